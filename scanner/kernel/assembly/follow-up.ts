import { isWord, looks } from "./looks";

// What must stand behind a keyword for it to count, as scanner/patterns/follow-up-writer.ts writes it.

/** The kinds of a follow-up's steps; rules/formats/follow-up.ts says what they mean. */
const RUN: u8 = 0;
const PEEK: u8 = 1;
const SEEK: u8 = 2;
const TEXT: u8 = 3;
const EITHER: u8 = 4;
const NOT: u8 = 5;
const BACK: u8 = 6;
const ENDS: u8 = 7;
const VALUE: u8 = 8;
const LOOKS: u8 = 9;
const ENCODES: u8 = 10;
const UNLESS: u8 = 11;
const ENDS_NOT: u8 = 12;

/** The place behind those of all bytes in the table of how alternatives may begin. */
const END_OF_TEXT: u32 = 256;
/** Where the table for what stands behind blanks begins. */
const BEHIND_BLANKS: usize = 2 * 257;
/** The sixteenth bit is that of all further alternatives. */
const LAST_BIT: u32 = 15;

/**
 * Whether what stands at `begin` passes a follow-up: a count of steps, then each: u8 kind, u8 bit of its class, u8 edges, u8
 * skip, u32 operand, u32 least, u32 most, u32 slot of the memo or a second operand. Words have their first or last bytes as a class.
 * All of them look a bounded way, and long runs are remembered, so that all follow-ups of a text cost what it is long.
 */
export function follows(dfa: usize, followUp: usize, text: usize, begin: u32, length: u32, memo: usize): bool {
  return passes(dfa, followUp, text, begin, begin, begin, length, memo);
}

/** The steps from `at` on; the value begins at `value`. */
function passes(dfa: usize, followUp: usize, text: usize, begin: u32, value: u32, at: u32, length: u32, memo: usize): bool {
  const stop = followUp + 4 + load<u32>(followUp) * 20;
  for (let step = followUp + 4; step < stop; step += 20) {
    const kind = load<u8>(step);
    const bit = load<u8>(step, 1);
    const operand = dfa + load<u32>(step, 4);
    const least = load<u32>(step, 8);
    const most = load<u32>(step, 12);
    const slot = memo + (load<u32>(step, 16) << 3);
    if (kind <= PEEK) {
      const end = runEnd(operand, bit, slot, text, at, most, length);
      if (end - at < least) return false;
      // A pattern counts characters: where bytes reached the bound, it may go on, and has to say itself.
      if (end - at == most && holdsUnicode(text + at, text + end)) return true;
      if (kind == RUN) at = end;
    } else if (kind == TEXT) {
      if (at + least > length || !stands(operand, text + at, least)) return false;
      at += least;
    } else if (kind == NOT) {
      if (at < length && (load<u8>(operand + load<u8>(text + at)) & bit) != 0) return false;
    } else if (kind == BACK) {
      if (!isBehind(operand, bit, dfa + load<u32>(step, 16) + 4, load<u8>(step, 2), text, begin - load<u8>(step, 3), least, most)) return false;
    } else if (kind == ENDS) {
      if (at == begin || !isOne(text + at - 1, dfa + load<u32>(step, 16), bit) || !endsWell(operand, text, begin, at, most)) return false;
    } else if (kind == ENDS_NOT) {
      if (at > begin && isOne(text + at - 1, dfa + load<u32>(step, 16), bit) && endsWell(operand, text, begin, at, most)) return false;
    } else if (kind == UNLESS) {
      if (at < length && isOne(text + at, dfa + load<u32>(step, 16), bit) && beginsWith(operand, text, at, length)) return false;
    } else if (kind == VALUE) {
      value = at - least;
    } else if (kind == LOOKS) {
      if (!looks(dfa, operand, text, value, at, memo)) return false;
    } else if (kind == EITHER) {
      const alternatives = possible(dfa + load<u32>(step, 16), text, at, length);
      for (let nth: u32 = 0; nth < least; nth++) {
        if (((alternatives >> min<u32>(nth, LAST_BIT)) & 1) == 0) continue;
        if (passes(dfa, dfa + load<u32>(operand + (nth << 2)), text, begin, value, at, length, memo)) return true;
      }
      return false;
    } else if (kind == SEEK) {
      value = sought(operand, bit, dfa + load<u32>(step, 16), load<u8>(step, 2), text, at, least, most, length);
      if (value == NOWHERE) return false;
      at = value + least;
    } else if (!encodes(operand, least, text, value - most, at)) return false;
  }
  return true;
}

