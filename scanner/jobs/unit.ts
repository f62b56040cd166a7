import type { ChunkScanner, LinePosition, PlacedMatch } from "../chunks.ts";
import { DROPS_MAX, type PlacedDrop } from "../drop.ts";
import { type FilePart, type FileScan, NOTHING_SCANNED, scanFile, WHOLE } from "../sources/file.ts";
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
      /** What was not scanned, since the unit held too many matches. */
      readonly rest?: Rest;
    }
  | { readonly problem: string };

/** From which offset on, and which place of the part that is. */
interface Rest {
  readonly from: number;
  readonly position: LinePosition;
}

/** Matches of a unit that are handed over at once: each takes some 2 KB until it is taken, and a text may hold nothing else. */
const MATCHES_MAX = 4096;

/** Scans the files of a unit, one by one, until it has found too much. */
export function scanUnit(unit: Unit, chunks: ChunkScanner, skipBinary: boolean): FileOutcome[] {
  const room = { drops: DROPS_MAX, matches: MATCHES_MAX };
  return unit.paths.map((path) => {
    try {
      return scanOne(path, unit.part ?? WHOLE, { chunks, skipBinary, room });
    } catch (thrown) {
      if (!isSystemError(thrown)) throw thrown;
      return { problem: problemOf(thrown) };
    }
  });
}

interface UnitScan {
  readonly chunks: ChunkScanner;
  readonly skipBinary: boolean;
  /** How much more of the unit is kept. */
  readonly room: { drops: number; matches: number };
}

function scanOne(path: string, part: FilePart, { chunks, skipBinary, room }: UnitScan): FileOutcome {
  const drops: { kept: PlacedDrop[]; more: number } = { kept: [], more: 0 };
  const placed: PlacedMatch[] = [];
  const left: Rest[] = room.matches === 0 ? [{ from: part.from, position: { line: 1, column: 1 } }] : [];
  let contentHash = "";
  const onMatch = (found: PlacedMatch, hash: () => string) => {
    contentHash = hash();
    if (room.matches === 0) {
      if (left.length === 0) left.push({ from: found.offset, position: { line: found.line, column: found.column } });
      return;
    }
    room.matches -= 1;
    placed.push(found);
  };
  const onDrops = (found: readonly PlacedDrop[]) => {
    // Of what lies behind, whoever scans the rest will hear again.
    const before = left[0] ? found.filter(({ offset }) => offset < (left[0]?.from ?? 0)) : found;
    const some = before.slice(0, room.drops);
    room.drops -= some.length;
    for (const drop of some) drops.kept.push(drop);
    drops.more += before.length - some.length;
  };
  const isEnough = () => left.length > 0;
  const scan: FileScan = isEnough()
    ? NOTHING_SCANNED
    : scanFile(path, chunks, { skipBinary, leaveArchives: true, part, onMatch, onDrops, isEnough });
  const [rest] = left;
  if (!rest) return { scan, placed, contentHash, drops };
  return { scan: { ...NOTHING_SCANNED, bytes: rest.from - part.from, position: rest.position }, placed, contentHash, drops, rest };
}

/** Whether the file system said so, and not this program. */
export function isSystemError(thrown: unknown): boolean {
  return thrown instanceof Error && "code" in thrown && thrown.name !== "LeaktrailError";
}

/** A match of a part that begins at `begin`, as it stands in the whole. */
export function inWhole(placed: PlacedMatch, begin: LinePosition): PlacedMatch {
  const start = positionInWhole(begin, placed);
  const end = positionInWhole(begin, { line: placed.endLine, column: placed.endColumn });
  const { excerpt } = placed;
  // Of a line that began before the part nobody here knows how many characters it had.
  const isCut = placed.line === 1 && begin.column > 1;
  const columns = excerpt && isCut && { excerpt: { ...excerpt, column: start.column, endColumn: end.column } };
  return { ...placed, ...start, endLine: end.line, endColumn: end.column, ...columns };
}

/** A place of a part that begins at `begin`, as it stands in the whole. */
export function positionInWhole(begin: LinePosition, { line, column }: LinePosition): LinePosition {
  return { line: begin.line + line - 1, column: line === 1 ? begin.column + column - 1 : column };
}
