import { randomUUID } from "node:crypto";
import type { Confidence, Finding } from "../contract/index.ts";
import type { Candidates } from "./candidates.ts";
import { ChunkScanner, type PlacedMatch } from "./chunks.ts";
import type { Drops, PlacedDrop } from "./drop.ts";
import type { Engine } from "./engine.ts";
import type { Excerpt } from "./excerpts/index.ts";
import { findingMaker } from "./finding.ts";
import type { Reported } from "./reported.ts";
import type { SkipReason } from "./sources/tree.ts";

/** What a scan covered: "no findings" means nothing without it. */
export interface ScanSummary {
  readonly files: number;
  readonly bytes: number;
  readonly findings: number;
  /** Findings that were left out since they are less sure than was asked for. */
  readonly belowConfidence: number;
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
  /** Findings of patterns that are less sure are counted and left out; all are told by default. */
  readonly minConfidence?: Confidence;
  /** Takes what is dropped; without it nobody asks, and nothing is told. */
  readonly drops?: Drops | undefined;
  /** There where the index is one of tier C. */
  readonly candidates?: Candidates;
}

/**
 * Scans a stream. It has no identity that outlives it, so each run is a generation of its own: to take two streams for
 * one would lose a finding, to take one for two costs a line.
 */
export async function scanStream(
  stream: AsyncIterable<Uint8Array>,
  place: { file: string; host: string },
  options: ScanOptions,
): Promise<ScanSummary> {
  const tally = startTally(options);
  const { candidates } = options;
  const chunks = chunksFor(options);
  const make = findingMaker({
    source: { kind: "stdin", host: place.host },
    file: place.file,
    generation: randomUUID(),
    scanner: options.scanner,
  });
  const tell = (placed: PlacedMatch) => tally.found(make(placed, new Date()), placed.excerpt);
  const file = { name: place.file, tell };
  const report = async (found: readonly PlacedMatch[]) => {
    for (const placed of found) tell(placed);
    tally.dropped(place.file, chunks.takeDrops());
    candidates?.add(chunks.takeCandidates(), file);
    await candidates?.confirm();
  };
  let bytes = 0;
  for await (const part of stream) {
    bytes += part.length;
    await report(chunks.push(part));
  }
  await report(chunks.end());
  tally.file(bytes);
  return tally.summary();
}

/** The memory that a scan reads into, which tells what the scan was asked for. */
export function chunksFor({ engine, candidates, drops, withExcerpts = false }: ScanOptions): ChunkScanner {
  return new ChunkScanner(engine, undefined, { keep: candidates?.keep, explains: drops !== undefined, withExcerpts });
}

const confidences: readonly Confidence[] = ["low", "medium", "high"];

/** Counts what a scan covers, and tells the findings that are sure enough. */
export function startTally({ onFinding, candidates, minConfidence = "low", drops }: ScanOptions) {
  // Not performance.now(): its module takes 2 ms to load, and a hook waits for it.
  const startedAt = process.hrtime.bigint();
  let [files, bytes, findings, belowConfidence, unreadable] = [0, 0, 0, 0, 0];
  const skipped: Partial<Record<SkipReason, number>> = {};
  return {
    found(finding: Finding, excerpt?: Excerpt) {
      const { kind, confidence, file, rule, offset, line, column, length: lengthBytes } = finding;
      if (kind === "pattern" && confidences.indexOf(confidence) < confidences.indexOf(minConfidence)) {
        belowConfidence += 1;
        drops?.add(file, [{ rule, reason: "below-confidence", offset, line, column, lengthBytes }]);
        return;
      }
      findings += 1;
      onFinding(excerpt ? { finding, excerpt } : { finding });
    },
    dropped(file: string, found: readonly PlacedDrop[], more?: number) {
      if (found.length > 0 || more) drops?.add(file, found, more);
    },
    file(lengthBytes: number) {
      files += 1;
      bytes += lengthBytes;
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
      skipped,
      unreadable,
      unconfirmed: [...(candidates?.unconfirmed.values() ?? [])].reduce((sum, count) => sum + count, 0),
      durationMs: Number((process.hrtime.bigint() - startedAt) / 1_000_000n),
    }),
  };
}
