import type { Finding } from "../../contract/index.ts";
import type { Suppression } from "../reported.ts";
import type { InlineMark } from "./inline-marks.ts";

/** Why a mark does not count. */
export const markProblems = {
  "without-reason": "leaktrail:allow takes the rule's id and a reason: leaktrail:allow RULE REASON",
  "not-a-date": "until= takes a day, such as until=2027-01-31",
  expired: "its day is over",
} as const;
export type MarkProblem = keyof typeof markProblems;

/** What the marks beside a finding make of it, and what is wrong with those that are meant for it. */
export interface MarkVerdict {
  readonly suppression?: Suppression;
  readonly problem?: MarkProblem;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Judges findings by the marks beside them. A mark is for the rule that it names, so that another secret on its line counts; one of
 * gitleaks' is for any pattern, and never for a secret that was issued: that takes its name. The last day still counts, in UTC.
 */
export function judgeOfMarks(now: Date): (finding: Finding, marks: readonly InlineMark[]) => MarkVerdict {
  const today = now.toISOString().slice(0, 10);
  return (finding, marks) => {
    const verdicts = marks.filter((mark) => isFor(mark, finding)).map((mark) => verdictOf(mark, today));
    return verdicts.find(({ suppression }) => suppression) ?? verdicts[0] ?? {};
  };
}

function isFor({ by, rule }: InlineMark, finding: Finding): boolean {
  return by === "gitleaks" ? finding.kind === "pattern" : rule === finding.rule;
}

function verdictOf({ by, reason, until }: InlineMark, today: string): MarkVerdict {
  if (by === "gitleaks") return { suppression: { by: "inline", reason: "gitleaks:allow" } };
  if (reason === "") return { problem: "without-reason" };
  if (until === undefined) return { suppression: { by: "inline", reason } };
  if (!DAY.test(until) || Number.isNaN(Date.parse(until))) return { problem: "not-a-date" };
  if (until < today) return { problem: "expired" };
  return { suppression: { by: "inline", reason, until: `${until}T23:59:59.999Z` } };
}
