import { type Bus, type ReceivedMessage, type Subscription, topics } from "../../bus/index.ts";
import {
  checkVersion,
  encodeIndex,
  INDEX_CHANGE_SCHEMA,
  type IndexEntry,
  indexChange,
  type KeyRing,
  type Log,
  parse,
  parseJson,
  toLeaktrailError,
} from "../../contract/index.ts";

const BATCH_MAX = 1000;

/**
 * The newest index, whole, for `GET /v1/index`. It is built from the same changes that scanners follow, so that it
 * never says a version whose entries it does not hold.
 */
export class IndexSnapshot {
  readonly #entries = new Map<string, { readonly entry: IndexEntry; readonly version: number }>();
  readonly #keys: KeyRing;
  readonly #log: Log;
  readonly #subscription: Subscription;
  #version = 0;
  #isCaughtUp = false;
  #encoded: { version: number; bytes: Buffer } | undefined;

  constructor(options: { bus: Bus; keys: KeyRing; log: Log }) {
    this.#keys = options.keys;
    this.#log = options.log;
    this.#subscription = options.bus.follow(topics.index, {
      batchMax: BATCH_MAX,
      handle: async (messages) => {
        for (const message of messages) this.#apply(message);
      },
      caughtUp: () => {
        this.#isCaughtUp = true;
      },
    });
  }

  /** False until everything that stood in the topic at the start was read. */
  get isCaughtUp(): boolean {
    return this.#isCaughtUp;
  }

  get version(): number {
    return this.#version;
  }

  /** The index file's bytes; made anew only where something changed. */
  encoded(now: Date): { version: number; bytes: Buffer } {
    if (this.#encoded?.version === this.#version) return this.#encoded;
    const snapshot = {
      version: this.#version,
      createdAt: now.toISOString(),
      entries: this.#sealable(),
    };
    const encoded = {
      version: this.#version,
      bytes: Buffer.concat([...encodeIndex(snapshot, this.#keys)].map((line) => Buffer.from(line))),
    };
    this.#encoded = encoded;
    return encoded;
  }

  /** One record of a key that has passed away, or that was never ours, must not take the index from everybody. */
  #sealable(): IndexEntry[] {
    const all = [...this.#entries.values()].map(({ entry }) => entry);
    const sealable = all.filter(({ registration }) => this.#keys.epoch(registration.keyId));
    const left = all.length - sealable.length;
    if (left > 0) this.#log({ level: "warn", message: `the index leaves out ${left} records of keys that the key file does not hold` });
    return sealable;
  }

  async close(): Promise<void> {
    await this.#subscription.close();
  }

  #apply(message: ReceivedMessage): void {
    try {
      const json = parseJson(message.value.toString("utf8"), "an index change");
      checkVersion(json, INDEX_CHANGE_SCHEMA, "an index change");
      const change = parse(indexChange, json, "an index change");
      for (const entry of change.put) this.#put(entry, change.version);
      this.#version = Math.max(this.#version, change.version);
    } catch (thrown) {
      this.#log({ level: "error", message: `index change at offset ${message.offset} is left out: ${toLeaktrailError(thrown).message}` });
    }
  }

  /** A change that was sent twice may arrive again after a newer one of the same record. */
  #put(entry: IndexEntry, version: number): void {
    const known = this.#entries.get(entry.id);
    if (!known || known.version <= version) this.#entries.set(entry.id, { entry, version });
  }
}
