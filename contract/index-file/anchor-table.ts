import { randomBytes } from "node:crypto";
import type { Offer } from "../windows/index.ts";
import { FILTER_ANCHORS_MIN, filterBits, SLOTS_PER_BUCKET, scaled, storedTag } from "./image.ts";
import { Rows } from "./rows.ts";
import { TagCounts } from "./tag-counts.ts";

/** How many full buckets a lookup may have to cross. Honest tags need a dozen; forged ones do not get more. */
const CROSSED_MAX = 64;
const NOT_PLACED = 0xffffffff;

/** Words of a row: the filter hash's first half; */
const H1 = 0;
/** 24 bits of its second, the form above them, and in bit 31 whether the anchor is the first of its secret; */
const H2 = 1;
const FIRST = 0x80000000;
/** the tag's high half, which `place` replaces by the slot that the anchor lies in; */
const HIGH = 2;
/** the tag's low 16 bits, and the anchor's offset above them. */
const LOW = 3;

/** The anchors of a segment's secrets, in the secrets' order; 16 bytes each, for there may be forty million. */
export class AnchorTable {
  readonly #rows = new Rows(4);
  #counts: TagCounts | undefined = new TagCounts();
  /** Filter hashes of nothing, that fill up a small filter. */
  #chance: Uint32Array = new Uint32Array(0);

  get length(): number {
    return this.#rows.length;
  }

  /** How many secrets have this window already, up to 15. */
  shared(offer: Offer): number {
    return this.#counts?.count(offer.tagHigh, offer.tagLow & 0xffff) ?? 0;
  }

  /** Adds an anchor of the newest secret. */
  add(offer: Offer, isFirst: boolean): void {
    const low = offer.tagLow & 0xffff;
    this.#count(offer.tagHigh, low);
    const row = this.#rows.add();
    this.#rows.set(row, H1, offer.h1);
    this.#rows.set(row, H2, (offer.h2 & 0xffffff) | (offer.form << 24) | (isFirst ? FIRST : 0));
    this.#rows.set(row, HIGH, offer.tagHigh);
    this.#rows.set(row, LOW, low | (offer.offset << 16));
  }

  #count(high: number, low16: number): void {
    const counts = this.#counts;
    if (!counts) throw new TypeError("the anchors have their places already");
    if (counts.isFull) {
      counts.grow();
      for (let row = 0; row < this.#rows.length; row++) counts.add(this.#rows.get(row, HIGH), this.#rows.get(row, LOW) & 0xffff);
    }
    counts.add(high, low16);
  }

  /**
   * Finds a slot for each anchor, once. Where tags are forged to crowd, some have none: then `base64` of them are left out,
   * and the secrets are returned that are left without the window of themselves as they stand.
   */
  place(nBuckets: number): { crowded: number[]; base64: number } {
    this.#counts = undefined;
    const missing = Math.max(0, FILTER_ANCHORS_MIN - this.#rows.length);
    this.#chance = new Uint32Array(new Uint8Array(randomBytes(missing * 8)).buffer);
    const filled = new Uint8Array(nBuckets);
    const crowded: number[] = [];
    let base64 = 0;
    this.#each((row, secret) => {
      let bucket = scaled(this.#rows.get(row, HIGH), nBuckets);
      let crossed = 0;
      while (filled[bucket] === SLOTS_PER_BUCKET && crossed <= CROSSED_MAX) {
        bucket = bucket + 1 === nBuckets ? 0 : bucket + 1;
        crossed += 1;
      }
      if (crossed > CROSSED_MAX) {
        if (this.#formOf(row) === 0) crowded.push(secret);
        else base64 += 1;
        this.#rows.set(row, HIGH, NOT_PLACED);
        return;
      }
      this.#rows.set(row, HIGH, bucket * SLOTS_PER_BUCKET + (filled[bucket] as number));
      filled[bucket] = (filled[bucket] as number) + 1;
    });
    return { crowded, base64 };
  }

  // The four sections write to zeroed memory of their length.

  filter(section: Uint8Array, nWords: number): void {
    const words = new Uint32Array(section.buffer, section.byteOffset, section.length / 4);
    const add = (h1: number, h2: number) => {
      const word = scaled(h1, nWords) * 2;
      for (const bit of filterBits(h2)) {
        const half = word + (bit >>> 5);
        words[half] = (words[half] as number) | (1 << (bit & 31));
      }
    };
    for (let row = 0; row < this.#rows.length; row++) add(this.#rows.get(row, H1), this.#rows.get(row, H2));
    for (let at = 0; at < this.#chance.length; at += 2) add(this.#chance[at] as number, this.#chance[at + 1] as number);
  }

  tags(section: Uint8Array): void {
    const tags = new Uint16Array(section.buffer, section.byteOffset, section.length / 2);
    this.#eachPlaced((slot, row) => {
      tags[slot] = storedTag(this.#rows.get(row, LOW));
    });
  }

  refs(section: Uint8Array): void {
    const refs = new Uint32Array(section.buffer, section.byteOffset, section.length / 4);
    this.#eachPlaced((slot, row, secret) => {
      refs[slot] = secret | (this.#formOf(row) << 29);
    });
  }

  offsets(section: Uint8Array): void {
    const offsets = new Uint16Array(section.buffer, section.byteOffset, section.length / 2);
    this.#eachPlaced((slot, row) => {
      offsets[slot] = this.#rows.get(row, LOW) >>> 16;
    });
  }

  #formOf(row: number): number {
    return (this.#rows.get(row, H2) >>> 24) & 7;
  }

  #each(visit: (row: number, secret: number) => void): void {
    let secret = -1;
    for (let row = 0; row < this.#rows.length; row++) {
      if (this.#rows.get(row, H2) >= FIRST) secret += 1;
      visit(row, secret);
    }
  }

  #eachPlaced(visit: (slot: number, row: number, secret: number) => void): void {
    this.#each((row, secret) => {
      const slot = this.#rows.get(row, HIGH);
      if (slot !== NOT_PLACED) visit(slot, row, secret);
    });
  }
}
