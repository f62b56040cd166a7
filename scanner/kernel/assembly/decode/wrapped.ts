import { TOKEN, isBlank, isToken, members, places, startOf } from "./bytes";
import { Job, seek } from "./job";
import { isParting } from "./origin";
import { BREAK } from "./survey";

const FIRST_LINE_MIN: usize = 20;

/** Where the stretch ended that was written last. */
let stop: usize = 0;

/**
 * Token bytes wrapped over lines, joined: a run of 20 or more up to a line break, then, past indentation, the runs of the following
 * lines as long as each goes up to its line's end. A stretch belongs to its first newline.
 */
export function decodeWrapped(jobAt: usize): u32 {
  const job = changetype<Job>(jobAt);
  const text = <usize>job.text;
  const to = text + job.to;
  const end = job.end;
  const last = (job.to + 63) >> 6;
  let done = text + job.from;
  for (
    let piece = seek(job.map, job.from >> 6, last, BREAK);
    piece < last;
    piece = seek(job.map, max<u32>(piece + 1, <u32>(done - text) >> 6), last, BREAK)
  ) {
    const at = text + (piece << 6);
    for (let newlines = places(at, 0x0a); newlines != 0; newlines &= newlines - 1) {
      const newline = at + <usize>ctz(newlines);
      if (newline < done) continue;
      if (newline >= to) break;
      const lineEnd = beforeBreak(newline, text);
      const start = startOf(TOKEN, lineEnd, text);
      if (lineEnd < start + FIRST_LINE_MIN || !goesOn(newline, job) || isJoined(start, job)) continue;
      const written = join(start, job, job.at, job.limit);
      if (written == 0) return <u32>(newline - text);
      done = stop;
      job.keep(written, start, stop);
    }
  }
  return job.next(done);
}

/** Where the line's own bytes end, before the newline and what else belongs to the break: a carriage return, a backslash or = . */
function beforeBreak(newline: usize, text: usize): usize {
  let at = newline;
  if (at > text && load<u8>(at - 1) == 0x0d) at--;
  if (at > text && (load<u8>(at - 1) == 0x5c || load<u8>(at - 1) == 0x3d)) at--;
  return at;
}

/** Past the newline and the indentation of the next line. */
function nextLine(newline: usize, end: usize): usize {
  let at = newline + 1;
  while (at < end && isBlank(load<u8>(at))) at++;
  return at;
}

function goesOn(newline: usize, job: Job): bool {
  const next = nextLine(newline, job.end);
  return next < job.end && isToken(load<u8>(next)) && !isParting(job.origin, <u32>newline - job.text);
}

/** Whether the run that begins at `start` is joined to a line of 20 bytes or more before it. */
function isJoined(start: usize, job: Job): bool {
  const text = <usize>job.text;
  while (true) {
    while (start > text && isBlank(load<u8>(start - 1))) start--;
    if (start == text || load<u8>(start - 1) != 0x0a || isParting(job.origin, <u32>(start - 1 - text))) return false;
    const lineEnd = beforeBreak(start - 1, text);
    start = startOf(TOKEN, lineEnd, text);
    if (start == lineEnd) return false;
    if (lineEnd >= start + FIRST_LINE_MIN) return true;
  }
}

/** The newline of the break at `at`, 0 where no break stands. */
function breakAt(at: usize, end: usize): usize {
  if (at < end && (load<u8>(at) == 0x5c || load<u8>(at) == 0x3d)) at++;
  if (at < end && load<u8>(at) == 0x0d) at++;
  return at < end && load<u8>(at) == 0x0a ? at : 0;
}

/** Writes the runs from `at` on without what stands between them; where the writing ended, or 0 for want of room. */
function join(at: usize, job: Job, out: usize, limit: usize): usize {
  const end = job.end;
  while (true) {
    let others: u32 = 0;
    do {
      if (out > limit) return 0;
      const bytes = v128.load(at);
      v128.store(out, bytes);
      others = members(bytes, TOKEN) ^ 0xffff;
      const taken = min<usize>(others == 0 ? 16 : ctz(others), end - at);
      at += taken;
      out += taken;
    } while (others == 0 && at < end);
    stop = at;
    const newline = breakAt(at, end);
    if (newline == 0 || !goesOn(newline, job)) return out;
    at = nextLine(newline, end);
  }
}
