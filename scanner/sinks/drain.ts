import { type ErrorCode, type LeaktrailError, toLeaktrailError } from "../../contract/index.ts";
import { nodePorts, type Ports } from "../ports/index.ts";
import type { Spool, Spooled } from "../spool/index.ts";
import { RetryLater, type Sink } from "./sink.ts";

const BATCH_MAX = 500;
const BACKOFF_FIRST_MS = 100;
const BACKOFF_MAX_MS = 30_000;
/** Between two attempts while a person has to mend something first. */
const SLOW_MS = 30_000;
const needsAPerson: ReadonlySet<ErrorCode> = new Set(["not-authenticated", "not-allowed", "bad-configuration"]);
const IDLE_MS = 60_000;

/** The loop that empties the spool into the sink: in order, one batch in flight, for as long as it takes. */
export class Drain {
  readonly #spool: Spool;
  readonly #sink: Sink;
  readonly #log: (message: string) => void;
  readonly #ports: Ports;
  readonly #done: Promise<void>;
  #batchMax = BATCH_MAX;
  #failures = 0;
  #state: "open" | "closing" | "closed" = "open";
  #wake: () => void = () => undefined;
  /** Something happened since the last step began. */
  #isWoken = false;
  #waitingFor: string | undefined;
  /** Findings that the receiver has acknowledged. */
  sent = 0;

  constructor(spool: Spool, sink: Sink, log: (message: string) => void, ports: Ports = nodePorts) {
    this.#spool = spool;
    this.#sink = sink;
    this.#log = log;
    this.#ports = ports;
    this.#done = this.#run();
  }

  /** Why nothing goes out, in words; undefined while all is well. */
  get waitingFor(): string | undefined {
    return this.#waitingFor;
  }

  /** Something was spooled. */
  poke(): void {
    if (this.#failures === 0) this.#wakeUp();
  }

  /** Sends what is there, for `withinMs` at most; the rest stays in the spool. */
  async close(withinMs: number): Promise<void> {
    this.#state = "closing";
    this.#wakeUp();
    let callOff: () => void = () => undefined;
    const deadline = new Promise<void>((resolve) => {
      callOff = this.#ports.clock.after(withinMs, resolve);
    });
    await Promise.race([this.#done, deadline]);
    callOff();
    this.#state = "closed";
    this.#wakeUp();
  }

  get #isClosed(): boolean {
    return this.#state === "closed";
  }

  #wakeUp(): void {
    this.#isWoken = true;
    this.#wake();
  }

  async #run(): Promise<void> {
    while (!this.#isClosed) {
      this.#isWoken = false;
      const waitMs = await this.#step();
      if (waitMs === undefined) return;
      if (waitMs > 0 && !this.#isWoken) await this.#sleep(waitMs);
    }
  }

  /** Sends one batch. Gives how long to wait until the next; undefined where there is none and there will be none. */
  async #step(): Promise<number | undefined> {
    let batch: Spooled[] = [];
    try {
      batch = this.#spool.next(this.#batchMax);
      if (batch.length === 0) return this.#state === "open" ? IDLE_MS : undefined;
      const refusals = await this.#sink.send(batch.map((spooled) => spooled.finding));
      for (const { reason } of refusals) this.#log(`the receiver refused a finding, which is set aside: ${reason}`);
      this.#spool.acknowledge(batch, refusals);
      return this.#succeeded(batch.length - refusals.length);
    } catch (thrown) {
      return this.#state === "closed" ? undefined : this.#failed(batch, toLeaktrailError(thrown));
    }
  }

  #succeeded(count: number): number {
    if (this.#waitingFor) this.#log("findings are being sent again");
    this.#waitingFor = undefined;
    this.#failures = 0;
    this.#batchMax = Math.min(BATCH_MAX, this.#batchMax * 2);
    this.sent += count;
    return 0;
  }

  #failed(batch: readonly Spooled[], error: LeaktrailError): number {
    const isUnfit = error.code === "too-large" || error.code === "invalid-input";
    if (isUnfit && batch.length > 1) {
      this.#batchMax = Math.ceil(batch.length / 2);
      return 0;
    }
    if (isUnfit && batch.length === 1 && this.#setAside(batch, error)) return 0;
    if (this.#waitingFor !== error.message) this.#log(`findings wait, ${this.#spool.length} of them: ${error.message}`);
    this.#waitingFor = error.message;
    const backoffMs = Math.min(BACKOFF_MAX_MS, BACKOFF_FIRST_MS * 2 ** Math.min(this.#failures++, 20));
    if (error instanceof RetryLater) return Math.max(error.afterMs, backoffMs);
    return needsAPerson.has(error.code) ? SLOW_MS : backoffMs * (0.5 + this.#ports.random() / 2);
  }

  #setAside(batch: readonly Spooled[], error: LeaktrailError): boolean {
    try {
      this.#spool.acknowledge(batch, [{ index: 0, reason: error.message }]);
      this.#log(`a finding is set aside: ${error.message}`);
      return true;
    } catch {
      return false; // The state cannot be written just now: the finding stays where it is and is tried again.
    }
  }

  async #sleep(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const callOff = this.#ports.clock.after(ms, resolve);
      this.#wake = () => {
        callOff();
        resolve();
      };
    });
    this.#wake = () => undefined;
  }
}
