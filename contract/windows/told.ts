/** What an index tells of a secret to whoever holds its key as well; docs/fingerprint.md, "Residual", derives the figures. */
import { KMER_BYTES } from "./classes.ts";

/** What takes so much work to guess is not guessed. */
export const GUESS_BITS = 80;

/** How rarely a filter says yes by chance: 2^-7.6 on average, hardly ever less than 2^-8.2. */
const FILTER_BITS = 8.2;
/** That an anchor is the least of the nine k-mers of its window: log2 9; and the part of it that tells of the bytes beside the anchor: 8/9 log2 e. */
const ORDER_BITS = 3.2;
export const BESIDE_BITS = 1.3;
/** So far from an anchor its window may reach. */
export const BESIDE_BYTES = 8;
/** An anchor stands in one of nine places of one of three windows. */
const PLACES_MAX = 27;

/** What a window tells of its bytes as they are guessed, before its tag has to be guessed whole. */
export const SPAN_BITS = FILTER_BITS + ORDER_BITS;

/** A span that holds so much takes `GUESS_BITS` to guess. */
export const SAFE_SPAN_BITS = GUESS_BITS + SPAN_BITS;

/** What a stored window tells of the secret around it, where its own bytes are guessed, or else of all of the secret. */
export function toldBits(isGuessed: boolean, formBytes: number): number {
  const placeBits = Math.log2(Math.min(PLACES_MAX, formBytes - KMER_BYTES + 1));
  return placeBits + (isGuessed ? BESIDE_BITS - ORDER_BITS : FILTER_BITS);
}
