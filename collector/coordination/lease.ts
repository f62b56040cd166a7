import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { Store, Versioned } from "../store/index.ts";

const leaseDocument = z.object({ owner: z.string(), epoch: z.number(), beat: z.number() });
type LeaseDocument = z.output<typeof leaseDocument>;

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
    const stored = await this.#put(current, { owner: this.#owner, epoch, beat: (document?.beat ?? 0) + 1 });
    this.#heldUntilMs = stored ? nowMs + this.#lengthMs : 0;
    return stored;
  }

  #hasStoodStill(current: Versioned<unknown>, nowMs: number): boolean {
    if (this.#seen?.version !== current.version) this.#seen = { version: current.version, sinceMs: nowMs };
    return nowMs - this.#seen.sinceMs >= this.#lengthMs;
  }

  async #put(current: Versioned<unknown> | undefined, doc: LeaseDocument): Promise<boolean> {
    const place = { collection: "control", id: this.#name, doc } as const;
    const [result] = await this.#store.write([
      current ? { op: "replace", ...place, version: current.version } : { op: "create", ...place },
    ]);
    return result?.stored ?? false;
  }
}

/** Calls `change` with the newest document until its replacement is stored. Bounded: others can win only so often. */
export async function changeControl<T extends Record<string, unknown>>(
  store: Store,
  id: string,
  schema: z.ZodType<T>,
  change: (current: T | undefined) => T | undefined,
): Promise<T | undefined> {
  for (let attempt = 0; attempt < CHANGE_ATTEMPTS_MAX; attempt++) {
    const [current] = await store.get("control", [id]);
    const next = change(current && schema.parse(current.doc));
    if (next === undefined) return undefined;
    const place = { collection: "control", id, doc: next } as const;
    const [result] = await store.write([current ? { op: "replace", ...place, version: current.version } : { op: "create", ...place }]);
    if (result?.stored) return next;
    await sleep(Math.random() * Math.min(2 ** attempt, 50));
  }
  return undefined;
}

const CHANGE_ATTEMPTS_MAX = 50;
