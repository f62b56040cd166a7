import { follows } from "./follow-up";

/**
 * All keywords at once: an Aho-Corasick automaton of their rarest parts, whose table scanner/patterns/table.ts writes and
 * describes. Four streams, one a quarter of the range, step by turns: each waits for its own loads only, so that they overlap.
 *
 * A state is the address of its row in halves of a row. Rows of states that end a fragment lie at odd addresses, so that
 * one bit of the state says it. Keywords are compared there.
 */

/**
 * Where the table lies, with its map and its rows: constants, since they fold into the instructions of the innermost loop,
 * which runs at twice the speed for it. kernel.ts keeps the place free.
 */
const TABLE: usize = 131072;
const MAP_OFFSET: usize = 128;
const ROWS_OFFSET: usize = 384;
/** Half a row: 32 classes of two bytes. */
const HALF_ROW_SHIFT: u32 = 6;
/** Of a keyword's length: its case counts. */
const EXACT: u32 = 0x8000;
/** What a letter of lower case has more than the same of upper case. */
const CASE: u32 = 0x20;
/** So many bytes before a place decide the state there, at most. */
const FRAGMENT_MAX: u32 = 8;

/** Where the header's numbers stand; table.ts writes them. */
const LISTS: usize = 12;
const OUTPUTS_MAX: usize = 16;
const SLOTS: usize = 20;

/** Streams read so far apart where a range is long enough: being a constant it costs no register. */
const PITCH: u32 = 8192;
/** So many bytes are gone through before `out` is looked at again: at each of them OUTPUTS_MAX keywords may be met. */
const BLOCK: u32 = 4 * PITCH;

/** The number in the last record of a full `out`. */
const UNFINISHED: u32 = 0xffffffff;

/**
 * Writes a record, u32 end and u32 number, for each keyword the last byte of whose fragment stands in [from, to) of the text and
 * whose follow-up holds. When `out` is full its last record is (where to go on from, UNFINISHED).
 * `out` holds `outMax` records, at least BLOCK x OUTPUTS_MAX and one more; `memo` has 4 x SLOTS x 8 bytes.
 */
export function keywords(dfa: usize, text: usize, from: u32, to: u32, length: u32, memo: usize, out: usize, outMax: u32): u32 {
  const room = outMax - 1 - BLOCK * load<u32>(dfa, OUTPUTS_MAX);
  memory.fill(memo, 0, load<u32>(dfa, SLOTS) << 5);
  let count: u32 = 0;
  while (from < to) {
    if (count > room) {
      store<u32>(out + (count << 3), from);
      store<u32>(out + (count << 3), UNFINISHED, 4);
      return count + 1;
    }
    if (to - from < BLOCK) {
      const quarter = ((to - from) >> 4) << 2;
      count = sweep(dfa, text, from, quarter, length, memo, out, count);
      return finish(dfa, text, from + 4 * quarter, to, length, memo, out, count);
    }
    count = sweep(dfa, text, from, PITCH, length, memo, out, count);
    from += BLOCK;
  }
  return count;
}

