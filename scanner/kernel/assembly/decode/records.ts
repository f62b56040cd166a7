import { isEscaped } from "./escapes";
import { DECODED_MIN, Job } from "./job";

/**
 * So much of other records may stand between two pieces of one text. A text is scanned with 32 KiB of its neighbours or more: that
 * holds a secret, what its rule looks at around it, and this.
 */
const GAP_MAX: usize = 20 << 10;

/** Formats of container logs. */
const CRI: u32 = 0;
const DOCKER: u32 = 1;

/** Streams: the output, the errors, and either, where the text ends before it is named. */
const OUTPUT: u32 = 0;
const ERRORS: u32 = 1;
const EITHER: u32 = 2;

const SEVEN_BYTES: u64 = 0x00ffffffffffffff;
/** `stdout ` and `stderr `. */
const CRI_OUTPUT: u64 = 0x2074756f647473;
const CRI_ERRORS: u64 = 0x20727265647473;
/** `stdout"` and `stderr"`. */
const DOCKER_OUTPUT: u64 = 0x2274756f647473;
const DOCKER_ERRORS: u64 = 0x22727265647473;
/** `{"log":"`, and `","strea` with `m":"` behind it. */
const DOCKER_LOG: u64 = 0x223a22676f6c227b;
const DOCKER_STREA: u64 = 0x6165727473222c22;
const DOCKER_M: u32 = 0x223a226d;

/** The bytes of a CRI record's time: 2026-01-31T12:00:00Z, with up to nine digits of a second, or with +00:00 for Z. */
const TIME_MIN: usize = 20;
const TIME_MAX: usize = 35;
/** From its fifth byte on: what parts its numbers, where that stands, and where the digits do. */
const PARTING = i8x16(0x2d, 0, 0, 0x2d, 0, 0, 0x54, 0, 0, 0x3a, 0, 0, 0x3a, 0, 0, 0);
const PARTING_AT: u32 = 0x1249;
const DIGITS_AT: u32 = 0x6db6;
const TAGS_MAX: usize = 64;
/** A longer line at a text's beginning is no rest of a record. */
const FIRST_MAX: usize = 64 << 10;
/** The stream and the time of a Docker record, and what else is said behind its text. */
const DOCKER_TAIL_MAX: usize = 1024;
/** As long as it is where nothing else is said. */
const DOCKER_TAIL: usize = 80;

/** The record that was read last: its format and stream, its text, where the next line begins, and whether its text goes on elsewhere. */
let format: u32 = 0;
let stream: u32 = 0;
let textAt: usize = 0;
let textEnd: usize = 0;
let lineEnd: usize = 0;
let goesOn: bool = false;

/**
 * The texts that a container's runtime cut into several records, joined: all pieces of one stream up to the first that ends a line, in
 *
 * - Kubernetes' CRI log format, `TIME STREAM TAG TEXT`, where the tag P says that the text goes on and F that it ends:
 *   https://github.com/kubernetes/design-proposals-archive/blob/main/node/kubelet-cri-logging.md
 * - Docker's json-file, `{"log":"TEXT","stream":"STREAM","time":"TIME"}`, whose text ends with \n or goes on; its escapes are left:
 *   https://docs.docker.com/engine/logging/drivers/json-file/
 *
 * Other records may stand between two pieces. A stretch belongs to its first record; where the text begins within a record, its rest
 * is taken for a piece. It needs no survey.
 */
export function decodeRecords(jobAt: usize): u32 {
  const job = changetype<Job>(jobAt);
  const text = <usize>job.text;
  const to = text + job.to;
  if (job.from == 0 && !joinFirst(job)) return 0;
  let at = text + job.from;
  while (at < to) {
    if (at + 64 <= to) {
      const here = v128.or(v128.or(signs(at), signs(at + 16)), v128.or(signs(at + 32), signs(at + 48)));
      if (!v128.any_true(here)) {
        at += 64;
        continue;
      }
    }
    for (let found = <u32>i8x16.bitmask(signs(at)); found != 0; found &= found - 1) {
      const sign = at + <usize>ctz(found);
      if (sign >= to) break;
      if (begins(sign, job) && !join(job)) return <u32>(sign - text);
    }
    at += 16;
  }
  return job.to;
}

/** Where a record may begin whose text goes on: the space of ` P`, or the brace of `{"l`. */
// @ts-ignore: decorator
@inline
function signs(at: usize): v128 {
  const bytes = v128.load(at);
  const partial = v128.and(i8x16.eq(bytes, i8x16.splat(0x20)), i8x16.eq(v128.load(at, 1), i8x16.splat(0x50)));
  return v128.or(partial, v128.and(i8x16.eq(bytes, i8x16.splat(0x7b)), i8x16.eq(v128.load(at, 2), i8x16.splat(0x6c))));
}

