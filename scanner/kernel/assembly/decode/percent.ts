import { ADDRESS, endOf, HEX, hexPair, members, places, startOf } from "./bytes";
import { DECODED_MIN, Job, seek } from "./job";
import { PERCENT } from "./survey";

/**
 * Maximal runs of the bytes that addresses are made of, with at least one %XX, 12 or more bytes decoded. Other percent signs stay. A
 * stretch belongs to its first %XX.
 */
export function decodePercent(jobAt: usize): u32 {
  const job = changetype<Job>(jobAt);
  const text = <usize>job.text;
  const from = text + job.from;
  const to = text + job.to;
  const last = (job.to + 63) >> 6;
  let done = from;
  for (let piece = seek(job.map, job.from >> 6, last, PERCENT); piece < last; piece = seek(job.map, max<u32>(piece + 1, <u32>(done - text) >> 6), last, PERCENT)) {
    const at = text + (piece << 6);
    for (let signs = escapesAt(at); signs != 0; signs &= signs - 1) {
      const first = at + <usize>ctz(signs);
      if (first < done) continue;
      if (first >= to) break;
      if (first + 3 > job.end) continue;
      const start = startOf(ADDRESS, first, text);
      const isBegun = start < from && hasEscape(start, from);
      done = endOf(ADDRESS, first, isBegun ? to : job.end);
      if (isBegun) continue;
      const written = unescape(start, done, job.at, job.limit);
      if (written == 0) return <u32>(first - text);
      if (written - job.at >= DECODED_MIN) job.keep(written, start, done);
    }
  }
  return job.next(done);
}

/** Whether a %XX begins in the bytes from `at` up to `end`, of an address that goes on behind them. */
function hasEscape(at: usize, end: usize): bool {
  for (; at < end; at += 64) {
    const signs = escapesAt(at);
    if (signs != 0 && at + <usize>ctz(signs) < end) return true;
  }
  return false;
}

/** Of the 64 bytes at `at`, a bit for each percent sign with two hex digits behind it. */
// @ts-ignore: decorator
@inline
function escapesAt(at: usize): u64 {
  const signs = places(at, 0x25);
  if (signs == 0) return 0;
  return (
    <u64>escapesOf(at) | (<u64>escapesOf(at + 16) << 16) | (<u64>escapesOf(at + 32) << 32) | (<u64>escapesOf(at + 48) << 48)
  );
}

// @ts-ignore: decorator
@inline
export function escapesOf(at: usize): u32 {
  const signs = <u32>i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(0x25)));
  return signs == 0 ? 0 : signs & members(v128.load(at, 1), HEX) & members(v128.load(at, 2), HEX);
}

/** Writes the address from `at` up to `end` with its %XX decoded; where the writing ended, or 0 for want of room. */
function unescape(at: usize, end: usize, out: usize, limit: usize): usize {
  while (at < end) {
    if (out > limit) return 0;
    const bytes = v128.load(at);
    v128.store(out, bytes);
    const signs = escapesOf(at);
    const plain = min<usize>(signs == 0 ? 16 : ctz(signs), end - at);
    at += plain;
    out += plain;
    if (signs == 0 || at == end) continue;
    const isWhole = at + 3 <= end;
    store<u8>(out++, <u8>(isWhole ? hexPair(at + 1) : 0x25));
    at += isWhole ? 3 : 1;
  }
  return out;
}
