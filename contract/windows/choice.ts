import type { Offer } from "./anchors.ts";
import { type ByteClass, byteClasses, classTable, KMER_BYTES, type WindowWidth, windowBytes } from "./classes.ts";
import { endByteOf, type Form, firstByteOf, forms, writeBase64Form } from "./forms.ts";
import { filterHash, type Span, tagHash } from "./hashes.ts";
import type { WindowKeys } from "./keys.ts";
import { anchorOf } from "./selection.ts";
import { SAFE_SPAN_BITS } from "./told.ts";

/** Anchors further in are not offered: an index holds 16 bits for an offset. */
const OFFSET_MAX = 0xffff;

/** Where a secret is random. */
export interface Randomness {
  readonly bitsPerByte: number;
  /** For each offset how many bytes before it lie in constant parts; undefined where there are none. One entry more than bytes. */
  readonly constantsBefore: Uint32Array | undefined;
}

/** Reused for every secret, and wiped after each. */
const FORM_MAX_BYTES = 87_400;
const formScratch = new Uint8Array(FORM_MAX_BYTES);
const startScratch = new Uint32Array(FORM_MAX_BYTES);
const filterPair = new Uint32Array(2);
const tagPair = new Uint32Array(2);

/**
 * The windows that a registration offers: of each form up to three, the first, one in the midst and the last of those that
 * hold the fewest constant bytes. The secret must have 12 bytes or more.
 */
export function chooseOffers(secret: Uint8Array, randomness: Randomness, keys: WindowKeys): Offer[] {
  const offers: Offer[] = [];
  for (const form of forms) {
    if (form === 0) {
      offerWindows(secret, form, byteClasses, randomness, keys, offers);
      continue;
    }
    const text = formScratch.subarray(0, writeBase64Form(secret, form, formScratch));
    try {
      offerWindows(text, form, tokenOnly, randomness, keys, offers);
    } finally {
      text.fill(0);
    }
  }
  return offers;
}

const tokenOnly: readonly ByteClass[] = [0];

function offerWindows(
  text: Uint8Array,
  form: Form,
  classes: readonly ByteClass[],
  randomness: Randomness,
  keys: WindowKeys,
  offers: Offer[],
): void {
  const w = text.length >= windowBytes(9) ? 9 : 5;
  const { byteClass, starts } = emptiestWindows(text, form, w, classes, randomness.constantsBefore);
  for (let which = 0; which < starts.length; which++) {
    const offset = anchorOf(text, starts[which] as number, w, keys);
    // Windows that overlap may share their anchor.
    if (offers.some((offer) => offer.form === form && offer.offset === offset)) continue;
    const span = spanOf(text, form, byteClass, offset, randomness);
    const constantBytes = constantsUnder(form, offset, span, randomness.constantsBefore);
    filterHash(text, offset, keys, filterPair);
    tagHash(text, offset, span, keys, tagPair);
    offers.push({
      form,
      byteClass,
      w,
      span,
      which: which as Offer["which"],
      constantBytes,
      offset,
      h1: filterPair[0] as number,
      h2: filterPair[1] as number,
      tagLow: tagPair[0] as number,
      tagHigh: tagPair[1] as number,
    });
  }
}

/** 16 where so many bytes lie there, all in the class, and are too many to guess. */
function spanOf(text: Uint8Array, form: Form, byteClass: ByteClass, offset: number, randomness: Randomness): Span {
  if (offset + 16 > text.length) return 8;
  const inClass = classTable(byteClass);
  for (let at = offset + KMER_BYTES; at < offset + 16; at++) if (inClass[text[at] as number] === 0) return 8;
  const randomBytes = wholeBytes(form, 16) - constantsUnder(form, offset, 16, randomness.constantsBefore);
  return randomBytes * randomness.bitsPerByte >= SAFE_SPAN_BITS ? 16 : 8;
}

/** How many bytes of a secret a span holds in all; of base64, three for four characters. */
export function wholeBytes(form: Form, span: Span): number {
  return form === 0 ? span : (span * 6) / 8;
}

function constantsUnder(form: Form, offset: number, characters: number, constantsBefore: Uint32Array | undefined): number {
  if (!constantsBefore) return 0;
  const end = endByteOf(form, offset + characters - 1);
  return (constantsBefore[end] as number) - (constantsBefore[firstByteOf(form, offset)] as number);
}

/** The first, the middle and the last of the windows with the fewest constant bytes, in the narrowest class that has them. */
function emptiestWindows(
  text: Uint8Array,
  form: Form,
  w: WindowWidth,
  classes: readonly ByteClass[],
  constantsBefore: Uint32Array | undefined,
): { byteClass: ByteClass; starts: number[] } {
  let best: { byteClass: ByteClass; starts: number[] } = { byteClass: 2, starts: [] };
  let leastSoFar = Number.POSITIVE_INFINITY;
  for (const byteClass of classes) {
    const { least, count } = collectWindows(text, form, w, classTable(byteClass), constantsBefore);
    if (least >= leastSoFar) continue;
    leastSoFar = least;
    const picked = count === 1 ? [0] : count === 2 ? [0, 1] : [0, count >> 1, count - 1];
    best = { byteClass, starts: picked.map((i) => startScratch[i] as number) };
    if (least === 0) break;
  }
  return best;
}

/** Leaves in `startScratch` where the windows of a class with the fewest constant bytes begin. */
function collectWindows(
  text: Uint8Array,
  form: Form,
  w: WindowWidth,
  inClass: Uint8Array,
  constantsBefore: Uint32Array | undefined,
): { least: number; count: number } {
  const size = windowBytes(w);
  const end = Math.min(text.length, OFFSET_MAX + KMER_BYTES);
  let [least, count, run] = [Number.POSITIVE_INFINITY, 0, 0];
  for (let at = 0; at < end; at++) {
    run = inClass[text[at] as number] === 1 ? run + 1 : 0;
    if (run < size) continue;
    const start = at + 1 - size;
    const constants = constantsUnder(form, start, size, constantsBefore);
    if (constants > least) continue;
    if (constants < least) [least, count] = [constants, 0];
    startScratch[count++] = start;
  }
  return { least, count };
}
