import { randomUUID } from "node:crypto";
import { AddedLinesScan } from "./added-lines.ts";
import type { PlacedMatch } from "./chunks.ts";
import { findingMaker } from "./finding.ts";
import { type ScanOptions, type ScanSummary, startTally } from "./scan.ts";
import { type DiffEvent, DiffReader } from "./sources/git/diff.ts";
import { shown, type TreeOptions, wantedBy } from "./sources/tree.ts";

/**
 * Scans a patch: told is what stands on an added line, or on several lines of which one is added, as far as the patch shows
 * them. Lines and columns are those of the new file; an offset counts the bytes of that file which the patch shows. A patch says
 * nothing of where it comes from: the source is standard input, and a file is told apart by its blob's id where the patch has it.
 */
export async function scanDiff(
  patch: AsyncIterable<Uint8Array>,
  wish: Pick<TreeOptions, "exclude" | "include" | "host"> & {
    skipBinary: boolean;
    onUnreadable: (path: string, problem: string) => void;
  },
  options: ScanOptions,
): Promise<ScanSummary> {
  const tally = startTally(options);
  const scan = new AddedLinesScan(options, wish.skipBinary);
  const isWanted = wantedBy(wish);
  const source = { kind: "stdin", host: wish.host } as const;
  const run = randomUUID();
  /** False where the file is left out. */
  let isScanned = false;
  const reader = new DiffReader((event) => {
    if (event.kind === "bytes") isScanned && scan.push(event.bytes, event.isAdded);
    else if (event.kind === "hunk") isScanned && scan.hunk(event.line);
    else take(event);
  });
  for await (const part of patch) {
    reader.push(Buffer.from(part.buffer, part.byteOffset, part.length));
    await options.candidates?.confirm();
  }
  reader.end();
  await options.candidates?.confirm();
  return tally.summary();

  function take(event: Exclude<DiffEvent, { kind: "bytes" | "hunk" }>): void {
    if (event.kind === "file") begin(event.path, event.blob);
    else if (event.kind === "end") end();
    else if (event.kind === "nothing-added") tally.file(0);
    else if (event.kind === "skipped") tally.skip(event.reason);
    else {
      tally.unreadable();
      wish.onUnreadable(shown(event.path), event.problem);
    }
  }

  function begin(path: string, blob: string | undefined): void {
    isScanned = isWanted?.(path, false) ?? true;
    if (!isScanned) {
      tally.skip("excluded");
      return;
    }
    const make = findingMaker({ source, file: path, generation: blob ?? run, scanner: options.scanner });
    scan.begin({ name: path, tell: (placed: PlacedMatch) => tally.found(make(placed, new Date()), placed.excerpt) });
  }

  function end(): void {
    if (!isScanned) return;
    const addedBytes = scan.end();
    if (addedBytes === undefined) tally.skip("binary");
    else tally.file(addedBytes);
  }
}
