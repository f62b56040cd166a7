import { commonSecrets } from "./common-secrets.ts";

export const SECRET_MIN_BYTES = 12;
export const SECRET_MAX_BYTES = 65_535;
const DISTINCT_BYTES_MIN = 6;

/** Why a secret is too weak to fingerprint, as a clause for an error message; undefined where it is not. */
export function explainWeakness(secret: Uint8Array): string | undefined {
  if (secret.length < SECRET_MIN_BYTES) return `it has ${secret.length} bytes, fewer than ${SECRET_MIN_BYTES}`;
  if (secret.length > SECRET_MAX_BYTES) return `it has ${secret.length} bytes, more than ${SECRET_MAX_BYTES}`;
  const distinct = new Set(secret).size;
  if (distinct < DISTINCT_BYTES_MIN) return `it has ${distinct} distinct bytes, fewer than ${DISTINCT_BYTES_MIN}`;
  if (isCommon(secret)) return "it is on the list of common secrets";
  return undefined;
}

function isCommon(secret: Uint8Array): boolean {
  if (secret.length > COMMON_MAX_BYTES) return false;
  return commonSecrets.has(Buffer.from(secret.buffer, secret.byteOffset, secret.length).toString("latin1").toLowerCase());
}

const COMMON_MAX_BYTES = 64;

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
  const classes = [...new Set(Array.from(secret, classOf))];
  if (classes.includes("binary")) return { classes, size: classSizes.binary };
  const isHex = [/^[0-9a-f]+$/, /^[0-9A-F]+$/].some((hex) => hex.test(Buffer.from(secret).toString("latin1")));
  return { classes, size: isHex ? 16 : classes.reduce((sum, shown) => sum + classSizes[shown], 0) };
}
