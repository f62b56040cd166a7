import { Worker } from "node:worker_threads";
import { LeaktrailError } from "../../contract/index.ts";
import type { WorkerAnswer, WorkerStart } from "./messages.ts";
import type { FileOutcome, Unit } from "./unit.ts";

/** What a scan makes is soon forgotten, and room for more of it than this only grows the process: 30 MB a thread by default. */
export const resourceLimits = { maxYoungGenerationSizeMb: 4 };
/** Units that wait at a worker, so that it never idles while the next one is found. */
const QUEUED_MAX = 2;

interface Waiting {
  readonly done: (outcomes: FileOutcome[]) => void;
  readonly fail: (error: Error) => void;
}

/** Threads that scan units beside the main one; at most two wait at each. */
export class WorkerPool {
  readonly #onScanned: (lengthBytes: number) => void;
  readonly #workers: { readonly thread: Worker; readonly waiting: Waiting[] }[];

  /** `onScanned` hears of each unit, how many bytes of it were scanned. */
  constructor(starts: readonly WorkerStart[], onScanned: (lengthBytes: number) => void = () => undefined) {
    this.#onScanned = onScanned;
    this.#workers = starts.map((workerData) => {
      const thread = new Worker(new URL("./worker.js", import.meta.url), { workerData, resourceLimits });
      const waiting: Waiting[] = [];
      thread.on("message", (answer: WorkerAnswer) => this.#answered(waiting.shift(), answer));
      thread.on("error", (error) => this.#failAll(waiting, error));
      thread.on("exit", (status) => this.#failAll(waiting, new Error(`a scanning thread ended with status ${status}`)));
      return { thread, waiting };
    });
  }

  /** Gives the unit to a worker that has room, if one has; the outcomes come when they come. */
  offer(unit: Unit): Promise<FileOutcome[]> | undefined {
    const [first, ...others] = this.#workers;
    if (!first) return undefined;
    const worker = others.reduce((least, other) => (other.waiting.length < least.waiting.length ? other : least), first);
    if (worker.waiting.length >= QUEUED_MAX) return undefined;
    const outcomes = new Promise<FileOutcome[]>((done, fail) => worker.waiting.push({ done, fail }));
    // Whoever waits for it hears of a failure; it may be a while until somebody does.
    outcomes.catch(() => undefined);
    worker.thread.postMessage(unit);
    return outcomes;
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map(({ thread }) => thread.terminate()));
  }

  #answered(waiting: Waiting | undefined, answer: WorkerAnswer): void {
    if ("outcomes" in answer) {
      this.#onScanned(answer.outcomes.reduce((sum, outcome) => sum + ("scan" in outcome ? outcome.scan.bytes : 0), 0));
      waiting?.done(answer.outcomes);
    } else if ("code" in answer) waiting?.fail(new LeaktrailError(answer.code, answer.message));
  }

  #failAll(waiting: Waiting[], error: Error): void {
    for (const { fail } of waiting.splice(0)) fail(error);
  }
}
