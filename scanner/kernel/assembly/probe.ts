// From places that passed the filter to candidates. See docs/fingerprint.md, "Image".
import { lookUp } from "./look-up";
import { Segment } from "./segment";
import { fold } from "./select";
import { siphash } from "./siphash";
import { PASSED, SPAN, TAGS } from "./workspace";

/** Of a span that was hashed: its 16 bytes, the tags of the first 8 and of all, and its segment. */
const TAG_OF_8: usize = 16;
const TAG_OF_16: usize = 24;
const TAG_SEGMENT: usize = 32;
const TAGS_BYTES: usize = 48;

/**
 * Looks up the `count` places in the text that `sift` left in the workspace; those before number `skip` were looked up already.
 * Candidates of 16 bytes go to `out`: u32 position, u32 ref, i32 start of the extent (of base64: of its group of four; ELSEWHERE: where the anchor is spelled), u16
 * offset of the anchor, u16 state. Returns (places looked up << 32 | candidates): fewer places than `count` where `out` is full.
 */
export function probe(
  segment: usize,
  text: usize,
  length: i32,
  count: i32,
  skip: i32,
  space: usize,
  out: usize,
  outMax: i32,
): u64 {
  const table = changetype<Segment>(segment);
  const span = space + SPAN;
  let candidates = 0;
  for (let index = skip; index < count; index++) {
    const position = load<i32>(space + PASSED + (<usize>index << 2));
    v128.store(span, fold(v128.load(text + position)));
    let found = candidates;
    const tags = tagsOf(segment, span, space);
    if (table.refs != 0) found = lookUp(table, load<u64>(tags, TAG_OF_8), position, text, length, space, out, found, outMax);
    if (found >= 0 && position + 16 <= length)
      found = lookUp(table, load<u64>(tags, TAG_OF_16), position, text, length, space, out, found, outMax);
    // What this position gave is given up, and comes again with the next call.
    if (found < 0) return (<u64>index << 32) | <u64>candidates;
    candidates = found;
  }
  return (<u64>count << 32) | <u64>candidates;
}

/** The tags of a span, which a text that repeats itself asks for again and again. */
function tagsOf(segment: usize, span: usize, space: usize): usize {
  const bytes = v128.load(span);
  const hash = (i64x2.extract_lane(bytes, 0) ^ i64x2.extract_lane(bytes, 1)) * 0x9e3779b97f4a7c15;
  const entry = space + TAGS + <usize>(<u64>hash >> 56) * TAGS_BYTES;
  if (load<u32>(entry, TAG_SEGMENT) == <u32>segment && i8x16.all_true(i8x16.eq(v128.load(entry), bytes))) return entry;
  const key = changetype<Segment>(segment).keys + 16;
  v128.store(entry, bytes);
  store<u64>(entry, siphash(key, span, 8), TAG_OF_8);
  store<u64>(entry, siphash(key, span, 16), TAG_OF_16);
  store<u32>(entry, <u32>segment, TAG_SEGMENT);
  return entry;
}
