// From positions that passed the filter to candidates: the tags, and the check of the whole extent. See docs/fingerprint.md, "Image".
import { Segment } from "./segment";
import { siphash } from "./siphash";

const SECRET_BYTES: usize = 24;
const CHECKED_BYTES: i32 = 64;
/** So far from an anchor a line break or an escape is looked for in an extent whose check does not hold. */
const SEARCHED_BYTES: i32 = 256;
const CANDIDATE_BYTES: usize = 16;
const NO_REF: u32 = 0xffffffff;

/** Candidate states: its check holds; or it cannot be told here, since something that a decoder might undo stands in it. */
const CHECKED: u32 = 0;
const MIXED: u32 = 1;

/** Where in the workspace base64 is decoded. */
const SCRATCH: usize = 169472;

/** Entries of the six-bit values of base64 in both alphabets; 255 is no such character. */
const SEXTETS: usize = memory.data(256, 16);
let sextetsAreReady = false;

function makeSextets(): void {
  memory.fill(SEXTETS, 255, 256);
  for (let value = 0; value < 26; value++) {
    store<u8>(SEXTETS + 0x41 + value, <u8>value);
    store<u8>(SEXTETS + 0x61 + value, <u8>(26 + value));
  }
  for (let value = 0; value < 10; value++) store<u8>(SEXTETS + 0x30 + value, <u8>(52 + value));
  store<u8>(SEXTETS + 0x2b, 62);
  store<u8>(SEXTETS + 0x2d, 62);
  store<u8>(SEXTETS + 0x2f, 63);
  store<u8>(SEXTETS + 0x5f, 63);
  sextetsAreReady = true;
}

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
      const state = judge(table, ref, start, position, text, length, space);
      if (state < 0) continue;
      if (candidates >= outMax) return -1;
      write(out, candidates++, position, ref, start, offset, <u32>state);
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

/** The state of the extent that begins at `start`, or -1 where no secret can stand there. */
function judge(table: Segment, ref: u32, start: i32, position: i32, text: usize, length: i32, space: usize): i32 {
  const secret = table.secrets + <usize>(ref & 0x1fffffff) * SECRET_BYTES;
  const lengthBytes = <i32>load<u16>(secret);
  const form = <i32>(ref >> 29);
  const check = load<u32>(secret, 4);
  const checkedBytes = min(lengthBytes, CHECKED_BYTES);
  let end = start + lengthBytes;
  if (form == 0) {
    if (start >= 0 && end <= length && <u32>siphash(table.keys + 32, text + start, checkedBytes) == check) return CHECKED;
  } else {
    const alignment = form - 1;
    end = start + (8 * (alignment + lengthBytes) + 5) / 6;
    if (start + alignment >= 0 && end <= length && fromBase64(text + start + alignment, alignment, checkedBytes, space + SCRATCH)) {
      if (<u32>siphash(table.keys + 32, space + SCRATCH, checkedBytes) == check) return CHECKED;
    }
  }
  // What was decoded may begin or end within the extent.
  if (start < 0 || end > length) return MIXED;
  const from = max(0, max(start, position - SEARCHED_BYTES));
  const to = min(length, min(end, position + SEARCHED_BYTES));
  return holdsEscape(text + from, text + to) ? MIXED : -1;
}

/** Decodes the first `count` bytes of a secret that begins `alignment` bytes into a group; `at` is that group's character of the same number. */
function fromBase64(at: usize, alignment: i32, count: i32, to: usize): bool {
  if (!sextetsAreReady) makeSextets();
  let held: u32 = 0;
  let heldBits = -2 * alignment;
  let from = at;
  for (let done = 0; done < count; ) {
    const sextet = <u32>load<u8>(SEXTETS + load<u8>(from++));
    if (sextet == 255) return false;
    held = (held << 6) | sextet;
    heldBits += 6;
    if (heldBits < 8) continue;
    heldBits -= 8;
    store<u8>(to + done++, <u8>(held >> heldBits));
  }
  return true;
}

/** Whether anything stands there that a decoder might undo: a line break, a backslash, a percent sign. */
function holdsEscape(from: usize, to: usize): bool {
  for (let at = from; at < to; at++) {
    const byte = load<u8>(at);
    if (byte == 0x5c || byte == 0x25 || byte == 0x0a || byte == 0x0d) return true;
  }
  return false;
}
