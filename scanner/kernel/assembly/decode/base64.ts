import { TOKEN, isToken, members } from "./bytes";
import { Job, seek } from "./job";
import { RUN } from "./survey";

const RUN_MIN: usize = 24;
/** Four quads in a row: 12 bytes of text. */
const CHAIN_MIN: usize = 16;
/** A window of 64 characters tells of so many whether four quads may begin with them. */
const WINDOW_STEP: usize = 48;

/** What is added to a character to make its value, by its high nibble; others than letters and digits get bit 5. */
const TO_VALUE = i8x16(0x20, 0x20, 0, 4, -0x41, -0x41, -0x47, -0x47, 0, 0, 0, 0, 0, 0, 0, 0);

/**
 * Base64 of text, in either alphabet, at any alignment: of runs of 24 or more characters the maximal chains of four or more quads that
 * each stand for three bytes of printable ASCII, blanks or NULs (UTF-16 may lie within), with the quad before and the quad or the rest
 * of the run behind, since text may begin and end within them. A stretch belongs to its chain's first character.
 */
export function decodeBase64(jobAt: usize): u32 {
  const job = changetype<Job>(jobAt);
  const text = <usize>job.text;
  const to = text + job.to;
  const end = job.end;
  const done = jobAt + offsetof<Job>("done0");
  v128.store(done, i64x2.splat(0));
  // A run's piece is flagged within its first 20 characters.
  const last = (min<u32>(job.to + 20, job.length) + 63) >> 6;
  let looked = text + job.from;
  for (let piece = seek(job.map, job.from >> 6, last, RUN); piece < last; piece = seek(job.map, piece + 1, last, RUN)) {
    const pieceAt = text + (piece << 6);
    const pieceEnd = min<usize>(pieceAt + 64, to);
    for (looked = max<usize>(looked, pieceAt - 20); looked < pieceEnd; looked += WINDOW_STEP) {
      for (let begun = beginnings(looked); begun != 0; begun &= begun - 1) {
        const at = looked + <usize>ctz(begun);
        if (at >= to) break;
        const doneHere = done + ((at & 3) << 2);
        if (at < <usize>load<u32>(doneHere)) continue;
        const isBegun = at >= text + 4 && textQuads(at - 4) > 0;
        const chainEnd = endOfChain(at, isBegun ? to : end);
        store<u32>(doneHere, <u32>chainEnd);
        if (isBegun || chainEnd < at + CHAIN_MIN || !isOfRun(at, chainEnd, text, end)) continue;
        const start = areTokens(at - 4, at, text, end) ? at - 4 : at;
        const stop = chainEnd + restAt(chainEnd, end);
        const written = unbase64(start, stop, job.at, job.limit);
        if (written == 0) return <u32>(at - text);
        job.keep(written, start, stop);
      }
    }
  }
  return job.to;
}

/** A bit for each of the first 48 characters: may four quads of text begin with it? Bytes of text have no highest bit. */
// @ts-ignore: decorator
@inline
function beginnings(at: usize): u64 {
  const a = roughly(v128.load(at));
  const b = roughly(v128.load(at, 16));
  const c = roughly(v128.load(at, 32));
  const d = roughly(v128.load(at, 48));
  let quads = ~(bitOf(a, b, c, d, 2) | (bitOf(a, b, c, d, 4) >> 1));
  if (inFours(quads) == 0) return 0;
  quads &= ~(bitOf(a, b, c, d, 6) >> 2);
  return inFours(quads);
}

// @ts-ignore: decorator
@inline
function inFours(quads: u64): u64 {
  quads &= quads >> 4;
  return quads & (quads >> 8) & 0xffffffffffff;
}

/** The values of letters and digits. */
// @ts-ignore: decorator
@inline
function roughly(characters: v128): v128 {
  const high = v128.and(i16x8.shr_u(characters, 4), i8x16.splat(0x0f));
  return i8x16.add(characters, i8x16.swizzle(TO_VALUE, high));
}

