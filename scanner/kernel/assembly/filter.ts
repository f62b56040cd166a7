// Which selected positions pass the filter of a segment. See docs/fingerprint.md, "Image".
import { Segment } from "./segment";
import { foldedFrom } from "./select";
import { BITS, HITS, PASSED, POSITIONS, READS, WORDS } from "./workspace";

/** Positions that are hashed before their filter words are read. */
const BATCH: i32 = 496;

/**
 * Writes to the workspace the places of those `count` selected positions, of the block at `from`, that pass the filter, and returns
 * how many. The filter of millions of secrets fits no near cache, so all of a batch is read in a loop that does nothing else: a
 * CPU has many reads under way at once then. For the same reason nothing is stored at an address that waits for a read.
 */
export function sift(segment: usize, from: i32, count: i32, space: usize): i32 {
  const table = changetype<Segment>(segment);
  const base = foldedFrom(from);
  let passed = space + PASSED;
  for (let first = 0; first < count; first += BATCH) {
    const size = min(count - first, BATCH);
    hashBatch(table, first, size, space);
    readBatch(table.filter, size, space);
    for (let at = 0; at < size; at += 8) {
      for (let hits = load<u64>(space + HITS + <usize>at); hits != 0; hits &= hits - 1) {
        const index = <usize>(first + at) + (<usize>ctz(hits) >> 3);
        store<i32>(passed, base + <i32>load<u16>(space + POSITIONS + (index << 1)));
        passed += 4;
      }
    }
  }
  return <i32>(passed - (space + PASSED)) >> 2;
}

/** Notes which of a batch pass, and 0 for some behind it. */
function readBatch(filter: usize, size: i32, space: usize): void {
  for (let at: usize = 0; at < <usize>size; at++) {
    store<u64>(space + WORDS + (at << 3), load<u64>(filter + <usize>load<u32>(space + READS + (at << 2))));
  }
  for (let at: usize = 0; at < <usize>size; at++) {
    store<u8>(space + HITS + at, <u8>holds(load<u64>(space + WORDS + (at << 3)), load<u32>(space + BITS + (at << 2))));
  }
  store<u64>(space + HITS + <usize>size, 0);
}

// @ts-ignore: decorator
@inline
function holds(word: u64, bits: u32): u64 {
  const b = <u64>bits;
  return (word >> b) & (word >> (b >> 6)) & (word >> (b >> 12)) & (word >> (b >> 18)) & 1;
}

/** For each position of a batch: where its filter word stands in the filter, and which bits of it count. Four at once; what is left over is hashed in vain. */
function hashBatch(table: Segment, first: i32, size: i32, space: usize): void {
  const f0 = v128.load32_splat(table.keys);
  const f1 = v128.load32_splat(table.keys, 4);
  const f2 = v128.load32_splat(table.keys, 8);
  const words = i32x4.splat(table.words);
  let at = space;
  for (let index = first; index < first + size; index += 4, at += 16) {
    const positions = load<u64>(space + POSITIONS + (<usize>index << 1));
    const p0 = space + <usize>(positions & 0xffff);
    const p1 = space + <usize>((positions >> 16) & 0xffff);
    const p2 = space + <usize>((positions >> 32) & 0xffff);
    const p3 = space + <usize>(positions >> 48);
    const low = i64x2.replace_lane(v128.load64_zero(p0), 1, load<u64>(p1));
    const high = i64x2.replace_lane(v128.load64_zero(p2), 1, load<u64>(p3));
    let a = v128.xor(v128.shuffle<u32>(low, high, 0, 2, 4, 6), f0);
    let b = i32x4.add(v128.xor(v128.shuffle<u32>(low, high, 1, 3, 5, 7), f1), mix(a));
    a = v128.xor(a, mix(v128.xor(b, f2)));
    b = i32x4.add(b, mix(a));
    const reads = v128.shuffle<u32>(i64x2.extmul_low_i32x4_u(a, words), i64x2.extmul_high_i32x4_u(a, words), 1, 3, 5, 7);
    v128.store(at, i32x4.shl(reads, 3), READS);
    v128.store(at, b, BITS);
  }
}

// @ts-ignore: decorator
@inline
function mix(value: v128): v128 {
  const x = i32x4.mul(v128.xor(value, i32x4.shr_u(value, 16)), i32x4.splat(0x7feb352d));
  const y = i32x4.mul(v128.xor(x, i32x4.shr_u(x, 15)), i32x4.splat(0x846ca68b));
  return v128.xor(y, i32x4.shr_u(y, 16));
}
