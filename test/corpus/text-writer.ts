import type { Random } from "./random.ts";

export const alphabets = {
  hex: Buffer.from("0123456789abcdef"),
  upperHex: Buffer.from("0123456789ABCDEF"),
  digits: Buffer.from("0123456789"),
  base32: Buffer.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"),
  base62: Buffer.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"),
  base64: Buffer.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"),
  base64url: Buffer.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"),
  printable: Buffer.from(Array.from({ length: 94 }, (_, at) => 33 + at)),
} as const;
export type Alphabet = keyof typeof alphabets;

/** A line, a function or a stack trace is never longer: a writer with this much room left takes one more. */
export const ROOM_BYTES = 16_384;

/** Writes ASCII straight into a block: strings would cost ten times as much at this volume. */
export class TextWriter {
  readonly block: Buffer;
  length = 0;

  constructor(sizeBytes: number) {
    this.block = Buffer.allocUnsafe(sizeBytes + ROOM_BYTES);
  }

  get hasRoom(): boolean {
    return this.length + ROOM_BYTES <= this.block.length;
  }

  /** The text written so far, as a view that the next `reset` gives over to new text. */
  taken(): Buffer {
    return this.block.subarray(0, this.length);
  }

  reset(): void {
    this.length = 0;
  }

  text(text: string): this {
    const { block } = this;
    let at = this.length;
    for (let i = 0; i < text.length; i++) block[at++] = text.charCodeAt(i);
    this.length = at;
    return this;
  }

  number(value: number): this {
    return this.text(String(value));
  }

  /** A number with leading zeros. */
  padded(value: number, width: number): this {
    let rest = value;
    for (let at = this.length + width - 1; at >= this.length; at--) {
      this.block[at] = 48 + (rest % 10);
      rest = Math.floor(rest / 10);
    }
    this.length += width;
    return this;
  }

  random(random: Random, alphabet: Alphabet, length: number): this {
    fillRandom(this.block, this.length, length, alphabets[alphabet], random);
    this.length += length;
    return this;
  }

  uuid(random: Random): this {
    for (const [at, width] of [8, 4, 4, 4, 12].entries()) {
      if (at > 0) this.text("-");
      this.random(random, "hex", width);
    }
    return this;
  }
}

/** Fills a stretch of `target` with characters of an alphabet. */
export function fillRandom(target: Buffer, from: number, length: number, alphabet: Buffer, random: Random): void {
  const size = alphabet.length;
  if (size === 16) fillHex(target, from, length, alphabet, random);
  else for (let at = from; at < from + length; at++) target[at] = alphabet[random.below(size)] as number;
}

/** Eight digits a draw. */
function fillHex(target: Buffer, from: number, length: number, alphabet: Buffer, random: Random): void {
  let bits = 0;
  for (let at = 0; at < length; at++) {
    bits = at % 8 === 0 ? random.next() : bits >>> 4;
    target[from + at] = alphabet[bits & 15] as number;
  }
}
