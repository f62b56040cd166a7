import { editsBetween, type Rule, type Samples } from "../rules/index.ts";

/** What decides what a rule finds, and what people ask of it. */
export function factsOf(rule: Rule) {
  const { id, title, family, severity, confidence, specificity, keywords, previewPrefix, formatSource, remedy } = rule;
  const facts = { id, title, family, severity, confidence, specificity, keywords, previewPrefix, formatSource, remedy };
  if (!("pattern" in rule)) return { ...facts, names: rule.names, format: rule.format };
  const checksum = rule.checksum === undefined ? {} : { checksum: rule.checksum };
  return { ...facts, ...checksum, pattern: rule.pattern, windowBytes: rule.windowBytes, edges: rule.edges };
}

export type RuleFacts = ReturnType<typeof factsOf>;

/** One line a rule. */
export function table(rules: readonly RuleFacts[]): string {
  const header = ["ID", "SEVERITY", "CONFIDENCE", "FAMILY", "TITLE", "FOUND BY"];
  const rows = [header, ...rules.map((rule) => [rule.id, rule.severity, rule.confidence, rule.family, rule.title, foundBy(rule)])];
  const widths = header.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ");
  return rows.map((row) => `${line(row).trimEnd()}\n`).join("");
}

/** A name where the rule goes by one: its keywords are then the words for credentials, which all such rules share. */
function foundBy(rule: RuleFacts): string {
  if (!("names" in rule)) return rule.keywords.map((keyword) => JSON.stringify(keyword)).join(" ");
  return rule.names.length === 0 ? "any name of a credential" : `names with ${[...new Set(rule.names)].join(", ")}`;
}

/** All of a rule, for a terminal. */
export function page(rule: Rule, samples: Samples): string {
  const facts = factsOf(rule);
  const rows = Object.entries(facts).map(([name, value]) => [`${name}:`, Array.isArray(value) ? value.join(", ") : shownValue(value)]);
  const secrets = samples.positive.map(({ secret }) => secret);
  const shownSamples = (texts: readonly string[]) =>
    texts.map((text) => `  ${JSON.stringify(masked(text, secrets, rule.previewPrefix))}\n`);
  return [
    ...rows.map(([name = "", value = ""]) => `${name.padEnd(15)}${value}\n`),
    "found in, e.g. (fresh samples, their secrets masked):\n",
    ...shownSamples(samples.positive.map(({ text }) => text)),
    "not found in, e.g.:\n",
    ...shownSamples(samples.negative),
  ].join("");
}

function shownValue(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Longest first: one secret may begin with another. */
function masked(text: string, secrets: readonly string[], prefix: string): string {
  return secrets
    .toSorted((left, right) => right.length - left.length)
    .reduce((left, secret) => left.replaceAll(secret, secret.startsWith(prefix) ? `${prefix}****` : "****"), text);
}

const NEAR_MAX = 3;

/** Up to three words that are spelled nearly alike, or of which the given one is a part; the nearest first. */
export function nearest(word: string, known: readonly string[]): string[] {
  const editsMax = Math.max(2, Math.floor(word.length / 4));
  return known
    .map((other) => ({ other, edits: word.length > 2 && other.includes(word) ? editsMax : editsBetween(word, other, editsMax) }))
    .filter(({ edits }) => edits <= editsMax)
    .sort((left, right) => left.edits - right.edits)
    .slice(0, NEAR_MAX)
    .map(({ other }) => other);
}
