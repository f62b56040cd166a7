import { Worker } from "node:worker_threads";
import { LeaktrailError } from "../../contract/index.ts";
import type { WorkerAnswer, WorkerJob, WorkerStart } from "./messages.ts";
import type { Unit } from "./unit.ts";

/** What a scan makes is soon forgotten, and room for more of it than this only grows the process: 30 MB a thread by default. */
const resourceLimits = { maxYoungGenerationSizeMb: 4 };

type Answered = Exclude<WorkerAnswer, { code: unknown }>;
type AnswerTo<Job extends WorkerJob> = Extract<Answered, Job extends Unit ? { outcomes: unknown } : { matches: unknown }>;

interface Waiting {
  readonly done: (answer: Answered) => void;
  readonly fail: (error: Error) => void;
}

/** A thread that scans what it is asked for, in that order. */
export class ScanningThread {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  #ended: Error | undefined;

  constructor(workerData: WorkerStart) {
    this.#worker = new Worker(new URL("./worker.js", import.meta.url), { workerData, resourceLimits });
    this.#worker.on("message", (answer: WorkerAnswer) => this.#take(answer));
    this.#worker.on("error", (error) => this.#end(error));
    this.#worker.on("exit", (status) => this.#end(new Error(`a scanning thread ended with status ${status}`)));
  }

  /** How many answers are waited for. */
  get waiting(): number {
    return this.#waiting.length;
  }

  get hasEnded(): boolean {
    return this.#ended !== undefined;
  }

  /** Rejects with the thread's own error, or where the thread has ended. */
  ask<Job extends WorkerJob>(job: Job): Promise<AnswerTo<Job>> {
    if (this.#ended) return Promise.reject(this.#ended);
    // Answers come in the order of the jobs, each of its job's kind.
    const answered = new Promise<AnswerTo<Job>>((done, fail) => this.#waiting.push({ done: done as Waiting["done"], fail }));
    this.#worker.postMessage(job);
    return answered;
  }

  /** Whoever asks does not live on for its sake. */
  unref(): void {
    this.#worker.unref();
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #take(answer: WorkerAnswer): void {
    const waiting = this.#waiting.shift();
    if ("code" in answer) waiting?.fail(new LeaktrailError(answer.code, answer.message));
    else waiting?.done(answer);
  }

  #end(error: Error): void {
    this.#ended ??= error;
    for (const { fail } of this.#waiting.splice(0)) fail(error);
  }
}
