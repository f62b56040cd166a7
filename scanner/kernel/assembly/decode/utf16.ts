import { DECODED_MIN, Job, seek } from "./job";
import { NUL } from "./survey";

/**
 * 12 or more printable ASCII or blank characters with a NUL between each two. It is big-endian when a NUL stands before the first
 * and none behind the last, and then its source begins with that NUL; otherwise little-endian. A stretch belongs to its first
 * character.
 */
export function decodeUtf16(jobAt: usize): u32 {
  const job = changetype<Job>(jobAt);
  const text = <usize>job.text;
  const from = text + job.from;
  const to = text + job.to;
  const end = job.end;
  // The NUL that follows a character may stand in the next piece.
  const last = (min<u32>(job.to + 1, job.length) + 63) >> 6;
  let done = from;
  for (let piece = seek(job.map, job.from >> 6, last, NUL); piece < last; piece = seek(job.map, piece + 1, last, NUL)) {
    const pieceAt = text + (piece << 6);
    const pieceEnd = min<usize>(pieceAt + 64, to);
    done = max<usize>(done, pieceAt - 1);
    while (done < pieceEnd) {
      const begun = beginnings(done);
      const start = done + <usize>(begun == 0 ? 16 : ctz(begun));
      done = start;
      if (begun == 0) continue;
      if (start >= to) break;
      const isBegun = start >= text + 2 && isPair(start - 2);
      const stop = lastCharacter(start, isBegun ? to : end);
      done = stop + 1;
      if (isBegun || stop < start + 2 * (DECODED_MIN - 1)) continue;
      const written = narrow(start, stop, job.at, job.limit);
      if (written == 0) return <u32>(start - text);
      const hasNulBehind = stop + 1 < end && load<u8>(stop + 1) == 0;
      const isBig = !hasNulBehind && start > text && load<u8>(start - 1) == 0;
      job.keep(written, isBig ? start - 1 : start, hasNulBehind ? stop + 2 : stop + 1);
    }
  }
  return job.next(done);
}

// @ts-ignore: decorator
@inline
function isCharacter(byte: u32): bool {
  return byte - 0x20 < 0x5f || byte - 0x09 < 5;
}

/** A character and a NUL? */
// @ts-ignore: decorator
@inline
function isPair(at: usize): bool {
  return load<u8>(at, 1) == 0 && isCharacter(load<u8>(at));
}

/** A bit for each of the sixteen bytes that are characters with a NUL behind, and a character and a NUL once more. */
// @ts-ignore: decorator
@inline
function beginnings(at: usize): u32 {
  const pairs = characters(at) & ~<u32>i8x16.bitmask(i8x16.ne(v128.load(at, 1), i8x16.splat(0)));
  const next = characters(at + 2) & ~<u32>i8x16.bitmask(i8x16.ne(v128.load(at, 3), i8x16.splat(0)));
  return pairs & next;
}

// @ts-ignore: decorator
@inline
function characters(at: usize): u32 {
  const bytes = v128.load(at);
  const printable = i8x16.le_u(i8x16.sub(bytes, i8x16.splat(0x20)), i8x16.splat(0x5e));
  const blank = i8x16.le_u(i8x16.sub(bytes, i8x16.splat(0x09)), i8x16.splat(4));
  return <u32>i8x16.bitmask(v128.or(printable, blank));
}

/** Where the last character stands of those that begin at `at`. */
function lastCharacter(at: usize, end: usize): usize {
  while (at + 2 < end && load<u8>(at, 1) == 0 && isCharacter(load<u8>(at, 2))) at += 2;
  return at;
}

/** Writes the characters from `at` to `stop`; where the writing ended, or 0 for want of room. */
function narrow(at: usize, stop: usize, out: usize, limit: usize): usize {
  const characters = ((stop - at) >> 1) + 1;
  if (out + characters > limit) return 0;
  for (let to = out; at <= stop; at += 16, to += 8) {
    const units = v128.load(at);
    v128.store64_lane(to, i8x16.narrow_i16x8_u(v128.and(units, i16x8.splat(0x7f)), units), 0);
  }
  return out + characters;
}
