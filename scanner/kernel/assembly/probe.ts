// From selected positions to candidates. See docs/fingerprint.md, "Image".
import { PASSED, sift } from "./filter";
import { lookUp } from "./look-up";
import { Segment } from "./segment";
import { foldedFrom, POSITIONS } from "./select";
import { siphash } from "./siphash";

/**
 * Looks up the `count` positions that `select` left in the workspace for the block at `from`; those before `skip` were
 * looked up already. Candidates of 16 bytes go to `out`: u32 position, u32 ref, i32 start of the extent (of base64: of its
 * group of four), u16 offset of the anchor, u16 state. Returns (positions looked up << 32 | candidates): fewer positions
 * than `count` where `out` is full.
 */
export function probe(
  segment: usize,
  text: usize,
  from: i32,
  length: i32,
  count: i32,
  skip: i32,
  space: usize,
  out: usize,
  outMax: i32,
): u64 {
  const table = changetype<Segment>(segment);
  const base = foldedFrom(from);
  const passed = sift(table, count, skip, space);
  let candidates = 0;
  for (let at = 0; at < passed; at++) {
    const index = <i32>load<u16>(space + PASSED + (<usize>at << 1));
    const position = <i32>load<u16>(space + POSITIONS + (<usize>index << 1));
    const folded = space + position;
    let found = candidates;
    if (table.refs != 0) found = lookUp(table, siphash(table.keys + 16, folded, 8), base + position, text, length, space, out, found, outMax);
    if (found >= 0 && base + position + 16 <= length)
      found = lookUp(table, siphash(table.keys + 16, folded, 16), base + position, text, length, space, out, found, outMax);
    // What this position gave is given up, and comes again with the next call.
    if (found < 0) return (<u64>index << 32) | <u64>candidates;
    candidates = found;
  }
  return (<u64>count << 32) | <u64>candidates;
}
