// What was judged of an extent holds wherever the same bytes surround the same anchor. A text that repeats itself is judged once.
import { MEMO, TAGS, TAGS_LENGTH } from "./workspace";

/** A text's origin, how two parts of it agree, and the last place at which each anchor was judged. */
const AGREEMENTS: usize = MEMO + 16;
const ENTRIES: usize = MEMO + 64;
const ENTRY_BYTES: usize = 24;
const ENTRIES_COUNT: u32 = 256;

/** Nothing is remembered. */
export const UNKNOWN: i32 = -2;

/** Forgets the text before. `origin`: what the next one was decoded from, in the words of decode/origin.ts; 0 where it was not. */
export function beginText(space: usize, origin: usize): void {
  memory.fill(space + MEMO, 0, ENTRIES - MEMO + ENTRY_BYTES * <usize>ENTRIES_COUNT);
  store<u32>(space + MEMO, <u32>origin);
  memory.fill(space + TAGS, 0, TAGS_LENGTH);
}

// @ts-ignore: decorator
@inline
export function originOf(space: usize): usize {
  return <usize>load<u32>(space + MEMO);
}

function entryOf(space: usize, table: usize, ref: u32, offset: u32, level: u32): usize {
  const hash = (<u32>table ^ (ref * 0x9e3779b1) ^ (offset * 0x85ebca6b) ^ (level * 0xc2b2ae35)) * 0x27d4eb2f;
  return space + ENTRIES + <usize>(hash >> 24) * ENTRY_BYTES;
}

/**
 * What `remember` was told of the same anchor at a place before, if the bytes from `from` up to `to` are those that stood around it;
 * else UNKNOWN. From here on the anchor's last place is this one.
 */
export function recall(space: usize, level: u32, table: usize, ref: u32, offset: u32, text: usize, length: i32, position: i32, from: i32, to: i32): i32 {
  const entry = entryOf(space, table, ref, offset, level);
  const isSame = load<u32>(entry) == <u32>table && load<u32>(entry, 4) == ref && load<u32>(entry, 8) == ((offset << 2) | level);
  const before = load<i32>(entry, 12);
  const state = load<i32>(entry, 16);
  const distance = position - before;
  store<u32>(entry, <u32>table);
  store<u32>(entry, ref, 4);
  store<u32>(entry, (offset << 2) | level, 8);
  store<i32>(entry, position, 12);
  store<i32>(entry, UNKNOWN, 16);
  if (from < 0 || to > length) return UNKNOWN;
  if (!isSame || state == UNKNOWN) return UNKNOWN;
  // Decoded text shows one anchor several times, and not in the order of its source.
  const shift = min(distance, 0);
  if (from < distance || to - shift > length) return UNKNOWN;
  if (distance != 0 && !agrees(space + AGREEMENTS + (<usize>level << 4), text, abs(distance), from - shift, to - shift)) return UNKNOWN;
  store<i32>(entry, state, 16);
  return state;
}

/** What was judged of the anchor that was last asked for. */
export function remember(space: usize, level: u32, table: usize, ref: u32, offset: u32, state: i32): void {
  store<i32>(entryOf(space, table, ref, offset, level), state, 16);
}

/**
 * Whether all bytes from `from` up to `to` are those `distance` before them. What is known to agree is not compared again, nor what
 * does not: a text that repeats itself costs what it is long.
 */
function agrees(held: usize, text: usize, distance: i32, from: i32, to: i32): bool {
  let begin = load<i32>(held, 4);
  let end = load<i32>(held, 8);
  const isOther = load<i32>(held) != distance || from > end;
  // Places come in their order: what begins before a difference that was met holds it.
  if (!isOther && from < begin) return false;
  if (isOther) {
    begin = from;
    end = from;
  }
  while (end < to) {
    const differ = i8x16.ne(v128.load(text + <usize>end), v128.load(text + <usize>(end - distance)));
    const same = v128.any_true(differ) ? <i32>ctz(i8x16.bitmask(differ)) : 16;
    end += same;
    if (same < 16) break;
  }
  const isWhole = end >= to;
  if (!isWhole) begin = end + 1;
  store<i32>(held, distance);
  store<i32>(held, begin, 4);
  store<i32>(held, isWhole ? end : begin, 8);
  return isWhole;
}
