import { damaged } from "./problem.ts";

const EVEN = 1 << 10;
const HEADER_BYTES = 5;

/** The range coder of LZMA, and the probabilities that it learns: bits, and numbers of several bits, are read by where theirs stand. */
export class RangeDecoder {
  #probabilities = new Uint16Array(0);
  #range = 0;
  #code = 0;
  #input: Buffer = Buffer.alloc(0);
  #from = 0;

  /** Forgets what it learnt. */
  reset(count: number): void {
    if (this.#probabilities.length !== count) this.#probabilities = new Uint16Array(count);
    this.#probabilities.fill(EVEN);
  }

  /** Begins a stream, whose first five bytes are these. */
  start(bytes: Buffer): void {
    if (bytes[0] !== 0) throw damaged("its stream does not begin as LZMA does");
    this.#range = 0xffff_ffff;
    this.#code = bytes.readUInt32BE(1);
    this.#input = bytes.subarray(HEADER_BYTES);
    this.#from = 0;
  }

  feed(bytes: Buffer): void {
    this.#input = Buffer.concat([this.#input.subarray(this.#from), bytes]);
    this.#from = 0;
  }

  /** Input that was not used; less than 0 where more was asked for than there is. */
  get restBytes(): number {
    return this.#input.length - this.#from;
  }

  /** One bit, whose probability stands at `at`. */
  bit(at: number): number {
    const probabilities = this.#probabilities;
    const probability = probabilities[at] as number;
    const bound = Math.imul(this.#range >>> 11, probability) >>> 0;
    let bit = 0;
    if (this.#code < bound) {
      this.#range = bound;
      probabilities[at] = probability + ((2048 - probability) >> 5);
    } else {
      this.#range = (this.#range - bound) >>> 0;
      this.#code = (this.#code - bound) >>> 0;
      probabilities[at] = probability - (probability >> 5);
      bit = 1;
    }
    if (this.#range < 0x0100_0000) this.#shift();
    return bit;
  }

  #shift(): void {
    this.#range = (this.#range << 8) >>> 0;
    this.#code = ((this.#code << 8) | (this.#input[this.#from++] ?? 0)) >>> 0;
  }

  /** Bits that are as likely 0 as 1. */
  direct(bits: number): number {
    let value = 0;
    for (let left = bits; left > 0; left--) {
      this.#range >>>= 1;
      let bit = 0;
      if (this.#code >= this.#range) {
        this.#code = (this.#code - this.#range) >>> 0;
        bit = 1;
      }
      value = value * 2 + bit;
      if (this.#range < 0x0100_0000) this.#shift();
    }
    return value;
  }

  /** A number, its highest bit first; each has a probability by those before it. */
  tree(at: number, bits: number): number {
    let symbol = 1;
    for (let left = bits; left > 0; left--) symbol = (symbol << 1) | this.bit(at + symbol);
    return symbol - (1 << bits);
  }

  /** The same, its lowest bit first. */
  reverseTree(at: number, bits: number): number {
    let [symbol, value] = [1, 0];
    for (let nth = 0; nth < bits; nth++) {
      const bit = this.bit(at + symbol);
      symbol = (symbol << 1) | bit;
      value |= bit << nth;
    }
    return value;
  }
}
