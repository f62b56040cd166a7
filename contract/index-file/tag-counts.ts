import { randomBytes } from "node:crypto";

const FIRST_CELLS = 256;
const LOAD_MAX = 0.7;
const REST_BITS = 12;
const COUNT_MAX = 15;

/**
 * How many secrets chose a tag: a hash table of 16-bit cells, 12 bits of the tag and a count up to 15. Two tags are taken
 * for one with a chance of about 2^-12 a cell that is looked at; then a window is thought to be shared that is not.
 */
export class TagCounts {
  /** Where a cell lies is nobody's to choose who makes registrations. */
  readonly #seed = randomBytes(4).readUInt32LE();
  #cells = new Uint16Array(FIRST_CELLS);
  #used = 0;

  /** How often the tag of these bits was added, up to 15. */
  count(high: number, low16: number): number {
    return (this.#cells[this.#cellOf(high, low16)] as number) & COUNT_MAX;
  }

  /** Whether it must grow before anything more is counted. */
  get isFull(): boolean {
    return this.#used >= this.#cells.length * LOAD_MAX;
  }

  /** Makes room, and forgets all: whoever calls counts again what he counted. */
  grow(): void {
    this.#cells = new Uint16Array(this.#cells.length * 2);
    this.#used = 0;
  }

  /** Counts one more. */
  add(high: number, low16: number): void {
    const cell = this.#cellOf(high, low16);
    const held = this.#cells[cell] as number;
    if (held === 0) this.#used += 1;
    if ((held & COUNT_MAX) < COUNT_MAX) this.#cells[cell] = (restOf(low16) | (held & COUNT_MAX)) + 1;
  }

  #cellOf(high: number, low16: number): number {
    const mask = this.#cells.length - 1;
    const rest = restOf(low16);
    const mixed = Math.imul(high ^ this.#seed ^ (low16 >>> REST_BITS), 0x9e3779b1);
    let cell = (mixed ^ (mixed >>> 15)) & mask;
    for (let held = this.#cells[cell] as number; held !== 0 && (held & ~COUNT_MAX) !== rest; held = this.#cells[cell] as number) {
      cell = (cell + 1) & mask;
    }
    return cell;
  }
}

function restOf(low16: number): number {
  return (low16 << (16 - REST_BITS)) & 0xffff;
}
