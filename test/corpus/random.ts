const POOL = 4096;

/** A seeded generator (sfc32) that draws in batches: corpora of gigabytes are made with it, the same on every machine. */
export class Random {
  private a: number;
  private b: number;
  private c = 0x9e3779b9 | 0;
  private counter = 1;
  private readonly pool = new Uint32Array(POOL);
  private used = POOL;

  /** `stream` tells apart generators of one seed, so that a change to one corpus leaves the others alone. */
  constructor(seed: number, stream = 0) {
    this.a = seed | 0;
    this.b = stream | 0;
    this.refill();
    this.used = POOL;
  }

  /** 32 random bits as an unsigned integer. */
  next(): number {
    if (this.used === POOL) this.refill();
    return this.pool[this.used++] as number;
  }

  /** An integer from 0 to `limit` - 1, for limits up to 2^32. */
  below(limit: number): number {
    return Math.floor((this.next() * limit) / 0x100000000);
  }

  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  /** True `percent` times in a hundred. */
  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  bytes(length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    for (let at = 0; at < length; at++) bytes[at] = this.next() & 0xff;
    return bytes;
  }

  private refill(): void {
    let { a, b, c, counter } = this;
    const { pool } = this;
    for (let at = 0; at < POOL; at++) {
      const drawn = (((a + b) | 0) + counter) | 0;
      counter = (counter + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (c << 21) | (c >>> 11);
      c = (c + drawn) | 0;
      pool[at] = drawn;
    }
    this.a = a;
    this.b = b;
    this.c = c;
    this.counter = counter;
    this.used = 0;
  }
}

/** Picks by weight: the table has each value as often as its weight says. */
export function weighted<T>(weights: readonly (readonly [weight: number, value: T])[]): readonly T[] {
  return weights.flatMap(([weight, value]) => Array<T>(weight).fill(value));
}
