// From selected positions to candidates: the filter, the tags, and the check of the whole extent. See docs/fingerprint.md, "Image".
import { foldedFrom, POSITIONS } from "./select";
import { siphash } from "./siphash";

/** One searchable table in memory, as scanner/issued/segment.ts writes it. */
@unmanaged
class Segment {
  filter!: usize;
  words!: u32;
  tags!: usize;
  buckets!: u32;
  /** 0 where the segment only filters (tier C). */
  refs!: usize;
  offsets!: usize;
  secrets!: usize;
  /** Keys: filter 12 bytes, at 16 the tag's, at 32 the check's. */
  keys!: usize;
}

const SECRET_BYTES: usize = 24;
const CHECKED_BYTES: i32 = 64;
/** So far from an anchor a line break or an escape is looked for in an extent whose check does not hold. */
const SEARCHED_BYTES: i32 = 256;
const CANDIDATE_BYTES: usize = 16;
const NO_REF: u32 = 0xffffffff;

/** Candidate states: its check holds; or it cannot be told here, since something that a decoder might undo stands in it. */
const CHECKED: u32 = 0;
const MIXED: u32 = 1;

/** Where `probe` collects the positions that pass the filter, and decodes base64. */
const PASSED: usize = 103424;
const SCRATCH: usize = 169472;
const HASHES: usize = 169600;
/** Positions that are hashed before their filter words are read. */
const BATCH: i32 = 512;

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

// @ts-ignore: decorator
@inline
function mix(value: u32): u32 {
  let x = value;
  x = (x ^ (x >> 16)) * 0x7feb352d;
  x = (x ^ (x >> 15)) * 0x846ca68b;
  return x ^ (x >> 16);
}

/**
 * Looks up the `count` positions that `select` left in the workspace for the block at `from`; those before `skip` were
 * looked up already. Candidates of 16 bytes go to `out`: u32 position, u32 ref, i32 start of the extent (of base64: of its
 * group of four), u16 offset of the anchor, u16 state. Returns (positions looked up << 32 | candidates): fewer positions
 * than `count` where `out` is full.
 */
export function probe(
  segment: usize,
  text: usize,
  from: i32,
  length: i32,
  count: i32,
  skip: i32,
  space: usize,
  out: usize,
  outMax: i32,
): u64 {
  if (!sextetsAreReady) makeSextets();
  const table = changetype<Segment>(segment);
  const base = foldedFrom(from);
  const passed = sift(table, count, skip, space);
  let candidates = 0;
  for (let at = 0; at < passed; at++) {
    const index = <i32>load<u16>(space + PASSED + (<usize>at << 1));
    const position = <i32>load<u16>(space + POSITIONS + (<usize>index << 1));
    const folded = space + position;
    let found = candidates;
    if (table.refs != 0) found = lookUp(table, siphash(table.keys + 16, folded, 8), base + position, text, length, space, out, found, outMax);
    if (found >= 0 && base + position + 16 <= length)
      found = lookUp(table, siphash(table.keys + 16, folded, 16), base + position, text, length, space, out, found, outMax);
    // What this position gave is given up, and comes again with the next call.
    if (found < 0) return (<u64>index << 32) | <u64>candidates;
    candidates = found;
  }
  return (<u64>count << 32) | <u64>candidates;
}

/**
 * Notes which positions pass the filter. Hashes are computed for a batch first and its words read in a loop of their own,
 * short enough for a CPU to have many reads under way at once: the filter of millions of secrets fits no near cache.
 */
function sift(table: Segment, count: i32, skip: i32, space: usize): i32 {
  const filter = table.filter;
  let passed = space + PASSED;
  for (let from = skip; from < count; from += BATCH) {
    const to = min(count, from + BATCH);
    hashBatch(table, from, to, space);
    let hashes = space + HASHES;
    for (let index = from; index < to; index++, hashes += 8) {
      const word = load<u64>(filter + <usize>load<u32>(hashes));
      const bits = <u64>load<u32>(hashes, 4);
      const hit = (word >> bits) & (word >> (bits >> 6)) & (word >> (bits >> 12)) & (word >> (bits >> 18)) & 1;
      store<u16>(passed, <u16>index);
      passed += <usize>hit << 1;
    }
  }
  return <i32>(passed - (space + PASSED)) >> 1;
}

/** For each position of a batch: where its filter word stands in the filter, and which bits of it count. */
function hashBatch(table: Segment, from: i32, to: i32, space: usize): void {
  const f0 = load<u32>(table.keys);
  const f1 = load<u32>(table.keys, 4);
  const f2 = load<u32>(table.keys, 8);
  const words = <u64>table.words;
  let hashes = space + HASHES;
  for (let index = from; index < to; index++, hashes += 8) {
    const folded = space + <usize>load<u16>(space + POSITIONS + (<usize>index << 1));
    let a = load<u32>(folded) ^ f0;
    let b = (load<u32>(folded, 4) ^ f1) + mix(a);
    a ^= mix(b ^ f2);
    b += mix(a);
    store<u32>(hashes, <u32>((<u64>a * words) >> 32) << 3);
    store<u32>(hashes, b, 4);
  }
}

/** Adds a candidate for each secret that has this tag; -1 where there is no room for one more. */
function lookUp(
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
  const from = max(0, max(start, position - SEARCHED_BYTES));
  const to = min(length, min(end, position + SEARCHED_BYTES));
  return holdsEscape(text + from, text + to) ? MIXED : -1;
}

/** Decodes the first `count` bytes of a secret that begins `alignment` bytes into a group; `at` is that group's character of the same number. */
function fromBase64(at: usize, alignment: i32, count: i32, to: usize): bool {
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
