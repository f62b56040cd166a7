import { marks } from "./bytes";

/** The survey says of each 64 bytes of a text what stands there, a byte of these flags for each. */
/** A run of token bytes has gone on for 20 bytes or more. */
export const RUN: u32 = 1;
/** A newline closely behind 16 token bytes. */
export const BREAK: u32 = 2;
export const PERCENT: u32 = 16;
export const BACKSLASH: u32 = 32;
export const NUL: u32 = 64;

/**
 * What the survey looks for, in rows by low nibble as in bytes.ts, but with bits of their own for what it must tell apart: 1 for high
 * nibbles 4 and 6, 2 for 5 and 7 (the token class, and DEL), 4 for 3, 8 for 2, 16 for %, 32 for the backslash, 64 for NUL, 128 for
 * the newline.
 */
const ROWS = i8x16(0x46, 7, 7, 7, 7, 0x17, 7, 7, 7, 7, -0x7d, 9, 0x21, 9, 1, 0x0b);
const HIGH_NIBBLES = i8x16(-0x40, 0, 0x18, 4, 1, 0x22, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0);
const TOKEN_BITS: i8 = 0x0f;

/** Of 64 bytes, a bit for each four: are they all zero? Narrowing saturates, so that what is not zero stays so. */
// @ts-ignore: decorator
@inline
export function zeroFours(a: v128, b: v128, c: v128, d: v128): u32 {
  const fours = i8x16.narrow_i16x8_s(i8x16.narrow_i16x8_s(a, b), i8x16.narrow_i16x8_s(c, d));
  return <u32>i8x16.bitmask(i8x16.eq(fours, i8x16.splat(0)));
}

// @ts-ignore: decorator
@inline
function noToken(marked: v128): v128 {
  return i8x16.eq(v128.and(marked, i8x16.splat(TOKEN_BITS)), i8x16.splat(0));
}

/**
 * Fills the map of the 64-byte pieces of `text` that hold offsets from `from` up to `to` (map byte n is for offsets 64n to 64n + 63),
 * and returns all their flags together. The flags may promise too much, never too little: a run of 24 bytes has at least five full
 * aligned fours in a row, and 20 bytes before a line break have four, the last of which is the last or the last but one before the
 * newline's own.
 */
export function survey(text: usize, from: usize, to: usize, map: usize): u32 {
  const newline = i8x16.splat(-0x80);
  const first = text + (from & ~63);
  const end = text + to;
  let all: u32 = 0;
  let tokens: u32 = 0;
  map += from >> 6;
  for (let at = from < 64 ? first : first - 64; at < end; at += 64) {
    const a = marks(v128.load(at), ROWS, HIGH_NIBBLES);
    const b = marks(v128.load(at, 16), ROWS, HIGH_NIBBLES);
    const c = marks(v128.load(at, 32), ROWS, HIGH_NIBBLES);
    const d = marks(v128.load(at, 48), ROWS, HIGH_NIBBLES);
    const special = v128.or(v128.or(a, b), v128.or(c, d));
    let flags = i64x2.extract_lane(special, 0) | i64x2.extract_lane(special, 1);
    flags |= flags >> 32;
    flags |= flags >> 16;
    flags |= flags >> 8;
    const newlines = ~zeroFours(v128.and(a, newline), v128.and(b, newline), v128.and(c, newline), v128.and(d, newline));
    // Bits 16 to 31 are for this piece, those below for the one before.
    tokens = (tokens >> 16) | (zeroFours(noToken(a), noToken(b), noToken(c), noToken(d)) << 16);
    let run = tokens & (tokens << 1);
    run &= run << 2;
    const breaks = ((run << 1) | (run << 2)) & (newlines << 16);
    run &= run << 1;
    const found = (<u32>flags & (NUL | PERCENT | BACKSLASH)) | u32(run >> 16 != 0) | (u32(breaks != 0) << 1);
    if (at >= first) {
      store<u8>(map++, <u8>found);
      all |= found;
    }
  }
  return all;
}
