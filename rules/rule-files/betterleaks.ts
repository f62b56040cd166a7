import { stringify, type TomlTable } from "smol-toml";
import { documentOf, type RuleFileText, tomlOf } from "./document.ts";
import { type Foreign, foreignDocument } from "./foreign.ts";
import type { Problems } from "./problems.ts";

/** Keys that gitleaks has too; what else stands in a file of betterleaks, leaktrail has nothing like. */
const ofFile = new Set(["title", "description", "extend", "rules", "allowlist", "allowlists"]);
const ofRule = new Set([
  "id",
  "description",
  "regex",
  "secretgroup",
  "entropy",
  "path",
  "keywords",
  "tags",
  "skipreport",
  "required",
  "allowlist",
  "allowlists",
]);
const ofAllowlist = new Set(["description", "condition", "commits", "paths", "regextarget", "regexes", "stopwords", "targetrules"]);

/** A file of betterleaks: gitleaks' format, with filters that are expressions, components and validations. */
export function betterleaksDocument(file: RuleFileText, problems: Problems): Foreign | undefined {
  const written = tomlOf(file, problems);
  if (!written) return undefined;
  const without = new Map<string, number>();
  const kept = known(written, ofFile, without);
  const rules = listOf(kept.rules).map((rule) => ruleOfGitleaks(rule, without));
  const lists = (table: Record<string, unknown>) => withLists(table, without);
  const document = lists({ ...kept, rules: rules.map(lists) });
  return foreignDocument(documentOf({ name: file.name, text: stringify(document as TomlTable) }, problems), without);
}

function ruleOfGitleaks(rule: Record<string, unknown>, without: Map<string, number>): Record<string, unknown> {
  const { filter, components, ...others } = rule;
  const entropy = /^\s*entropy\(finding\.secret\)\s*<=\s*(\d+(?:\.\d+)?)\s*$/.exec(typeof filter === "string" ? filter : "")?.[1];
  if (filter !== undefined && entropy === undefined) count(without, "filter");
  const required = listOf(components).map(({ id, within }) => ({ id, ...distances(within) }));
  return {
    ...known(others, ofRule, without),
    ...(entropy !== undefined && { entropy: Number(entropy) }),
    ...(required.length > 0 && { required }),
  };
}

/** `5L,100C`: so many lines and columns. */
function distances(within: unknown): { withinLines?: number; withinColumns?: number } {
  const text = typeof within === "string" ? within : "";
  const [, lines] = /(\d{1,9})L/i.exec(text) ?? [];
  const [, columns] = /(\d{1,9})C/i.exec(text) ?? [];
  return { ...(lines !== undefined && { withinLines: Number(lines) }), ...(columns !== undefined && { withinColumns: Number(columns) }) };
}

function withLists(table: Record<string, unknown>, without: Map<string, number>): Record<string, unknown> {
  const entries = Object.entries(table).map(([key, value]) => {
    if (key.toLowerCase() === "allowlist" && isTable(value)) return [key, known(value, ofAllowlist, without)];
    return [key, key.toLowerCase() === "allowlists" ? listOf(value).map((list) => known(list, ofAllowlist, without)) : value];
  });
  return Object.fromEntries(entries) as Record<string, unknown>;
}

function known(table: Record<string, unknown>, keys: ReadonlySet<string>, without: Map<string, number>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(table).filter(([key]) => {
      const isKnown = keys.has(key.toLowerCase());
      if (!isKnown) count(without, key);
      return isKnown;
    }),
  );
}

function count(without: Map<string, number>, key: string): void {
  without.set(key, (without.get(key) ?? 0) + 1);
}

function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isTable) : [];
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
