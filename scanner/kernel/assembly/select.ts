// Which k-mers of a text are worth a look: the minimizers of its runs of one class. See docs/fingerprint.md, "Windows".
import { CLASS_BITS, COMPACT, FOLDED, POSITIONS } from "./workspace";

/** Bytes of text that one call may cover; positions fit 16 bits. */
const BLOCK_BYTES: i32 = 32768;
/** Context before the block, so that windows which begin there count. A multiple of 8 keeps groups of positions aligned. */
const BEFORE_BYTES: i32 = 16;
/** Context behind it: a window that begins at the block's last byte. */
const BEHIND_BYTES: i32 = 32;

/** Of the table's last shuffle, which is not 0 in a table that was made. */
const COMPACT_LAST: usize = COMPACT + 4095;

/** The table: for each 8-bit mask, the byte shuffle that moves the marked 16-bit lanes to the front. */
function makeCompact(space: usize): void {
  for (let mask = 0; mask < 256; mask++) {
    let to = space + COMPACT + (<usize>mask << 4);
    for (let lane = 0; lane < 8; lane++) {
      if (((mask >> lane) & 1) == 0) continue;
      store<u8>(to, lane * 2);
      store<u8>(to, lane * 2 + 1, 1);
      to += 2;
    }
  }
}

/** Where in the text the workspace's folded bytes begin, for a block that begins at `from`. */
// @ts-ignore: decorator
@inline
export function foldedFrom(from: i32): i32 {
  return max(0, from - BEFORE_BYTES);
}

/**
 * Writes the positions that are selected in [from, to) of a text to the workspace: 16 bits each, counted from
 * `foldedFrom(from)`. `from` is a multiple of 32768, `to` at most 32768 on. `tables`: two 16-byte nibble tables of the class.
 * `order`: nine u16 keys. Returns how many.
 */
export function select(tables: usize, w: i32, text: usize, from: i32, to: i32, length: i32, order: usize, space: usize): i32 {
  if (load<u8>(space + COMPACT_LAST) == 0) makeCompact(space);
  const base = foldedFrom(from);
  const count = min(length, to + BEHIND_BYTES) - base;
  foldAndClassify(tables, text + base, count, space);
  return w == 9 ? pick(true, to - base, from - base, order, space) : pick(false, to - base, from - base, order, space);
}

/** `-_` become `+/`. */
// @ts-ignore: decorator
@inline
export function fold(bytes: v128): v128 {
  const toPlus = v128.and(i8x16.eq(bytes, i8x16.splat(0x2d)), i8x16.splat(0x2d ^ 0x2b));
  const toSlash = v128.and(i8x16.eq(bytes, i8x16.splat(0x5f)), i8x16.splat(0x5f ^ 0x2f));
  return v128.xor(bytes, v128.or(toPlus, toSlash));
}

/** Folds `-_` to `+/`, and notes for each byte whether the class holds it. */
function foldAndClassify(tables: usize, text: usize, count: i32, space: usize): void {
  const low = v128.load(tables);
  const high = v128.load(tables, 16);
  const nibble = i8x16.splat(0x0f);
  const zero = i8x16.splat(0);
  let at = 0;
  for (; at < count; at += 16) {
    const bytes = v128.load(text + at);
    const held = v128.and(i8x16.swizzle(low, v128.and(bytes, nibble)), i8x16.swizzle(high, i8x16.shr_u(bytes, 4)));
    store<u16>(space + CLASS_BITS + (<usize>at >> 3), i8x16.bitmask(i8x16.ne(held, zero)));
    v128.store(space + FOLDED + at, fold(bytes));
  }
  // What lies behind the text is in no class.
  const bits = space + CLASS_BITS;
  memory.fill(bits + (<usize>at >> 3), 0, 32);
  if (count & 7) store<u8>(bits + (<usize>count >> 3), load<u8>(bits + (<usize>count >> 3)) & ((<u8>1 << <u8>(count & 7)) - 1));
  if ((count & 15) <= 8 && (count & 15) != 0) store<u8>(bits + (<usize>(count + 7) >> 3), 0);
}

