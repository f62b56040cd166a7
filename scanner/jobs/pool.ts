import type { WorkerStart } from "./messages.ts";
import { ScanningThread } from "./thread.ts";
import type { FileOutcome, Unit } from "./unit.ts";

/** Units that wait at a worker, so that it never idles while the next one is found. */
const QUEUED_MAX = 2;

/** Threads that scan units beside the main one; at most two wait at each. */
export class WorkerPool {
  readonly #onScanned: (lengthBytes: number) => void;
  readonly #threads: readonly ScanningThread[];

  /** `onScanned` hears of each unit, how many bytes of it were scanned. */
  constructor(starts: readonly WorkerStart[], onScanned: (lengthBytes: number) => void = () => undefined) {
    this.#onScanned = onScanned;
    this.#threads = starts.map((start) => new ScanningThread(start));
  }

  /** Gives the unit to a worker that has room, if one has; the outcomes come when they come. */
  offer(unit: Unit): Promise<FileOutcome[]> | undefined {
    const [first, ...others] = this.#threads;
    if (!first) return undefined;
    const thread = others.reduce((least, other) => (other.waiting < least.waiting ? other : least), first);
    if (thread.waiting >= QUEUED_MAX) return undefined;
    const outcomes = this.#scan(thread, unit);
    // Whoever waits for it hears of a failure; it may be a while until somebody does.
    outcomes.catch(() => undefined);
    return outcomes;
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  async #scan(thread: ScanningThread, unit: Unit): Promise<FileOutcome[]> {
    const { outcomes } = await thread.ask(unit);
    this.#onScanned(outcomes.reduce((sum, outcome) => sum + ("scan" in outcome ? outcome.scan.bytes : 0), 0));
    return outcomes;
  }
}
