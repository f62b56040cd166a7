import type { PatternRule } from "../../rules/index.ts";

/**
 * Whether a match stands on its own and is no piece of a longer word. `alphanumeric`: no letter or digit touches it;
 * `token`: no dash or underscore before it either; `end-only`: only what follows counts. The last character of an escape
 * (`\n`, `%3D`, `\u003d`) is no letter.
 */
export function standsFree(bytes: Buffer, start: number, end: number, edges: PatternRule["edges"]): boolean {
  const after = bytes[end];
  if (after !== undefined && (isAlphanumeric(after) || after === 0x5f)) return false;
  const before = bytes[start - 1];
  if (edges === "end-only" || before === undefined) return true;
  if (edges === "token" && (before === 0x2d || before === 0x5f)) return false;
  return !isAlphanumeric(before) || endsEscape(bytes, start);
}

function isAlphanumeric(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a);
}

function isHexDigit(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66));
}

const lineEscapes = new Set([..."bfnrt"].map((letter) => letter.charCodeAt(0)));
const [BACKSLASH, PERCENT] = [0x5c, 0x25];

/** Whether an escape of JSON, a shell or a URL ends right before `end`. */
function endsEscape(bytes: Buffer, end: number): boolean {
  if (bytes[end - 2] === BACKSLASH && lineEscapes.has(bytes[end - 1] as number)) return true;
  const hexDigits = (count: number) => bytes.subarray(Math.max(0, end - count), end).every(isHexDigit);
  if (bytes[end - 3] === PERCENT && hexDigits(2)) return true;
  if (bytes[end - 4] === BACKSLASH && bytes[end - 3] === 0x78 && hexDigits(2)) return true;
  return bytes[end - 6] === BACKSLASH && bytes[end - 5] === 0x75 && hexDigits(4);
}
