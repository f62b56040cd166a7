import type { Form } from "../windows/index.ts";
import { filterBits, type ImageLayout, SLOTS_PER_BUCKET, scaled, storedTag, unpackRef } from "./image.ts";

/** An anchor that an image holds: whose it is, in which form, and where it stands in that form. */
export interface Sighting {
  readonly secret: number;
  readonly form: Form | -1;
  readonly offset: number;
}

/** Gives the bytes of an image at an offset. */
export type ReadImage = (offset: number, lengthBytes: number) => Buffer;

/**
 * What an image holds under a window's hashes, in the plainest way: the reference that the kernel's probe is judged by.
 * An image of tier C answers `secret: -1`: that there is something, and not what.
 */
export function lookup(
  image: Uint8Array,
  layout: ImageLayout,
  anchor: { h1: number; h2: number; tagLow: number; tagHigh: number },
): Sighting[] {
  const bytes = Buffer.from(image.buffer, image.byteOffset, image.byteLength);
  const read: ReadImage = (offset, lengthBytes) => bytes.subarray(offset, offset + lengthBytes);
  return passesFilter(read, layout, anchor.h1, anchor.h2) ? lookupTag(read, layout, anchor.tagLow, anchor.tagHigh) : [];
}

/** Whether an image's filter lets a k-mer's hash through: all that it holds, and some that it does not. */
export function passesFilter(read: ReadImage, layout: ImageLayout, h1: number, h2: number): boolean {
  const word = read(layout.sections.filter.offset + scaled(h1, layout.nWords) * 8, 8).readBigUInt64LE();
  return filterBits(h2).every((bit) => ((word >> BigInt(bit)) & 1n) === 1n);
}

/** What an image holds under a tag. */
export function lookupTag(read: ReadImage, layout: ImageLayout, tagLow: number, tagHigh: number): Sighting[] {
  const { tags, refs, offsets } = layout.sections;
  const found: Sighting[] = [];
  let bucket = scaled(tagHigh, layout.nBuckets);
  for (let looked = 0; looked < layout.nBuckets; looked++) {
    const first = bucket * SLOTS_PER_BUCKET;
    const held = read(tags.offset + first * 2, SLOTS_PER_BUCKET * 2);
    for (let slot = 0; slot < SLOTS_PER_BUCKET; slot++) {
      const tag = held.readUInt16LE(slot * 2);
      if (tag === 0) return found;
      if (tag !== storedTag(tagLow)) continue;
      if (refs.lengthBytes === 0) found.push({ secret: -1, form: -1, offset: -1 });
      else {
        const ref = unpackRef(read(refs.offset + (first + slot) * 4, 4).readUInt32LE());
        found.push({ ...ref, offset: read(offsets.offset + (first + slot) * 2, 2).readUInt16LE() });
      }
    }
    bucket = (bucket + 1) % layout.nBuckets;
  }
  return found;
}
