import { isBlank } from "./bytes";
import { DECODED_MIN, Job } from "./job";
import { isParting } from "./origin";

/** Where the stretch ended that was written last. */
let stop: usize = 0;

/**
 * Text of the wide class folded over lines: each line break with indentation behind it becomes one space, 12 or more bytes decoded. A
 * stretch belongs to its first newline. It needs no survey.
 */
export function decodeFolded(jobAt: usize): u32 {
  const job = changetype<Job>(jobAt);
  const text = <usize>job.text;
  const to = text + job.to;
  const end = job.end;
  let done = text + job.from;
  while (done < to) {
    const folds = foldsAt(done);
    if (folds == 0) {
      done += 16;
      continue;
    }
    const newline = done + <usize>ctz(folds);
    if (newline >= to) break;
    done = newline + 1;
    const start = lineStart(newline, text);
    if (start == 0 || nextLine(newline, job) == 0 || isFolded(start, job)) continue;
    const written = unfold(start, job, job.at, job.limit);
    if (written == 0) return <u32>(newline - text);
    done = stop;
    if (written - job.at >= DECODED_MIN) job.keep(written, start, stop);
  }
  return job.next(done);
}

/** Bits of the newlines among sixteen bytes with a blank behind them. */
// @ts-ignore: decorator
@inline
function foldsAt(at: usize): u32 {
  const next = v128.load(at, 1);
  const blanks = v128.or(i8x16.eq(next, i8x16.splat(0x20)), i8x16.eq(next, i8x16.splat(0x09)));
  return <u32>i8x16.bitmask(v128.and(i8x16.eq(v128.load(at), i8x16.splat(0x0a)), blanks));
}

/** Bits of those of sixteen bytes that are not of the wide class. */
// @ts-ignore: decorator
@inline
function others(bytes: v128): u32 {
  return <u32>i8x16.bitmask(v128.or(i8x16.le_u(bytes, i8x16.splat(0x1f)), i8x16.eq(bytes, i8x16.splat(0x7f))));
}

/** Where the bytes begin that end before the line break of `newline`; 0 where there are none but spaces. */
function lineStart(newline: usize, text: usize): usize {
  const lineEnd = newline > text && load<u8>(newline - 1) == 0x0d ? newline - 1 : newline;
  let start = lineEnd;
  let found: u32 = 0;
  while (start > text && found == 0) {
    found = others(v128.load(start - 16));
    start -= <usize>(found == 0 ? 16 : clz(found) - 16);
  }
  start = max<usize>(start, text);
  let first = start;
  while (first < lineEnd && load<u8>(first) == 0x20) first++;
  return first == lineEnd ? 0 : start;
}

/** Where the next line's bytes begin, past its indentation; 0 where there are none. */
function nextLine(newline: usize, job: Job): usize {
  const end = job.end;
  let at = newline + 1;
  while (at < end && isBlank(load<u8>(at))) at++;
  const byte = <u32>load<u8>(at);
  return at < end && at > newline + 1 && byte >= 0x20 && byte != 0x7f && !isParting(job.origin, <u32>newline - job.text) ? at : 0;
}

/** Whether the line whose bytes begin at `start` is a fold of the line before it. */
function isFolded(start: usize, job: Job): bool {
  const text = <usize>job.text;
  let first = start;
  while (first > text && isBlank(load<u8>(first - 1))) first--;
  if (first == text || load<u8>(first - 1) != 0x0a || isParting(job.origin, <u32>(first - 1 - text))) return false;
  return isBlank(load<u8>(first)) && lineStart(first - 1, text) != 0;
}

/** Writes the lines from `at` on with a space between them; where the writing ended, or 0 for want of room. */
function unfold(at: usize, job: Job, out: usize, limit: usize): usize {
  const end = job.end;
  while (true) {
    let found: u32 = 0;
    do {
      if (out > limit) return 0;
      const bytes = v128.load(at);
      v128.store(out, bytes);
      found = others(bytes);
      const taken = min<usize>(found == 0 ? 16 : ctz(found), end - at);
      at += taken;
      out += taken;
    } while (found == 0 && at < end);
    stop = at;
    if (at < end && load<u8>(at) == 0x0d) at++;
    if (at == end || load<u8>(at) != 0x0a) return out;
    at = nextLine(at, job);
    if (at == 0) return out;
    store<u8>(out++, 0x20);
  }
}
