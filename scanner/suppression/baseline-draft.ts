import type { Finding } from "../../contract/index.ts";
import type { Baseline } from "./baseline.ts";
import type { BaselineFile, BaselineLine } from "./baseline-file.ts";
import { Suppressions } from "./suppressions.ts";
import type { FindingJudge, Known, Verdict } from "./verdict.ts";

/** What a person says of the secrets that come in. */
export interface DraftWish {
  readonly reason: string;
  readonly until?: string | undefined;
  /** Issued secrets come in, too: they should be revoked instead. */
  readonly includesIssued: boolean;
  /** Lines that no secret was found for are left out. */
  readonly prunes: boolean;
}

/** Why a finding is not in it. */
export type LeftOut = "issued" | "weak" | "full";

/** A baseline that is made, or brought up to date, of what a scan finds. */
export class BaselineDraft implements FindingJudge {
  /** What is left out, one by one as far as `KEPT_MAX`, and how much it is. */
  readonly leftOut: Readonly<Record<LeftOut, { count: number; readonly first: Finding[] }>> = {
    issued: { count: 0, first: [] },
    weak: { count: 0, first: [] },
    full: { count: 0, first: [] },
  };
  readonly #former: Baseline;
  readonly #wish: DraftWish;
  readonly #marks: Suppressions;
  readonly #kept = new Map<string, BaselineLine>();
  readonly #added = new Map<string, BaselineLine>();

  constructor(former: Baseline, wish: DraftWish, now: Date) {
    this.#former = former;
    this.#wish = wish;
    this.#marks = new Suppressions(now);
  }

  get salt(): Buffer | undefined {
    return this.#former.salt;
  }

  /** Takes the finding's secret in, unless it is said beside it that it may stand there. */
  judge(finding: Finding, known: Known): Verdict {
    const verdict = this.#marks.judge(finding, known);
    if (verdict.suppression) return verdict;
    if (finding.kind !== "pattern" && (!this.#wish.includesIssued || this.salt)) this.#leave("issued", finding);
    else this.#take(finding, known.saltedDigest);
    return verdict;
  }

  get addedCount(): number {
    return this.#added.size;
  }

  /** Lines that no secret was found for; none of a baseline that is new. */
  get unmatchedCount(): number {
    return this.#former.unmatched().length;
  }

  file(): BaselineFile {
    const unmatched = this.#wish.prunes ? [] : this.#former.unmatched();
    return { salt: this.salt, lines: [...this.#kept.values(), ...this.#added.values(), ...unmatched] };
  }

  #take(finding: Finding, saltedDigest: string | undefined): void {
    const hashes = this.#former.hashesOf(finding, saltedDigest);
    const [hash] = hashes ?? [];
    if (hash === undefined) {
      this.#leave(hashes ? "weak" : "full", finding);
      return;
    }
    const { reason, until } = this.#wish;
    const [line] = this.#former.linesOf(finding, saltedDigest) ?? [];
    // One that stood under a former key stands under the current one from now on.
    if (line) this.#kept.set(`${hash} ${line.rule}`, { ...line, hash });
    else this.#added.set(hash, { hash, rule: finding.rule, reason, ...(until && { until }) });
  }

  #leave(why: LeftOut, finding: Finding): void {
    const left = this.leftOut[why];
    left.count += 1;
    if (left.first.length < KEPT_MAX) left.first.push(finding);
  }
}

const KEPT_MAX = 100;