/** The bits that stand `below` the highest, of 64 bytes. */
// @ts-ignore: decorator
@inline
function bitOf(a: v128, b: v128, c: v128, d: v128, below: i32): u64 {
  return (
    <u64>(<u32>i8x16.bitmask(i16x8.shl(a, below))) |
    (<u64>(<u32>i8x16.bitmask(i16x8.shl(b, below))) << 16) |
    (<u64>(<u32>i8x16.bitmask(i16x8.shl(c, below))) << 32) |
    (<u64>(<u32>i8x16.bitmask(i16x8.shl(d, below))) << 48)
  );
}

/** The twelve bytes that sixteen characters stand for. */
// @ts-ignore: decorator
@inline
function bytesOf(characters: v128): v128 {
  const isLast = v128.or(i8x16.eq(characters, i8x16.splat(0x2f)), i8x16.eq(characters, i8x16.splat(0x5f)));
  const isLastButOne = v128.or(i8x16.eq(characters, i8x16.splat(0x2b)), i8x16.eq(characters, i8x16.splat(0x2d)));
  const signs = v128.or(v128.and(isLast, i8x16.splat(63)), v128.and(isLastButOne, i8x16.splat(62)));
  const values = v128.bitselect(signs, roughly(characters), v128.or(isLast, isLastButOne));
  const pairs = v128.or(i16x8.shl(v128.and(values, i16x8.splat(0xff)), 6), i16x8.shr_u(values, 8));
  const quads = v128.or(i32x4.shl(v128.and(pairs, i32x4.splat(0xffff)), 12), i32x4.shr_u(pairs, 16));
  return i8x16.shuffle(quads, quads, 2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, 3, 7, 11, 15);
}

/** How many of the four quads at `at` stand for text, before the first that does not. */
function textQuads(at: usize): u32 {
  const characters = v128.load(at);
  const bytes = bytesOf(characters);
  const printable = i8x16.le_u(i8x16.sub(bytes, i8x16.splat(0x20)), i8x16.splat(0x5e));
  const blank = i8x16.le_u(i8x16.sub(bytes, i8x16.splat(0x09)), i8x16.splat(4));
  const isText = v128.or(v128.or(printable, blank), i8x16.eq(bytes, i8x16.splat(0)));
  const others = (members(characters, TOKEN) ^ 0xffff) | 0x10000;
  const otherBytes = ~<u32>i8x16.bitmask(isText) | 0x1000;
  return min<u32>(ctz(others) >> 2, ctz(otherBytes) / 3);
}

/** Where the chain of quads of text ends that begins at `at`. */
function endOfChain(at: usize, end: usize): usize {
  while (at + 4 <= end) {
    const quads = textQuads(at);
    if (quads < 4) {
      at += quads << 2;
      break;
    }
    at += 16;
  }
  while (at > end) at -= 4;
  return at;
}

/** Whether the run that a chain lies in is long enough. */
function isOfRun(at: usize, chainEnd: usize, text: usize, end: usize): bool {
  while (chainEnd < end && chainEnd - at < RUN_MIN && isToken(load<u8>(chainEnd))) chainEnd++;
  while (at > text && chainEnd - at < RUN_MIN && isToken(load<u8>(at - 1))) at--;
  return chainEnd - at >= RUN_MIN;
}

function areTokens(from: usize, to: usize, text: usize, end: usize): bool {
  if (from < text || to > end) return false;
  for (; from < to; from++) if (!isToken(load<u8>(from))) return false;
  return true;
}

/** How many characters behind a chain stand for bytes: a quad, or the two or three with which the run ends. */
function restAt(at: usize, end: usize): usize {
  let rest: usize = 0;
  while (rest < 4 && at + rest < end && isToken(load<u8>(at + rest))) rest++;
  return rest == 1 ? 0 : rest;
}

/** Writes the bytes that the characters from `at` up to `stop` stand for; where the writing ended, or 0 for want of room. */
function unbase64(at: usize, stop: usize, out: usize, limit: usize): usize {
  const bytes = ((stop - at) * 3) >> 2;
  if (out + bytes > limit) return 0;
  for (let to = out; at < stop; at += 16, to += 12) v128.store(to, bytesOf(v128.load(at)));
  return out + bytes;
}
