import {
  filterHash,
  lookupTag,
  passesFilter,
  type ReadImage,
  SECRET_BYTES,
  type Span,
  tagHash,
  type WindowKeys,
} from "../../contract/index.ts";
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
    const { layout } = this.#segment.source;
    for (const position of positions) {
      filterHash(bytes, position, this.#segment.keys, this.#hash);
      const [h1 = 0, h2 = 0] = this.#hash;
      if (!passesFilter(this.#read, layout, h1, h2)) continue;
      for (const span of [8, 16] as const) if (position + span <= bytes.length) this.#touchSecrets(bytes, position, span);
    }
  }

  #touchSecrets(bytes: Uint8Array, position: number, span: Span): void {
    const { layout } = this.#segment.source;
    const { secrets, long } = layout.sections;
    tagHash(bytes, position, span, this.#segment.keys, this.#hash);
    const [low = 0, high = 0] = this.#hash;
    for (const { secret } of lookupTag(this.#read, layout, low, high)) {
      if (secret === -1) continue;
      this.#read(secrets.offset + secret * SECRET_BYTES, SECRET_BYTES);
      if (long.lengthBytes > 0) this.#read(long.offset, long.lengthBytes);
    }
  }

  /** Bytes of the image, of which the pages are read that were not read before. */
  readonly #read: ReadImage = (from, lengthBytes) => {
    for (let page = Math.floor(from / PAGE_BYTES); page * PAGE_BYTES < from + lengthBytes; page++) {
      if (this.#pages[page] === 1) continue;
      this.#segment.source.loadInto(this.#segment.image, page * PAGE_BYTES, (page + 1) * PAGE_BYTES);
      this.#pages[page] = 1;
    }
    return this.#segment.image.subarray(from, from + lengthBytes);
  };
}
