/**
 * Sets of ASCII bytes, sixteen at a time. A set is a vector of rows: row `low nibble` holds a bit for each high nibble whose byte
 * is a member, so that any set costs two table lookups. Bytes from 0x80 on are in no set.
 */

const HIGH_NIBBLES = i8x16(1, 2, 4, 8, 16, 32, 64, -128, 0, 0, 0, 0, 0, 0, 0, 0);

/** 0-9 A-F a-f */
export const HEX = i8x16(0x08, 0x58, 0x58, 0x58, 0x58, 0x58, 0x58, 0x08, 0x08, 0x08, 0, 0, 0, 0, 0, 0);

/** 0-9 A-Z a-z + / - _ : the token class, and both alphabets of base64. */
export const TOKEN = i8x16(-88, -8, -8, -8, -8, -8, -8, -8, -8, -8, -16, 0x54, 0x50, 0x54, 0x50, 0x74);

/** 0x21-0x7E without quotes, backtick, < and >: what an address is made of. */
export const ADDRESS = i8x16(-72, -4, -8, -4, -4, -4, -4, -8, -4, -4, -4, -4, -12, -4, -12, 0x7c);

/** Bits of the bytes of `set` in `bytes`: a vector that is not zero where a member stands. */
// @ts-ignore: decorator
@inline
export function marks(bytes: v128, set: v128, highNibbles: v128 = HIGH_NIBBLES): v128 {
  const low = v128.and(bytes, i8x16.splat(0x0f));
  const high = v128.and(i16x8.shr_u(bytes, 4), i8x16.splat(0x0f));
  return v128.and(i8x16.swizzle(set, low), i8x16.swizzle(highNibbles, high));
}

/** A bit for each of the sixteen bytes: is it a member of `set`? */
// @ts-ignore: decorator
@inline
export function members(bytes: v128, set: v128): u32 {
  return <u32>i8x16.bitmask(i8x16.eq(marks(bytes, set), i8x16.splat(0))) ^ 0xffff;
}

/** The first byte at or after `at` that is no member of `set`, at most `end`. */
// @ts-ignore: decorator
@inline
export function endOf(set: v128, at: usize, end: usize): usize {
  for (; at < end; at += 16) {
    const others = members(v128.load(at), set) ^ 0xffff;
    if (others != 0) return min<usize>(at + ctz(others), end);
  }
  return end;
}

/** Where the members of `set` begin that end before `at`, at least `start`. */
// @ts-ignore: decorator
@inline
export function startOf(set: v128, at: usize, start: usize): usize {
  for (; at > start; at -= 16) {
    const others = members(v128.load(at - 16), set) ^ 0xffff;
    if (others != 0) return max<usize>(at - (clz(others) - 16), start);
  }
  return start;
}

/** What a hex digit is worth, or 255. */
// @ts-ignore: decorator
@inline
export function hexValue(byte: u32): u32 {
  const digit = byte - 0x30;
  if (digit < 10) return digit;
  const letter = (byte | 0x20) - 0x61;
  return letter < 6 ? letter + 10 : 255;
}

/** The byte that two hex digits at `at` stand for, or 256 and more where they are none. */
// @ts-ignore: decorator
@inline
export function hexPair(at: usize): u32 {
  const high = hexValue(load<u8>(at));
  const low = hexValue(load<u8>(at, 1));
  return (high | low) == 255 ? 256 : (high << 4) | low;
}

// @ts-ignore: decorator
@inline
export function isBlank(byte: u32): bool {
  return byte == 0x20 || byte == 0x09;
}

// @ts-ignore: decorator
@inline
export function isToken(byte: u32): bool {
  return (byte | 0x20) - 0x61 < 26 || byte - 0x2f < 11 || byte == 0x2b || byte == 0x2d || byte == 0x5f;
}

/** Whether a byte is of a class: 0 token, 1 wide, 2 any. */
// @ts-ignore: decorator
@inline
export function isOfClass(byteClass: u32, byte: u32): bool {
  if (byteClass == 0) return isToken(byte);
  return byteClass == 2 || (byte >= 0x20 && byte != 0x7f);
}

/** Of the 64 bytes at `at`, a bit for each that is `byte`. */
// @ts-ignore: decorator
@inline
export function places(at: usize, byte: i8): u64 {
  const wanted = i8x16.splat(byte);
  return (
    <u64>(<u32>i8x16.bitmask(i8x16.eq(v128.load(at), wanted))) |
    (<u64>(<u32>i8x16.bitmask(i8x16.eq(v128.load(at, 16), wanted))) << 16) |
    (<u64>(<u32>i8x16.bitmask(i8x16.eq(v128.load(at, 32), wanted))) << 32) |
    (<u64>(<u32>i8x16.bitmask(i8x16.eq(v128.load(at, 48), wanted))) << 48)
  );
}
