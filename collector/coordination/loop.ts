import { setTimeout as sleep } from "node:timers/promises";
import { type Log, toLeaktrailError } from "../../contract/index.ts";

const BACK_OFF_MAX_MS = 5_000;

/**
 * Runs `round` again and again: at once when `nudge` is called, else after `idleMs`. A round that throws is said and
 * tried again after a growing pause. `round` returns true where it has more to do at once.
 */
export class Loop {
  readonly #name: string;
  readonly #round: () => Promise<boolean>;
  readonly #idleMs: number;
  readonly #log: Log;
  readonly #stop = new AbortController();
  #failures = 0;
  #nudged = false;
  #wake: (() => void) | undefined;
  #running: Promise<void> | undefined;

  constructor(name: string, options: { round: () => Promise<boolean>; idleMs: number; log: Log }) {
    this.#name = name;
    this.#round = options.round;
    this.#idleMs = options.idleMs;
    this.#log = options.log;
  }

  start(): this {
    this.#running ??= this.#run();
    return this;
  }

  nudge(): void {
    this.#nudged = true;
    this.#wake?.();
  }

  /** Ends after the round under way. */
  async close(): Promise<void> {
    this.#stop.abort();
    this.#wake?.();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      this.#nudged = false;
      const more = await this.#tryRound();
      if (!more && !this.#nudged && !this.#stop.signal.aborted) await this.#pause(this.#idleMs);
    }
  }

  async #tryRound(): Promise<boolean> {
    try {
      const more = await this.#round();
      this.#failures = 0;
      return more;
    } catch (thrown) {
      this.#failures++;
      this.#log({ level: "warn", message: `${this.#name}: ${toLeaktrailError(thrown).message}; trying again` });
      await sleep(Math.min(100 * 2 ** Math.min(this.#failures, 10), BACK_OFF_MAX_MS), undefined, { signal: this.#stop.signal }).catch(
        () => {},
      );
      return true;
    }
  }

  async #pause(ms: number): Promise<void> {
    const timer = new AbortController();
    const woken = new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    await Promise.race([woken, sleep(ms, undefined, { signal: timer.signal }).catch(() => {})]);
    timer.abort();
    this.#wake = undefined;
  }
}
