import type { SecretShape } from "../contract/index.ts";
import { builtInRules } from "./built-in.ts";
import { shapeBy } from "./formats/index.ts";

export { builtInRules } from "./built-in.ts";
export {
  type AssignedRule,
  type Assignment,
  assignmentKeywords,
  BLANK,
  type ByteClass,
  type Check,
  type CheckName,
  type Claim,
  checks,
  type DropReason,
  dropReasons,
  entropyBitsPerByte,
  entropyMin,
  type FollowUp,
  type FollowUpStep,
  isCrossed,
  isDropReason,
  isPasswordKeyword,
  mayBeAssigned,
  mayStandBeforeBlank,
  mustEndName,
  NAME_MAX_BYTES,
  notAssignedBy,
  type PatternRule,
  type PositiveSample,
  pairWords,
  type Rule,
  type RuleContext,
  type SampleRandom,
  type Samples,
  SHORT_MAX_BYTES,
  SURROUNDINGS_MAX_BYTES,
  type Surroundings,
  type Taken,
  typeWords,
  VALUE_MAX_BYTES,
  WINDOW_MAX_BYTES,
  wordsOf,
} from "./formats/index.ts";

export type { Judge, RuleFileText, RuleHit, ScannedPlace } from "./rule-files/index.ts";
/** Users' own rules are loaded on demand: most scans need none. */
export const loadRuleFiles = () => import("./rule-files/index.ts");

export { editsBetween } from "./edits.ts";
export { builtInIds } from "./ids.ts";
export { seeded } from "./seeded.ts";
export { versionOfRules } from "./version.ts";

/**
 * Says where a secret is constant, and how much chance its issuer put into the rest, by the formats of the built-in rules. `type`
 * is a rule's id or family.
 */
export function shapeOf(secret: Buffer, type?: string): SecretShape {
  shapes ??= shapeBy(builtInRules());
  return shapes(secret, type);
}

let shapes: ReturnType<typeof shapeBy> | undefined;
