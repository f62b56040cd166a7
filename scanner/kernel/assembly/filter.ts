// Which selected positions pass the filter of a segment. See docs/fingerprint.md, "Image".
import { Segment } from "./segment";
import { POSITIONS } from "./select";

/** Where in the workspace the positions that pass are collected, and where hashes wait. */
export const PASSED: usize = 103424;
const HASHES: usize = 169600;
/** Positions that are hashed before their filter words are read. */
const BATCH: i32 = 512;

/**
 * Notes which positions pass the filter. Hashes are computed for a batch first and its words read in a loop of their own,
 * short enough for a CPU to have many reads under way at once: the filter of millions of secrets fits no near cache.
 */
export function sift(table: Segment, count: i32, skip: i32, space: usize): i32 {
  const filter = table.filter;
  let passed = space + PASSED;
  for (let from = skip; from < count; from += BATCH) {
    const to = min(count, from + BATCH);
    hashBatch(table, from, to, space);
    let hashes = space + HASHES;
    for (let index = from; index < to; index++, hashes += 8) {
      const word = load<u64>(filter + <usize>load<u32>(hashes));
      const bits = <u64>load<u32>(hashes, 4);
      const hit = (word >> bits) & (word >> (bits >> 6)) & (word >> (bits >> 12)) & (word >> (bits >> 18)) & 1;
      store<u16>(passed, <u16>index);
      passed += <usize>hit << 1;
    }
  }
  return <i32>(passed - (space + PASSED)) >> 1;
}

/** For each position of a batch: where its filter word stands in the filter, and which bits of it count. */
function hashBatch(table: Segment, from: i32, to: i32, space: usize): void {
  const f0 = load<u32>(table.keys);
  const f1 = load<u32>(table.keys, 4);
  const f2 = load<u32>(table.keys, 8);
  const words = <u64>table.words;
  let hashes = space + HASHES;
  for (let index = from; index < to; index++, hashes += 8) {
    const folded = space + <usize>load<u16>(space + POSITIONS + (<usize>index << 1));
    let a = load<u32>(folded) ^ f0;
    let b = (load<u32>(folded, 4) ^ f1) + mix(a);
    a ^= mix(b ^ f2);
    b += mix(a);
    store<u32>(hashes, <u32>((<u64>a * words) >> 32) << 3);
    store<u32>(hashes, b, 4);
  }
}

// @ts-ignore: decorator
@inline
function mix(value: u32): u32 {
  let x = value;
  x = (x ^ (x >> 16)) * 0x7feb352d;
  x = (x ^ (x >> 15)) * 0x846ca68b;
  return x ^ (x >> 16);
}
