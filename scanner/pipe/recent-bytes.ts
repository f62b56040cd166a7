import { advance, KEPT_MS, type Position, START } from "../contents/index.ts";

const MAX_BYTES = 4 * 1024 * 1024;
const BLOCK_BYTES = 64 * 1024;

interface Block {
  readonly bytes: Buffer;
  length: number;
  lastMs: number;
}

/** The last bytes of a stream, in memory alone, for when the index learns of a secret a moment after it passed. What leaves is wiped. */
export class RecentBytes {
  #blocks: Block[] = [];
  /** Where the first of them stands. */
  start: Position = START.base;

  add(bytes: Buffer, nowMs: number): void {
    for (let at = 0; at < bytes.length; ) {
      let last = this.#blocks.at(-1);
      if (!last || last.length === BLOCK_BYTES) {
        last = { bytes: Buffer.allocUnsafe(BLOCK_BYTES), length: 0, lastMs: nowMs };
        this.#blocks.push(last);
      }
      const taken = bytes.copy(last.bytes, last.length, at);
      last.length += taken;
      last.lastMs = nowMs;
      at += taken;
    }
    this.drop(nowMs);
  }

  /** Bytes of the stream from `offset` on, as many as are asked for or there are. */
  from(offset: number, lengthBytes: number): Buffer {
    const parts: Buffer[] = [];
    let [at, left] = [this.start.offset, lengthBytes];
    for (const { bytes, length } of this.#blocks) {
      if (left > 0 && at + length > offset) {
        const part = bytes.subarray(Math.max(0, offset - at), length).subarray(0, left);
        parts.push(part);
        left -= part.length;
      }
      at += length;
    }
    return Buffer.concat(parts);
  }

  /** Lets go of what is too old, or too much. */
  drop(nowMs: number): void {
    const sinceMs = nowMs - KEPT_MS;
    for (let first = this.#blocks[0]; first; first = this.#blocks[0]) {
      if (first.lastMs >= sinceMs && this.#blocks.length * BLOCK_BYTES <= MAX_BYTES) break;
      this.start = advance(this.start, first.bytes.subarray(0, first.length), this.start.offset + first.length);
      first.bytes.fill(0);
      this.#blocks.shift();
    }
  }
}