/** Four streams of `pitch` bytes each, a multiple of four, from `from` on. */
// @ts-ignore: a decorator of this compiler
@inline
function sweep(dfa: usize, text: usize, from: u32, pitch: u32, length: u32, memo: usize, out: usize, found: u32): u32 {
  const slots = load<u32>(dfa, SLOTS) << 3;
  let s0 = warm(text, from);
  let s1 = warm(text, from + pitch);
  let s2 = warm(text, from + 2 * pitch);
  let s3 = warm(text, from + 3 * pitch);
  let count = found;
  const end: usize = text + from + pitch;
  for (let at: usize = text + from; at < end; at += 4) {
    const b0 = load<u32>(at);
    const b1 = load<u32>(at + pitch);
    const b2 = load<u32>(at + 2 * pitch);
    const b3 = load<u32>(at + 3 * pitch);
    const behind = <u32>(at - text) + 1;
    s0 = step(s0, b0 & 0xff);
    s1 = step(s1, b1 & 0xff);
    s2 = step(s2, b2 & 0xff);
    s3 = step(s3, b3 & 0xff);
    if ((s0 | s1 | s2 | s3) & 1) {
      if (s0 & 1) count = report(dfa, s0, text, behind, length, memo, out, count);
      if (s1 & 1) count = report(dfa, s1, text, behind + pitch, length, memo + slots, out, count);
      if (s2 & 1) count = report(dfa, s2, text, behind + 2 * pitch, length, memo + 2 * slots, out, count);
      if (s3 & 1) count = report(dfa, s3, text, behind + 3 * pitch, length, memo + 3 * slots, out, count);
    }
    s0 = step(s0, (b0 >> 8) & 0xff);
    s1 = step(s1, (b1 >> 8) & 0xff);
    s2 = step(s2, (b2 >> 8) & 0xff);
    s3 = step(s3, (b3 >> 8) & 0xff);
    if ((s0 | s1 | s2 | s3) & 1) {
      if (s0 & 1) count = report(dfa, s0, text, behind + 1, length, memo, out, count);
      if (s1 & 1) count = report(dfa, s1, text, behind + 1 + pitch, length, memo + slots, out, count);
      if (s2 & 1) count = report(dfa, s2, text, behind + 1 + 2 * pitch, length, memo + 2 * slots, out, count);
      if (s3 & 1) count = report(dfa, s3, text, behind + 1 + 3 * pitch, length, memo + 3 * slots, out, count);
    }
    s0 = step(s0, (b0 >> 16) & 0xff);
    s1 = step(s1, (b1 >> 16) & 0xff);
    s2 = step(s2, (b2 >> 16) & 0xff);
    s3 = step(s3, (b3 >> 16) & 0xff);
    if ((s0 | s1 | s2 | s3) & 1) {
      if (s0 & 1) count = report(dfa, s0, text, behind + 2, length, memo, out, count);
      if (s1 & 1) count = report(dfa, s1, text, behind + 2 + pitch, length, memo + slots, out, count);
      if (s2 & 1) count = report(dfa, s2, text, behind + 2 + 2 * pitch, length, memo + 2 * slots, out, count);
      if (s3 & 1) count = report(dfa, s3, text, behind + 2 + 3 * pitch, length, memo + 3 * slots, out, count);
    }
    s0 = step(s0, b0 >> 24);
    s1 = step(s1, b1 >> 24);
    s2 = step(s2, b2 >> 24);
    s3 = step(s3, b3 >> 24);
    if ((s0 | s1 | s2 | s3) & 1) {
      if (s0 & 1) count = report(dfa, s0, text, behind + 3, length, memo, out, count);
      if (s1 & 1) count = report(dfa, s1, text, behind + 3 + pitch, length, memo + slots, out, count);
      if (s2 & 1) count = report(dfa, s2, text, behind + 3 + 2 * pitch, length, memo + 2 * slots, out, count);
      if (s3 & 1) count = report(dfa, s3, text, behind + 3 + 3 * pitch, length, memo + 3 * slots, out, count);
    }
  }
  return count;
}

/** The state after a byte. */
// @ts-ignore: a decorator of this compiler
@inline
function step(state: u32, byte: u32): u32 {
  return load<u16>(<usize>((state << HALF_ROW_SHIFT) + load<u8>(<usize>byte, TABLE + MAP_OFFSET)), TABLE + ROWS_OFFSET);
}

/** The few bytes that four streams leave over. */
function finish(dfa: usize, text: usize, from: u32, to: u32, length: u32, memo: usize, out: usize, found: u32): u32 {
  let state = warm(text, from);
  let count = found;
  for (let at = from; at < to; at++) {
    state = step(state, load<u8>(text + at));
    if (state & 1) count = report(dfa, state, text, at + 1, length, memo, out, count);
  }
  return count;
}

/** The state before the byte at `at`. */
function warm(text: usize, at: u32): u32 {
  let state: u32 = 0;
  for (let before = at - min<u32>(at, FRAGMENT_MAX - 1); before < at; before++) state = step(state, load<u8>(text + before));
  return state;
}

/** Writes the keywords that stand around a fragment of this state, which ends at `end`. */
function report(dfa: usize, state: u32, text: usize, end: u32, length: u32, memo: usize, out: usize, count: u32): u32 {
  let list = dfa + load<u32>(dfa + load<u32>(dfa, LISTS) + ((state >> 1) << 2));
  const stop = list + (load<u32>(list) << 4);
  for (; list < stop; list += 16) {
    if ((<u32>load<u8>(text + end + load<i8>(list, 7)) | CASE) != <u32>load<u8>(list, 6)) continue;
    const sized = <u32>load<u16>(list, 16);
    const size = sized & ~EXACT;
    const keywordEnd = end + load<u16>(list, 18);
    if (keywordEnd > length || keywordEnd < size || !stands(dfa + load<u32>(list, 12), text + keywordEnd - size, size, sized != size)) continue;
    const followUp = load<u32>(list, 8);
    if (followUp != 0 && !follows(dfa, dfa + followUp, text, keywordEnd, length, memo)) continue;
    store<u32>(out + (count << 3), keywordEnd);
    store<u32>(out + (count << 3), load<u16>(list, 4), 4);
    count++;
  }
  return count;
}

/** Whether a keyword stands at an address: exactly as it is given, or, given in lower case, in any case of ASCII. */
function stands(keyword: usize, at: usize, size: u32, exactly: bool): bool {
  for (let nth: u32 = 0; nth < size; nth++) {
    const wanted = load<u8>(keyword + nth);
    const byte = load<u8>(at + nth);
    if (byte != wanted && (exactly || <u8>(wanted - 0x61) >= 26 || (byte | 0x20) != wanted)) return false;
  }
  return true;
}
