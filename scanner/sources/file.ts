import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { formatOf } from "../archives/index.ts";
import type { ChunkScanner, LinePosition, PlacedCandidate, PlacedMatch } from "../chunks.ts";
import type { PlacedDrop } from "../drop.ts";

/** A NUL within so many bytes makes a file binary, as git has it; text in UTF-16 is no binary. */
export const SNIFFED_BYTES = 8192;
const HASH_BUFFER_BYTES = 65_536;
/** Of a larger file the content hash covers its beginning, its end and its length: to read it all twice would cost more than to scan it. */
const HASHED_WHOLE_MAX_BYTES = 16 * 1024 * 1024;
const HASHED_PART_BYTES = 1024 * 1024;

/** A part of a file, by offsets; all of it by default. Of parts, only the one at 0 decides whether the file is binary. */
export interface FilePart {
  readonly from: number;
  readonly to: number;
}

export interface FileScan {
  readonly bytes: number;
  readonly isBinary: boolean;
  /** It is an archive, and was left to whoever opens it. */
  readonly isArchive: boolean;
  /** Where the part ends, counted from where it begins. */
  readonly position: LinePosition;
  /** Where something is said to be allowed, and nothing is; counted from where the part begins. */
  readonly idleMarks: readonly LinePosition[];
}

/** A match, and the hash of the whole content that it stands in: made when asked for, since most files hold no secret. */
export type OnMatch = (placed: PlacedMatch, contentHash: () => string) => void;

/** The same of candidates; for those who gather any. */
export type OnCandidates = (found: readonly PlacedCandidate[], contentHash: () => string) => void;

export const NOTHING_SCANNED: FileScan = { bytes: 0, isBinary: false, isArchive: false, position: { line: 1, column: 1 }, idleMarks: [] };

export const WHOLE: FilePart = { from: 0, to: Number.POSITIVE_INFINITY };

/**
 * Scans a file through the reused memory of `chunks`. Throws what the system throws. A file that became something else
 * since it was listed is not followed and not waited for.
 */
export function scanFile(
  path: string,
  chunks: ChunkScanner,
  {
    skipBinary,
    leaveArchives = false,
    part = WHOLE,
    onMatch,
    onCandidates,
    onDrops,
    isEnough = () => false,
  }: {
    skipBinary: boolean;
    leaveArchives?: boolean;
    part?: FilePart | undefined;
    onMatch: OnMatch;
    onCandidates?: OnCandidates | undefined;
    onDrops?: ((drops: readonly PlacedDrop[]) => void) | undefined;
    /** Asked between two pieces whether to leave the rest. */
    isEnough?: (() => boolean) | undefined;
  },
): FileScan {
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(fd);
    if (!stats.isFile()) throw Object.assign(new Error(), { code: "not a file any more" });
    let hash: string | undefined;
    const contentHash = () => {
      hash ??= contentHashOf(fd);
      return hash;
    };
    const report = (found: readonly PlacedMatch[]) => {
      for (const placed of found) onMatch(placed, contentHash);
      const candidates = chunks.takeCandidates();
      if (candidates.length > 0) onCandidates?.(candidates, contentHash);
      const drops = chunks.takeDrops();
      if (drops.length > 0) onDrops?.(drops);
    };
    const { readFrom, readTo: wanted } = chunks.reset({ ...part, place: { path } });
    // What a writer adds meanwhile is for the next scan: this one must end. Files of /proc say that they are empty.
    const readTo = stats.size === 0 ? wanted : Math.min(wanted, stats.size);
    let at = readFrom;
    while (at < readTo && !isEnough()) {
      const space = chunks.space();
      const read = readSync(fd, space, 0, Math.min(space.length, readTo - at), at);
      if (read === 0) break;
      const head = at === 0 ? space.subarray(0, Math.min(read, SNIFFED_BYTES)) : undefined;
      if (head && leaveArchives && formatOf(head)) return { ...NOTHING_SCANNED, isArchive: true };
      if (head && skipBinary && isBinary(head)) return { ...NOTHING_SCANNED, isBinary: true };
      at += read;
      report(chunks.filled(read));
    }
    report(chunks.end());
    const bytes = Math.max(0, Math.min(at, part.to) - part.from);
    return { bytes, isBinary: false, isArchive: false, position: chunks.ended, idleMarks: chunks.takeIdleMarks() };
  } finally {
    closeSync(fd);
  }
}

/** Whether a file that begins like this is binary: it holds a NUL, and not as UTF-16 text does. */
export function isBinary(head: Buffer): boolean {
  if (!head.includes(0)) return false;
  const mark = head.length >= 2 ? head.readUInt16BE(0) : 0;
  if (mark === 0xfeff || mark === 0xfffe) return false;
  const nuls = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) nuls[at & 1] = (nuls[at & 1] as number) + 1;
  const [even = 0, odd = 0] = nuls;
  // Latin text in UTF-16 has a NUL in nearly every other place and none in those between.
  return Math.min(even, odd) > 0 || Math.max(even, odd) < head.length * 0.4;
}

/** Tells two contents of one path apart. */
export function contentHashOf(fd: number): string {
  const { size } = fstatSync(fd);
  const hash = createHash("sha256");
  if (size <= HASHED_WHOLE_MAX_BYTES) return hashRange(fd, hash, 0, Number.POSITIVE_INFINITY).digest("hex");
  hash.update(`${size}\n`);
  hashRange(fd, hash, 0, HASHED_PART_BYTES);
  return hashRange(fd, hash, size - HASHED_PART_BYTES, size).digest("hex");
}

function hashRange(fd: number, hash: ReturnType<typeof createHash>, from: number, to: number): typeof hash {
  const buffer = Buffer.allocUnsafe(HASH_BUFFER_BYTES);
  for (let at = from; at < to; ) {
    const read = readSync(fd, buffer, 0, Math.min(buffer.length, to - at), at);
    if (read === 0) break;
    hash.update(buffer.subarray(0, read));
    at += read;
  }
  return hash;
}
