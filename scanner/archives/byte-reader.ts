import { readSync } from "node:fs";
import { ArchiveProblem, CUT_OFF } from "./problem.ts";

const CHUNK_BYTES = 65_536;
const NOTHING = Buffer.alloc(0);

/** Bytes that can be read anywhere. */
export interface RandomAccess {
  readonly sizeBytes: number;
  /** The bytes there, in a buffer of their own or one that nobody writes to; fewer at the end. Throws what the system throws. */
  readonly at: (offset: number, lengthBytes: number) => Buffer;
}

export function fileAccess(fd: number, sizeBytes: number): RandomAccess {
  return {
    sizeBytes,
    at: (offset, lengthBytes) => {
      const buffer = Buffer.allocUnsafeSlow(Math.max(0, Math.min(lengthBytes, sizeBytes - offset)));
      return buffer.subarray(0, readSync(fd, buffer, 0, buffer.length, offset));
    },
  };
}

export function bufferAccess(buffer: Buffer): RandomAccess {
  return { sizeBytes: buffer.length, at: (offset, lengthBytes) => buffer.subarray(offset, offset + lengthBytes) };
}

/** Reads from `from` up to `to`, or to where the bytes end. */
export function readerAt(access: RandomAccess, from: number, to = access.sizeBytes): ByteReader {
  async function* chunks() {
    for (let at = from; at < to; ) {
      const chunk = access.at(at, Math.min(CHUNK_BYTES, to - at));
      if (chunk.length === 0) return;
      at += chunk.length;
      yield chunk;
    }
  }
  return new ByteReader(chunks());
}

/**
 * A stream of bytes, as a reader of a format asks for them. What the stream throws, it throws again whenever it is asked, so
 * that whoever reads on hears the same and takes it for no end.
 */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  /** Read already, and not taken. */
  #held: Buffer = NOTHING;
  #failure: { readonly thrown: unknown } | undefined;
  #isOver = false;
  #takenBytes = 0;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** How many bytes were taken so far. */
  get takenBytes(): number {
    return this.#takenBytes;
  }

  /** The next bytes, as many as come at once; undefined at the end. */
  async next(): Promise<Buffer | undefined> {
    const chunk = this.#held.length > 0 ? this.#held : await this.#read();
    this.#held = NOTHING;
    this.#takenBytes += chunk?.length ?? 0;
    return chunk;
  }

  /** Takes back what `next` gave too much of. */
  giveBack(bytes: Buffer): void {
    this.#takenBytes -= bytes.length;
    this.#held = this.#held.length === 0 ? bytes : Buffer.concat([bytes, this.#held]);
  }

  /** The next bytes without taking them; fewer than asked for only at the end, or where the stream throws behind them. */
  async peek(lengthBytes: number): Promise<Buffer> {
    if (this.#held.length < lengthBytes) {
      const parts = [this.#held];
      let heldBytes = this.#held.length;
      while (heldBytes < lengthBytes && !(heldBytes > 0 && this.#failure)) {
        const chunk = heldBytes > 0 ? await this.#read().catch(() => undefined) : await this.#read();
        if (!chunk) break;
        parts.push(chunk);
        heldBytes += chunk.length;
      }
      this.#held = Buffer.concat(parts);
    }
    return this.#held.subarray(0, lengthBytes);
  }

  /** Takes exactly so many bytes. Throws where there are fewer. */
  async take(lengthBytes: number): Promise<Buffer> {
    const bytes = await this.peek(lengthBytes);
    if (bytes.length < lengthBytes) throw this.#failure ? this.#failure.thrown : new ArchiveProblem(CUT_OFF);
    this.#held = this.#held.subarray(lengthBytes);
    this.#takenBytes += lengthBytes;
    return bytes;
  }

  /** The next so many bytes as a stream of their own; whoever stops reading it early has to `drain` it. Throws where there are fewer. */
  limited(lengthBytes: number): ByteReader {
    const next = this.next.bind(this);
    const giveBack = this.giveBack.bind(this);
    async function* chunks() {
      for (let left = lengthBytes; left > 0; ) {
        const chunk = await next();
        if (!chunk) throw new ArchiveProblem(CUT_OFF);
        if (chunk.length > left) giveBack(chunk.subarray(left));
        const own = chunk.subarray(0, left);
        left -= own.length;
        yield own;
      }
    }
    return new ByteReader(chunks());
  }

  /** Reads to the end, for what comes behind. */
  async drain(): Promise<void> {
    while (await this.next());
  }

  /** Ends the stream that this one reads from, which may hold memory. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    for (let chunk = await this.next(); chunk; chunk = await this.next()) yield chunk;
  }

  async #read(): Promise<Buffer | undefined> {
    if (this.#failure) throw this.#failure.thrown;
    while (!this.#isOver) {
      try {
        const { done, value } = await this.#chunks.next();
        if (done) this.#isOver = true;
        else if (value.length > 0) return Buffer.from(value.buffer, value.byteOffset, value.length);
      } catch (thrown) {
        this.#failure = { thrown };
        throw thrown;
      }
    }
    return undefined;
  }
}
