import type { Encoding } from "./encoding.ts";

/** A piece of a text that stands for other bytes than its own. */
export interface Spelling {
  /** Its length in the text. */
  readonly length: number;
  /** What it stands for. */
  readonly bytes: readonly number[];
  readonly encoding: Encoding;
}

export const BACKSLASH = 0x5c;
export const PERCENT = 0x25;
export const NEWLINE = 0x0a;
export const CARRIAGE_RETURN = 0x0d;
export const SPACE = 0x20;
export const TAB = 0x09;

const letters = new Map([...Buffer.from("bfnrt")].map((letter, at) => [letter, [0x08, 0x0c, 0x0a, 0x0d, 0x09][at] as number]));
/** Escaped alike in JSON and in a shell: taken for JSON. */
const jsonPunctuation = new Set(Buffer.from('"\\/'));

/** The escape of JSON or a shell that the backslash at `at` begins, if it ends before `end`. Any three octal digits up to \377 are one. */
export function escapeAt(text: Buffer, at: number, end: number): Spelling | undefined {
  if (at + 2 > end) return undefined;
  const letter = text[at + 1] as number;
  const control = letters.get(letter);
  if (control !== undefined) return { length: 2, bytes: [control], encoding: "json" };
  if (letter === 0x75) return unicodeAt(text, at, end);
  if (letter === 0x78) {
    const byte = at + 4 > end ? undefined : hexPair(text, at + 2);
    return byte === undefined ? undefined : { length: 4, bytes: [byte], encoding: "shell" };
  }
  if (letter >= 0x30 && letter <= 0x33) return octalAt(text, at, end);
  return isPunctuation(letter) ? { length: 2, bytes: [letter], encoding: jsonPunctuation.has(letter) ? "json" : "shell" } : undefined;
}

/** The %XX at `at`. */
export function percentAt(text: Buffer, at: number, end: number): Spelling | undefined {
  const byte = at + 3 > end ? undefined : hexPair(text, at + 1);
  return byte === undefined ? undefined : { length: 3, bytes: [byte], encoding: "percent" };
}

function isPunctuation(byte: number): boolean {
  const isLetterOrDigit = (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a);
  return byte >= 0x20 && byte <= 0x7e && !isLetterOrDigit;
}

function octalAt(text: Buffer, at: number, end: number): Spelling | undefined {
  const [high = 0, middle = 0, low = 0] = [1, 2, 3].map((place) => (text[at + place] ?? 0) - 0x30);
  if (at + 4 > end || middle < 0 || middle > 7 || low < 0 || low > 7) return undefined;
  return { length: 4, bytes: [(high << 6) | (middle << 3) | low], encoding: "shell" };
}

/** A \uXXXX, or two of them that are a surrogate pair. A surrogate on its own stands for nothing. */
function unicodeAt(text: Buffer, at: number, end: number): Spelling | undefined {
  const unit = codeUnitAt(text, at, end);
  if (unit === undefined) return undefined;
  if (unit < 0xd800 || unit > 0xdfff) return { length: 6, bytes: [...Buffer.from(String.fromCharCode(unit))], encoding: "json" };
  const low = codeUnitAt(text, at + 6, end);
  if (unit > 0xdbff || low === undefined || low < 0xdc00 || low > 0xdfff) return undefined;
  return { length: 12, bytes: [...Buffer.from(String.fromCharCode(unit, low))], encoding: "json" };
}

function codeUnitAt(text: Buffer, at: number, end: number): number | undefined {
  if (at + 6 > end || text[at] !== BACKSLASH || text[at + 1] !== 0x75) return undefined;
  const [high, low] = [hexPair(text, at + 2), hexPair(text, at + 4)];
  return high === undefined || low === undefined ? undefined : (high << 8) | low;
}

function hexPair(text: Buffer, at: number): number | undefined {
  const [high, low] = [hexValue(text[at] ?? 0), hexValue(text[at + 1] ?? 0)];
  return high === undefined || low === undefined ? undefined : (high << 4) | low;
}

function hexValue(byte: number): number | undefined {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : undefined;
}
