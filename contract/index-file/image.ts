/** The layout of a segment's image: what the builder writes and the kernel reads. See docs/fingerprint.md, "The index file". */
import type { Form } from "../windows/index.ts";

export const SLOTS_PER_BUCKET = 8;
const FILTER_BITS_PER_ANCHOR = 16;
/** A filter has room for so many at the least, and is filled up with chance: an emptier one would tell more of each. */
export const FILTER_ANCHORS_MIN = 256;
/** Of tier C the tags alone decide what is asked of the service: of fuller buckets more would be. */
const LOAD_MAX = { withSecrets: 0.8, tagsOnly: 0.65 } as const;
const SECTION_ALIGN_BYTES = 64;
/** A secret's row, and the row of a long secret's further checks. */
export const SECRET_BYTES = 24;
export const LONG_BYTES = 24;

export const secretFlags = { revoked: 1, tombstone: 2, partial: 4, long: 8 } as const;

/** Where a section lies, counted from its image's beginning. */
export interface Section {
  readonly offset: number;
  readonly lengthBytes: number;
}

export type SectionName = "filter" | "tags" | "refs" | "offsets" | "secrets" | "long";

/** What an image's layout follows from. */
export interface ImageSizes {
  readonly nWords: number;
  readonly nBuckets: number;
  readonly secrets: number;
  /** Secrets with further checks. */
  readonly long: number;
}

export interface ImageLayout extends ImageSizes {
  readonly sections: Readonly<Record<SectionName, Section>>;
  /** Of the whole image: a multiple of 64. */
  readonly lengthBytes: number;
}

/** How many filter words and buckets so many anchors need. */
export function tableSizes(anchors: number, hasSecrets: boolean): Pick<ImageSizes, "nWords" | "nBuckets"> {
  return {
    nWords: Math.ceil((Math.max(anchors, FILTER_ANCHORS_MIN) * FILTER_BITS_PER_ANCHOR) / 64),
    nBuckets: Math.max(1, Math.ceil(anchors / (SLOTS_PER_BUCKET * (hasSecrets ? LOAD_MAX.withSecrets : LOAD_MAX.tagsOnly)))),
  };
}

/** Where the sections lie. An image without records (tier C) has filter and tags only. */
export function layoutOf({ nWords, nBuckets, secrets, long }: ImageSizes, hasRecords: boolean): ImageLayout {
  const slots = nBuckets * SLOTS_PER_BUCKET;
  const records = hasRecords ? 1 : 0;
  const lengths: Record<SectionName, number> = {
    filter: nWords * 8,
    tags: slots * 2,
    refs: records * slots * 4,
    offsets: records * slots * 2,
    secrets: records * secrets * SECRET_BYTES,
    long: records * long * LONG_BYTES,
  };
  let offset = 0;
  const place = (name: SectionName): Section => {
    const section = { offset, lengthBytes: lengths[name] };
    offset += paddedBytes(lengths[name]);
    return section;
  };
  const [filter, tags, refs] = [place("filter"), place("tags"), place("refs")];
  const sections = { filter, tags, refs, offsets: place("offsets"), secrets: place("secrets"), long: place("long") };
  return { nWords, nBuckets, secrets, long, sections, lengthBytes: offset };
}

export function paddedBytes(lengthBytes: number): number {
  return Math.ceil(lengthBytes / SECTION_ALIGN_BYTES) * SECTION_ALIGN_BYTES;
}

/** (hash * count) >>> 32, exactly: the product of the two may have more bits than a JavaScript number. */
export function scaled(hash: number, count: number): number {
  return Math.floor(((hash >>> 16) * count + Math.floor(((hash & 0xffff) * count) / 65_536)) / 65_536);
}

/** What stands in a tag's slot: 0 means that it is empty. */
export function storedTag(tagLow: number): number {
  return tagLow & 0xffff || 1;
}

/** What a tag's slot refers to: the number of a secret, and the form of it that the anchor stands in. */
export function unpackRef(ref: number): { readonly secret: number; readonly form: Form } {
  return { secret: ref & 0x1fffffff, form: (ref >>> 29) as Form };
}

/** The four bits of a filter word that an anchor sets. */
export function filterBits(h2: number): readonly [number, number, number, number] {
  return [h2 & 63, (h2 >>> 6) & 63, (h2 >>> 12) & 63, (h2 >>> 18) & 63];
}
