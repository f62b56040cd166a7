import type { Cursor, Position } from "./cursor.ts";

/** How long ago something may have been scanned that is looked at again when the index learns of a secret. */
export const LOOK_BACK_MS = 10_000;
/** As long is kept what may be looked at again: what came of the index may wait two seconds before it is scanned with. */
export const KEPT_MS = LOOK_BACK_MS + 2_000;
const SPACING_MS = 1_000;

/** Where scanning stood before the first window of some moment. */
export interface Mark {
  readonly atMs: number;
  readonly base: Position;
  /** What ends before it was settled by then; perhaps in another file, of which this one is a copy. */
  readonly offset: number;
}

/** What was scanned of a content a short while ago, and with which index: so much is looked at again with a newer one. */
export interface Recent {
  /** One for each second at most in which something was scanned, the oldest first. */
  readonly marks: readonly Mark[];
  /** When the last window was scanned. */
  readonly lastMs: number;
  readonly indexVersion: number;
}

/** What is recent once a window was scanned that led from one cursor to the next. */
export function recentAfter(former: Recent | undefined, from: Cursor, to: Cursor, now: { ms: number; indexVersion: number }): Recent {
  const { marks = [], lastMs = now.ms } = former ?? {};
  const { indexVersion } = now;
  if (to.offset === from.offset) return { marks, lastMs, indexVersion };
  const last = marks.at(-1);
  const all = last && now.ms - last.atMs < SPACING_MS ? marks : [...marks, { atMs: now.ms, base: from.base, offset: from.offset }];
  // What a mark stands for was scanned before the next one was made.
  const firstKept = all.findIndex((_, at) => (all[at + 1]?.atMs ?? now.ms) > now.ms - KEPT_MS);
  return { marks: all.slice(firstKept), lastMs: now.ms, indexVersion };
}

/**
 * Where to begin to look again at what is recent: a share of bytes before the cursor, or at what came last of all, if that is no more
 * than there may be; undefined where it is.
 */
export function beginOf({ marks }: Recent, { offset }: Cursor, { shareBytes, maxBytes }: { shareBytes: number; maxBytes: number }) {
  const within = (bytes: number) => (mark: Mark) => offset - mark.base.offset <= bytes;
  return marks.find(within(shareBytes)) ?? marks.slice(-1).find(within(maxBytes));
}

/** How much of a content is recent. */
export function recentBytes({ marks }: Recent, { offset }: Cursor): number {
  return offset - (marks[0]?.base.offset ?? offset);
}

/** How many bytes each may have at most, so that all have no more than there are; who wants less leaves the rest to the others. */
export function fairShare(wantedBytes: readonly number[], totalBytes: number): number {
  const wanted = [...wantedBytes].sort((left, right) => left - right);
  let leftBytes = totalBytes;
  for (const [at, bytes] of wanted.entries()) {
    const share = leftBytes / (wanted.length - at);
    if (bytes > share) return share;
    leftBytes -= bytes;
  }
  return totalBytes;
}

/** What is recent in a process that begins at `nowMs`: how long nobody looked is not counted. */
export function recentFrom(former: Recent, nowMs: number): Recent {
  return { ...former, marks: former.marks.map((mark) => ({ ...mark, atMs: nowMs })), lastMs: nowMs };
}
