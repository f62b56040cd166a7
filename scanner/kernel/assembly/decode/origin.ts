// Where in the text that it was decoded from a byte comes from. scanner/decoding/source-range.ts does the same for what is found.
import { hexPair, isBlank } from "./bytes";
import { escapeAt, lengthOf, widthOf } from "./escape";
import { escapesOf } from "./percent";

/** The numbers of the decoders whose bytes are spelled one by one, in the order of scanner/decoding/decoders.ts. */
const PERCENT: u32 = 2;
const ESCAPES: u32 = 3;
const FOLDED: u32 = 5;
const JOINED: u32 = 6;

/** So many decoded bytes lie between two places that a walk remembers, 8 bytes each, so that it need not begin anew. */
const MARK_SHIFT: u32 = 12;

/** What a text was decoded from, as JavaScript lays it out; the last three are of the walk, and zero at its beginning. */
@unmanaged
export class Origin {
  text!: u32;
  length!: u32;
  stretches!: u32;
  count!: u32;
  /** A byte for each stretch: the number of its decoder. */
  decoders!: u32;
  marks!: u32;
  /** Of the piece that was reached: the number of its stretch, its place in the source, and how many bytes of the stretch precede it. */
  stretch!: u32;
  source!: u32;
  decoded!: u32;
}

/** The number of the stretch in which a decoded byte lies, or on whose newline. */
export function stretchAt(origin: Origin, position: u32): u32 {
  const stretches = <usize>origin.stretches;
  const stretch = origin.stretch;
  const count = origin.count;
  const here = stretches + (stretch << 4);
  if (load<u32>(here) <= position) {
    if (stretch + 1 == count || load<u32>(here, 16) > position) return stretch;
    if (stretch + 2 == count || load<u32>(here, 32) > position) return stretch + 1;
  }
  let low: u32 = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (load<u32>(stretches + (middle << 4)) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether a newline only parts two stretches. */
export function isParting(originAt: usize, newline: u32): bool {
  if (originAt == 0) return false;
  const origin = changetype<Origin>(originAt);
  const entry = <usize>origin.stretches + (stretchAt(origin, newline) << 4);
  return newline == load<u32>(entry) + load<u32>(entry, 4);
}

/** How much of the stretch of `position` precedes it, and how much is left from there on, packed low and high. */
export function roomAt(origin: Origin, position: u32): u64 {
  const entry = <usize>origin.stretches + (stretchAt(origin, position) << 4);
  const start = position - load<u32>(entry);
  const length = load<u32>(entry, 4);
  return <u64>start | (<u64>(length > start ? length - start : 0) << 32);
}

/**
 * Where in the source the piece begins that stands for the decoded byte at `position`; -1 where no such piece stands for it alone. The
 * walk goes on from there: what is asked for in its order costs what the text is long.
 */
export function sourceAt(originAt: usize, position: u32): i32 {
  const origin = changetype<Origin>(originAt);
  const stretch = stretchAt(origin, position);
  const entry = <usize>origin.stretches + (stretch << 4);
  const outStart = load<u32>(entry);
  const start = position - outStart;
  const decoder = <u32>load<u8>(<usize>origin.decoders + stretch);
  if (decoder < PERCENT || decoder > JOINED || start >= load<u32>(entry, 4)) return -1;
  if (stretch != origin.stretch || origin.source == 0 || start < origin.decoded) begin(origin, stretch, position);
  const end = load<u32>(entry, 8) + load<u32>(entry, 12);
  const less = load<u32>(entry, 12) - load<u32>(entry, 4);
  let source = origin.source - 1;
  let decoded = origin.decoded;
  let mark = ((outStart + decoded) >> MARK_SHIFT) + 1;
  while (source < end) {
    let length = plainAt(origin.text + source, decoder, end - source);
    let width = length;
    if (length == 0) {
      const spelling = spellingAt(<usize>origin.text + source, <usize>origin.text + end, decoder, less);
      length = <u32>(spelling >> 32);
      width = <u32>spelling;
      if (decoded + width > start) break;
    } else if (decoded + width > start) {
      source += start - decoded;
      decoded = start;
      break;
    }
    source += length;
    decoded += width;
    if ((outStart + decoded) >> MARK_SHIFT < mark) continue;
    store<u32>(<usize>origin.marks + (mark << 3), source + 1);
    store<u32>(<usize>origin.marks + (mark << 3), decoded, 4);
    mark = ((outStart + decoded) >> MARK_SHIFT) + 1;
  }
  origin.source = source + 1;
  origin.decoded = decoded;
  return <i32>source;
}

/** Takes the last place of a stretch that was remembered before `position`, or its beginning. Sources count from 1, so that 0 is none. */
function begin(origin: Origin, stretch: u32, position: u32): void {
  const entry = <usize>origin.stretches + (stretch << 4);
  const outStart = load<u32>(entry);
  origin.stretch = stretch;
  origin.source = load<u32>(entry, 8) + 1;
  origin.decoded = 0;
  for (let mark = position >> MARK_SHIFT; mark << MARK_SHIFT > outStart; mark--) {
    const source = load<u32>(<usize>origin.marks + (mark << 3));
    const decoded = load<u32>(<usize>origin.marks + (mark << 3), 4);
    if (source == 0 || decoded > position - outStart) continue;
    origin.source = source;
    origin.decoded = decoded;
    return;
  }
}

/** How many bytes at `at`, 16 at most, stand for themselves. */
// @ts-ignore: decorator
@inline
function plainAt(at: usize, decoder: u32, most: u32): u32 {
  if (decoder == PERCENT) {
    const escapes = escapesOf(at);
    return min<u32>(escapes == 0 ? 16 : ctz(escapes), most);
  }
  const bytes = v128.load(at);
  let special = i8x16.eq(bytes, i8x16.splat(0x5c));
  if (decoder > ESCAPES) {
    const breaks = v128.or(i8x16.eq(bytes, i8x16.splat(0x0a)), i8x16.eq(bytes, i8x16.splat(0x0d)));
    special = v128.or(v128.or(special, i8x16.eq(bytes, i8x16.splat(0x3d))), breaks);
  }
  const found = <u32>i8x16.bitmask(special);
  return min<u32>(found == 0 ? 16 : ctz(found), most);
}

/** How many bytes the piece at `at` stands for, and from bit 32 on its length. */
function spellingAt(at: usize, end: usize, decoder: u32, less: u32): u64 {
  let width: u64 = 1;
  let length: u64 = 1;
  if (decoder == PERCENT) {
    if (at + 3 <= end && hexPair(at + 1) < 256) length = 3;
  } else if (decoder == ESCAPES) {
    const escape = escapeAt(at, end);
    if (escape != 0) {
      width = widthOf(escape);
      length = lengthOf(escape);
    }
  } else {
    length = breakAt(at, end, decoder);
    // The one break of joined lines may leave a byte behind.
    if (length == 0) length = 1;
    else width = u64(decoder == FOLDED || (decoder == JOINED && length > less));
  }
  return width | (length << 32);
}

/** The length of the line break at `at`, with its sign and the indentation behind it; 0 where none stands. */
function breakAt(at: usize, end: usize, decoder: u32): u64 {
  let to = at;
  if (decoder != FOLDED && (load<u8>(to) == 0x5c || load<u8>(to) == 0x3d)) to++;
  if (load<u8>(to) == 0x0d) to++;
  if (to >= end || load<u8>(to) != 0x0a) return 0;
  to++;
  while (to < end && isBlank(load<u8>(to))) to++;
  return to - at;
}
