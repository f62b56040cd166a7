import type { ChunkScanner, LinePosition, PlacedMatch } from "../chunks.ts";
import { DROPS_MAX, type PlacedDrop } from "../drop.ts";
import { type FilePart, type FileScan, scanFile } from "../sources/file.ts";
import { problemOf } from "../sources/tree.ts";

/** What is scanned at once: some small files, or a part of a large one. */
export interface Unit {
  readonly paths: readonly string[];
  readonly part?: FilePart;
}

/** What became of one file of a unit. */
export type FileOutcome =
  | {
      readonly scan: FileScan;
      readonly placed: readonly PlacedMatch[];
      readonly contentHash: string;
      /** What was dropped: as much as a scan keeps, and how much there is besides. */
      readonly drops: { readonly kept: readonly PlacedDrop[]; readonly more: number };
    }
  | { readonly problem: string };

/** Scans the files of a unit, one by one. */
export function scanUnit(unit: Unit, chunks: ChunkScanner, skipBinary: boolean): FileOutcome[] {
  let room = DROPS_MAX;
  return unit.paths.map((path) => {
    const drops: { kept: PlacedDrop[]; more: number } = { kept: [], more: 0 };
    const onDrops = (found: readonly PlacedDrop[]) => {
      const some = found.slice(0, room);
      room -= some.length;
      for (const drop of some) drops.kept.push(drop);
      drops.more += found.length - some.length;
    };
    const placed: PlacedMatch[] = [];
    let contentHash = "";
    const onMatch = (found: PlacedMatch, hash: () => string) => {
      contentHash = hash();
      placed.push(found);
    };
    try {
      return { scan: scanFile(path, chunks, { skipBinary, part: unit.part, onMatch, onDrops }), placed, contentHash, drops };
    } catch (thrown) {
      if (!isSystemError(thrown)) throw thrown;
      return { problem: problemOf(thrown) };
    }
  });
}

/** Whether the file system said so, and not this program. */
export function isSystemError(thrown: unknown): boolean {
  return thrown instanceof Error && "code" in thrown && thrown.name !== "LeaktrailError";
}

/** A match of a part that begins at `begin`, as it stands in the whole. */
export function inWhole(placed: PlacedMatch, begin: LinePosition): PlacedMatch {
  const end = positionInWhole(begin, { line: placed.endLine, column: placed.endColumn });
  return { ...placed, ...positionInWhole(begin, placed), endLine: end.line, endColumn: end.column };
}

/** A place of a part that begins at `begin`, as it stands in the whole. */
export function positionInWhole(begin: LinePosition, { line, column }: LinePosition): LinePosition {
  return { line: begin.line + line - 1, column: line === 1 ? begin.column + column - 1 : column };
}
