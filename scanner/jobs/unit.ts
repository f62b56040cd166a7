import type { ChunkScanner, LinePosition, PlacedMatch } from "../chunks.ts";
import { type FilePart, type FileScan, scanFile } from "../sources/file.ts";
import { problemOf } from "../sources/tree.ts";

/** What is scanned at once: some small files, or a part of a large one. */
export interface Unit {
  readonly paths: readonly string[];
  readonly part?: FilePart;
}

/** What became of one file of a unit. */
export type FileOutcome =
  | { readonly scan: FileScan; readonly placed: readonly PlacedMatch[]; readonly contentHash: string }
  | { readonly problem: string };

/** Scans the files of a unit, one by one. */
export function scanUnit(unit: Unit, chunks: ChunkScanner, skipBinary: boolean): FileOutcome[] {
  return unit.paths.map((path) => {
    const placed: PlacedMatch[] = [];
    let contentHash = "";
    const onMatch = (found: PlacedMatch, hash: () => string) => {
      contentHash = hash();
      placed.push(found);
    };
    try {
      return { scan: scanFile(path, chunks, { skipBinary, part: unit.part, onMatch }), placed, contentHash };
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
  const column = (line: number, own: number) => (line === 1 ? begin.column + own - 1 : own);
  return {
    ...placed,
    line: begin.line + placed.line - 1,
    column: column(placed.line, placed.column),
    endLine: begin.line + placed.endLine - 1,
    endColumn: column(placed.endLine, placed.endColumn),
  };
}

/** Where a part that began at `begin` ends in the whole. */
export function endInWhole(begin: LinePosition, { line, column }: LinePosition): LinePosition {
  return { line: begin.line + line - 1, column: line === 1 ? begin.column + column - 1 : column };
}
