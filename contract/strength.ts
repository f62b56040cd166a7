import { commonSecrets } from "./common-secrets.ts";

export const SECRET_MIN_BYTES = 12;
export const SECRET_MAX_BYTES = 65_535;
const DISTINCT_BYTES_MIN = 6;

/** Why a secret is too weak to fingerprint, as a clause for an error message; undefined where it is not. */
export function explainWeakness(secret: Uint8Array): string | undefined {
  if (secret.length < SECRET_MIN_BYTES) return `it has ${secret.length} bytes, fewer than ${SECRET_MIN_BYTES}`;
  if (secret.length > SECRET_MAX_BYTES) return `it has ${secret.length} bytes, more than ${SECRET_MAX_BYTES}`;
  const distinct = distinctBytes(secret);
  if (distinct < DISTINCT_BYTES_MIN) return `it has ${distinct} distinct bytes, fewer than ${DISTINCT_BYTES_MIN}`;
  if (isCommon(secret)) return "it is on the list of common secrets";
  return undefined;
}

const seen = new Uint8Array(256);

function distinctBytes(secret: Uint8Array): number {
  seen.fill(0);
  let distinct = 0;
  for (let at = 0; at < secret.length; at++) {
    const byte = secret[at] as number;
    if (seen[byte] === 0) distinct++;
    seen[byte] = 1;
  }
  return distinct;
}

/** The common secrets by their hash: a secret is compared byte by byte, for a string made of it could never be wiped. */
const commonByHash = new Map<number, string[]>();
for (const text of commonSecrets) {
  const hash = lowerHash(Buffer.from(text));
  commonByHash.set(hash, [...(commonByHash.get(hash) ?? []), text]);
}

function isCommon(secret: Uint8Array): boolean {
  if (secret.length > COMMON_MAX_BYTES) return false;
  const same = (text: string) => text.length === secret.length && secret.every((byte, at) => text.charCodeAt(at) === lower(byte));
  return (commonByHash.get(lowerHash(secret)) ?? []).some(same);
}

const COMMON_MAX_BYTES = 64;

/** FNV-1a over the bytes in lower case. */
function lowerHash(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ lower(byte), 0x01000193);
  return hash;
}

function lower(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
}

type CharacterClass = "lower" | "upper" | "digit" | "symbol" | "space" | "binary";
const classSizes: Record<CharacterClass, number> = { lower: 26, upper: 26, digit: 10, symbol: 32, space: 1, binary: 256 };

function classOf(byte: number): CharacterClass {
  if (byte >= 0x61 && byte <= 0x7a) return "lower";
  if (byte >= 0x41 && byte <= 0x5a) return "upper";
  if (byte >= 0x30 && byte <= 0x39) return "digit";
  if (byte === 0x20) return "space";
  return byte > 0x20 && byte < 0x7f ? "symbol" : "binary";
}

/**
 * The character classes that a secret shows, and the size of the smallest usual alphabet that holds it: 16 where all of
 * it is hexadecimal in one case, 256 where any byte is not printable ASCII.
 */
export function shownAlphabet(secret: Uint8Array): { classes: CharacterClass[]; size: number } {
  const classes: CharacterClass[] = [];
  for (let at = 0; at < secret.length; at++) {
    const shown = classOf(secret[at] as number);
    if (!classes.includes(shown)) classes.push(shown);
  }
  if (classes.includes("binary")) return { classes, size: classSizes.binary };
  const isHex = isHexIn(secret, 0x61) || isHexIn(secret, 0x41);
  return { classes, size: isHex ? 16 : classes.reduce((sum, shown) => sum + classSizes[shown], 0) };
}

/** Whether all bytes are hexadecimal digits, the letters of them from `letterA` on. */
function isHexIn(bytes: Uint8Array, letterA: number): boolean {
  return bytes.every((byte) => (byte >= 0x30 && byte <= 0x39) || (byte >= letterA && byte < letterA + 6));
}
