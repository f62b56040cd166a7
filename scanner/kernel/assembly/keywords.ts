import { follows } from "./follow-up";

/**
 * All keywords at once: an Aho-Corasick automaton whose table scanner/patterns/table.ts writes and describes. Four streams,
 * one a quarter of the range, step by turns: each waits for its own loads only, so that they overlap.
 *
 * A state is the address of its row, from the first row's on. Rows of states that end a keyword lie at odd addresses, so that
 * one bit of the state says it.
 */

/**
 * Where the table lies, with its map and its rows: constants, since they fold into the instructions of the innermost loop,
 * which runs at twice the speed for it. kernel.ts keeps the place free.
 */
const TABLE: usize = 131072;
const MAP_OFFSET: usize = 96;
const ROWS_OFFSET: usize = 608;

/** Where the header's numbers stand; table.ts writes them. */
const CLASSES: usize = 12;
const MAP: usize = 16;
const ROWS: usize = 20;
const LONGEST: usize = 24;
const OUTPUTS_MAX: usize = 28;
const SLOTS: usize = 32;

/** Streams read so far apart where a range is long enough: being a constant it costs no register. */
const PITCH: u32 = 8192;
/** So many bytes are gone through before `out` is looked at again: each of them may end OUTPUTS_MAX keywords. */
const BLOCK: u32 = 4 * PITCH;

/** The number in the last record of a full `out`. */
const UNFINISHED: u32 = 0xffffffff;

/**
 * Writes a record, u32 end and u32 number, for each keyword whose last byte stands in [from, to) of the text and whose
 * follow-up holds. When `out` is full its last record is (where to go on from, UNFINISHED).
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
  let s0 = warm(dfa, text, from);
  let s1 = warm(dfa, text, from + pitch);
  let s2 = warm(dfa, text, from + 2 * pitch);
  let s3 = warm(dfa, text, from + 3 * pitch);
  let count = found;
  const end: usize = text + from + pitch;
  for (let at: usize = text + from; at < end; at += 4) {
    const b0 = load<u32>(at);
    const b1 = load<u32>(at + pitch);
    const b2 = load<u32>(at + 2 * pitch);
    const b3 = load<u32>(at + 3 * pitch);
    const behind = <u32>(at - text) + 1;
    s0 = step(s0, (b0 << 1) & 0x1fe);
    s1 = step(s1, (b1 << 1) & 0x1fe);
    s2 = step(s2, (b2 << 1) & 0x1fe);
    s3 = step(s3, (b3 << 1) & 0x1fe);
    if ((s0 | s1 | s2 | s3) & 1) {
      if (s0 & 1) count = report(dfa, s0, text, behind, length, memo, out, count);
      if (s1 & 1) count = report(dfa, s1, text, behind + pitch, length, memo + slots, out, count);
      if (s2 & 1) count = report(dfa, s2, text, behind + 2 * pitch, length, memo + 2 * slots, out, count);
      if (s3 & 1) count = report(dfa, s3, text, behind + 3 * pitch, length, memo + 3 * slots, out, count);
    }
    s0 = step(s0, (b0 >> 7) & 0x1fe);
    s1 = step(s1, (b1 >> 7) & 0x1fe);
    s2 = step(s2, (b2 >> 7) & 0x1fe);
    s3 = step(s3, (b3 >> 7) & 0x1fe);
    if ((s0 | s1 | s2 | s3) & 1) {
      if (s0 & 1) count = report(dfa, s0, text, behind + 1, length, memo, out, count);
      if (s1 & 1) count = report(dfa, s1, text, behind + 1 + pitch, length, memo + slots, out, count);
      if (s2 & 1) count = report(dfa, s2, text, behind + 1 + 2 * pitch, length, memo + 2 * slots, out, count);
      if (s3 & 1) count = report(dfa, s3, text, behind + 1 + 3 * pitch, length, memo + 3 * slots, out, count);
    }
    s0 = step(s0, (b0 >> 15) & 0x1fe);
    s1 = step(s1, (b1 >> 15) & 0x1fe);
    s2 = step(s2, (b2 >> 15) & 0x1fe);
    s3 = step(s3, (b3 >> 15) & 0x1fe);
    if ((s0 | s1 | s2 | s3) & 1) {
      if (s0 & 1) count = report(dfa, s0, text, behind + 2, length, memo, out, count);
      if (s1 & 1) count = report(dfa, s1, text, behind + 2 + pitch, length, memo + slots, out, count);
      if (s2 & 1) count = report(dfa, s2, text, behind + 2 + 2 * pitch, length, memo + 2 * slots, out, count);
      if (s3 & 1) count = report(dfa, s3, text, behind + 2 + 3 * pitch, length, memo + 3 * slots, out, count);
    }
    s0 = step(s0, (b0 >> 23) & 0x1fe);
    s1 = step(s1, (b1 >> 23) & 0x1fe);
    s2 = step(s2, (b2 >> 23) & 0x1fe);
    s3 = step(s3, (b3 >> 23) & 0x1fe);
    if ((s0 | s1 | s2 | s3) & 1) {
      if (s0 & 1) count = report(dfa, s0, text, behind + 3, length, memo, out, count);
      if (s1 & 1) count = report(dfa, s1, text, behind + 3 + pitch, length, memo + slots, out, count);
      if (s2 & 1) count = report(dfa, s2, text, behind + 3 + 2 * pitch, length, memo + 2 * slots, out, count);
      if (s3 & 1) count = report(dfa, s3, text, behind + 3 + 3 * pitch, length, memo + 3 * slots, out, count);
    }
  }
  return count;
}

/** The state after a byte; `twice` is two times the byte, where its class stands in the map. */
// @ts-ignore: a decorator of this compiler
@inline
function step(state: u32, twice: u32): u32 {
  return load<u32>(<usize>(state + load<u16>(<usize>twice, TABLE + MAP_OFFSET)), TABLE + ROWS_OFFSET);
}