/** Inlined once for each width of windows. */
// @ts-ignore: decorator
@inline
function pick(isNine: bool, to: i32, first: i32, order: usize, space: usize): i32 {
  const m0 = v128.load16_splat(order);
  const m1 = v128.load16_splat(order, 2);
  const m2 = v128.load16_splat(order, 4);
  const m3 = v128.load16_splat(order, 6);
  const m4 = v128.load16_splat(order, 8);
  const m5 = v128.load16_splat(order, 10);
  const m6 = v128.load16_splat(order, 12);
  const m7 = v128.load16_splat(order, 14);
  const mixer = v128.load16_splat(order, 16);
  const lanes = i16x8(0, 1, 2, 3, 4, 5, 6, 7);
  const bits = i16x8(1, 2, 4, 8, 16, 32, 64, 128);
  const folded = space + FOLDED;
  let out = space + POSITIONS;
  let former: u64 = 0;
  let last = -2;
  let orders = i16x8.splat(0);
  let minima = i16x8.splat(0);
  for (let block = 0; block < to; block += 64) {
    const windows = runs(space + CLASS_BITS + (<usize>block >> 3), isNine ? 8 : 4);
    let groups = bytesInUse(windows | (windows << 8) | (former >> 56));
    former = windows;
    while (groups != 0) {
      const group = <i32>ctz(groups) >> 3;
      groups &= ~(<u64>0xff << (<u64>group << 3));
      const at = block + (group << 3);
      if (at != last + 8) {
        orders = ordersAt(folded + at, m0, m1, m2, m3, m4, m5, m6, m7, mixer);
        minima = i16x8.splat(0);
      }
      last = at;
      const next = ordersAt(folded + at + 8, m0, m1, m2, m3, m4, m5, m6, m7, mixer);
      const valid = i16x8.eq(v128.and(i16x8.splat(<i16>((windows >> (<u64>group << 3)) & 0xff)), bits), bits);
      const formerMinima = minima;
      minima = v128.and(isNine ? least9(orders, next) : least5(orders, next), valid);
      const greatest = isNine ? greatest9(formerMinima, minima) : greatest5(formerMinima, minima);
      const mask = i16x8.bitmask(i16x8.eq(orders, greatest));
      orders = next;
      if (at < first) continue;
      v128.store(out, i8x16.swizzle(i16x8.add(i16x8.splat(<i16>at), lanes), v128.load(space + COMPACT + (<usize>mask << 4))));
      out += <usize>popcnt(mask) << 1;
    }
  }
  // The last group may reach beyond the block.
  while (out > space + POSITIONS && <i32>load<u16>(out - 2) >= to) out -= 2;
  return <i32>(out - (space + POSITIONS)) >> 1;
}

/** The order of eight neighbouring k-mers: odd, so that 0 can stand for "none". */
// @ts-ignore: decorator
@inline
function ordersAt(at: usize, m0: v128, m1: v128, m2: v128, m3: v128, m4: v128, m5: v128, m6: v128, m7: v128, mixer: v128): v128 {
  const left = i16x8.add(
    i16x8.add(i16x8.mul(v128.load8x8_u(at), m0), i16x8.mul(v128.load8x8_u(at, 1), m1)),
    i16x8.add(i16x8.mul(v128.load8x8_u(at, 2), m2), i16x8.mul(v128.load8x8_u(at, 3), m3)),
  );
  const right = i16x8.add(
    i16x8.add(i16x8.mul(v128.load8x8_u(at, 4), m4), i16x8.mul(v128.load8x8_u(at, 5), m5)),
    i16x8.add(i16x8.mul(v128.load8x8_u(at, 6), m6), i16x8.mul(v128.load8x8_u(at, 7), m7)),
  );
  const sum = i16x8.add(left, right);
  const mixed = i16x8.mul(v128.xor(sum, i16x8.shr_u(sum, 7)), mixer);
  return v128.or(v128.xor(mixed, i16x8.shr_u(mixed, 8)), i16x8.splat(1));
}

