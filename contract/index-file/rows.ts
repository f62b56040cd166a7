const CHUNK_ROWS = 65_536;
const FIRST_ROWS = 64;

/** Rows of some 32-bit words each, in chunks: ten million of them grow without ever being copied, and few need little. */
export class Rows {
  readonly #width: number;
  readonly #chunks: Uint32Array[] = [];
  #length = 0;

  /** `width` is the words of a row. */
  constructor(width: number) {
    this.#width = width;
  }

  get length(): number {
    return this.#length;
  }

  /** Adds a row of zeros and returns its number. */
  add(): number {
    const row = this.#length;
    const words = (row % CHUNK_ROWS) * this.#width;
    const chunk = Math.floor(row / CHUNK_ROWS);
    const held = this.#chunks[chunk];
    if (!held || held.length === words) this.#chunks[chunk] = this.#grown(held);
    this.#length += 1;
    return row;
  }

  get(row: number, word: number): number {
    return (this.#chunks[row >>> 16] as Uint32Array)[(row & 0xffff) * this.#width + word] as number;
  }

  set(row: number, word: number, value: number): void {
    (this.#chunks[row >>> 16] as Uint32Array)[(row & 0xffff) * this.#width + word] = value;
  }

  /** All rows as bytes, little-endian, chunk by chunk. */
  *bytes(): Generator<Uint8Array> {
    let left = this.#length * this.#width;
    for (const chunk of this.#chunks) {
      const words = Math.min(left, chunk.length);
      yield new Uint8Array(chunk.buffer, 0, words * 4);
      left -= words;
    }
  }

  /** Only the first chunk begins small. */
  #grown(held: Uint32Array | undefined): Uint32Array {
    if (!held) return new Uint32Array((this.#chunks.length === 0 ? FIRST_ROWS : CHUNK_ROWS) * this.#width);
    const larger = new Uint32Array(held.length * 2);
    larger.set(held);
    return larger;
  }
}
