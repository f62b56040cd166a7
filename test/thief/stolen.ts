import {
  CHECK_BYTES,
  type Form,
  filterBits,
  type ImageLayout,
  lookup,
  type Sighting,
  SLOTS_PER_BUCKET,
  scaled,
  secretFlags,
} from "../../contract/index.ts";
import { imageLayout } from "./layout.ts";

/** A slot of the table of tags, as it lies in a stolen file. */
export interface Slot {
  readonly bucket: number;
  readonly tag16: number;
  /** Undefined in tier C, whose slots name nobody. */
  readonly secret: number | undefined;
  readonly form: Form | undefined;
  readonly offset: number | undefined;
}

/** What a file says of a secret itself. */
export interface SecretRow {
  readonly lengthBytes: number;
  readonly check: number;
  /** The bytes that the check covers. */
  readonly checkedBytes: number;
  readonly hmacPrefix: Buffer;
}

/**
 * A stolen index file, read as docs/fingerprint.md describes it. A thief proves nothing: neither MAC nor signature nor
 * digests keep him from reading.
 */
export class StolenIndex {
  readonly bytes: Buffer;
  readonly tier: string;
  readonly layout: ImageLayout;
  readonly image: Buffer;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
    const { tier, segments } = JSON.parse(bytes.subarray(bytes.indexOf("\n"), bytes.indexOf("\n}\n") + 2).toString()) as {
      tier: string;
      segments: { nWords: number; nBuckets: number; secrets: number; long: number; image: { offset: number; lengthBytes: number } }[];
    };
    const [segment] = segments;
    if (!segment) throw new Error("the stolen index has no segment");
    this.tier = tier;
    this.layout = imageLayout(segment, tier !== "C");
    this.image = bytes.subarray(segment.image.offset, segment.image.offset + segment.image.lengthBytes);
  }

  /** Every slot that is taken. */
  *slots(): Generator<Slot> {
    const { tags, refs, offsets } = this.layout.sections;
    for (let at = 0; at < this.layout.nBuckets * SLOTS_PER_BUCKET; at++) {
      const tag16 = this.image.readUInt16LE(tags.offset + at * 2);
      if (tag16 === 0) continue;
      const bucket = Math.floor(at / SLOTS_PER_BUCKET);
      const ref = refs.lengthBytes === 0 ? undefined : this.image.readUInt32LE(refs.offset + at * 4);
      const offset = ref === undefined ? undefined : this.image.readUInt16LE(offsets.offset + at * 2);
      yield { bucket, tag16, secret: ref && ref & 0x1fffffff, form: ref === undefined ? undefined : ((ref >>> 29) as Form), offset };
    }
  }

  /** Which bits of the filter are set, of all. */
  filterFill(): number {
    const { offset, lengthBytes } = this.layout.sections.filter;
    let set = 0;
    for (let at = offset; at < offset + lengthBytes; at += 4) set += ones(this.image.readUInt32LE(at));
    return set / (lengthBytes * 8);
  }

  passesFilter(h1: number, h2: number): boolean {
    const at = this.layout.sections.filter.offset + scaled(h1, this.layout.nWords) * 8;
    return filterBits(h2).every((bit) => (((this.image[at + (bit >>> 3)] ?? 0) >>> (bit & 7)) & 1) === 1);
  }

  /** What stands under a window's hashes, all that the scanner would find. */
  lookup(anchor: { h1: number; h2: number; tagLow: number; tagHigh: number }): Sighting[] {
    return lookup(this.image, this.layout, anchor);
  }

  secret(number: number): SecretRow {
    const at = this.layout.sections.secrets.offset + number * 24;
    const lengthBytes = this.image.readUInt16LE(at);
    const hasLong = ((this.image[at + 3] ?? 0) & secretFlags.long) !== 0;
    const hmacPrefix = this.image.subarray(at + 12, at + 24);
    return { lengthBytes, check: this.image.readUInt32LE(at + 4), checkedBytes: hasLong ? CHECK_BYTES : lengthBytes, hmacPrefix };
  }
}

function ones(word: number): number {
  let count = 0;
  for (let left = word; left !== 0; left &= left - 1) count += 1;
  return count;
}
