import { parse as parseToml, TomlError } from "smol-toml";
import { z } from "zod";
import { didYouMean, type Problems, shortened } from "./problems.ts";

/** A file of rules is refused above this. The largest that other scanners ship have a fifth of it. */
export const RULE_FILE_MAX_BYTES = 1_000_000;

const strings = z.array(z.string());
const allowlist = {
  description: z.string().optional(),
  condition: z.string().optional(),
  commits: strings.optional(),
  paths: strings.optional(),
  regexTarget: z.string().optional(),
  regexes: strings.optional(),
  stopwords: strings.optional(),
};
const ruleAllowlist = z.object(allowlist);
const globalAllowlist = z.object({ ...allowlist, targetRules: strings.optional() });

const rule = z.object({
  id: z.string().optional(),
  description: z.string().optional(),
  regex: z.string().optional(),
  secretGroup: z.int().optional(),
  entropy: z.number().optional(),
  path: z.string().optional(),
  keywords: strings.optional(),
  tags: strings.optional(),
  skipReport: z.boolean().optional(),
  // leaktrail's own: other readers of the format pass over them.
  severity: z.enum(["low", "medium", "high", "critical"]).optional(),
  confidence: z.enum(["low", "medium", "high"]).optional(),
  required: z.array(z.object({ id: z.string().optional(), withinLines: z.int().optional(), withinColumns: z.int().optional() })).optional(),
  allowlist: ruleAllowlist.optional(),
  allowlists: z.array(ruleAllowlist).optional(),
});

const extend = z.object({
  useDefault: z.boolean().optional(),
  path: z.string().optional(),
  url: z.string().optional(),
  disabledRules: strings.optional(),
});

const documentSchema = z.object({
  title: z.string().optional(),
  description: z.string().optional(),
  minVersion: z.string().optional(),
  extend: extend.optional(),
  rules: z.array(rule).optional(),
  allowlist: globalAllowlist.optional(),
  allowlists: z.array(globalAllowlist).optional(),
});

/** A rule file as it is written. */
export type RuleDocument = z.output<typeof documentSchema>;
export type WrittenRule = NonNullable<RuleDocument["rules"]>[number];
export type WrittenAllowlist = z.output<typeof globalAllowlist>;

/** The text of a rule file, and what it is called in messages. */
export interface RuleFileText {
  readonly name: string;
  readonly text: string;
}

/** What a rule file says. Mistakes of TOML, keys and types are told to `problems`; undefined where there is any. */
export function documentOf({ name, text }: RuleFileText, problems: Problems): RuleDocument | undefined {
  const before = problems.count;
  const written = tomlOf({ name, text }, problems);
  if (written === undefined) return undefined;
  const document = withKnownKeys(written, documentSchema, [], (path, problem) => problems.add(placeOf(name, written, path), problem));
  const parsed = documentSchema.safeParse(document);
  for (const issue of parsed.error?.issues ?? []) problems.add(placeOf(name, document, issue.path), problemOf(issue));
  return problems.count === before ? parsed.data : undefined;
}

/** The tables of TOML text; undefined where it is none, which `problems` hears of. */
export function tomlOf({ name, text }: RuleFileText, problems: Problems): Record<string, unknown> | undefined {
  try {
    return parseToml(text);
  } catch (thrown) {
    // Only the first line: the rest quotes the file.
    const reason = (thrown instanceof Error ? thrown.message.split("\n")[0] : undefined) ?? "";
    const at = thrown instanceof TomlError ? ` (line ${thrown.line}, column ${thrown.column})` : "";
    problems.add({ file: name, path: "" }, `is not TOML${at}: ${reason.replace(/^Invalid TOML document: /, "")}`);
    return undefined;
  }
}

type Path = readonly PropertyKey[];

function placeOf(file: string, document: unknown, path: Path) {
  const [list, at] = path;
  const rules = isTable(document) ? (Object.entries(document).find(([key]) => key.toLowerCase() === "rules")?.[1] as unknown) : undefined;
  const rule: unknown = list === "rules" && typeof at === "number" && Array.isArray(rules) ? rules[at] : undefined;
  const id = isTable(rule) ? rule.id : undefined;
  return { file, path: pathText(path), ruleId: rule === undefined ? undefined : nameOf(id) };
}

/** How messages call a rule. */
export function nameOf(id: unknown): string {
  return typeof id === "string" && id.trim() !== "" ? id : "a rule without an id";
}

function pathText(path: Path): string {
  return path.map((step, at) => (typeof step === "number" ? `[${step}]` : `${at === 0 ? "" : "."}${shortened(String(step))}`)).join("");
}

/** The same with keys as the schema writes them: gitleaks reads them in any case. Those that no schema knows are told. */
function withKnownKeys(value: unknown, schema: z.core.$ZodType, path: Path, tell: (path: Path, problem: string) => void): unknown {
  const type = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  if (type instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((one, at) => withKnownKeys(one, type.element, [...path, at], tell));
  }
  if (!(type instanceof z.ZodObject) || !isTable(value)) return value;
  const shape: Record<string, z.core.$ZodType> = type.shape;
  const known = new Map(Object.keys(shape).map((name) => [name.toLowerCase(), name]));
  const seen = new Set<string>();
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const name = known.get(key.toLowerCase());
    if (name !== undefined && seen.has(name)) {
      tell([...path, key], "is written twice, once in other letters");
      return [];
    }
    if (name !== undefined) {
      seen.add(name);
      return [[name, withKnownKeys(inner, shape[name] as z.core.$ZodType, [...path, name], tell)]];
    }
    tell([...path, key], `there is no such key${didYouMean(key, known.values())}`);
    return [];
  });
  return Object.fromEntries(entries) as unknown;
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

const kinds: Readonly<Record<string, string>> = {
  string: "must be text",
  number: "must be a number",
  int: "must be a whole number",
  array: "must be a list",
  object: "must be a table",
  boolean: "must be true or false",
};

function problemOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") return `must be one of ${issue.values.map(String).join(", ")}`;
  return (issue.code === "invalid_type" && kinds[issue.expected]) || "must be a whole number";
}