/** Reads the record of a sign, if it is the first of a text that goes on. */
function begins(sign: usize, job: Job): bool {
  const text = <usize>job.text;
  let line = sign;
  if (load<u8>(sign) == 0x7b) {
    if ((sign > text && load<u8>(sign - 1) != 0x0a) || load<u64>(sign) != DOCKER_LOG) return false;
    if (isWholeDocker(sign, job.end) || !readDocker(sign, job.end)) return false;
  } else {
    line = criLine(sign, text);
    if (line == 0 || !readCri(line, job.end)) return false;
  }
  return goesOn && line >= text + job.walked(format, stream);
}

/** Where the line of a CRI record begins that has its tag behind `space`; 0 where none does. */
function criLine(space: usize, text: usize): usize {
  if (space < text + TIME_MIN + 7) return 0;
  const name = load<u64>(space - 6) & SEVEN_BYTES;
  if (name != CRI_OUTPUT && name != CRI_ERRORS) return 0;
  const timeEnd = space - 7;
  const newlines = <u32>i8x16.bitmask(i8x16.eq(v128.load(timeEnd - TIME_MAX - 1), i8x16.splat(0x0a)));
  const newline = timeEnd - TIME_MAX - 1 + <usize>(31 - clz(newlines));
  if (newlines != 0 && newline >= text) return newline + 1;
  return timeEnd - text <= TIME_MAX ? text : 0;
}

function readCri(line: usize, end: usize): bool {
  if (line + TIME_MIN + 9 > end) return false;
  const time = v128.load(line, 4);
  const digits = <u32>i8x16.bitmask(i8x16.lt_u(i8x16.sub(time, i8x16.splat(0x30)), i8x16.splat(10)));
  if (digits != DIGITS_AT || ((<u32>i8x16.bitmask(i8x16.eq(time, PARTING))) & PARTING_AT) != PARTING_AT) return false;
  const blanks = <u32>i8x16.bitmask(i8x16.le_u(v128.load(line, TIME_MIN), i8x16.splat(0x20)));
  if (blanks == 0 || load<u8>(line, TIME_MIN - 1) <= 0x20) return false;
  const space = line + TIME_MIN + <usize>ctz(blanks);
  if (load<u8>(space) != 0x20) return false;
  const name = space + 1;
  const named = load<u64>(name) & SEVEN_BYTES;
  const tag = <u32>load<u8>(name, 7);
  let at = name + 8;
  if (at > end || (named != CRI_OUTPUT && named != CRI_ERRORS) || (tag != 0x50 && tag != 0x46)) return false;
  const tagsEnd = min(at + TAGS_MAX, end);
  if (at < end && load<u8>(at) == 0x3a) while (at < tagsEnd && load<u8>(at) > 0x20) at++;
  // An editor may have cut the space behind a tag without text.
  if (at < end && load<u8>(at) == 0x20) at++;
  else if (at < end && load<u8>(at) != 0x0a && load<u8>(at) != 0x0d) return false;
  const newline = newlineFrom(at, end);
  format = CRI;
  stream = named == CRI_OUTPUT ? OUTPUT : ERRORS;
  textAt = at;
  textEnd = withoutReturn(newline, at);
  lineEnd = min(newline + 1, end);
  goesOn = tag == 0x50;
  return true;
}

/** Whether a record's text surely ends its line. Told from behind, so that the escapes of most records are not read one by one. */
function isWholeDocker(line: usize, end: usize): bool {
  const newline = newlineFrom(line, end);
  if (newline < line + DOCKER_TAIL) return false;
  for (let at = newline - DOCKER_TAIL; at < newline; at += 16) {
    const quotes = v128.and(i8x16.eq(v128.load(at), i8x16.splat(0x22)), i8x16.eq(v128.load(at, 2), i8x16.splat(0x22)));
    for (let found = <u32>i8x16.bitmask(quotes); found != 0; found &= found - 1) {
      const quote = at + <usize>ctz(found);
      if (load<u64>(quote) == DOCKER_STREA) return load<u8>(quote - 1) == 0x6e && isEscaped(quote - 1, line);
    }
  }
  return false;
}

function readDocker(line: usize, end: usize): bool {
  if (line + 8 > end || load<u64>(line) != DOCKER_LOG) return false;
  textAt = line + 8;
  const quote = quoteFrom(textAt, end);
  if (quote < end && load<u8>(quote) != 0x22) return false;
  return readDockerTail(quote, end);
}

