import { createHash } from "node:crypto";
import { builtInRules } from "./built-in.ts";
import type { Rule } from "./formats/index.ts";

/** Raised by hand when what a rule checks beside its facts changes; the hash sees the rest. */
const CHECKS_REVISION = 8;

/**
 * Names what the built-in rules find: it changes with every rule that is added, dropped or altered. Made when it is first asked for; a
 * bundled program knows it.
 */
export function versionOfRules(): string {
  version ??= `${CHECKS_REVISION}-${createHash("sha256")
    .update(JSON.stringify(builtInRules().map(factsOf)))
    .digest("hex")
    .slice(0, 12)}`;
  return version;
}

let version: string | undefined;

/** All that decides what a rule finds. Its follow-up only spares work. */
function factsOf(rule: Rule) {
  const { id, severity, confidence, specificity, keywords } = rule;
  const own = "pattern" in rule ? [rule.pattern, rule.windowBytes, rule.edges] : [rule.names, rule.format];
  return [id, severity, confidence, specificity, keywords, ...own];
}
