import { z } from "zod";
import type { Store, Versioned } from "../store/index.ts";
import { putControl } from "./control.ts";

const leaseDocument = z.object({ owner: z.string(), epoch: z.number(), beat: z.number() });

/**
 * A right that one collector holds at a time, kept as one document. The holder changes it again and again; who finds it
 * unchanged for a whole lease on its own clock may take it over, with a higher epoch. No two clocks are compared.
 * A lease saves work; what must never happen twice is held by a compare-and-set of its own.
 */
export class Lease {
  readonly #store: Store;
  readonly #name: string;
  readonly #owner: string;
  readonly #lengthMs: number;
  #seen: { version: string; sinceMs: number } | undefined;
  #heldUntilMs = 0;

  /** `lengthMs` 0 means that nobody else can be there: the store is this process's alone. */
  constructor(store: Store, name: string, owner: string, lengthMs: number) {
    this.#store = store;
    this.#name = `lease-${name}`;
    this.#owner = owner;
    this.#lengthMs = lengthMs;
  }

  /** Takes, keeps or renews the lease; whether it is held now. Throws `store-unavailable`. */
  async hold(): Promise<boolean> {
    if (this.#lengthMs === 0) return true;
    const nowMs = performance.now();
    if (nowMs < this.#heldUntilMs - (this.#lengthMs * 2) / 3) return true;
    const [current] = await this.#store.get("control", [this.#name]);
    const document = current && leaseDocument.parse(current.doc);
    const epoch = document ? document.epoch + (document.owner === this.#owner ? 0 : 1) : 1;
    if (current && document?.owner !== this.#owner && !this.#hasStoodStill(current, nowMs)) {
      this.#heldUntilMs = 0;
      return false;
    }
    const version = await putControl(this.#store, this.#name, current, { owner: this.#owner, epoch, beat: (document?.beat ?? 0) + 1 });
    const stored = version !== undefined;
    this.#heldUntilMs = stored ? nowMs + this.#lengthMs : 0;
    return stored;
  }

  #hasStoodStill(current: Versioned<unknown>, nowMs: number): boolean {
    if (this.#seen?.version !== current.version) this.#seen = { version: current.version, sinceMs: nowMs };
    return nowMs - this.#seen.sinceMs >= this.#lengthMs;
  }
}