/** Reads what stands behind a text that begins at `textAt` and ends at `quote`, or where the bytes end. */
function readDockerTail(quote: usize, end: usize): bool {
  format = DOCKER;
  textEnd = min(quote, end);
  if (quote + 19 > end) {
    stream = EITHER;
    lineEnd = end;
    goesOn = false;
    return true;
  }
  const named = load<u64>(quote, 12) & SEVEN_BYTES;
  if (load<u64>(quote) != DOCKER_STREA || load<u32>(quote, 8) != DOCKER_M) return false;
  if (named != DOCKER_OUTPUT && named != DOCKER_ERRORS) return false;
  stream = named == DOCKER_OUTPUT ? OUTPUT : ERRORS;
  lineEnd = min(newlineFrom(quote, end) + 1, end);
  goesOn = textEnd == textAt || load<u8>(textEnd - 1) != 0x6e || !isEscaped(textEnd - 1, textAt);
  return true;
}

/** The quote that ends a JSON string, or a newline before it; `end` or just behind it where neither is there. */
function quoteFrom(at: usize, end: usize): usize {
  while (at < end) {
    const bytes = v128.load(at);
    const ends = v128.or(i8x16.eq(bytes, i8x16.splat(0x22)), i8x16.eq(bytes, i8x16.splat(0x0a)));
    const found = <u32>i8x16.bitmask(v128.or(ends, i8x16.eq(bytes, i8x16.splat(0x5c))));
    if (found == 0) {
      at += 16;
      continue;
    }
    at += <usize>ctz(found);
    if (at >= end || load<u8>(at) != 0x5c) break;
    at += 2;
  }
  return at;
}

function newlineFrom(at: usize, end: usize): usize {
  for (; at < end; at += 16) {
    const newlines = <u32>i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(0x0a)));
    if (newlines != 0) return min<usize>(at + ctz(newlines), end);
  }
  return end;
}

function withoutReturn(newline: usize, first: usize): usize {
  return newline > first && load<u8>(newline - 1) == 0x0d ? newline - 1 : newline;
}

/** Joins the text of the record that was read, and those that it goes on in; false for want of room. */
function join(job: Job): bool {
  const ownFormat = format;
  const ownStream = stream;
  const start = textAt;
  const kept = job.pieceCount;
  let out = job.at;
  let stop: usize = 0;
  let reached: usize = 0;
  do {
    const length = textEnd - textAt;
    if (out + length > job.limit || job.pieceCount == job.piecesMax) {
      job.pieceCount = kept;
      return false;
    }
    job.keepPiece(out, textAt);
    memory.copy(out, textAt, length);
    out += length;
    stop = textEnd;
    reached = lineEnd;
  } while (goesOn && readNext(ownFormat, ownStream, reached, job.end));
  job.setWalked(ownFormat, ownStream, <u32>(reached - job.text));
  if (job.pieceCount - kept > 1 && out - job.at >= DECODED_MIN) job.keep(out, start, stop);
  else job.pieceCount = kept;
  return true;
}

/** Reads the next record of a stream, past those of the other. */
function readNext(ofFormat: u32, ofStream: u32, at: usize, end: usize): bool {
  const last = min(at + GAP_MAX, end);
  while (at < last) {
    if (ofFormat == CRI ? readCri(at, end) : readDocker(at, end)) {
      if (stream == ofStream || stream == EITHER) return true;
      at = lineEnd;
    } else at = newlineFrom(at, end) + 1;
  }
  return false;
}

/** Where the bytes begin within a record, joins its rest to what it may go on in: of CRI neither stream nor tag are known. False for want of room. */
function joinFirst(job: Job): bool {
  const text = <usize>job.text;
  const end = job.end;
  const newline = newlineFrom(text, end);
  if (newline == end || newline - text > FIRST_MAX || readCri(text, end) || load<u64>(text) == DOCKER_LOG) return true;
  if (readCri(newline + 1, end)) {
    for (let either = OUTPUT; either <= ERRORS; either++) {
      if (job.walked(CRI, either) != 0) continue;
      format = CRI;
      stream = either;
      textAt = text;
      textEnd = withoutReturn(newline, text);
      lineEnd = newline + 1;
      goesOn = true;
      if (!join(job)) return false;
    }
    return true;
  }
  const lineStop = withoutReturn(newline, text);
  if (lineStop == text || load<u8>(lineStop - 1) != 0x7d) return true;
  const least = lineStop - text > DOCKER_TAIL_MAX ? lineStop - DOCKER_TAIL_MAX : text;
  for (let quote = lineStop - 1; quote >= least; quote--) {
    if (load<u64>(quote) != DOCKER_STREA) continue;
    textAt = text;
    if (readDockerTail(quote, newline + 1) && goesOn && job.walked(DOCKER, stream) == 0) return join(job);
    break;
  }
  return true;
}
