import type { Encoding } from "./encoding.ts";
import { BACKSLASH } from "./escape.ts";
import { isSpecial, type Reading, readingsOf, spellingAt } from "./readings.ts";

/** How many bytes of a text may spell one of a secret: \u0041. */
export const LONGEST_SPELLING = 6;
/** For the indentation of an extent that begins or ends with a line. */
export const SLACK_BYTES = 64;

/** What an extent is when its text is read in one of the ways in which texts are spelled; `bytes` are the caller's own. */
export interface SpelledOut {
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
  /** Outermost first. */
  readonly encoding: readonly Encoding[];
}

/**
 * The extents of which `before` bytes precede what stands or is spelled at `at`, and `after` bytes begin there, however the text is read:
 * with its escapes undone, its line breaks normalised or dropped, its indentation stripped. A reading that changes nothing gives
 * nothing, and no extent is given twice. The work is bounded by the extent's length, whatever the text.
 *
 * The text is read forwards, from far enough before the extent for the reading to have fallen into step: of several backslashes in a
 * row the first is never the tail of an escape.
 */
export function* spelledOut(text: Buffer, at: number, before: number, after: number): Generator<SpelledOut> {
  const from = inStep(text, Math.max(0, at - LONGEST_SPELLING * before - SLACK_BYTES));
  const to = Math.min(text.length, at + LONGEST_SPELLING * after + SLACK_BYTES);
  const around = text.subarray(from, to);
  const given: SpelledOut[] = [];
  for (const reading of readingsOf(around)) {
    const extent = read(reading, text, { from, at, to, before, after });
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

interface Place {
  readonly from: number;
  readonly at: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
}

/** What was read last: its bytes, where each of them begins and ends in the source, and where in the source something is not plain. */
const scratch = { bytes: Buffer.alloc(0), starts: new Int32Array(), ends: new Int32Array() };

/** Reads from `from` until `after` bytes from the anchor on are there. Gives the extent, if there is one and not all of it is plain. */
function read(reading: Reading, text: Buffer, { from, at, to, before, after }: Place): SpelledOut | undefined {
  if (scratch.bytes.length < to - from) {
    const room = 2 * (to - from);
    Object.assign(scratch, { bytes: Buffer.alloc(room), starts: new Int32Array(room), ends: new Int32Array(room) });
  }
  const { bytes, starts, ends } = scratch;
  const spelled: { source: number; encoding: Encoding }[] = [];
  let anchor = -1;
  let count = 0;
  for (let source = from; source < to && (anchor < 0 ? source <= at : count < anchor + after); ) {
    const byte = text[source] as number;
    const spelling = isSpecial[byte] ? spellingAt(reading, text, source, to) : undefined;
    if (!spelling) {
      if (source === at) anchor = count;
      bytes[count] = byte;
      starts[count] = source++;
      ends[count++] = source;
      continue;
    }
    const end = source + spelling.length;
    // An anchor may itself be spelled; one that begins with an escaped slash may also be seen plainly behind the backslash.
    if (source === at || (source === at - 1 && end === at + 1 && spelling.bytes[0] === text[at])) anchor = count;
    spelled.push({ source, encoding: spelling.encoding });
    for (const decoded of spelling.bytes) {
      bytes[count] = decoded;
      starts[count] = source;
      ends[count++] = end;
    }
    source = end;
  }
  const [first, behind] = [anchor - before, anchor + after];
  const isThere = anchor >= 0 && first >= 0 && behind <= count;
  const [start, end] = [starts[first] as number, ends[behind - 1] as number];
  const used = isThere ? spelled.filter(({ source }) => source >= start && source < end) : [];
  const extent = used.length > 0 ? Buffer.from(bytes.subarray(first, behind)) : undefined;
  bytes.fill(0, 0, count);
  return extent && { bytes: extent, start, end, encoding: encodingOf(used.map(({ encoding }) => encoding)) };
}

/** Lines are wrapped around what is escaped within them; what JSON and a shell share is the shell's where there is more of it. */
function encodingOf(used: readonly Encoding[]): Encoding[] {
  const encodings = new Set(used);
  if (encodings.has("shell")) encodings.delete("json");
  return [...encodings].sort((left, right) => Number(right === "wrapped") - Number(left === "wrapped"));
}

function isSame(left: SpelledOut, right: SpelledOut): boolean {
  return left.start === right.start && left.end === right.end && left.bytes.equals(right.bytes);
}