/** The few bytes that four streams leave over. */
function finish(dfa: usize, text: usize, from: u32, to: u32, length: u32, memo: usize, out: usize, found: u32): u32 {
  const map = dfa + load<u32>(dfa, MAP);
  const rows = dfa + load<u32>(dfa, ROWS);
  let state = warm(dfa, text, from);
  let count = found;
  for (let at = from; at < to; at++) {
    state = load<u32>(rows + state + load<u16>(map + (<usize>load<u8>(text + at) << 1)));
    if (state & 1) count = report(dfa, state, text, at + 1, length, memo, out, count);
  }
  return count;
}

/** The state before the byte at `at`: no keyword that ends there or later begins more than the longest one less a byte before. */
function warm(dfa: usize, text: usize, at: u32): u32 {
  const map = dfa + load<u32>(dfa, MAP);
  const rows = dfa + load<u32>(dfa, ROWS);
  const back = min<u32>(at, load<u32>(dfa, LONGEST) - 1);
  let state: u32 = 0;
  for (let before = text + at - back; before < text + at; before++) {
    state = load<u32>(rows + state + load<u16>(map + (<usize>load<u8>(before) << 1)));
  }
  return state;
}

/** Writes the keywords that end in this state: its row ends with the address of a list: count, then number and follow-up of each. */
function report(dfa: usize, state: u32, text: usize, end: u32, length: u32, memo: usize, out: usize, count: u32): u32 {
  let list = dfa + load<u32>(dfa + load<u32>(dfa, ROWS) + state + (load<u32>(dfa, CLASSES) << 2));
  const stop = list + (load<u32>(list) << 3);
  for (; list < stop; list += 8) {
    const followUp = load<u32>(list, 8);
    if (followUp != 0 && !follows(dfa, dfa + followUp, text, end, length, memo)) continue;
    store<u32>(out + (count << 3), end);
    store<u32>(out + (count << 3), load<u32>(list, 4), 4);
    count++;
  }
  return count;
}
