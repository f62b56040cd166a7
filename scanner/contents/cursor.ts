/**
 * How far a followed file was scanned, and what of the next window is already known. All of it is pure: bytes and a
 * cursor in, findings and the next cursor out, so that what was read when never changes what is found.
 */

const NEWLINE = 0x0a;

/** Bytes of a window that were scanned before, at most: as far as the engine reaches for the longest secret there can be. */
export const OVERLAP_MAX_BYTES = 96 * 1024;
/** Fresh bytes of one window: with fewer, what is scanned twice and each write to the disk would weigh more; they take some 10 ms. */
export const FRESH_MAX_BYTES = 1024 * 1024;
/** The same of a file that lags behind, where nothing limits the reading: a ninth of a smaller window is scanned twice. */
export const FRESH_OF_BACKLOG_MAX_BYTES = 4 * FRESH_MAX_BYTES;
/** A line without an end is scanned once it is as long as this. */
export const HELD_MAX_BYTES = 64 * 1024;
/** A match that was not seen when its end was first reached, e.g. for want of its closing quote, is still taken within as much. */
const MARGIN_BYTES = 1024;
/** Where a too long line is cut, as much of it is left for the next window: what follows a match may decide whether it is one. */
const LONG_LINE_MARGIN_BYTES = 16 * 1024;

/** A place in a file: bytes from 0, lines from 1, and where that line starts. */
export interface Position {
  readonly offset: number;
  readonly line: number;
  readonly lineStart: number;
}

export interface Cursor {
  /** Bytes before it were scanned. */
  readonly offset: number;
  /** Where the next window starts: some way before `offset`, so that a secret which lies across it is seen whole. */
  readonly base: Position;
  /** Ids of the sightings that were sent on and may be seen again in the next window. */
  readonly reported: readonly string[];
}

export const START: Cursor = { offset: 0, base: { offset: 0, line: 1, lineStart: 0 }, reported: [] };

/** The bytes from `cursor.base` on; some were scanned before. */
export interface Window {
  readonly cursor: Cursor;
  readonly bytes: Buffer;
  /** The bytes end where the file ends, and have done so for a while: nothing is to be waited for. */
  readonly isIdle: boolean;
}

/** How much of a window is scanned now. */
export interface Cut {
  /** Offset in the file up to which the engine looks. */
  readonly scanTo: number;
  /** Offset up to which what it finds is final; from there the next window begins. */
  readonly ownTo: number;
}

/**
 * Ends a window after its last whole line. A partial line waits (undefined) until it is ended, idle or too long; a cut
 * through a too long one leaves a margin, so that a secret is never judged by its first half.
 */
export function cutOf(window: Window): Cut | undefined {
  const { cursor, bytes, isIdle } = window;
  const end = cursor.base.offset + bytes.length;
  const newline = cursor.base.offset + bytes.lastIndexOf(NEWLINE);
  if (newline >= cursor.offset) {
    const lineEnd = newline + (isLowByte(window, newline) ? 2 : 1);
    return { scanTo: lineEnd, ownTo: lineEnd };
  }
  if (end - cursor.offset >= HELD_MAX_BYTES) return { scanTo: end, ownTo: end - LONG_LINE_MARGIN_BYTES };
  return isIdle && end > cursor.offset ? { scanTo: end, ownTo: end } : undefined;
}

/** Whether a newline is the first byte of a UTF-16 LE character: its second one belongs to the line. */
function isLowByte({ cursor, bytes }: Window, newline: number): boolean {
  const at = newline - cursor.base.offset;
  return newline % 2 === 0 && bytes[at - 1] === 0 && bytes[at + 1] === 0;
}

/** Something found, `end` an offset in the file; `id`, which is asked for where it matters, tells it from every other. */
export interface Located {
  readonly id: () => string;
  readonly end: number;
  /** It is a secret whatever stands around it: an issued one, confirmed by its fingerprint. */
  readonly isExact: boolean;
}

/**
 * Of what was found in a window and is not settled, what is new, and the next cursor. Each secret is new in exactly one window, however
 * the writes and reads were cut: a pattern's within a margin of where it could first be seen whole, an exact one for as
 * long as a window reaches back (`reachBytes`), since the index may learn of a secret a moment after a log shows it.
 */
export function settle<Found extends Located>(
  window: Window,
  cut: Cut,
  reachBytes: number,
  found: readonly Found[],
): { fresh: Found[]; next: Cursor } {
  const { cursor, bytes } = window;
  const base = advance(cursor.base, bytes, nextBaseOffset(window, cut, reachBytes));
  const known = new Set(cursor.reported);
  const remembered = new Set<string>();
  const fresh: Found[] = [];
  for (const one of found) {
    // Whatever earlier windows reported ended where they did.
    if (one.end > cursor.offset || !known.has(one.id())) {
      if (one.end > cut.ownTo) continue;
      fresh.push(one);
    }
    if (one.end > (one.isExact ? base.offset : cut.ownTo - MARGIN_BYTES)) remembered.add(one.id());
  }
  return { fresh, next: { offset: cut.ownTo, base, reported: [...remembered] } };
}

/** Where the window behind this one begins. */
export function nextBaseOffset({ cursor }: Window, { ownTo }: Cut, reachBytes: number): number {
  return Math.max(cursor.base.offset, ownTo - Math.min(reachBytes, OVERLAP_MAX_BYTES));
}

/** Whether an earlier window has settled what ends there: it need not be looked at again. */
export function isSettled(cursor: Cursor, { end, isExact }: Pick<Located, "end" | "isExact">): boolean {
  return !isExact && end <= cursor.offset - MARGIN_BYTES;
}

/** The position of `offset`, given the bytes from `from` on. */
export function advance(from: Position, bytes: Buffer, offset: number): Position {
  let { line, lineStart } = from;
  const end = offset - from.offset;
  for (let at = bytes.indexOf(NEWLINE); at !== -1 && at < end; at = bytes.indexOf(NEWLINE, at + 1)) {
    line++;
    lineStart = from.offset + at + 1;
  }
  return { offset, line, lineStart };
}
