import { Worker } from "node:worker_threads";
import { LeaktrailError } from "../../contract/index.ts";
import type { Match } from "../match.ts";
import type { WorkerAnswer, WorkerStart } from "./messages.ts";
import { resourceLimits } from "./pool.ts";

/** Scans texts beside whoever gives them, one at a time. */
export interface Beside {
  /** Whether it would begin at once: until it has read its rules and its index, a text is scanned sooner without it. */
  readonly isReady: boolean;
  /** What stands in the first bytes of `text`, with the repeats of a secret gathered. Rejects where the thread cannot go on. */
  scan(text: SharedArrayBuffer, lengthBytes: number): Promise<readonly Match[]>;
  close(): void;
}

interface Waiting {
  readonly done: (matches: readonly Match[]) => void;
  readonly fail: (error: Error) => void;
}

/** Starts a thread that scans texts. */
export function startBeside(workerData: WorkerStart): Beside {
  return new ThreadBeside(workerData);
}

class ThreadBeside implements Beside {
  readonly #thread: Worker;
  readonly #waiting: Waiting[] = [];
  isReady = false;

  constructor(workerData: WorkerStart) {
    this.#thread = new Worker(new URL("./worker.js", import.meta.url), { workerData, resourceLimits });
    // Whoever has it work does not end for its sake.
    this.#thread.unref();
    this.#thread.on("message", (answer: WorkerAnswer) => this.#answered(answer));
    this.#thread.on("error", (error) => this.#fail(error));
    this.#thread.on("exit", (status) => this.#fail(new Error(`a scanning thread ended with status ${status}`)));
    this.scan(new SharedArrayBuffer(0), 0).then(
      () => {
        this.isReady = true;
      },
      () => undefined,
    );
  }

  scan(text: SharedArrayBuffer, lengthBytes: number): Promise<readonly Match[]> {
    const matches = new Promise<readonly Match[]>((done, fail) => this.#waiting.push({ done, fail }));
    this.#thread.postMessage({ text, lengthBytes });
    return matches;
  }

  close(): void {
    this.isReady = false;
    void this.#thread.terminate();
  }

  #answered(answer: WorkerAnswer): void {
    if ("matches" in answer) this.#waiting.shift()?.done(answer.matches);
    else if ("code" in answer) this.#fail(new LeaktrailError(answer.code, answer.message));
  }

  #fail(error: Error): void {
    this.isReady = false;
    for (const { fail } of this.#waiting.splice(0)) fail(error);
  }
}
