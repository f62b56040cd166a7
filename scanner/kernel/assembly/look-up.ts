// From positions that passed the filter to candidates: the tags, and the check of the whole extent. See docs/fingerprint.md, "Image".
import { Origin, roomAt, sourceAt } from "./decode/origin";
import { originOf, recall, remember, UNKNOWN } from "./memo";
import { Segment } from "./segment";
import { siphash } from "./siphash";
import { LONGEST_SPELLING, look, READINGS, spell } from "./spell-out";
import { SCRATCH } from "./workspace";

const SECRET_BYTES: usize = 24;
const CHECKED_BYTES: i32 = 64;
/** So much further than its spelling around an extent its verdict may depend on: slack, backslashes in a row, a PEM's label. */
const REACH_BEFORE: i32 = 256;
const REACH_BEHIND: i32 = 128;
const CANDIDATE_BYTES: usize = 16;
const NO_REF: u32 = 0xffffffff;

/**
 * Candidate states: its check holds; or it holds in one of the ways in which a text is read; or it is spelled in what
 * this text was decoded from. With REPEATED, what surrounds it, here or there, is the same as where this anchor was a candidate before.
 */
const CHECKED: i32 = 0;
const MIXED: i32 = 1;
const ELSEWHERE: i32 = 2;
const REPEATED: i32 = 4;

/** What is remembered apart: places of a text, those of its origin that the kernel asks for, and those that JavaScript does. */
const HERE: u32 = 0;
const IN_ORIGIN: u32 = 1;
const ASKED: u32 = 2;

/** Adds a candidate for each secret that has this tag; -1 where there is no room for one more. */
export function lookUp(
  table: Segment,
  tag: u64,
  position: i32,
  text: usize,
  length: i32,
  space: usize,
  out: usize,
  already: i32,
  outMax: i32,
): i32 {
  const low = <u16>tag;
  const sought = i16x8.splat(low == 0 ? 1 : low);
  let bucket = <u32>(((tag >> 32) * <u64>table.buckets) >> 32);
  let candidates = already;
  for (let tried: u32 = 0; tried < table.buckets; tried++) {
    const tags = v128.load(table.tags + (<usize>bucket << 4));
    let slots = i16x8.bitmask(i16x8.eq(tags, sought));
    while (slots != 0) {
      const slot = (<usize>bucket << 3) + <usize>ctz(slots);
      slots &= slots - 1;
      if (table.refs == 0) {
        if (candidates >= outMax) return -1;
        write(out, candidates++, position, NO_REF, position, 0, MIXED);
        continue;
      }
      const ref = load<u32>(table.refs + (slot << 2));
      const offset = <i32>load<u16>(table.offsets + (slot << 1));
      const form = <i32>(ref >> 29);
      // A base64 form begins with the first character that the secret fixes alone: number 2 or 3 of its group where it is not aligned.
      const start = position - offset - (form >= 2 ? form : 0);
      let state = judge(table, ref, offset, start, position, text, length, space);
      let from = start;
      if ((state & 3) == ELSEWHERE) {
        const origin = originOf(space);
        from = sourceAt(origin, position);
        if (from < 0) continue;
        const told = spelledAt(IN_ORIGIN, table, ref, offset, changetype<Origin>(origin).text, changetype<Origin>(origin).length, from, space);
        if (told == 0) continue;
        state = ELSEWHERE | (told == 2 ? REPEATED : 0);
      }
      if (state < 0) continue;
      if (candidates >= outMax) return -1;
      write(out, candidates++, position, ref, from, offset, <u32>state);
    }
    if (!i16x8.all_true(tags)) return candidates;
    bucket = bucket + 1 == table.buckets ? 0 : bucket + 1;
  }
  return candidates;
}

// @ts-ignore: decorator
@inline
function write(out: usize, index: i32, position: i32, ref: u32, start: i32, offset: i32, state: u32): void {
  const at = out + <usize>index * CANDIDATE_BYTES;
  store<i32>(at, position);
  store<u32>(at, ref, 4);
  store<i32>(at, start, 8);
  store<u32>(at, <u32>offset | (state << 16), 12);
}

/** The state of the extent that begins at `start`, or -1 where no secret can stand there. What was judged before is not judged again. */
function judge(table: Segment, ref: u32, offset: i32, start: i32, position: i32, text: usize, length: i32, space: usize): i32 {
  measure(table, ref, offset);
  const origin = originOf(space);
  if (origin != 0) {
    // What is decoded counts in one stretch only, and no spelling is shorter than what it stands for.
    const room = roomAt(changetype<Origin>(origin), position);
    if (<i32>room < before || <i32>(room >> 32) < after) return ELSEWHERE;
  }
  const from = position - LONGEST_SPELLING * before - REACH_BEFORE;
  const to = position + LONGEST_SPELLING * after + REACH_BEHIND;
  const known = recall(space, HERE, changetype<usize>(table), ref, offset, text, length, position, from, to);
  if (known != UNKNOWN) return known < 0 ? -1 : known | REPEATED;
  let state = isChecked(table, ref, start, text, length, space) ? <i32>CHECKED : -1;
  if (state < 0 && mayBeSpelled(text, start, length, before + after)) {
    if (isSpelled(table, ref, text, length, position, space)) state = MIXED;
  }
  if (state < 0 && origin != 0) state = ELSEWHERE;
  remember(space, HERE, changetype<usize>(table), ref, offset, state);
  return state;
}

/** How many bytes of an extent stand before the anchor that was measured last, and from it on. */
let before: i32 = 0;
let after: i32 = 0;

