import type { Ports } from "../ports/index.ts";

/** What was not used is kept for as long at most: a burst after a pause is as short. */
const BURST_MS = 1_000;
/** What was used before, e.g. to load an index, holds reading back for as much at most. */
const DEBT_MAX_MS = 1_000;
/** For as long after reading was held it is said. */
const SAID_MS = 2_000;

/** What reading may take of the machine. */
export interface Limits {
  /** Of one core, e.g. 0.25: all that this process takes counts. */
  readonly cpuShare?: number;
  readonly bytesPerSecond?: number;
}

/** Something that comes at a steady rate, is used up, and may be overdrawn a little. */
class Bucket {
  readonly #perMs: number;
  readonly debtMax: number;
  #filledAtMs: number;
  #level: number;

  /** `debtMax`: what is overdrawn beyond it is forgiven. */
  constructor(perMs: number, nowMs: number, debtMax = Number.POSITIVE_INFINITY) {
    this.#perMs = perMs;
    this.debtMax = debtMax;
    this.#filledAtMs = nowMs;
    this.#level = perMs * BURST_MS;
  }

  take(amount: number, nowMs: number): void {
    this.#fill(nowMs);
    this.#level = Math.max(this.#level - amount, -this.debtMax);
  }

  /** Milliseconds until there is something in it. */
  emptyMs(nowMs: number): number {
    this.#fill(nowMs);
    return this.#level > 0 ? 0 : Math.max(1, -this.#level / this.#perMs);
  }

  #fill(nowMs: number): void {
    this.#level = Math.min(this.#level + (nowMs - this.#filledAtMs) * this.#perMs, this.#perMs * BURST_MS);
    this.#filledAtMs = nowMs;
  }
}

/** Says when reading must wait, so that it takes no more than its limits. It never skips anything. */
export class Allowance {
  readonly #ports: Pick<Ports, "clock" | "cpuMs">;
  readonly #cpu: Bucket | undefined;
  readonly #bytes: Bucket | undefined;
  readonly #words: { readonly cpu: string; readonly bytes: string };
  #cpuMs: number;
  #isLifted = false;
  readonly #heldAtMs = { cpu: Number.NEGATIVE_INFINITY, bytes: Number.NEGATIVE_INFINITY };

  constructor({ cpuShare, bytesPerSecond }: Limits, ports: Pick<Ports, "clock" | "cpuMs">) {
    const nowMs = ports.clock.nowMs();
    this.#ports = ports;
    this.#cpuMs = ports.cpuMs();
    if (cpuShare !== undefined) this.#cpu = new Bucket(cpuShare, nowMs, cpuShare * DEBT_MAX_MS);
    if (bytesPerSecond !== undefined) this.#bytes = new Bucket(bytesPerSecond / 1_000, nowMs);
    this.#words = {
      cpu: `reading is held to ${Math.round((cpuShare ?? 1) * 1_000) / 10} % of a core`,
      bytes: `reading is held to ${(bytesPerSecond ?? 0).toLocaleString("en-GB")} bytes a second`,
    };
  }

  /** The limits hold no longer. */
  lift(): void {
    this.#isLifted = true;
  }

  /** Whether there are none: then much may be read at once. */
  get isUnlimited(): boolean {
    return !this.#cpu && !this.#bytes;
  }

  /** So many bytes were scanned. */
  spend(bytes: number): void {
    this.#bytes?.take(bytes, this.#ports.clock.nowMs());
  }

  /** Milliseconds for which nothing may be read; 0 where it may. */
  waitMs(): number {
    if (this.#isLifted || (!this.#cpu && !this.#bytes)) return 0;
    const nowMs = this.#ports.clock.nowMs();
    const cpuMs = this.#ports.cpuMs();
    this.#cpu?.take(cpuMs - this.#cpuMs, nowMs);
    this.#cpuMs = cpuMs;
    const waits = { cpu: this.#cpu?.emptyMs(nowMs) ?? 0, bytes: this.#bytes?.emptyMs(nowMs) ?? 0 };
    for (const limit of ["cpu", "bytes"] as const) if (waits[limit] > 0) this.#heldAtMs[limit] = nowMs;
    return Math.max(waits.cpu, waits.bytes);
  }

  /** What reading was held to in the last seconds, in words. */
  get holds(): readonly string[] {
    const sinceMs = this.#ports.clock.nowMs() - SAID_MS;
    return (["cpu", "bytes"] as const).filter((limit) => this.#heldAtMs[limit] > sinceMs).map((limit) => this.#words[limit]);
  }
}
