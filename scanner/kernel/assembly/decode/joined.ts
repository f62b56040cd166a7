import { isBlank } from "./bytes";
import { DECODED_MIN, Job } from "./job";

/** So much of the lines on both sides of a break is joined: no window that spans it reaches further. */
const SIDE_BYTES: usize = 40;

/**
 * The ends of two lines joined that were one before something wrapped it: a line break with a backslash or = before it or indentation
 * behind it, and on both sides up to 40 bytes without control bytes, 12 or more together. What lies further off is spelled out around
 * an anchor that is found here. A stretch belongs to its newline. It needs no survey.
 */
export function decodeJoined(jobAt: usize): u32 {
  const job = changetype<Job>(jobAt);
  const text = <usize>job.text;
  const to = text + job.to;
  for (let at = text + job.from; at < to; at += 16) {
    for (let breaks = breaksAt(at, text); breaks != 0; breaks &= breaks - 1) {
      const newline = at + <usize>ctz(breaks);
      if (newline >= to) break;
      if (!join(newline, job, text)) return <u32>(newline - text);
    }
  }
  return job.to;
}

/** Bits of the newlines among sixteen bytes with a blank behind them, or a backslash or = before them. */
// @ts-ignore: decorator
@inline
function breaksAt(at: usize, text: usize): u32 {
  const newlines = <u32>i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(0x0a)));
  let found: u32 = 0;
  for (let rest = newlines; rest != 0; rest &= rest - 1) {
    const newline = at + <usize>ctz(rest);
    const sign = lineEnd(newline, text);
    if (isBlank(load<u8>(newline, 1)) || (sign < newline && load<u8>(sign) != 0x0d)) found |= rest & -rest;
  }
  return found;
}

/** Where the line's own bytes end, before the carriage return and the backslash or = of its break. */
function lineEnd(newline: usize, text: usize): usize {
  let at = newline;
  if (at > text && load<u8>(at - 1) == 0x0d) at--;
  if (at > text && (load<u8>(at - 1) == 0x5c || load<u8>(at - 1) == 0x3d)) at--;
  return at;
}

// @ts-ignore: decorator
@inline
function isOfLine(byte: u32): bool {
  return byte >= 0x20 && byte != 0x7f;
}

/** Keeps what stands around a line break without the break; false for want of room. */
function join(newline: usize, job: Job, text: usize): bool {
  const end = job.end;
  const before = lineEnd(newline, text);
  let next = newline + 1;
  while (next < end && isBlank(load<u8>(next))) next++;
  let start = before;
  while (start > text && before - start < SIDE_BYTES && isOfLine(load<u8>(start - 1))) start--;
  let stop = next;
  while (stop < end && stop - next < SIDE_BYTES && isOfLine(load<u8>(stop))) stop++;
  const length = before - start + (stop - next);
  if (before == start || next == stop || length < DECODED_MIN) return true;
  const out = job.at;
  if (out + length > job.limit) return false;
  memory.copy(out, start, before - start);
  memory.copy(out + (before - start), next, stop - next);
  job.keep(out + length, start, stop);
  return true;
}