// The lanes of `a` and `b` in a row, from lane 1, 2 or 4 of `a` on.
// @ts-ignore: decorator
@inline
function from1(a: v128, b: v128): v128 {
  return v128.shuffle<u8>(a, b, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17);
}
// @ts-ignore: decorator
@inline
function from2(a: v128, b: v128): v128 {
  return v128.shuffle<u8>(a, b, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19);
}
// @ts-ignore: decorator
@inline
function from4(a: v128, b: v128): v128 {
  return v128.shuffle<u8>(a, b, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23);
}
// And from lane 4, 6 or 7 on.
// @ts-ignore: decorator
@inline
function from6(a: v128, b: v128): v128 {
  return v128.shuffle<u8>(a, b, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27);
}
// @ts-ignore: decorator
@inline
function from7(a: v128, b: v128): v128 {
  return v128.shuffle<u8>(a, b, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29);
}

/** The minimum of each lane of `a` and the eight that follow it; `b` follows `a`. */
// @ts-ignore: decorator
@inline
function least9(a: v128, b: v128): v128 {
  const a2 = i16x8.min_u(a, from1(a, b));
  const b2 = i16x8.min_u(b, from1(b, b));
  const a4 = i16x8.min_u(a2, from2(a2, b2));
  const b4 = i16x8.min_u(b2, from2(b2, b2));
  return i16x8.min_u(i16x8.min_u(a4, from4(a4, b4)), b);
}

/** The same over four that follow. */
// @ts-ignore: decorator
@inline
function least5(a: v128, b: v128): v128 {
  const a2 = i16x8.min_u(a, from1(a, b));
  const b2 = i16x8.min_u(b, from1(b, b));
  return i16x8.min_u(i16x8.min_u(a2, from2(a2, b2)), from4(a, b));
}

/** The maximum of each lane of `b` and the eight before it; `a` stands before `b`. */
// @ts-ignore: decorator
@inline
function greatest9(a: v128, b: v128): v128 {
  const b2 = i16x8.max_u(b, from7(a, b));
  const a2 = i16x8.max_u(a, from7(a, a));
  const b4 = i16x8.max_u(b2, from6(a2, b2));
  const a4 = i16x8.max_u(a2, from6(a2, a2));
  return i16x8.max_u(i16x8.max_u(b4, from4(a4, b4)), a);
}

/** The same over four before. */
// @ts-ignore: decorator
@inline
function greatest5(a: v128, b: v128): v128 {
  const b2 = i16x8.max_u(b, from7(a, b));
  const a2 = i16x8.max_u(a, from7(a, a));
  return i16x8.max_u(i16x8.max_u(b2, from6(a2, b2)), from4(a, b));
}

/** Bit i of the result: class bits i to i + 7 + `more` are all set. `at` points to this word of class bits and the next. */
// @ts-ignore: decorator
@inline
function runs(at: usize, more: u64): u64 {
  let low = load<u64>(at);
  let high = load<u64>(at, 8);
  low &= (low >> 1) | (high << 63);
  high &= high >> 1;
  low &= (low >> 2) | (high << 62);
  high &= high >> 2;
  low &= (low >> 4) | (high << 60);
  high &= high >> 4;
  return low & ((low >> more) | (high << (64 - more)));
}

/** The lowest bit of each byte that is not 0. */
// @ts-ignore: decorator
@inline
function bytesInUse(word: u64): u64 {
  const some = ((word & 0x7f7f7f7f7f7f7f7f) + 0x7f7f7f7f7f7f7f7f) | word;
  return (some >> 7) & 0x0101010101010101;
}
