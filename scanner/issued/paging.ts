import { filterBits, filterHash, SLOTS_PER_BUCKET, type Span, scaled, storedTag, tagHash, type WindowKeys } from "../../contract/index.ts";
import type { SegmentSource } from "./source.ts";

/** A segment, and the memory that its image belongs in. */
interface Pageable {
  readonly source: SegmentSource;
  readonly keys: WindowKeys;
  readonly image: Buffer;
}

/** Positions after which the rest of an image is read at once: each costs a page or two until then. */
const POSITIONS_MAX = 2_000;
const PAGE_BYTES = 16_384;
const SECRET_BYTES = 24;

/**
 * Reads of a segment's image what a scan needs: for a few lines only the pages that their windows lead to, since to read and
 * to check all of a large index would take longer than the scan.
 */
export class Paging {
  readonly #segment: Pageable;
  readonly #pages: Uint8Array;
  readonly #hash = new Uint32Array(2);
  #positions = 0;
  /** All of it is there, or was loaded by another thread. */
  isWhole = false;

  constructor(segment: Pageable) {
    this.#segment = segment;
    this.#pages = new Uint8Array(Math.ceil(segment.source.layout.lengthBytes / PAGE_BYTES));
  }

  loadAll(): void {
    if (this.isWhole) return;
    this.#segment.source.loadInto(this.#segment.image);
    this.isWhole = true;
  }

  /** Reads what the kernel will look at for the k-mers at these places of `bytes`. */
  touch(bytes: Uint8Array, positions: readonly number[]): void {
    this.#positions += positions.length;
    if (this.#positions > POSITIONS_MAX) this.loadAll();
    if (this.isWhole) return;
    for (const position of positions) {
      if (!this.#passesFilter(bytes, position)) continue;
      for (const span of [8, 16] as const) if (position + span <= bytes.length) this.#touchTags(bytes, position, span);
    }
  }

  #passesFilter(bytes: Uint8Array, position: number): boolean {
    const { layout } = this.#segment.source;
    filterHash(bytes, position, this.#segment.keys, this.#hash);
    const [h1 = 0, h2 = 0] = this.#hash;
    const word = this.#read(layout.sections.filter.offset + scaled(h1, layout.nWords) * 8, 8).readBigUInt64LE();
    return filterBits(h2).every((bit) => ((word >> BigInt(bit)) & 1n) === 1n);
  }

  #touchTags(bytes: Uint8Array, position: number, span: Span): void {
    const { nBuckets, sections } = this.#segment.source.layout;
    tagHash(bytes, position, span, this.#segment.keys, this.#hash);
    const [low = 0, high = 0] = this.#hash;
    let bucket = scaled(high, nBuckets);
    for (let tried = 0; tried < nBuckets; tried++) {
      const tags = this.#read(sections.tags.offset + bucket * SLOTS_PER_BUCKET * 2, SLOTS_PER_BUCKET * 2);
      for (let slot = 0; slot < SLOTS_PER_BUCKET; slot++) {
        const tag = tags.readUInt16LE(slot * 2);
        if (tag === 0) return;
        if (tag === storedTag(low) && sections.refs.lengthBytes > 0) this.#touchSecret(bucket * SLOTS_PER_BUCKET + slot);
      }
      bucket = (bucket + 1) % nBuckets;
    }
  }

  #touchSecret(slot: number): void {
    const { refs, offsets, secrets, long } = this.#segment.source.layout.sections;
    const secret = this.#read(refs.offset + slot * 4, 4).readUInt32LE() & 0x1fffffff;
    this.#read(offsets.offset + slot * 2, 2);
    this.#read(secrets.offset + secret * SECRET_BYTES, SECRET_BYTES);
    if (long.lengthBytes > 0) this.#read(long.offset, long.lengthBytes);
  }

  #read(from: number, lengthBytes: number): Buffer {
    for (let page = Math.floor(from / PAGE_BYTES); page * PAGE_BYTES < from + lengthBytes; page++) {
      if (this.#pages[page] === 1) continue;
      this.#segment.source.loadInto(this.#segment.image, page * PAGE_BYTES, (page + 1) * PAGE_BYTES);
      this.#pages[page] = 1;
    }
    return this.#segment.image.subarray(from, from + lengthBytes);
  }
}
