import type { Encoding } from "./encoding.ts";
import { BACKSLASH } from "./escape.ts";
import { isSpecial, mayApply, type Reading, readings, spellingAt } from "./readings.ts";

/** How many bytes of a text may spell one of a secret: \u0041. */
export const LONGEST_SPELLING = 6;

/** What an extent is when its text is read in one of the ways in which texts are spelled; `bytes` are the caller's own. */
export interface SpelledOut {
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
  /** Outermost first. */
  readonly encoding: readonly Encoding[];
}

/**
 * The extents of which `before` bytes precede what stands plainly at `at`, and `after` bytes begin there, however the text is read:
 * with its escapes undone, its line breaks normalised or dropped, its indentation stripped. A reading that changes nothing gives
 * nothing, and no extent is given twice. The work is bounded by the extent's length, whatever the text.
 *
 * The text is read forwards, from far enough before the extent for the reading to have fallen into step: of several backslashes in a
 * row the first is never the tail of an escape.
 */
export function* spelledOut(text: Buffer, at: number, before: number, after: number): Generator<SpelledOut> {
  const reachBytes = LONGEST_SPELLING * (before + after);
  const from = inStep(text, Math.max(0, at - reachBytes));
  const to = Math.min(text.length, at + reachBytes);
  const given: SpelledOut[] = [];
  for (const reading of readings) {
    if (!mayApply(reading, text.subarray(from, to))) continue;
    const extent = extentIn(read(reading, text, { from, at, to, after }), before, after);
    if (!extent || given.some((other) => isSame(extent, other))) continue;
    given.push({ ...extent, bytes: Buffer.from(extent.bytes) });
    yield extent;
  }
  for (const { bytes } of given) bytes.fill(0);
}

const BACKSLASHES_MAX = 64;

/** The first of the backslashes in a row that `at` stands among. */
function inStep(text: Buffer, at: number): number {
  const least = Math.max(0, at - BACKSLASHES_MAX);
  let first = at;
  while (first > least && text[first - 1] === BACKSLASH) first--;
  return first;
}

/** A text as it was read: its bytes, and where each of them begins and ends in the source. */
interface Read {
  readonly bytes: Buffer;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Where in the source something is not plain. */
  readonly spelled: readonly { readonly source: number; readonly encoding: Encoding }[];
  /** The byte that stands at the anchor, -1 where none of the reading's does. */
  readonly anchor: number;
}

/** Reads from `from` up to `to`, or until `after` bytes from the anchor on are there. */
function read(reading: Reading, text: Buffer, { from, at, to, after }: { from: number; at: number; to: number; after: number }): Read {
  const bytes = Buffer.alloc(to - from);
  const starts = new Int32Array(to - from);
  const ends = new Int32Array(to - from);
  const spelled: { source: number; encoding: Encoding }[] = [];
  let anchor = -1;
  let count = 0;
  for (let source = from; source < to && (source <= at || (anchor >= 0 && count < anchor + after)); ) {
    const byte = text[source] as number;
    const spelling = isSpecial[byte] ? spellingAt(reading, text, source, to) : undefined;
    const end = source + (spelling?.length ?? 1);
    // An anchor that begins with an escaped slash stands plainly behind the backslash.
    const isPlain = source === at ? !spelling : source === at - 1 && end === at + 1 && spelling?.bytes[0] === text[at];
    if (isPlain) anchor = count;
    if (spelling) spelled.push({ source, encoding: spelling.encoding });
    for (const decoded of spelling?.bytes ?? [byte]) {
      bytes[count] = decoded;
      starts[count] = source;
      ends[count++] = end;
    }
    source = end;
  }
  return { bytes: bytes.subarray(0, count), starts, ends, spelled, anchor };
}

/** The extent around the anchor, where there are so many bytes and not all of them plain. */
function extentIn({ bytes, starts, ends, spelled, anchor }: Read, before: number, after: number): SpelledOut | undefined {
  const [first, behind] = [anchor - before, anchor + after];
  const [start = 0, end = 0] = [starts[first], ends[behind - 1]];
  const encodings = new Set<Encoding>();
  for (const { source, encoding } of spelled) if (source >= start && source < end) encodings.add(encoding);
  const isExtent = anchor >= 0 && first >= 0 && behind <= bytes.length && encodings.size > 0;
  const extent = isExtent ? Buffer.from(bytes.subarray(first, behind)) : undefined;
  bytes.fill(0);
  if (encodings.has("shell")) encodings.delete("json");
  // Lines are wrapped around what is escaped within them.
  const encoding = [...encodings].sort((left, right) => Number(right === "wrapped") - Number(left === "wrapped"));
  return extent && { bytes: extent, start, end, encoding };
}

function isSame(left: SpelledOut, right: SpelledOut): boolean {
  return left.start === right.start && left.end === right.end && left.bytes.equals(right.bytes);
}
