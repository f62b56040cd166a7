import { TOKEN, endOf, isBlank, isToken, startOf } from "./bytes";
import { DECODED_MIN, Job } from "./job";

/** So much of the lines on both sides of a break is joined: no window that spans it reaches further. */
const SIDE_BYTES: usize = 24;

/**
 * The ends of two lines joined that were one before something wrapped it: a line break with a backslash or = before it or indentation
 * behind it, and on both sides up to 24 bytes that windows may hold, 12 or more together. What lies further off is spelled out around
 * an anchor that is found here. Where there is such a sign, it may also be the text's own, or a blank behind it may: these are stretches
 * too. The first belongs to the newline, the others to the two bytes behind it. It needs no survey.
 */
export function decodeJoined(jobAt: usize): u32 {
  const job = changetype<Job>(jobAt);
  const text = <usize>job.text;
  const from = text + job.from;
  const to = text + job.to;
  for (let at = from - min<usize>(job.from, 2); at < to; at += 16) {
    for (let breaks = breaksAt(at, text); breaks != 0; breaks &= breaks - 1) {
      const newline = at + <usize>ctz(breaks);
      if (newline >= to) break;
      const refused = join(newline, from, to, job, text);
      if (refused != 0) return <u32>(refused - text);
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

/** Whether a window of the looser classes may hold the byte. */
// @ts-ignore: decorator
@inline
function isOfWindow(byte: u32): bool {
  return byte >= 0x20 && byte != 0x7f;
}

/** Keeps the stretches around a line break that belong to bytes from `from` up to `to`; the byte of the first that has no room, or 0. */
function join(newline: usize, from: usize, to: usize, job: Job, text: usize): usize {
  const end = job.end;
  const before = lineEnd(newline, text);
  // Most lines of source end like this: looked at first, since every indented line comes here.
  if (job.byteClass == 0 && (before == text || !isToken(load<u8>(before - 1)))) return 0;
  let next = newline + 1;
  while (next < end && isBlank(load<u8>(next))) next++;
  const first = max<usize>(text, before - SIDE_BYTES);
  const last = min<usize>(end, next + SIDE_BYTES);
  let start = before;
  let stop = next;
  if (job.byteClass == 0) {
    start = startOf(TOKEN, before, first);
    stop = endOf(TOKEN, next, last);
  } else {
    while (start > first && isOfWindow(load<u8>(start - 1))) start--;
    while (stop < last && isOfWindow(load<u8>(stop))) stop++;
  }
  if (next == stop) return 0;
  const sign = <u32>load<u8>(before);
  const isSigned = before < newline && sign != 0x0d;
  // Neither is of the token class, whose windows hold none of them.
  const variants = job.byteClass == 0 ? 1 : 3;
  for (let variant = 0; variant < variants; variant++) {
    const at = newline + variant;
    const filler: u32 = variant == 0 ? 0 : variant == 1 ? sign : 0x20;
    if (variant == 0 ? before == start : !isSigned || (variant == 2 && next == newline + 1)) continue;
    if (at >= from && at < to && !keep(start, before, next, stop, filler, job)) return at;
  }
  return 0;
}

/** Writes what stands before and behind a break, with `filler` between them unless that is 0; false for want of room. */
function keep(start: usize, before: usize, next: usize, stop: usize, filler: u32, job: Job): bool {
  const out = job.at;
  const behind = out + (before - start) + usize(filler != 0);
  const written = behind + (stop - next);
  if (written - out < DECODED_MIN) return true;
  if (written > job.limit) return false;
  memory.copy(out, start, before - start);
  if (filler != 0) store<u8>(behind - 1, <u8>filler);
  memory.copy(behind, next, stop - next);
  job.keep(written, start, stop);
  return true;
}
