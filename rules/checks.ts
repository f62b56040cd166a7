import { crc32 } from "node:zlib";

/** Pure checks that rules share. None of them runs a regular expression over input. */

const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const CHECKSUM_CHARACTERS = 6;

/** The CRC-32 of `text` as GitHub and npm write it: six base62 digits, most significant first. */
export function base62Checksum(text: string): string {
  let [rest, digits] = [crc32(text), ""];
  for (let at = 0; at < CHECKSUM_CHARACTERS; at++) {
    digits = (BASE62[rest % 62] as string) + digits;
    rest = Math.floor(rest / 62);
  }
  return digits;
}

/** Whether a token such as `ghp_…` ends with the CRC-32 of what stands between its prefix and its last six characters. */
export function hasBase62Checksum(token: Buffer, prefixLength: number): boolean {
  const text = token.toString("latin1");
  return base62Checksum(text.slice(prefixLength, -CHECKSUM_CHARACTERS)) === text.slice(-CHECKSUM_CHARACTERS);
}

/** Shannon entropy of the bytes, in bits a byte. */
export function entropyBitsPerByte(bytes: Uint8Array): number {
  const counts = new Map<number, number>();
  for (const byte of bytes) counts.set(byte, (counts.get(byte) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / bytes.length) * Math.log2(count / bytes.length);
  return bits;
}

const DISTINCT_MIN = 6;
const RUN_MAX = 5;
const placeholderWords = [
  "example",
  "placeholder",
  "redacted",
  "changeme",
  "change_me",
  "your_",
  "your-",
  "insert",
  "dummy",
  "xxxxx",
  "masked",
];

/** Whether a token is filler that stands in manuals: few distinct characters, a long run of one, a telling word. */
export function isFiller(secret: Buffer): boolean {
  if (new Set(secret).size < DISTINCT_MIN || longestRun(secret) > RUN_MAX) return true;
  const text = secret.toString("latin1").toLowerCase();
  return placeholderWords.some((word) => text.includes(word));
}

function longestRun(bytes: Uint8Array): number {
  let [longest, run] = [0, 0];
  for (const [at, byte] of bytes.entries()) {
    run = at > 0 && bytes[at - 1] === byte ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

const referenceStarts = [
  "$",
  "{",
  "<",
  "%",
  "*",
  "@",
  "#{",
  "process.",
  "os.",
  "env.",
  "env(",
  "env[",
  "config.",
  "secrets.",
  "vault:",
  "arn:",
  "ref+",
  "enc[",
  "projects/",
  "http:",
  "https:",
  "file:",
  "./",
  "../",
];
const referenceParts = ["${", "{{", "}}", "$(", "%(", "<%", "..."];

/** Whether a value only refers to a secret: a template, a variable, a path, a URL. */
export function isReference(value: Buffer): boolean {
  const text = value.toString("latin1").toLowerCase();
  if (text.startsWith("/") && text.includes("/", 1)) return true;
  return referenceStarts.some((start) => text.startsWith(start)) || referenceParts.some((part) => text.includes(part));
}

/** How many of lower case, upper case, digits and symbols the bytes show. */
export function characterKinds(bytes: Uint8Array): { kinds: number; digits: number } {
  let [lower, upper, digits, symbols] = [0, 0, 0, 0];
  for (const byte of bytes) {
    if (byte >= 0x61 && byte <= 0x7a) lower++;
    else if (byte >= 0x41 && byte <= 0x5a) upper++;
    else if (byte >= 0x30 && byte <= 0x39) digits++;
    else symbols++;
  }
  return { kinds: [lower, upper, digits, symbols].filter((count) => count > 0).length, digits };
}

/** Whether all bytes are hexadecimal digits. */
export function isHex(bytes: Uint8Array): boolean {
  return bytes.every((byte) => (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66));
}
