import { Worker } from "node:worker_threads";
import { type ErrorCode, LeaktrailError } from "../../contract/index.ts";
import type { FileOutcome, Unit } from "./unit.ts";
import type { WorkerStart } from "./worker-start.ts";

/** What a scan makes is soon forgotten, and room for more of it than this only grows the process: 30 MB a thread by default. */
const resourceLimits = { maxYoungGenerationSizeMb: 4 };
/** Units that wait at a worker, so that it never idles while the next one is found. */
const QUEUED_MAX = 2;

interface Waiting {
  readonly done: (outcomes: FileOutcome[]) => void;
  readonly fail: (error: Error) => void;
}

/** What a worker answers: the outcomes of a unit, or why it cannot go on. */
export type WorkerAnswer = { readonly outcomes: FileOutcome[] } | { readonly code: ErrorCode; readonly message: string };

/** Threads that scan units; at most two wait at each. */
export class WorkerPool {
  readonly #workers: { readonly thread: Worker; readonly waiting: Waiting[] }[];
  #free: (() => void)[] = [];

  constructor(starts: readonly WorkerStart[]) {
    this.#workers = starts.map((workerData) => {
      const thread = new Worker(new URL("./worker.js", import.meta.url), { workerData, resourceLimits });
      const waiting: Waiting[] = [];
      thread.on("message", (answer: WorkerAnswer) => this.#answered(waiting.shift(), answer));
      thread.on("error", (error) => this.#failAll(waiting, error));
      thread.on("exit", (status) => this.#failAll(waiting, new Error(`a scanning thread ended with status ${status}`)));
      return { thread, waiting };
    });
  }

  /** Waits until a worker has room, and gives the unit to it; the outcomes come when they come. */
  async scan(unit: Unit): Promise<Promise<FileOutcome[]>[]> {
    for (;;) {
      const worker = this.#workers.reduce((least, other) => (other.waiting.length < least.waiting.length ? other : least));
      if (worker.waiting.length < QUEUED_MAX) {
        const outcomes = new Promise<FileOutcome[]>((done, fail) => worker.waiting.push({ done, fail }));
        // Whoever waits for it hears of a failure; it may be a while until somebody does.
        outcomes.catch(() => undefined);
        worker.thread.postMessage(unit);
        // In an array, since a promise of a promise would be waited for.
        return [outcomes];
      }
      await new Promise<void>((free) => this.#free.push(free));
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map(({ thread }) => thread.terminate()));
  }

  #answered(waiting: Waiting | undefined, answer: WorkerAnswer): void {
    if ("outcomes" in answer) waiting?.done(answer.outcomes);
    else waiting?.fail(new LeaktrailError(answer.code, answer.message));
    this.#wake();
  }

  #failAll(waiting: Waiting[], error: Error): void {
    for (const { fail } of waiting.splice(0)) fail(error);
    this.#wake();
  }

  #wake(): void {
    const free = this.#free;
    this.#free = [];
    for (const go of free) go();
  }
}
