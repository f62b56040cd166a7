import { ArchiveProblem } from "./problem.ts";

/** What opening one file may cost, however the archives in it lie within one another. */
export interface ArchiveLimits {
  /** Archives and compressed streams, one within another. */
  readonly depthMax: number;
  readonly unpackedMaxBytes: number;
  /** Unpacked bytes for each byte of the file, where more than `anyRatioBytes` were unpacked. */
  readonly ratioMax: number;
  readonly anyRatioBytes: number;
  readonly entriesMax: number;
  /** Archives that lie in another one and have to be read from their end are held in memory, together up to this. */
  readonly heldMaxBytes: number;
  /** How far back a compressed stream may refer, which is what must be held of it. */
  readonly windowMaxBytes: number;
}

const MIB = 2 ** 20;

export const ARCHIVE_LIMITS: ArchiveLimits = {
  depthMax: 8,
  unpackedMaxBytes: 16 * 1024 * MIB,
  ratioMax: 200,
  anyRatioBytes: 64 * MIB,
  entriesMax: 1_000_000,
  heldMaxBytes: 64 * MIB,
  windowMaxBytes: 64 * MIB,
};

/**
 * Bytes that a decoder may move within its memory, at any rate and for each byte unpacked. A hostile stream can ask for megabytes with
 * each block of a few bytes; windows of 8 MB and blocks of 32 KB, as the highest levels make them, are within it.
 */
const MOVED_ANY_BYTES = 16 * 1024 * MIB;
const MOVED_RATIO_MAX = 256;

/** Counts what one file has cost so far. What goes past a limit of the whole throws, and says from then on that it `isSpent`. */
export class Budget {
  readonly limits: ArchiveLimits;
  #packedBytes = 0;
  #unpackedBytes = 0;
  #movedBytes = 0;
  #entries = 0;
  #heldBytes = 0;
  #isSpent = false;

  constructor(limits: ArchiveLimits) {
    this.limits = limits;
  }

  get isSpent(): boolean {
    return this.#isSpent;
  }

  /** Bytes of the file itself. */
  packed(lengthBytes: number): void {
    this.#packedBytes += lengthBytes;
  }

  unpacked(lengthBytes: number): void {
    this.#unpackedBytes += lengthBytes;
    const { unpackedMaxBytes, anyRatioBytes, ratioMax } = this.limits;
    if (this.#unpackedBytes > unpackedMaxBytes) this.#spend(`it unpacks to more than ${unpackedMaxBytes} bytes`);
    if (this.#unpackedBytes > anyRatioBytes && this.#unpackedBytes > ratioMax * this.#packedBytes) {
      this.#spend(`it unpacks to more than ${ratioMax} times its size, as what is made to fill disks does`);
    }
  }

  moved(lengthBytes: number): void {
    this.#movedBytes += lengthBytes;
    if (this.#movedBytes > MOVED_ANY_BYTES + MOVED_RATIO_MAX * this.#unpackedBytes) this.#spend("it is made to take a long time to unpack");
  }

  /** An entry, or a part of a compressed stream that is unpacked by itself. */
  entry(): void {
    this.#entries += 1;
    if (this.#entries > this.limits.entriesMax) this.#spend(`it holds more than ${this.limits.entriesMax} entries`);
  }

  /** Throws where a decoder asks for more memory than it gets. */
  window(lengthBytes: number): void {
    const { windowMaxBytes } = this.limits;
    if (lengthBytes > windowMaxBytes) {
      throw new ArchiveProblem(`it needs a window of ${lengthBytes} bytes, and ${windowMaxBytes} are allowed`);
    }
  }

  /** How much may be held besides what is. */
  get spareBytes(): number {
    return this.limits.heldMaxBytes - this.#heldBytes;
  }

  /** Says that so much more is held, or, with less than 0, let go. */
  hold(lengthBytes: number): void {
    this.#heldBytes += lengthBytes;
  }

  #spend(problem: string): never {
    this.#isSpent = true;
    throw new ArchiveProblem(`${problem}; the rest was not scanned`);
  }
}

/** Passes what comes out of a decoder on, and counts it. */
export async function* counted(chunks: AsyncIterable<Buffer>, budget: Budget): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    budget.unpacked(chunk.length);
    yield chunk;
  }
}
