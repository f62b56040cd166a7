import type { FindingSource } from "../contract/index.ts";
import { AddedLinesScan } from "./added-lines.ts";
import type { PlacedMatch } from "./chunks.ts";
import { findingMaker } from "./finding.ts";
import type { ScanOptions, Tally } from "./scan.ts";
import type { DiffEvent } from "./sources/git/diff.ts";
import type { PatchEvent } from "./sources/git/patch.ts";
import { shown, type TreeOptions, wantedBy } from "./sources/tree.ts";

/** Which files of a patch are scanned. */
export interface PatchWish extends Pick<TreeOptions, "exclude" | "include"> {
  readonly skipBinary: boolean;
  /** Hears of each file that a patch names and does not hold, by a path that is safe to print. */
  readonly onUnreadable: (path: string, problem: string) => void;
}

/** Where a patch comes from. */
interface PatchPlace {
  readonly source: FindingSource;
  /** Tells apart the contents of files whose blob the patch does not name. */
  readonly generation?: string;
}

/** Takes what a patch says, event by event: scans what it adds, file by file, and counts the rest. */
export function addedFilesOf(
  { source, generation = "" }: PatchPlace,
  { wish, options, tally }: { wish: PatchWish; options: ScanOptions; tally: Tally },
): (event: PatchEvent | DiffEvent) => void {
  const scan = new AddedLinesScan(options, wish.skipBinary);
  const isWanted = wantedBy(wish);
  /** False where the file is left out. */
  let isScanned = false;
  return (event) => {
    if (event.kind === "bytes") isScanned && scan.push(event.bytes, event.isAdded);
    else if (event.kind === "hunk") isScanned && scan.hunk(event.line);
    else if (event.kind === "file") begin(event.path, event.blob);
    else if (event.kind === "end") end();
    else if (event.kind === "nothing-added") tally.file(0);
    else if (event.kind === "skipped") tally.skip(event.reason);
    else if (event.kind === "unmerged") unread(event.path, "it is not merged yet");
    else unread(event.path, event.problem);
  };

  function begin(path: string, blob: string | undefined): void {
    isScanned = isWanted?.(path, false) ?? true;
    if (!isScanned) {
      tally.skip("excluded");
      return;
    }
    const make = findingMaker({ source, file: path, generation: blob ?? generation, scanner: options.scanner });
    scan.begin({ name: path, tell: (placed: PlacedMatch) => tally.found(make(placed, new Date()), placed) });
  }

  function end(): void {
    if (!isScanned) return;
    const addedBytes = scan.end();
    if (addedBytes === undefined) tally.skip("binary");
    else tally.file(addedBytes);
  }

  function unread(path: string, problem: string): void {
    tally.unreadable();
    wish.onUnreadable(shown(path), problem);
  }
}
