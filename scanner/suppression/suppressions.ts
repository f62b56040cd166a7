import type { Finding } from "../../contract/index.ts";
import type { Baseline } from "./baseline.ts";
import type { GitleaksIgnore } from "./gitleaks-ignore.ts";
import type { InlineMark } from "./inline-marks.ts";
import { endOf, isDay, isOver } from "./until.ts";
import type { FindingJudge, Known, Verdict } from "./verdict.ts";

/**
 * Judges by what is written beside a secret, then by the baseline, then by gitleaks' list. A mark is for the rule that it names, so
 * that another secret on its line counts; one of gitleaks' is for any pattern, and never for a secret that was issued: that takes its
 * name. The last day still counts, in UTC.
 */
export class Suppressions implements FindingJudge {
  readonly #baseline: Baseline | undefined;
  readonly #gitleaksIgnore: GitleaksIgnore | undefined;
  readonly #now: Date;

  constructor(
    now: Date,
    { baseline, gitleaksIgnore }: { baseline?: Baseline | undefined; gitleaksIgnore?: GitleaksIgnore | undefined } = {},
  ) {
    this.#now = now;
    this.#baseline = baseline;
    this.#gitleaksIgnore = gitleaksIgnore;
  }

  get salt(): Buffer | undefined {
    return this.#baseline?.salt;
  }

  judge(finding: Finding, { marks = [], saltedDigest }: Known): Verdict {
    const said = marks.filter((mark) => isFor(mark, finding)).map((mark) => verdictOf(mark, this.#now));
    // All are asked, so that each knows what it matched.
    const listed = [this.#baseline?.judge(finding, saltedDigest), this.#gitleaksIgnore?.judge(finding)];
    const verdicts = [...said, ...listed].filter((verdict) => verdict !== undefined);
    return verdicts.find(({ suppression }) => suppression) ?? verdicts.find(({ problem }) => problem) ?? {};
  }
}

function isFor({ by, rule }: InlineMark, finding: Finding): boolean {
  return by === "gitleaks" ? finding.kind === "pattern" : rule === finding.rule;
}

function verdictOf({ by, reason, until }: InlineMark, now: Date): Verdict {
  if (by === "gitleaks") return { suppression: { by: "inline", reason: "gitleaks:allow" } };
  if (reason === "") return { problem: "without-reason" };
  if (until === undefined) return { suppression: { by: "inline", reason } };
  if (!isDay(until)) return { problem: "not-a-date" };
  if (isOver(until, now)) return { problem: "over" };
  return { suppression: { by: "inline", reason, until: endOf(until) } };
}
