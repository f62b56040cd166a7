// Extents that are not spelled as they are, read as scanner/decoding/spelled-out.ts does, which a property test compares this with.
import { hexPair, isBlank } from "./decode/bytes";
import { escapeAt, lengthOf, widthOf } from "./decode/escape";
import { SPELLED, SPELLED_BYTES } from "./workspace";

/** Behind the last byte of a reading whole vectors are written. */
const SPARE_BYTES: i32 = 64;

export const LONGEST_SPELLING: i32 = 6;
const SLACK_BYTES: i32 = 64;
const BACKSLASHES_MAX: i32 = 64;

const NONE: u32 = 0;
const BACKSLASH: u32 = 1;
const PERCENT: u32 = 2;

const KEPT: u32 = 0;
const NEWLINES: u32 = 1;
const INDENTED: u32 = 2;
const DROPPED: u32 = 3;
const UNSIGNED: u32 = 4;
const SPACES: u32 = 5;

/** Signs of what readings undo; the last of "-----BEGIN ". */
const HAS_BACKSLASH: u32 = 1;
const HAS_PERCENT: u32 = 2;
const HAS_NEWLINE: u32 = 4;
const HAS_RETURN: u32 = 8;
const HAS_EQUALS: u32 = 16;
const HAS_PEM: u32 = 32;

/** All readings; the last three take the least widths of indentation for the whole of it. */
export const READINGS: i32 = 12;
const ALL_OF_IT: i32 = i32.MAX_VALUE;
const WIDTHS_MAX: i32 = 3;

let from: i32 = 0;
let to: i32 = 0;
let signs: u32 = 0;
let widths: u64 = 0;

/** Looks at what stands around an extent, for `spell`. False where only JavaScript can tell: of a PEM whose lines may have become spaces, and of what is too long. */
export function look(text: usize, length: i32, at: i32, before: i32, after: i32): bool {
  from = inStep(text, max(0, at - LONGEST_SPELLING * before - SLACK_BYTES));
  to = min(length, at + LONGEST_SPELLING * after + SLACK_BYTES);
  signs = signsIn(text + from, text + to);
  widths = 0;
  return (signs & HAS_PEM) == 0 && to - from <= SPELLED_BYTES - SPARE_BYTES;
}

/** Where the first `needed` bytes of the extent stand in reading number `reading`, or 0 where it has none. */
export function spell(reading: i32, text: usize, at: i32, before: i32, needed: i32, space: usize): usize {
  const out = space + SPELLED;
  const hasBreak = (signs & HAS_NEWLINE) != 0;
  const hasBackslash = (signs & HAS_BACKSLASH) != 0;
  let first = -1;
  if (reading == 0) {
    if (hasBackslash) first = read(BACKSLASH, KEPT, ALL_OF_IT, text, at, before, needed, out);
  } else if (reading == 1) {
    if ((signs & HAS_PERCENT) != 0) first = read(PERCENT, KEPT, ALL_OF_IT, text, at, before, needed, out);
  } else if (reading == 2) {
    if (hasBackslash) first = read(BACKSLASH, INDENTED, ALL_OF_IT, text, at, before, needed, out);
  } else if (!hasBreak) {
    return 0;
  } else if (reading == 3) {
    first = read(NONE, INDENTED, ALL_OF_IT, text, at, before, needed, out);
  } else if (reading == 4) {
    first = read(NONE, DROPPED, ALL_OF_IT, text, at, before, needed, out);
  } else if (reading == 5) {
    if ((signs & (HAS_BACKSLASH | HAS_EQUALS)) != 0) first = read(NONE, UNSIGNED, ALL_OF_IT, text, at, before, needed, out);
  } else if (reading == 6) {
    if ((signs & HAS_RETURN) != 0) first = read(NONE, NEWLINES, ALL_OF_IT, text, at, before, needed, out);
  } else if (reading == 7) {
    first = read(NONE, SPACES, ALL_OF_IT, text, at, before, needed, out);
  } else if (reading == 8) {
    if (hasBackslash) first = read(BACKSLASH, DROPPED, ALL_OF_IT, text, at, before, needed, out);
  } else {
    if (reading == 9) widths = leastWidths(text);
    const width = <i32>((widths >> (<u64>(reading - 9) << 4)) & 0xffff);
    if (width != 0) first = read(NONE, DROPPED, width, text, at, before, needed, out);
  }
  return first < 0 ? 0 : out + <usize>first;
}

