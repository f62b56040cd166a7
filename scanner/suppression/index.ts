/** What says that a finding does not count. */
export { Baseline } from "./baseline.ts";
export { BaselineDraft, type LeftOut } from "./baseline-draft.ts";
export { BASELINE_MAX_BYTES, type BaselineFile, type BaselineLine, keyIdOf, parseBaseline, writeBaseline } from "./baseline-file.ts";
export { GITLEAKS_IGNORE_MAX_BYTES, GitleaksIgnore } from "./gitleaks-ignore.ts";
export { type InlineMark, idleMarksIn, marksOf } from "./inline-marks.ts";
export { freshSalt, saltedDigestOf } from "./salted.ts";
export { Suppressions } from "./suppressions.ts";
export { isDay, isOver } from "./until.ts";
export { type FindingJudge, type SuppressionProblem, suppressionProblems } from "./verdict.ts";