/** Whether the byte at an address is of a class. */
// @ts-ignore: a decorator of this compiler
@inline
function isOne(at: usize, members: usize, bit: u8): bool {
  return (load<u8>(members + load<u8>(at)) & bit) != 0;
}

/** So far are blanks gone over to see what stands behind them. */
const BLANKS_MAX: u32 = 48;

/** A bit for each alternative that may hold, by the next byte and, where that is a blank, by the first one behind the blanks. */
function possible(beginnings: usize, text: usize, at: u32, length: u32): u32 {
  const bits = <u32>load<u16>(beginnings + (byteAt(text, at, length) << 1));
  if (bits == 0 || !isBlank(byteAt(text, at, length))) return bits;
  const stop = at + BLANKS_MAX;
  while (at < stop && isBlank(byteAt(text, at, length))) at++;
  return at == stop ? bits : bits & <u32>load<u16>(beginnings + BEHIND_BLANKS + (byteAt(text, at, length) << 1));
}

// @ts-ignore: a decorator of this compiler
@inline
function byteAt(text: usize, at: u32, length: u32): u32 {
  return at < length ? load<u8>(text + at) : END_OF_TEXT;
}

// @ts-ignore: a decorator of this compiler
@inline
function isBlank(byte: u32): bool {
  return byte == 0x20 || byte == 0x09 || byte == 0x0a || byte == 0x0c || byte == 0x0d;
}

/** Whether a byte of more than seven bits stands there. */
function holdsUnicode(at: usize, end: usize): bool {
  for (; at + 8 <= end; at += 8) if ((load<u64>(at) & 0x8080808080808080) != 0) return true;
  for (; at < end; at++) if (load<u8>(at) >= 0x80) return true;
  return false;
}

/** Whether a text stands at an address. */
// @ts-ignore: a decorator of this compiler
@inline
function stands(bytes: usize, at: usize, length: u32): bool {
  for (let nth: u32 = 0; nth < length; nth++) if (load<u8>(bytes + nth) != load<u8>(at + nth)) return false;
  return true;
}

/** Whether `least` to `most` bytes of a class end at `end`, behind a text of u8 length, and what so begins is touched by nothing. */
function isBehind(members: usize, bit: u8, after: usize, edges: u8, text: usize, end: u32, least: u32, most: u32): bool {
  const before = <u32>load<u8>(after);
  for (let count: u32 = 0; count <= most; count++) {
    const start = end - count - before;
    if (count >= least && count + before <= end && stands(after + 1, text + start, before) && isFree(text, start, edges)) return true;
    if (count == end || (load<u8>(members + load<u8>(text + end - count - 1)) & bit) == 0) break;
  }
  return false;
}

/** The edges of a match; scanner/patterns/edges.ts says what they mean. */
const TOKEN: u8 = 2;

/** Whether nothing touches from before what begins at `start`. */
function isFree(text: usize, start: u32, edges: u8): bool {
  if (edges == 0 || start == 0) return true;
  const before = load<u8>(text + start - 1);
  if (before == 0x2d || before == 0x5f) return edges != TOKEN;
  return !isAlphanumeric(before) || endsEscape(text, start);
}

// @ts-ignore: a decorator of this compiler
@inline
function isAlphanumeric(byte: u8): bool {
  return <u8>((byte | 0x20) - 0x61) < 26 || <u8>(byte - 0x30) < 10;
}

/** Whether an escape of JSON, a shell or a URL ends there. */
function endsEscape(text: usize, end: u32): bool {
  const at = text + end;
  const last = load<u8>(at - 1);
  if (end >= 2 && load<u8>(at - 2) == 0x5c && (last == 0x62 || last == 0x66 || last == 0x6e || last == 0x72 || last == 0x74)) return true;
  let digits: u32 = 0;
  while (digits < 4 && digits < end && isHexDigit(load<u8>(at - 1 - digits))) digits++;
  if (end >= 3 && digits >= 2 && load<u8>(at - 3) == 0x25) return true;
  if (end >= 4 && digits >= 2 && load<u8>(at - 3) == 0x78 && load<u8>(at - 4) == 0x5c) return true;
  return end >= 6 && digits == 4 && load<u8>(at - 5) == 0x75 && load<u8>(at - 6) == 0x5c;
}

