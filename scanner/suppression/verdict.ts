import type { Finding } from "../../contract/index.ts";
import type { Suppression } from "../reported.ts";
import type { InlineMark } from "./inline-marks.ts";

/** Why what somebody said of a secret does not count: ends "N findings count ...". */
export const suppressionProblems = {
  "without-reason": "although leaktrail:allow stands beside them: it takes the rule's id and a reason, as in leaktrail:allow RULE REASON",
  "not-a-date": "although leaktrail:allow stands beside them: until= takes a day, such as until=2027-01-31",
  over: "although leaktrail:allow stands beside them: its day is over",
  "baseline-over": "although they stand in the baseline: their day is over. leaktrail baseline audit lists them",
  "baseline-full":
    "without a look into the baseline: one without a key looks up no more than 4096 secrets a scan. Make it with the organisation's key",
} as const;
export type SuppressionProblem = keyof typeof suppressionProblems;

/** What is said of a finding, and what is wrong with that. */
export interface Verdict {
  readonly suppression?: Suppression;
  readonly problem?: SuppressionProblem;
}

/** What a scan knows of a secret besides its finding. */
export interface Known {
  readonly marks?: readonly InlineMark[] | undefined;
  readonly saltedDigest?: string | undefined;
}

/** Says of each finding of a scan whether it counts. */
export interface FindingJudge {
  /** Where it knows secrets by a salted digest: see `saltedDigestOf`. */
  readonly salt?: Buffer | undefined;
  judge(finding: Finding, known: Known): Verdict;
}