/** The first of the backslashes in a row that `at` stands among. */
function inStep(text: usize, at: i32): i32 {
  const least = max(0, at - BACKSLASHES_MAX);
  while (at > least && load<u8>(text + <usize>at - 1) == 0x5c) at--;
  return at;
}

function signsIn(at: usize, end: usize): u32 {
  let backslashes = i8x16.splat(0);
  let percents = i8x16.splat(0);
  let newlines = i8x16.splat(0);
  let returns = i8x16.splat(0);
  let equals = i8x16.splat(0);
  let begins = i8x16.splat(0);
  for (; at < end; at += 16) {
    const bytes = v128.load(at);
    backslashes = v128.or(backslashes, i8x16.eq(bytes, i8x16.splat(0x5c)));
    percents = v128.or(percents, i8x16.eq(bytes, i8x16.splat(0x25)));
    newlines = v128.or(newlines, i8x16.eq(bytes, i8x16.splat(0x0a)));
    returns = v128.or(returns, i8x16.eq(bytes, i8x16.splat(0x0d)));
    equals = v128.or(equals, i8x16.eq(bytes, i8x16.splat(0x3d)));
    const begun = v128.and(i8x16.eq(bytes, i8x16.splat(0x2d)), i8x16.eq(v128.load(at, 1), i8x16.splat(0x42)));
    begins = v128.or(begins, v128.and(begun, i8x16.eq(v128.load(at, 2), i8x16.splat(0x45))));
  }
  return (
    u32(v128.any_true(backslashes)) |
    (u32(v128.any_true(percents)) << 1) |
    (u32(v128.any_true(newlines)) << 2) |
    (u32(v128.any_true(returns)) << 3) |
    (u32(v128.any_true(equals)) << 4) |
    (u32(v128.any_true(begins)) << 5)
  );
}

/** The least widths of indentation around, but never the greatest: three at most, 16 bits each. */
function leastWidths(text: usize): u64 {
  let found: u64 = 0;
  let least = 0;
  for (let count = 0; count < WIDTHS_MAX; count++) {
    const width = leastWidthAbove(least, text);
    if (width == 0 || leastWidthAbove(width, text) == 0) break;
    found |= (<u64>min(width, 0xffff)) << (<u64>count << 4);
    least = width;
  }
  return found;
}

function leastWidthAbove(width: i32, text: usize): i32 {
  let least = ALL_OF_IT;
  for (let at = from; at < to; at += 16) {
    let newlines = <u32>i8x16.bitmask(i8x16.eq(v128.load(text + <usize>at), i8x16.splat(0x0a)));
    for (; newlines != 0; newlines &= newlines - 1) {
      const begin = at + <i32>ctz(newlines) + 1;
      let end = begin;
      while (end < to && isBlank(load<u8>(text + <usize>end))) end++;
      if (end - begin > width && end - begin < least) least = end - begin;
    }
  }
  return least == ALL_OF_IT ? 0 : least;
}

