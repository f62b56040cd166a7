import { closeSync, constants, openSync, readSync } from "node:fs";
import { createGunzip } from "node:zlib";
import { LeaktrailError } from "../../contract/index.ts";
import { codeOf } from "../contents/index.ts";

/** Compressed bytes that are unpacked at once. Each may become a thousand, so that no more than 4 MB ever wait. */
const SLICE_BYTES = 4096;
const CHUNK_BYTES = 65_536;

/** What tells a log from a file that was made to keep its reader busy. */
export interface UnpackLimits {
  readonly unpackedMaxBytes: number;
  /** Unpacked bytes for each packed one, where more than `anyRatioBytes` were unpacked. */
  readonly ratioMax: number;
  readonly anyRatioBytes: number;
}

export const UNPACK_LIMITS: UnpackLimits = { unpackedMaxBytes: 64 * 2 ** 30, ratioMax: 200, anyRatioBytes: 2 ** 30 };

/** Unpacks a gzip file from its beginning, a slice at a time: what is damaged further on does not take what stands before it. */
export class GzipReader {
  readonly #path: string;
  readonly #limits: UnpackLimits;
  readonly #fd: number;
  readonly #gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  readonly #slice = Buffer.allocUnsafe(SLICE_BYTES);
  #unpacked: Buffer[] = [];
  #packedBytes = 0;
  #unpackedBytes = 0;
  #isOver = false;
  #isClosed = false;
  #failure: LeaktrailError | undefined;

  /** Opens `path`. Throws what `open` throws. */
  constructor(path: string, limits: UnpackLimits) {
    this.#path = path;
    this.#limits = limits;
    // Non-blocking, for the path may lead to a named pipe.
    this.#fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    this.#gunzip.on("data", (chunk: Buffer) => {
      this.#unpackedBytes += chunk.length;
      this.#unpacked.push(chunk);
    });
    this.#gunzip.on("end", () => {
      this.#isOver = true;
    });
    this.#gunzip.on("error", (error) => this.#fail(`is damaged (${codeOf(error)})`));
  }

  /** Why the end was not reached. */
  get failure(): LeaktrailError | undefined {
    return this.#failure;
  }

  /** Fills `into`; with fewer bytes only where it ends, or where `failure` says why nothing more comes. */
  async read(into: Buffer): Promise<number> {
    let length = 0;
    while (length < into.length) {
      const taken = this.#take(into.subarray(length));
      length += taken;
      if (taken > 0) continue;
      if (this.#isOver) break;
      await this.#unpackMore();
    }
    return length;
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#isOver = true;
    this.#gunzip.destroy();
    closeSync(this.#fd);
  }

  #take(into: Buffer): number {
    const [first, ...others] = this.#unpacked;
    if (!first) return 0;
    const length = first.copy(into);
    this.#unpacked = length < first.length ? [first.subarray(length), ...others] : others;
    return length;
  }

  async #unpackMore(): Promise<void> {
    const length = this.#isClosed ? 0 : this.#readSlice();
    this.#packedBytes += length;
    await this.#push(length);
    if (length === 0) this.#isOver = true;
    const { unpackedMaxBytes, ratioMax, anyRatioBytes } = this.#limits;
    if (this.#unpackedBytes > unpackedMaxBytes) this.#fail(`unpacks to more than ${unpackedMaxBytes} bytes`);
    const isDense = this.#unpackedBytes > anyRatioBytes && this.#unpackedBytes > ratioMax * this.#packedBytes;
    if (isDense) this.#fail(`unpacks to more than ${ratioMax} times its size, as no log does`);
  }

  #readSlice(): number {
    try {
      return readSync(this.#fd, this.#slice, 0, SLICE_BYTES, this.#packedBytes);
    } catch (thrown) {
      this.#fail(`cannot be read (${codeOf(thrown)})`);
      return 0;
    }
  }

  /**
   * Gives the slice to be unpacked, or says that it was the last one; until all that comes of it is there, or nothing
   * more will: it was damaged, or what follows is no gzip.
   */
  #push(length: number): Promise<void> {
    return new Promise((resolve) => {
      if (this.#gunzip.destroyed) return resolve();
      const done = () => {
        this.#gunzip.off("close", done).off("end", done);
        resolve();
      };
      this.#gunzip.once("close", done).once("end", done);
      if (length > 0) this.#gunzip.write(Buffer.from(this.#slice.subarray(0, length)), done);
      else this.#gunzip.end();
    });
  }

  #fail(how: string): void {
    this.#failure ??= new LeaktrailError("unreadable-source", `${this.#path} ${how} after its first ${this.#unpackedBytes} bytes of text`);
    this.#isOver = true;
  }
}
