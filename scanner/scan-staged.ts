import { AddedLinesScan } from "./added-lines.ts";
import type { PlacedMatch } from "./chunks.ts";
import { findingMaker } from "./finding.ts";
import { type ScanOptions, type ScanSummary, startTally } from "./scan.ts";
import type { StagedDiff } from "./sources/git/staged.ts";
import { shown, type TreeOptions, wantedBy } from "./sources/tree.ts";

/**
 * Scans what is staged. Files are scanned whole, as they will be committed; told is what stands on an added line, or on
 * several lines of which one is added. `bytes` of the summary are the added ones.
 */
export async function scanStaged(
  staged: StagedDiff,
  wish: Pick<TreeOptions, "exclude" | "include"> & { skipBinary: boolean; onUnreadable: (path: string, problem: string) => void },
  options: ScanOptions,
): Promise<ScanSummary> {
  const tally = startTally(options);
  const { candidates } = options;
  const scan = new AddedLinesScan(options, wish.skipBinary);
  const isWanted = wantedBy(wish);
  const source = { kind: "git", repo: staged.repo } as const;
  let file: AddedLinesScan | undefined;
  await staged.read((event) => {
    if (event.kind === "bytes") file?.push(event.bytes, event.isAdded);
    else if (event.kind === "file") file = (isWanted?.(event.path, false) ?? true) ? begin(event.path, event.blob) : excluded();
    else if (event.kind === "end") end();
    else if (event.kind === "nothing-added") tally.file(0);
    else if (event.kind === "skipped") tally.skip(event.reason);
    else unmerged(event.path);
  });
  await candidates?.confirm();
  return tally.summary();

  function begin(path: string, blob: string): AddedLinesScan {
    const make = findingMaker({ source, file: path, generation: blob, scanner: options.scanner });
    const found = { name: path, tell: (placed: PlacedMatch) => tally.found(make(placed, new Date()), placed.excerpt) };
    scan.begin(found);
    return scan;
  }

  function excluded(): undefined {
    tally.skip("excluded");
  }

  function end(): void {
    if (!file) return;
    const addedBytes = file.end();
    if (addedBytes === undefined) tally.skip("binary");
    else tally.file(addedBytes);
  }

  function unmerged(path: string): void {
    tally.unreadable();
    wish.onUnreadable(shown(path), "it is not merged yet");
  }
}
