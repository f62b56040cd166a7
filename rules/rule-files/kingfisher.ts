import { createRequire } from "node:module";
import { z } from "zod";
import { LeaktrailError } from "../../contract/index.ts";
import type { RuleFileText, WrittenRule } from "./document.ts";
import type { Foreign } from "./foreign.ts";

// Loaded when it is needed: a scan with own rules never needs it.
const load = createRequire(import.meta.url);

const rule = z.looseObject({
  name: z.string().default(""),
  id: z.string(),
  pattern: z.string(),
  min_entropy: z.number().optional(),
  confidence: z.enum(["low", "medium", "high"]).optional(),
  examples: z.array(z.string()).default([]),
  visible: z.boolean().default(true),
  pattern_requirements: z.looseObject({ ignore_if_contains: z.array(z.string()).optional() }).optional(),
});
type KingfisherRule = z.output<typeof rule>;

/** Keys that are imported, or that say nothing about what is found. */
const understood = new Set([...Object.keys(rule.shape), "references", "negative_examples"]);

/** A file of kingfisher's own rules, in YAML. */
export function kingfisherDocument({ name, text }: RuleFileText): Foreign {
  const parsed = z.object({ rules: z.array(z.unknown()) }).safeParse(yamlOf(name, text));
  if (!parsed.success) throw new LeaktrailError("invalid-input", `${name}: there is no list of rules in it`);
  const without = new Map<string, number>();
  const rules = parsed.data.rules.map((written) => {
    const { data, error } = rule.safeParse(written);
    if (data) return { written: writtenOf(data, without), examples: data.examples, ...reasonOf(data) };
    const key = error.issues[0]?.path.join(".") ?? "";
    return { written: idOf(written), examples: [], leftOut: `its ${key} is not as kingfisher has it` };
  });
  return { rules, allowlists: [], without };
}

function yamlOf(name: string, text: string): unknown {
  const { parse } = load("yaml") as typeof import("yaml");
  try {
    return parse(text, { maxAliasCount: 0, logLevel: "error" });
  } catch (thrown) {
    const [line] = thrown instanceof Error ? thrown.message.split("\n") : [];
    throw new LeaktrailError("invalid-input", `${name}: is not YAML: ${line?.replace(/:$/, "") ?? ""}`);
  }
}

function idOf(written: unknown): WrittenRule {
  const id = typeof written === "object" && written !== null && "id" in written ? written.id : undefined;
  return typeof id === "string" ? { id } : {};
}

function reasonOf({ visible, pattern }: KingfisherRule): { leftOut?: string } {
  if (!visible) return { leftOut: "it is not visible: it only helps to validate what others find" };
  return /\[[^\]]*(?:&&|--|~~)/.test(pattern) ? { leftOut: "RE2 has no operations on classes (&&, --, ~~)" } : {};
}

function writtenOf(rule: KingfisherRule, without: Map<string, number>): WrittenRule {
  const { id, name, pattern, min_entropy: entropy, confidence, pattern_requirements: requirements = {} } = rule;
  const { ignore_if_contains: stopwords = [], ...others } = requirements;
  const lost = [
    ...Object.keys(rule).filter((key) => !understood.has(key)),
    ...Object.keys(others).map((key) => `pattern_requirements.${key}`),
  ];
  for (const key of lost) without.set(key, (without.get(key) ?? 0) + 1);
  const regex = withoutBlanks(pattern);
  const secretGroup = groupNamed(regex, "TOKEN");
  return {
    id,
    ...(name !== "" && { description: name }),
    regex,
    ...(secretGroup > 0 && { secretGroup }),
    ...(entropy !== undefined && entropy > 0 && { entropy }),
    ...(confidence && { confidence }),
    ...(stopwords.length > 0 && { allowlists: [{ stopwords }] }),
  };
}

/** The expression without the blanks and comments that the flag x, which RE2 has not, lets it have. */
export function withoutBlanks(pattern: string): string {
  const trimmed = pattern.trim();
  let [text, isVerbose, inClass] = ["", false, false];
  for (let at = 0; at < trimmed.length; at++) {
    const character = trimmed[at] as string;
    const [flags = "", letters = "", closes = ""] = inClass
      ? []
      : (/^\(\?([a-zA-Z]*x[a-zA-Z]*)([):])/.exec(trimmed.slice(at, at + 12)) ?? []);
    if (flags !== "") {
      isVerbose = true;
      const others = letters.replaceAll("x", "");
      text += others === "" && closes === ")" ? "" : `(?${others}${closes}`;
      at += flags.length - 1;
    } else if (character === "\\") {
      text += trimmed.slice(at, at + 2);
      at += 1;
    } else if (isVerbose && /\s/.test(character)) {
      // Nothing.
    } else if (isVerbose && !inClass && character === "#") {
      while (at + 1 < trimmed.length && trimmed[at + 1] !== "\n") at += 1;
    } else {
      if (character === "[") inClass = true;
      else if (character === "]" && !/\[\^?$/.test(text)) inClass = false;
      text += character;
    }
  }
  return text;
}

/** The number of the group that has this name; 0 where there is none. */
function groupNamed(regex: string, name: string): number {
  let number = 0;
  const plain = regex.replace(/\\./gs, "__").replace(/\[\^?\]?[^\]]*\]/g, (written) => "_".repeat(written.length));
  for (const [, , group] of plain.matchAll(/\((\?P?<([^>]*)>|(?!\?))/g)) {
    number += 1;
    if (group === name) return number;
  }
  return 0;
}
