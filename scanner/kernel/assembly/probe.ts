// From places that passed the filter to candidates. See docs/fingerprint.md, "Image".
import { lookUp } from "./look-up";
import { Segment } from "./segment";
import { fold } from "./select";
import { siphash } from "./siphash";
import { PASSED, SPAN } from "./workspace";

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
    if (table.refs != 0) found = lookUp(table, siphash(table.keys + 16, span, 8), position, text, length, space, out, found, outMax);
    if (found >= 0 && position + 16 <= length)
      found = lookUp(table, siphash(table.keys + 16, span, 16), position, text, length, space, out, found, outMax);
    // What this position gave is given up, and comes again with the next call.
    if (found < 0) return (<u64>index << 32) | <u64>candidates;
    candidates = found;
  }
  return (<u64>count << 32) | <u64>candidates;
}
