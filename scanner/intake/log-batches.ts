import { type Log, toLeaktrailError } from "../../contract/index.ts";
import type { LogBatch, TextPlace } from "../texts/index.ts";

/** Messages are scanned together that come within this time: a scan and a write to the disk for each would take too long. */
const FLUSH_MS = 50;
const FLUSH_BYTES = 1024 * 1024;
const FLUSH_STREAMS = 1_000;
/** While nothing can be taken, so much waits in memory; senders wait for the rest, or it is lost. */
const WAITING_MAX_BYTES = 16 * 1024 * 1024;
const RETRY_MS = 250;
const NEWLINE = Buffer.from("\n");

interface Gathered {
  readonly placeOf: () => TextPlace;
  readonly parts: Buffer[];
}

export interface LogBatchesOptions {
  /** Why nothing is taken just now; undefined while something is. */
  readonly refusal: () => string | undefined;
  /** Scans and keeps; may throw, and has then taken nothing. */
  readonly take: (batches: readonly LogBatch[]) => void;
  readonly log: Log;
  readonly waitingMaxBytes?: number;
}

/** Messages on their way to the scanner, gathered for a moment by the stream that they belong to. */
export class LogBatches {
  readonly #options: LogBatchesOptions;
  readonly #waitingMaxBytes: number;
  readonly #gathered = new Map<string, Gathered>();
  readonly #roomWanted = new Set<() => void>();
  #bytes = 0;
  #timer: NodeJS.Timeout | undefined;
  #problem: string | undefined;
  /** Messages that were added. */
  messages = 0;

  constructor(options: LogBatchesOptions) {
    this.#options = options;
    this.#waitingMaxBytes = options.waitingMaxBytes ?? WAITING_MAX_BYTES;
  }

  /** Whether a sender has to wait: nothing can be taken just now, and enough waits. */
  get isFull(): boolean {
    return this.#bytes >= this.#waitingMaxBytes;
  }

  get waitingBytes(): number {
    return this.#bytes;
  }

  /** Adds one message of a stream, whose place is asked for when it is scanned. The bytes may be the caller's to reuse: they are copied. */
  add(stream: string, message: Buffer, placeOf: () => TextPlace): void {
    let gathered = this.#gathered.get(stream);
    if (!gathered) {
      gathered = { placeOf, parts: [] };
      this.#gathered.set(stream, gathered);
    }
    gathered.parts.push(Buffer.from(message), NEWLINE);
    this.#bytes += message.length + 1;
    this.messages++;
    const isMuch = this.#bytes >= FLUSH_BYTES || this.#gathered.size >= FLUSH_STREAMS;
    if (isMuch && this.#problem === undefined) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), FLUSH_MS);
  }

  /** Calls `resume` once when there is room again. */
  whenRoom(resume: () => void): void {
    this.#roomWanted.add(resume);
  }

  /** Nobody waits for room any more. */
  forget(resume: () => void): void {
    this.#roomWanted.delete(resume);
  }

  /** Scans what was gathered. Where that cannot be, it waits. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#gathered.size === 0) return;
    const refusal = this.#options.refusal();
    if (refusal !== undefined) {
      this.#wait(refusal);
      return;
    }
    try {
      this.#options.take([...this.#gathered.values()].map(({ placeOf, parts }) => ({ place: placeOf(), lines: Buffer.concat(parts) })));
    } catch (thrown) {
      this.#wait(toLeaktrailError(thrown).message);
      return;
    }
    this.#problem = undefined;
    this.#gathered.clear();
    this.#bytes = 0;
    const resumes = [...this.#roomWanted];
    this.#roomWanted.clear();
    for (const resume of resumes) resume();
  }

  /** Tries a last time. Gives how many bytes are lost. */
  close(): number {
    this.flush();
    clearTimeout(this.#timer);
    return this.#bytes;
  }

  #wait(problem: string): void {
    if (this.#problem !== problem) this.#options.log({ level: "warn", message: `log messages wait: ${problem}` });
    this.#problem = problem;
    this.#timer = setTimeout(() => this.flush(), RETRY_MS);
  }
}