function measure(table: Segment, ref: u32, offset: i32): void {
  const lengthBytes = <i32>load<u16>(table.secrets + <usize>(ref & 0x1fffffff) * SECRET_BYTES);
  const form = <i32>(ref >> 29);
  // Where the secret is not aligned, one character before the form holds bits of it as well.
  before = offset + i32(form > 1);
  const extentBytes = form == 0 ? lengthBytes : (8 * (form - 1 + lengthBytes) + 5) / 6 - (form - 1);
  after = extentBytes - before;
}

function isChecked(table: Segment, ref: u32, start: i32, text: usize, length: i32, space: usize): bool {
  const secret = table.secrets + <usize>(ref & 0x1fffffff) * SECRET_BYTES;
  const lengthBytes = <i32>load<u16>(secret);
  const form = <i32>(ref >> 29);
  const alignment = form == 0 ? 0 : form - 1;
  const end = form == 0 ? start + lengthBytes : start + (8 * (alignment + lengthBytes) + 5) / 6;
  return start + alignment >= 0 && end <= length && holds(table, secret, form, text + <usize>(start + alignment), space);
}

/** Whether the secret may begin at `at`, where its form does. */
function holds(table: Segment, secret: usize, form: i32, at: usize, space: usize): bool {
  const checkedBytes = min(<i32>load<u16>(secret), CHECKED_BYTES);
  const check = load<u32>(secret, 4);
  if (form == 0) return <u32>siphash(table.keys + 32, at, checkedBytes) == check;
  return fromBase64(at, form - 1, checkedBytes, space + SCRATCH) && <u32>siphash(table.keys + 32, space + SCRATCH, checkedBytes) == check;
}

/** Whether the extent around an anchor holds the secret in one of the ways in which a text is read. */
function isSpelled(table: Segment, ref: u32, text: usize, length: i32, position: i32, space: usize): bool {
  const secret = table.secrets + <usize>(ref & 0x1fffffff) * SECRET_BYTES;
  const form = <i32>(ref >> 29);
  const checkedBytes = min(<i32>load<u16>(secret), CHECKED_BYTES);
  const needed = form == 0 ? checkedBytes : (8 * (form - 1 + checkedBytes) + 5) / 6 - (form - 1);
  if (!look(text, length, position, before, after)) return true;
  for (let reading = 0; reading < READINGS; reading++) {
    const at = spell(reading, text, position, before, needed, space);
    if (at != 0 && holds(table, secret, form, at, space)) return true;
  }
  return false;
}

/**
 * Whether an anchor at `position` of a text from which what is probed was decoded may belong to a secret that is spelled out around it:
 * 0 no, 1 yes, 2 yes and with the same around it as where it was asked for the last time.
 */
export function spelled(segment: usize, ref: u32, offset: i32, text: usize, length: i32, position: i32, space: usize): i32 {
  return spelledAt(ASKED, changetype<Segment>(segment), ref, offset, text, length, position, space);
}

function spelledAt(level: u32, table: Segment, ref: u32, offset: i32, text: usize, length: i32, position: i32, space: usize): i32 {
  measure(table, ref, offset);
  const from = position - LONGEST_SPELLING * before - REACH_BEFORE;
  const to = position + LONGEST_SPELLING * after + REACH_BEHIND;
  const known = recall(space, level, changetype<usize>(table), ref, offset, text, length, position, from, to);
  if (known != UNKNOWN) return 2 * known;
  const found = i32(isSpelled(table, ref, text, length, position, space));
  remember(space, level, changetype<usize>(table), ref, offset, found);
  return found;
}

/** The six bits that a character of base64 stands for, in either alphabet; more than 63 for any other. */
function sextetOf(character: u32): u32 {
  if (character - 0x41 < 26) return character - 0x41;
  if (character - 0x61 < 26) return character - 0x61 + 26;
  if (character - 0x30 < 10) return character - 0x30 + 52;
  if (character == 0x2b || character == 0x2d) return 62;
  return character == 0x2f || character == 0x5f ? 63 : 64;
}

/** Decodes the first `count` bytes of a secret that begins `alignment` bytes into a group; `at` is that group's character of the same number. */
function fromBase64(at: usize, alignment: i32, count: i32, to: usize): bool {
  let held: u32 = 0;
  let heldBits = -2 * alignment;
  let from = at;
  for (let done = 0; done < count; ) {
    const sextet = sextetOf(load<u8>(from++));
    if (sextet > 63) return false;
    held = (held << 6) | sextet;
    heldBits += 6;
    if (heldBits < 8) continue;
    heldBits -= 8;
    store<u8>(to + done++, <u8>(held >> heldBits));
  }
  return true;
}

/** Whether an extent from `start` on cannot be plain: it reaches over the text's ends, or something stands in it that a reading undoes. */
function mayBeSpelled(text: usize, start: i32, length: i32, extentBytes: i32): bool {
  if (start < 0 || start + extentBytes > length) return true;
  const end = text + <usize>(start + extentBytes + 8);
  let found = i8x16.splat(0);
  for (let at = text + <usize>start; at < end; at += 16) {
    const bytes = v128.load(at);
    found = v128.or(found, v128.or(i8x16.eq(bytes, i8x16.splat(0x5c)), i8x16.eq(bytes, i8x16.splat(0x25))));
    found = v128.or(found, v128.or(i8x16.eq(bytes, i8x16.splat(0x0a)), i8x16.eq(bytes, i8x16.splat(0x0d))));
    // -BE: a PEM's line breaks may have become spaces.
    const begun = v128.and(i8x16.eq(bytes, i8x16.splat(0x2d)), i8x16.eq(v128.load(at, 1), i8x16.splat(0x42)));
    found = v128.or(found, v128.and(begun, i8x16.eq(v128.load(at, 2), i8x16.splat(0x45))));
  }
  return v128.any_true(found);
}
