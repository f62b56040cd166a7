const CAPACITY_MIN = 1024;
/** Bits of the filter a slot: with half of the slots in use, one byte in 64 or fewer passes it by chance. */
const FILTER_BITS_PER_SLOT = 32;

/**
 * A map from 32-bit window hashes to their buckets, made to say no: a bit array that fits a CPU cache is asked first,
 * then an open-addressing table of typed arrays. Only a hash that really is in it reaches a bucket.
 */
export class WindowTable<T> {
  /** Bit `hash & filterMask` is set for each hash in the table; scan loops read it directly. */
  filter: Uint32Array;
  filterMask: number;
  #hashes: Uint32Array;
  /** 0 is an empty slot, else the bucket's number plus one. */
  #slots: Uint32Array;
  #buckets: T[][] = [];

  constructor() {
    [this.filter, this.filterMask] = newFilter(CAPACITY_MIN);
    this.#hashes = new Uint32Array(CAPACITY_MIN);
    this.#slots = new Uint32Array(CAPACITY_MIN);
  }

  bucketSize(hash: number): number {
    return this.bucket(hash)?.length ?? 0;
  }

  bucket(hash: number): readonly T[] | undefined {
    const slot = this.#slots[this.#slotOf(hash)] as number;
    return slot === 0 ? undefined : this.#buckets[slot - 1];
  }

  add(hash: number, item: T): void {
    const slot = this.#slotOf(hash);
    const number = this.#slots[slot] as number;
    if (number !== 0) {
      this.#buckets[number - 1]?.push(item);
      return;
    }
    this.#hashes[slot] = hash;
    this.#slots[slot] = this.#buckets.push([item]);
    this.#mark(hash);
    if (this.#buckets.length * 2 > this.#slots.length) this.#grow();
  }

  #slotOf(hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = Math.imul(hash, 0x9e3779b1) & mask;
    while (this.#slots[slot] !== 0 && this.#hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  #mark(hash: number): void {
    const bit = hash & this.filterMask;
    this.filter[bit >>> 5] = (this.filter[bit >>> 5] as number) | (1 << bit);
  }

  #grow(): void {
    const [hashes, slots] = [this.#hashes, this.#slots];
    const capacity = slots.length * 2;
    [this.filter, this.filterMask] = newFilter(capacity);
    this.#hashes = new Uint32Array(capacity);
    this.#slots = new Uint32Array(capacity);
    for (const [at, number] of slots.entries()) {
      if (number === 0) continue;
      const hash = hashes[at] as number;
      const slot = this.#slotOf(hash);
      this.#hashes[slot] = hash;
      this.#slots[slot] = number;
      this.#mark(hash);
    }
  }
}

function newFilter(capacity: number): [Uint32Array, number] {
  const bits = Math.min(capacity * FILTER_BITS_PER_SLOT, 2 ** 31);
  return [new Uint32Array(bits / 32), bits - 1];
}
