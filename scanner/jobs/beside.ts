import type { Match } from "../match.ts";
import type { WorkerStart } from "./messages.ts";
import { ScanningThread } from "./thread.ts";

/** Scans texts beside whoever gives them, one at a time. */
export interface Beside {
  /** Whether it would begin at once: until it has read its rules and its index, a text is scanned sooner without it. */
  readonly isReady: boolean;
  /** What stands in the first bytes of `text`, with the repeats of a secret gathered. Rejects where the thread cannot go on. */
  scan(text: SharedArrayBuffer, lengthBytes: number): Promise<readonly Match[]>;
  close(): void;
}

/** Starts a thread that scans texts. */
export function startBeside(start: WorkerStart): Beside {
  return new ThreadBeside(start);
}

class ThreadBeside implements Beside {
  readonly #thread: ScanningThread;
  #hasAnswered = false;

  constructor(start: WorkerStart) {
    this.#thread = new ScanningThread(start);
    this.#thread.unref();
    // It answers once it has read what it needs. Where it cannot, it is never ready, and all is scanned without it.
    this.scan(new SharedArrayBuffer(0), 0).catch(() => undefined);
  }

  get isReady(): boolean {
    return this.#hasAnswered && !this.#thread.hasEnded;
  }

  async scan(text: SharedArrayBuffer, lengthBytes: number): Promise<readonly Match[]> {
    const { matches } = await this.#thread.ask({ text, lengthBytes });
    this.#hasAnswered = true;
    return matches;
  }

  close(): void {
    void this.#thread.close();
  }
}
