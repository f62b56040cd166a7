import { hash } from "node:crypto";
import { BLOCK_BYTES, HEADER_BYTES } from "./header.ts";

/** Where an index file is written. The data come first and in order, the header that tells of them last. */
export interface IndexSink {
  write(bytes: Uint8Array, offset: number): void;
}

export const DIGEST_BYTES = 16;

/** What is left of a block's SHA-256. */
export function digestOf(block: Uint8Array): Buffer {
  return hash("sha256", block, "buffer").subarray(0, DIGEST_BYTES);
}

/** Writes a file's data behind its header, in blocks, and keeps the digest of each. */
export class DataWriter {
  readonly #sink: IndexSink;
  readonly #digests: Uint8Array[];
  readonly #block = Buffer.alloc(BLOCK_BYTES);
  #offset: number;
  #pending = 0;

  /** Goes on behind blocks that are there already, where their digests are given. */
  constructor(sink: IndexSink, digests: Uint8Array = new Uint8Array(0)) {
    this.#sink = sink;
    this.#digests = [digests];
    this.#offset = HEADER_BYTES + (digests.length / DIGEST_BYTES) * BLOCK_BYTES;
  }

  /** Writes a part of its own blocks; returns where it lies. */
  part(pieces: Iterable<Uint8Array>): { offset: number; lengthBytes: number } {
    const offset = this.#offset;
    let lengthBytes = 0;
    for (const piece of pieces) {
      this.#write(piece);
      lengthBytes += piece.length;
    }
    if (this.#pending > 0) this.#write(new Uint8Array(BLOCK_BYTES - this.#pending));
    return { offset, lengthBytes };
  }

  /** Writes all digests behind the data; returns where they lie. */
  digests(): { offset: number; lengthBytes: number; sha256: string } {
    const table = Buffer.concat(this.#digests);
    this.#sink.write(table, this.#offset);
    return { offset: this.#offset, lengthBytes: table.length, sha256: hash("sha256", table, "base64url") };
  }

  #write(piece: Uint8Array): void {
    let from = 0;
    if (this.#pending > 0) {
      from = Math.min(piece.length, BLOCK_BYTES - this.#pending);
      this.#block.set(piece.subarray(0, from), this.#pending);
      this.#pending += from;
      if (this.#pending < BLOCK_BYTES) return;
      this.#flush(this.#block);
      this.#pending = 0;
    }
    const whole = piece.length - ((piece.length - from) % BLOCK_BYTES);
    if (whole > from) this.#flush(piece.subarray(from, whole));
    this.#block.set(piece.subarray(whole));
    this.#pending = piece.length - whole;
  }

  /** Takes whole blocks. */
  #flush(blocks: Uint8Array): void {
    const digests = Buffer.allocUnsafe((blocks.length / BLOCK_BYTES) * DIGEST_BYTES);
    for (let at = 0, to = 0; at < blocks.length; at += BLOCK_BYTES, to += DIGEST_BYTES) {
      digestOf(blocks.subarray(at, at + BLOCK_BYTES)).copy(digests, to);
    }
    this.#digests.push(digests);
    this.#sink.write(blocks, this.#offset);
    this.#offset += blocks.length;
  }
}
