import { filterBits, type ImageLayout, SLOTS_PER_BUCKET, scaled, storedTag } from "./image.ts";

/** An anchor that an image holds: whose it is, in which form, and where it stands in that form. */
export interface Sighting {
  readonly secret: number;
  readonly form: number;
  readonly offset: number;
}

/**
 * What an image holds under a window's hashes, in the plainest way: the reference that the kernel's probe is judged by.
 * An image of tier C answers `secret: -1`: that there is something, and not what.
 */
export function lookup(
  image: Uint8Array,
  layout: ImageLayout,
  anchor: { h1: number; h2: number; tagLow: number; tagHigh: number },
): Sighting[] {
  const view = new DataView(image.buffer, image.byteOffset, image.byteLength);
  const { filter, tags, refs, offsets } = layout.sections;
  const word = view.getBigUint64(filter.offset + scaled(anchor.h1, layout.nWords) * 8, true);
  if (!filterBits(anchor.h2).every((bit) => ((word >> BigInt(bit)) & 1n) === 1n)) return [];
  const found: Sighting[] = [];
  let bucket = scaled(anchor.tagHigh, layout.nBuckets);
  for (let looked = 0; looked < layout.nBuckets; looked++) {
    for (let slot = bucket * SLOTS_PER_BUCKET; slot < (bucket + 1) * SLOTS_PER_BUCKET; slot++) {
      const tag = view.getUint16(tags.offset + slot * 2, true);
      if (tag === 0) return found;
      if (tag !== storedTag(anchor.tagLow)) continue;
      if (refs.lengthBytes === 0) found.push({ secret: -1, form: -1, offset: -1 });
      else {
        const ref = view.getUint32(refs.offset + slot * 4, true);
        found.push({ secret: ref & 0x1fffffff, form: ref >>> 29, offset: view.getUint16(offsets.offset + slot * 2, true) });
      }
    }
    bucket = (bucket + 1) % layout.nBuckets;
  }
  return found;
}
