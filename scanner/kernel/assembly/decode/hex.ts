import { HEX, endOf, hexValue, startOf } from "./bytes";
import { Job, seek } from "./job";
import { RUN, zeroFours } from "./survey";

const DIGITS_MIN: usize = 24;
const TEXT_DIGITS_MIN: usize = 24;
/** A window of 64 digits tells of so many whether 12 pairs of text begin with them. */
const WINDOW_STEP: usize = 40;

/**
 * Maximal runs of 24 or more hex digits, in both phases: a stretch that begins at the run's first digit, and one at its second. For the
 * token class only those of which 12 bytes in a row may be text: the shortest window of that class needs so many, and the identifiers
 * and digests that logs are full of need not be scanned once more. A stretch belongs to its own first digit.
 */
export function decodeHex(jobAt: usize): u32 {
  const job = changetype<Job>(jobAt);
  const text = <usize>job.text;
  const from = text + job.from;
  const to = text + job.to;
  const end = job.end;
  // A run's piece is flagged within its first 20 digits.
  const last = (min<u32>(job.to + 20, job.length) + 63) >> 6;
  let done = text;
  let reached = from;
  for (let piece = seek(job.map, job.from >> 6, last, RUN); piece < last; piece = seek(job.map, piece + 1, last, RUN)) {
    const at = text + (piece << 6);
    for (let fives = fullFives(at); fives != 0; fives &= fives - 1) {
      // The last of the five, which lies in this piece.
      const inside = at + (ctz(fives) << 2);
      if (inside < done || inside >= end || hexValue(load<u8>(inside)) > 15) continue;
      // Of a run that belongs to a block before, no more is looked at than this block.
      const start = startOf(HEX, inside, max<usize>(from - 2, text));
      done = endOf(HEX, inside, start + 1 < from ? to : end);
      if (start + 1 < from || done < start + DIGITS_MIN || (job.byteClass == 0 && !mayHoldText(start, done))) continue;
      for (let phase: usize = 0; phase < 2; phase++) {
        const first = start + phase;
        if (first < from || first >= to) continue;
        const stop = first + ((done - first) & ~1);
        const written = unhex(first, stop, job.at, job.limit);
        if (written == 0) return <u32>(first - text);
        job.keep(written, first, stop);
      }
      if (start + 1 < to) reached = done;
    }
  }
  return job.next(reached);
}

/** Of the fours from 16 bytes before `at` to 64 behind it, a bit for each with which five in a row begin that are all hex digits. */
// @ts-ignore: decorator
@inline
function fullFives(at: usize): u32 {
  const before = <u32>i32x4.bitmask(i32x4.eq(noDigits(at - 16), i32x4.splat(0)));
  let fours = before | (zeroFours(noDigits(at), noDigits(at + 16), noDigits(at + 32), noDigits(at + 48)) << 4);
  fours &= fours >> 1;
  return fours & (fours >> 2) & (fours >> 3);
}

/** Zero for hex digits, and for a few others: the test is to be cheap. */
// @ts-ignore: decorator
@inline
function noDigits(at: usize): v128 {
  const above = i8x16.sub(v128.or(v128.load(at), i8x16.splat(0x20)), i8x16.splat(0x30));
  return i8x16.sub_sat_u(above, i8x16.splat(0x36));
}

/** Whether 12 pairs in a row, in either phase, stand for bytes that may be ASCII text or UTF-16: their first digits are 0 or 2 to 7. */
function mayHoldText(at: usize, stop: usize): bool {
  for (; at + TEXT_DIGITS_MIN <= stop; at += WINDOW_STEP) {
    const left = stop - at;
    let one =
      <u64>firstDigits(at) | (<u64>firstDigits(at + 16) << 16) | (<u64>firstDigits(at + 32) << 32) | (<u64>firstDigits(at + 48) << 48);
    if (left < 64) one &= (<u64>1 << (<u64>left - 1)) - 1;
    const two = one & (one >> 2);
    const four = two & (two >> 4);
    if ((four & (four >> 8) & (four >> 16)) != 0) return true;
  }
  return false;
}

// @ts-ignore: decorator
@inline
function firstDigits(at: usize): u32 {
  const digits = v128.load(at);
  const others = i8x16.le_u(i8x16.sub(digits, i8x16.splat(0x32)), i8x16.splat(5));
  return <u32>i8x16.bitmask(v128.or(others, i8x16.eq(digits, i8x16.splat(0x30))));
}

/** Writes the bytes that the digits from `at` up to `stop` stand for; where the writing ended, or 0 for want of room. */
function unhex(at: usize, stop: usize, out: usize, limit: usize): usize {
  const bytes = (stop - at) >> 1;
  if (out + bytes > limit) return 0;
  for (let to = out; at < stop; at += 16, to += 8) {
    const digits = v128.load(at);
    const letters = v128.and(i16x8.shr_u(digits, 6), i8x16.splat(1));
    const low = v128.and(digits, i8x16.splat(0x0f));
    const values = i8x16.add(i8x16.add(low, letters), i16x8.shl(letters, 3));
    const pairs = v128.and(v128.or(i16x8.shl(values, 4), i16x8.shr_u(values, 8)), i16x8.splat(0xff));
    v128.store64_lane(to, i8x16.narrow_i16x8_u(pairs, pairs), 0);
  }
  return out + bytes;
}
