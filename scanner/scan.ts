import type { Confidence, Finding } from "../contract/index.ts";
import type { CandidateFile, Candidates } from "./candidates.ts";
import { ChunkScanner, type LinePosition, type PlacedMatch } from "./chunks.ts";
import type { Drops, PlacedDrop } from "./drop.ts";
import type { Engine } from "./engine.ts";
import type { Reported } from "./reported.ts";
import { type SkipReason, shown } from "./sources/tree.ts";
import { type FindingJudge, type SuppressionProblem, Suppressions } from "./suppression/index.ts";

/** What a scan covered: "no findings" means nothing without it. */
export interface ScanSummary {
  /** Of a history alone: commits that were looked at, and whether older ones are not here. */
  readonly commits?: number;
  readonly isShallow?: boolean;
  readonly files: number;
  readonly bytes: number;
  readonly findings: number;
  /** Findings that were left out since they are less sure than was asked for. */
  readonly belowConfidence: number;
  /** Findings of which somebody said that they may stand there. */
  readonly suppressed: number;
  /** Findings that count although somebody wrote so, by what is wrong with it. */
  readonly suppressionProblems: Readonly<Partial<Record<SuppressionProblem, number>>>;
  /** Marks beside which nothing was found, in whole files: how many, and where some of them stand. */
  readonly idleMarks: { readonly count: number; readonly named: readonly string[] };
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
  readonly unreadable: number;
  /** Candidates of a tier C index of which nobody could say whether an issued secret stands there: with any, nothing is clean. */
  readonly unconfirmed: number;
  readonly durationMs: number;
}

export interface ScanOptions {
  readonly engine: Engine;
  readonly scanner: Finding["scanner"];
  readonly onFinding: (reported: Reported) => void;
  /** Findings come with the line that they stand on. */
  readonly withExcerpts?: boolean;
  /** What is written beside a secret may suppress it. */
  readonly withMarks?: boolean;
  /** Says which findings count; by default what is written beside a secret does. */
  readonly judge?: FindingJudge | undefined;
  /** Findings of patterns that are less sure are counted and left out; all are told by default. */
  readonly minConfidence?: Confidence;
  /** Takes what is dropped; without it nobody asks, and nothing is told. */
  readonly drops?: Drops | undefined;
  /** Hears after each file how many there were, and how many findings. */
  readonly onFile?: ((files: number, findings: number) => void) | undefined;
  /** There where the index is one of tier C. */
  readonly candidates?: Candidates;
}

/** The memory that a scan reads into, which tells what the scan was asked for. */
export function chunksFor({ engine, candidates, drops, withExcerpts = false, withMarks = false }: ScanOptions): ChunkScanner {
  return new ChunkScanner(engine, undefined, { keep: candidates?.keep, explains: drops !== undefined, withExcerpts, withMarks });
}

/** Tells what the chunks of a text found, piece by piece. */
export function pieceTeller(file: CandidateFile, chunks: ChunkScanner, tally: Tally, { candidates }: ScanOptions) {
  return async (found: readonly PlacedMatch[]): Promise<void> => {
    for (const placed of found) file.tell(placed);
    tally.dropped(file.name, chunks.takeDrops());
    candidates?.add(chunks.takeCandidates(), file);
    await candidates?.confirm();
  };
}

const IDLE_NAMED_MAX = 5;
const confidences: readonly Confidence[] = ["low", "medium", "high"];

export type Tally = ReturnType<typeof startTally>;

/** Counts what a scan covers, and tells the findings that are sure enough. */
export function startTally({ onFinding, onFile, candidates, minConfidence = "low", drops, judge }: ScanOptions) {
  // Not performance.now(): its module takes 2 ms to load, and a hook waits for it.
  const startedAt = process.hrtime.bigint();
  let [files, bytes, findings, suppressed, belowConfidence, unreadable] = [0, 0, 0, 0, 0, 0];
  const problems: Partial<Record<SuppressionProblem, number>> = {};
  const suppressions = judge ?? new Suppressions(new Date());
  const idle = { count: 0, named: [] as string[] };
  const skipped: Partial<Record<SkipReason, number>> = {};
  return {
    found(finding: Finding, { excerpt, marks, match }: Pick<PlacedMatch, "excerpt" | "marks" | "match">) {
      const { kind, confidence, file, rule, offset, line, column, length: lengthBytes } = finding;
      if (kind === "pattern" && confidences.indexOf(confidence) < confidences.indexOf(minConfidence)) {
        belowConfidence += 1;
        drops?.add(file, [{ rule, reason: "below-confidence", offset, line, column, lengthBytes }]);
        return;
      }
      const { suppression, problem } = suppressions.judge(finding, { marks, saltedDigest: match.saltedDigest });
      if (problem) problems[problem] = (problems[problem] ?? 0) + 1;
      if (suppression) suppressed += 1;
      else findings += 1;
      onFinding({ finding, ...(excerpt && { excerpt }), ...(suppression && { suppression }) });
    },
    dropped(file: string, found: readonly PlacedDrop[], more?: number) {
      if (found.length > 0 || more) drops?.add(file, found, more);
    },
    idleMarks(file: string, marks: readonly LinePosition[]) {
      idle.count += marks.length;
      for (const { line } of marks) if (idle.named.length < IDLE_NAMED_MAX) idle.named.push(`${shown(file)}:${line}`);
    },
    file(lengthBytes: number) {
      files += 1;
      bytes += lengthBytes;
      onFile?.(files, findings);
    },
    skip(reason: SkipReason) {
      skipped[reason] = (skipped[reason] ?? 0) + 1;
    },
    unreadable() {
      unreadable += 1;
    },
    summary: (): ScanSummary => ({
      files,
      bytes,
      findings,
      belowConfidence,
      suppressed,
      suppressionProblems: problems,
      idleMarks: idle,
      skipped,
      unreadable,
      unconfirmed: [...(candidates?.unconfirmed.values() ?? [])].reduce((sum, count) => sum + count, 0),
      durationMs: Number((process.hrtime.bigint() - startedAt) / 1_000_000n),
    }),
  };
}
