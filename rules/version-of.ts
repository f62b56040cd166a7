import { createHash } from "node:crypto";
import type { Rule } from "./formats/index.ts";

/** Raised by hand when what a rule checks beside its facts changes; the hash sees the rest. */
const CHECKS_REVISION = 3;

/** Names what rules find: it changes with every rule that is added, dropped or altered. */
export function versionOf(rules: readonly Rule[]): string {
  const hash = createHash("sha256").update(JSON.stringify(rules.map(factsOf)));
  return `${CHECKS_REVISION}-${hash.digest("hex").slice(0, 12)}`;
}

/** All that decides what a rule finds. Its follow-up only spares work. */
function factsOf(rule: Rule) {
  const { id, severity, confidence, specificity, keywords } = rule;
  const own = "pattern" in rule ? [rule.pattern, rule.windowBytes, rule.edges] : [rule.names, rule.format];
  return [id, severity, confidence, specificity, keywords, ...own];
}
