import { classTable, foldTable, KMER_BYTES } from "./classes.ts";
import type { WindowKeys } from "./keys.ts";
import { sipHash } from "./siphash.ts";

/** How many bytes from an anchor's start its tag covers. */
export type Span = 8 | 16;

/** The bytes that the first check of a secret covers, at most; the further ones of a longer secret reach further. */
export const CHECK_BYTES = 64;
const FURTHER_CHECKS = 5;

/** The order of the k-mer at `at`: an odd 16-bit number. */
export function orderHash(bytes: Uint8Array, at: number, keys: WindowKeys): number {
  const multipliers = keys.order;
  let sum = 0;
  // Eight products of 24 bits each: no sum of them runs over 32.
  for (let j = 0; j < KMER_BYTES; j++) sum += (foldTable[bytes[at + j] as number] as number) * (multipliers[j] as number);
  sum &= 0xffff;
  sum = Math.imul(sum ^ (sum >>> 7), multipliers[KMER_BYTES] as number) & 0xffff;
  return (sum ^ (sum >>> 8)) | 1;
}

/** The two 32-bit halves of the k-mer's filter hash: `out[0]` is h1, `out[1]` h2. */
export function filterHash(bytes: Uint8Array, at: number, keys: WindowKeys, out: Uint32Array): void {
  let a = foldedWord(bytes, at) ^ (keys.filter[0] as number);
  let b = foldedWord(bytes, at + 4) ^ (keys.filter[1] as number);
  b = (b + mix(a)) | 0;
  a ^= mix(b ^ (keys.filter[2] as number));
  b = (b + mix(a)) | 0;
  out[0] = a;
  out[1] = b;
}

function foldedWord(bytes: Uint8Array, at: number): number {
  return (
    (foldTable[bytes[at] as number] as number) |
    ((foldTable[bytes[at + 1] as number] as number) << 8) |
    ((foldTable[bytes[at + 2] as number] as number) << 16) |
    ((foldTable[bytes[at + 3] as number] as number) << 24)
  );
}

function mix(value: number): number {
  let x = value;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return x ^ (x >>> 16);
}

/** The tag of the folded span at `at`: `out[0]` is its low half, `out[1]` the high one. */
export function tagHash(bytes: Uint8Array, at: number, span: Span, keys: WindowKeys, out: Uint32Array): void {
  sipHash(keys.tag, bytes, at, at + span, foldTable, out);
}

const half = new Uint32Array(2);
const unchanged = classTable(2).map((_, byte) => byte);

/** The check of the first `lengthBytes` of a secret that begins at `from`: 32 bits, over the bytes as they are. */
export function checkHash(bytes: Uint8Array, from: number, lengthBytes: number, keys: WindowKeys): number {
  sipHash(keys.check, bytes, from, from + lengthBytes, unchanged, half);
  return half[0] as number;
}

/** How many bytes each check of a secret covers: one, or six where it is longer than the first covers. */
export function checkedLengths(lengthBytes: number): number[] {
  if (lengthBytes <= CHECK_BYTES) return [lengthBytes];
  return [CHECK_BYTES, ...Array.from({ length: FURTHER_CHECKS }, (_, i) => Math.min(lengthBytes, 256 * 4 ** i))];
}