/** Where in `out` the extent begins of which `needed` bytes are read there, or -1. */
function read(escapes: u32, lines: u32, width: i32, text: usize, at: i32, before: i32, needed: i32, out: usize): i32 {
  let source = from;
  let anchor = -1;
  let count = 0;
  while (source < to && (anchor < 0 ? source <= at : count < anchor - before + needed)) {
    const bytes = v128.load(text + <usize>source);
    v128.store(out + <usize>count, bytes);
    const specials = specialsOf(bytes, escapes, lines);
    const plain = min<i32>(specials == 0 ? 16 : <i32>ctz(specials), to - source);
    if (at >= source && at < source + plain) anchor = count + at - source;
    source += plain;
    count += plain;
    if (specials == 0 || source >= to) continue;
    const spelling = spellingAt(escapes, lines, width, text, source);
    const end = source + <i32>max<usize>(lengthOf(spelling), 1);
    const byte = spelling == 0 ? load<u8>(text + <usize>source) : <u32>spelling;
    const isBehindSlash = spelling != 0 && source == at - 1 && end == at + 1 && widthOf(spelling) != 0 && <u8>byte == load<u8>(text + <usize>at);
    if (source == at || isBehindSlash) anchor = count;
    store<u32>(out + <usize>count, byte);
    count += spelling == 0 ? 1 : <i32>widthOf(spelling);
    source = end;
  }
  const first = anchor - before;
  return anchor >= 0 && first >= 0 && first + needed <= count ? first : -1;
}

/** Bits of those of sixteen bytes with which a spelling may begin. */
// @ts-ignore: decorator
@inline
function specialsOf(bytes: v128, escapes: u32, lines: u32): u32 {
  let found = i8x16.splat(0);
  if (escapes == PERCENT) found = i8x16.eq(bytes, i8x16.splat(0x25));
  if (escapes == BACKSLASH || lines == DROPPED) found = i8x16.eq(bytes, i8x16.splat(0x5c));
  if (lines != KEPT) found = v128.or(found, v128.or(i8x16.eq(bytes, i8x16.splat(0x0a)), i8x16.eq(bytes, i8x16.splat(0x0d))));
  if (lines == DROPPED) found = v128.or(found, i8x16.eq(bytes, i8x16.splat(0x3d)));
  return <u32>i8x16.bitmask(found);
}

/** What at `at` stands for other bytes than its own, in the form of decode/escape.ts; 0 for nothing. */
function spellingAt(escapes: u32, lines: u32, width: i32, text: usize, at: i32): u64 {
  const broken = lines == KEPT ? 0 : breakAt(escapes, lines, width, text, at);
  if (broken != 0) return broken;
  const byte = load<u8>(text + <usize>at);
  if (escapes == BACKSLASH && byte == 0x5c) return escapeAt(text + <usize>at, text + <usize>to);
  if (escapes != PERCENT || byte != 0x25 || at + 3 > to) return 0;
  const pair = hexPair(text + <usize>at + 1);
  return pair > 255 ? 0 : spelling(pair, 1, 3);
}

function breakAt(escapes: u32, lines: u32, width: i32, text: usize, at: i32): u64 {
  let end = at;
  if (lines == DROPPED && (byteAt(text, end) == 0x5c || byteAt(text, end) == 0x3d)) end++;
  if (byteAt(text, end) == 0x0d) end++;
  if (byteAt(text, end) == 0x0a) end++;
  else end = escapes == BACKSLASH && lines == INDENTED ? escapedBreakEnd(text, at) : at;
  if (end == at || end > to) return 0;
  if (lines != NEWLINES) {
    const most = width < to - end ? end + width : to;
    while (end < most && isBlank(byteAt(text, end))) end++;
  }
  if (end == at + 1 && (lines == NEWLINES || lines == INDENTED)) return 0;
  if (lines == DROPPED || lines == UNSIGNED) return spelling(0, 0, end - at);
  return spelling(lines == SPACES ? 0x20 : 0x0a, 1, end - at);
}

function escapedBreakEnd(text: usize, at: i32): i32 {
  if (byteAt(text, at) != 0x5c) return at;
  if (byteAt(text, at + 1) == 0x6e) return at + 2;
  const isReturn = byteAt(text, at + 1) == 0x72 && byteAt(text, at + 2) == 0x5c && byteAt(text, at + 3) == 0x6e;
  return isReturn ? at + 4 : at;
}

// @ts-ignore: decorator
@inline
function byteAt(text: usize, at: i32): u32 {
  return load<u8>(text + <usize>at);
}

// @ts-ignore: decorator
@inline
function spelling(byte: u32, width: u32, length: i32): u64 {
  return <u64>byte | ((<u64>width) << 32) | ((<u64>length) << 40);
}
