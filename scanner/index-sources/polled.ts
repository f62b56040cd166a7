import { LeaktrailError, type Log, type OpenIndex, toLeaktrailError } from "../../contract/index.ts";
import type { IndexFeed, IndexSource, IndexTarget } from "./index-source.ts";

const FAILED_WAIT_MAX_MS = 30_000;
const SAY_AGAIN_MS = 60_000;

/** Hands the index to `take` where it differs from what `take` last took without throwing. */
export type LoadIndex = (signal: AbortSignal, take: (file: OpenIndex) => void) => Promise<void>;

/** An index source that asks for whole files, again and again. One older than what is held is refused. */
export function polledIndexSource(options: { what: string; intervalMs: number; load: LoadIndex }): IndexSource {
  return (target, log) => new PolledFeed(options, target, log);
}

class PolledFeed implements IndexFeed {
  readonly #options: { what: string; intervalMs: number; load: LoadIndex };
  readonly #target: IndexTarget;
  readonly #log: Log;
  readonly #closing = new AbortController();
  readonly #done: Promise<void>;
  #failures = 0;
  #saidAtMs = Number.NEGATIVE_INFINITY;
  isReady = false;
  problem: string | undefined;

  constructor(options: { what: string; intervalMs: number; load: LoadIndex }, target: IndexTarget, log: Log) {
    this.#options = options;
    this.#target = target;
    this.#log = log;
    this.#done = this.#run();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#done;
  }

  async #run(): Promise<void> {
    while (!this.#closing.signal.aborted) {
      await this.#round();
      const { intervalMs } = this.#options;
      await this.#sleep(
        this.#failures === 0 ? intervalMs : Math.min(FAILED_WAIT_MAX_MS, intervalMs * 2 ** Math.min(this.#failures - 1, 10)),
      );
    }
  }

  async #round(): Promise<void> {
    try {
      await this.#options.load(this.#closing.signal, (file) => this.#take(file));
      if (this.problem !== undefined) this.#log({ level: "info", message: `${this.#options.what}: the index is up to date again` });
      this.problem = undefined;
      this.#failures = 0;
    } catch (thrown) {
      if (!this.#closing.signal.aborted) this.#fail(toLeaktrailError(thrown));
    }
  }

  #take(file: OpenIndex): void {
    try {
      const { version } = file.header;
      if (this.isReady && version < this.#target.version) {
        throw new LeaktrailError(
          "conflict",
          `it offers version ${version}, older than version ${this.#target.version}, which is in use. An older index is never taken while this runs`,
        );
      }
      if (this.isReady && version === this.#target.version) file.close();
      else {
        // Whoever scans for long must not learn of a damaged block in the midst of it.
        file.checkBlocks();
        this.#target.replaceFile(file);
      }
      this.isReady = true;
    } catch (thrown) {
      file.close();
      throw thrown;
    }
  }

  #fail(error: LeaktrailError): void {
    this.#failures++;
    const nowMs = performance.now();
    const message = `${this.#options.what}: ${error.message}`;
    if (message !== this.problem || nowMs - this.#saidAtMs >= SAY_AGAIN_MS) {
      const state = this.isReady ? "scanning goes on with the index that is there" : "nothing is scanned until the index is there";
      this.#log({ level: "error", message: `${message}; ${state}` });
      this.#saidAtMs = nowMs;
    }
    this.problem = message;
  }

  async #sleep(ms: number): Promise<void> {
    const { signal } = this.#closing;
    if (signal.aborted) return;
    await new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        signal.removeEventListener("abort", wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      signal.addEventListener("abort", wake);
    });
  }
}
