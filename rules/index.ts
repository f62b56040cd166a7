import { createHash } from "node:crypto";
import { builtInRules } from "./built-in.ts";
import { type Rule, shapeBy } from "./formats/index.ts";

export { builtInRules } from "./built-in.ts";
export {
  type AssignedRule,
  type Assignment,
  assignmentKeywords,
  type ByteClass,
  type Check,
  type CheckName,
  checks,
  entropyMin,
  type FollowUp,
  type FollowUpStep,
  mayBeAssigned,
  NAME_MAX_BYTES,
  type PatternRule,
  type PositiveSample,
  type Rule,
  type RuleContext,
  type SampleRandom,
  type Samples,
  SHORT_MAX_BYTES,
  type Taken,
  VALUE_MAX_BYTES,
  WINDOW_MAX_BYTES,
} from "./formats/index.ts";

/** Says where a secret is constant, and how much chance its issuer put into the rest, by the formats of the built-in rules. */
export const shapeOf = shapeBy(builtInRules);

/** Raised by hand when an `accept` check changes; the hash sees the rest. */
const CHECKS_REVISION = 2;

/** Names what the rules find: it changes with every rule that is added, dropped or altered. Made when it is first asked for. */
export function versionOfRules(): string {
  version ??= `${CHECKS_REVISION}-${createHash("sha256")
    .update(JSON.stringify(builtInRules.map(factsOf)))
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
