import { TOKEN, isOfClass, members, places, startOf } from "./bytes";
import { escapeAt, lengthOf, widthOf } from "./escape";
import { DECODED_MIN, Job, seek } from "./job";
import { BACKSLASH } from "./survey";

/** What may follow a backslash that stands for a token byte: + - / 0 1 2 3 _ u x. */
const ESCAPED_TOKEN = i8x16(0x08, 0x08, 0x08, 0x08, 0, -0x80, 0, 0, -0x80, 0, 0, 0x04, 0, 0x04, 0, 0x24);

/** Where the stretch ended that was written last. */
let stop: usize = 0;

/**
 * Maximal runs of units, with an escape among them, 12 or more bytes decoded. A unit is an escape that stands for bytes of the class,
 * or a byte of the class outside of any escape; a backslash that begins no escape is such a byte. A stretch belongs to its first escape.
 *
 * Where an escape begins can be told from nearby: the first of several backslashes is never the tail of an escape.
 */
export function decodeEscapes(jobAt: usize): u32 {
  const job = changetype<Job>(jobAt);
  const text = <usize>job.text;
  const to = text + job.to;
  const end = job.end;
  const byteClass = job.byteClass;
  const last = (job.to + 63) >> 6;
  // Up to here all has been looked at, and no escape reaches over it; with `isBegun` a run does that belongs to a block before.
  let done = text + job.from;
  let isBegun = false;
  if (job.from < job.to && load<u8>(done) == 0x5c && isEscaped(done, text)) done++;
  for (
    let piece = seek(job.map, job.from >> 6, last, BACKSLASH);
    piece < last;
    piece = seek(job.map, max<u32>(piece + 1, <u32>(done - text) >> 6), last, BACKSLASH)
  ) {
    const pieceAt = text + (piece << 6);
    for (let slashes = byteClass == 0 ? beforeTokens(pieceAt) : places(pieceAt, 0x5c); slashes != 0; slashes &= slashes - 1) {
      const at = pieceAt + <usize>ctz(slashes);
      if (at < done) continue;
      if (at >= to) break;
      if (isEscaped(at, done)) continue;
      const floor = isBegun ? done : text;
      const escape = escapeAt(at, end);
      done = at + max<usize>(lengthOf(escape), 1);
      const isUnit = escape != 0 && isEscapeOfClass(escape, byteClass);
      const start = isUnit ? runStart(at, floor, end, byteClass) : 0;
      isBegun = isUnit && (start == 0 || (isBegun && start == floor));
      if (!isUnit || isBegun) continue;
      const written = unescape(start, end, byteClass, job.at, job.limit);
      if (written == 0) return <u32>(at - text);
      done = stop;
      if (written - job.at >= DECODED_MIN) job.keep(written, start, done);
    }
  }
  return job.next(done);
}

/** Of 64 bytes, a bit for each backslash that may stand for a token byte: not those before quotes and what else logs are full of. */
// @ts-ignore: decorator
@inline
function beforeTokens(at: usize): u64 {
  return <u64>beforeToken(at) | (<u64>beforeToken(at + 16) << 16) | (<u64>beforeToken(at + 32) << 32) | (<u64>beforeToken(at + 48) << 48);
}

// @ts-ignore: decorator
@inline
function beforeToken(at: usize): u32 {
  return members(v128.load(at, 1), ESCAPED_TOKEN) & <u32>i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(0x5c)));
}

// @ts-ignore: decorator
@inline
function isEscapeOfClass(escape: u64, byteClass: u32): bool {
  return widthOf(escape) == 1 ? isOfClass(byteClass, <u32>escape) : byteClass != 0;
}

/** Whether a backslash takes the byte at `at` for its own: none reaches over `floor`. */
export function isEscaped(at: usize, floor: usize): bool {
  let first = at;
  let others: u32 = 0;
  while (first > floor && others == 0) {
    others = <u32>i8x16.bitmask(i8x16.eq(v128.load(first - 16), i8x16.splat(0x5c))) ^ 0xffff;
    first -= <usize>(others == 0 ? 16 : clz(others) - 16);
  }
  return ((at - max<usize>(first, floor)) & 1) != 0;
}

/** Where the run begins whose escape at `at` is the first behind `floor`; 0 when another of its escapes stands between. */
function runStart(at: usize, floor: usize, end: usize, byteClass: u32): usize {
  while (true) {
    at = byteClass == 0 ? startOf(TOKEN, at, floor) : plainStart(at, floor, byteClass);
    if (at == floor || load<u8>(at - 1) != 0x5c) return at;
    const slash = at - 1;
    if (isEscaped(slash, floor)) return byteClass == 0 ? at : 0;
    let escape = escapeAt(slash, end);
    let escapeEnd = slash + lengthOf(escape);
    if (escape == 0 && slash >= floor + 6 && load<u8>(slash - 6) == 0x5c && !isEscaped(slash - 6, floor)) {
      // The second half of a surrogate pair.
      escape = escapeAt(slash - 6, end);
      escapeEnd = slash - 6 + lengthOf(escape);
      if (escapeEnd <= slash) escape = 0;
    }
    if (escape != 0) return isEscapeOfClass(escape, byteClass) ? 0 : escapeEnd;
    if (byteClass == 0) return at;
    at = slash;
  }
}

/** Bits of those of the sixteen bytes that end a run of plain bytes of the class: backslashes, and bytes of other classes. */
// @ts-ignore: decorator
@inline
function breaks(bytes: v128, byteClass: u32): u32 {
  if (byteClass == 0) return members(bytes, TOKEN) ^ 0xffff;
  const slashes = i8x16.eq(bytes, i8x16.splat(0x5c));
  if (byteClass == 2) return <u32>i8x16.bitmask(slashes);
  const others = v128.or(i8x16.le_u(bytes, i8x16.splat(0x1f)), i8x16.eq(bytes, i8x16.splat(0x7f)));
  return <u32>i8x16.bitmask(v128.or(slashes, others));
}

/** Where the plain bytes of the class begin that end before `at`. */
function plainStart(at: usize, floor: usize, byteClass: u32): usize {
  for (; at > floor; at -= 16) {
    const others = breaks(v128.load(at - 16), byteClass);
    if (others != 0) return max<usize>(at - (clz(others) - 16), floor);
  }
  return floor;
}

/** Writes the units from `at` on as far as they go; where the writing ended, or 0 for want of room. */
function unescape(at: usize, end: usize, byteClass: u32, out: usize, limit: usize): usize {
  while (at < end) {
    if (out > limit) return 0;
    const bytes = v128.load(at);
    v128.store(out, bytes);
    const others = breaks(bytes, byteClass);
    const plain = min<usize>(others == 0 ? 16 : ctz(others), end - at);
    at += plain;
    out += plain;
    if (others == 0) continue;
    const plainEnd = at;
    while (at < end && load<u8>(at) == 0x5c) {
      if (out > limit) return 0;
      const escape = escapeAt(at, end);
      if (escape == 0 ? byteClass == 0 : !isEscapeOfClass(escape, byteClass)) break;
      store<u32>(out, escape == 0 ? 0x5c : <u32>escape);
      out += max<usize>(widthOf(escape), 1);
      at += max<usize>(lengthOf(escape), 1);
    }
    if (at == plainEnd) break;
  }
  stop = at;
  return out;
}