// @ts-ignore: a decorator of this compiler
@inline
function isHexDigit(byte: u8): bool {
  return <u8>((byte | 0x20) - 0x61) < 6 || <u8>(byte - 0x30) < 10;
}

/** Whether [begin, end) ends in one of some words, with `most` bytes before it at most. */
function endsWell(words: usize, text: usize, begin: u32, end: u32, most: u32): bool {
  let word = words + 4;
  for (let rest = load<u32>(words); rest > 0; rest--) {
    const length = <u32>load<u8>(word);
    if (begin + length <= end && end - length <= begin + most && isWord(word + 1, text + end - length, length)) return true;
    word += 1 + length;
  }
  return false;
}

/** Whether one of some words stands at `at`. */
function beginsWith(words: usize, text: usize, at: u32, length: u32): bool {
  let word = words + 4;
  for (let rest = load<u32>(words); rest > 0; rest--) {
    const size = <u32>load<u8>(word);
    if (at + size <= length && isWord(word + 1, text + at, size)) return true;
    word += 1 + size;
  }
  return false;
}

/** Whether [from, to), base64url, spells what holds a text of seven bytes at most. */
function encodes(bytes: usize, length: u32, text: usize, from: u32, to: u32): bool {
  let sought: u64 = 0;
  for (let nth: u32 = 0; nth < length; nth++) sought = (sought << 8) | load<u8>(bytes + nth);
  const mask = (<u64>1 << (length << 3)) - 1;
  let bits: u64 = 0;
  for (let at = from; at < to; at++) {
    bits = (bits << 6) | sextet(load<u8>(text + at));
    const spare = <u64>((6 * (at - from + 1)) & 7);
    if (((bits >> spare) & mask) == sought) return true;
  }
  return false;
}

function sextet(byte: u8): u64 {
  if (<u8>(byte - 0x41) < 26) return byte - 0x41;
  if (<u8>(byte - 0x61) < 26) return byte - 0x61 + 26;
  if (<u8>(byte - 0x30) < 10) return byte - 0x30 + 52;
  return byte == 0x2d ? 62 : 63;
}

/** A run of so few bytes is read again rather than remembered. */
const SHORT: u32 = 16;

/** Where the run of a class ends that begins at `at`, `most` bytes on at the latest. The slot holds a piece known to be of the class. */
// @ts-ignore: a decorator of this compiler
@inline
function runEnd(members: usize, bit: u8, slot: usize, text: usize, at: u32, most: u32, length: u32): u32 {
  const stop = min<u32>(at + most, length);
  let end = at;
  if (most > SHORT) {
    let start = load<u32>(slot);
    end = load<u32>(slot, 4);
    if (at < start || at > end) start = end = at;
    while (end < stop && (load<u8>(members + load<u8>(text + end)) & bit) != 0) end++;
    store<u32>(slot, start);
    store<u32>(slot, end, 4);
    return min<u32>(end, stop);
  }
  while (end < stop && (load<u8>(members + load<u8>(text + end)) & bit) != 0) end++;
  return end;
}

const NOWHERE: u32 = 0xffffffff;

/** Where the first run of a class begins, `most` bytes on at the latest, that is `size` bytes long and not followed by a byte of another class. */
function sought(members: usize, bit: u8, others: usize, otherBit: u8, text: usize, at: u32, size: u32, most: u32, length: u32): u32 {
  let start = at;
  const last = at + most;
  while (start <= last && start + size <= length) {
    let end = start;
    while (end < length && end - start <= size && (load<u8>(members + load<u8>(text + end)) & bit) != 0) end++;
    if (end - start == size && (end == length || (load<u8>(others + load<u8>(text + end)) & otherBit) == 0)) return start;
    // What is longer is gone over to its end.
    while (end < length && end <= last && (load<u8>(members + load<u8>(text + end)) & bit) != 0) end++;
    start = end + 1;
  }
  return NOWHERE;
}
