import { hexPair } from "./bytes";

/**
 * What the escape at the backslash `at` stands for, of JSON or a shell: its UTF-8 bytes from the lowest bits on, how many they are
 * from bit 32 on, and its own length from bit 40 on; 0 where it is none. It ends before `end`.
 */
export function escapeAt(at: usize, end: usize): u64 {
  if (at + 2 > end) return 0;
  const letter = <u32>load<u8>(at, 1);
  switch (letter) {
    case 0x62: // b
      return escape(0x08, 1, 2);
    case 0x66: // f
      return escape(0x0c, 1, 2);
    case 0x6e: // n
      return escape(0x0a, 1, 2);
    case 0x72: // r
      return escape(0x0d, 1, 2);
    case 0x74: // t
      return escape(0x09, 1, 2);
    case 0x75: // u
      return unicodeAt(at, end);
    case 0x78: // x
      return at + 4 <= end && hexPair(at + 2) < 256 ? escape(hexPair(at + 2), 1, 4) : 0;
  }
  if (letter - 0x30 < 4) return octalAt(at, end);
  const isPunctuation = letter - 0x20 < 0x5f && (letter | 0x20) - 0x61 >= 26 && letter - 0x30 >= 10;
  return isPunctuation ? escape(letter, 1, 2) : 0;
}

/** The length of an escape. */
// @ts-ignore: decorator
@inline
export function lengthOf(escape: u64): usize {
  return <usize>(escape >> 40);
}

/** How many bytes an escape stands for. */
// @ts-ignore: decorator
@inline
export function widthOf(escape: u64): usize {
  return <usize>((escape >> 32) & 0xff);
}

// @ts-ignore: decorator
@inline
function escape(bytes: u32, width: u32, length: u32): u64 {
  return <u64>bytes | ((<u64>width) << 32) | ((<u64>length) << 40);
}

/** \101: three octal digits, up to \377. */
function octalAt(at: usize, end: usize): u64 {
  const middle = <u32>load<u8>(at, 2) - 0x30;
  const low = <u32>load<u8>(at, 3) - 0x30;
  if (at + 4 > end || (middle | low) > 7) return 0;
  return escape(((<u32>load<u8>(at, 1) - 0x30) << 6) | (middle << 3) | low, 1, 4);
}

/** \u0041, or two of them that are a surrogate pair. A surrogate on its own stands for nothing. */
function unicodeAt(at: usize, end: usize): u64 {
  const unit = unitAt(at, end);
  if (unit < 0x80) return escape(unit, 1, 6);
  if (unit < 0x800) return escape(0x80c0 | (unit >> 6) | ((unit & 0x3f) << 8), 2, 6);
  if (unit > 0xffff) return 0;
  if (unit - 0xd800 >= 0x800) return escape(0x8080e0 | (unit >> 12) | (((unit >> 6) & 0x3f) << 8) | ((unit & 0x3f) << 16), 3, 6);
  const low = unitAt(at + 6, end) - 0xdc00;
  if (unit >= 0xdc00 || low >= 0x400) return 0;
  const point = 0x10000 + ((unit - 0xd800) << 10) + low;
  const tail = (((point >> 12) & 0x3f) << 8) | (((point >> 6) & 0x3f) << 16) | ((point & 0x3f) << 24);
  return escape(0x808080f0 | (point >> 18) | tail, 4, 12);
}

/** The code unit of the \uXXXX at `at`, 0x10000 or more where there is none. */
function unitAt(at: usize, end: usize): u32 {
  if (at + 6 > end || load<u16>(at) != 0x755c) return 0x10000;
  const high = hexPair(at + 2);
  const low = hexPair(at + 4);
  return high > 255 || low > 255 ? 0x10000 : (high << 8) | low;
}
