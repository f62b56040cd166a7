import { addedFilesOf, type PatchWish } from "./added-files.ts";
import { type ScanOptions, type ScanSummary, startTally } from "./scan.ts";
import type { StagedDiff } from "./sources/git/staged.ts";

/**
 * Scans what is staged. Files are scanned whole, as they will be committed; told is what stands on an added line, or on
 * several lines of which one is added. `bytes` of the summary are the added ones.
 */
export async function scanStaged(staged: StagedDiff, wish: PatchWish, options: ScanOptions): Promise<ScanSummary> {
  const tally = startTally(options);
  await staged.read(addedFilesOf({ source: { kind: "git", repo: staged.repo } }, { wish, options, tally }));
  await options.candidates?.confirm();
  return tally.summary();
}
