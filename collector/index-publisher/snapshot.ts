import { setImmediate as nextTurn } from "node:timers/promises";
import { type Bus, type ReceivedMessage, type Subscription, topics } from "../../bus/index.ts";
import {
  BufferSink,
  checkVersion,
  encodeIndex,
  INDEX_CHANGE_SCHEMA,
  IndexBuilder,
  IndexChanges,
  type IndexEntry,
  indexBytes,
  indexChange,
  isRebuildDue,
  type KeyRing,
  type Log,
  type OpenIndex,
  openIndexFile,
  parse,
  parseJson,
  toLeaktrailError,
  writeChanges,
} from "../../contract/index.ts";

const BATCH_MAX = 1000;
/** Entries that are built in one turn of the event loop: some 10 ms. */
const TURN_ENTRIES = 500;
/** All collectors of an organisation publish one line of versions. */
const ORIGIN = "collector";

/** An index file's bytes, and the number of the last change that they include. */
export interface EncodedIndex {
  readonly version: number;
  readonly bytes: Buffer;
}

/**
 * The newest index, whole, for `GET /v1/index`. It is built from the same changes that scanners follow, so that it
 * never says a version whose entries it does not hold.
 */
export class IndexSnapshot {
  readonly #entries = new Map<string, { readonly entry: IndexEntry; readonly version: number }>();
  readonly #keys: KeyRing;
  readonly #log: Log;
  readonly #subscription: Subscription;
  /** Entries of keys that the ring holds. */
  #sealed = 0;
  #version = 0;
  #isCaughtUp = false;
  /** What was built last, and which records changed since. */
  #base: { readonly file: OpenIndex; readonly bytes: Buffer } | undefined;
  #changed = new Set<string>();
  #encoded: EncodedIndex | undefined;
  #encoding: Promise<EncodedIndex> | undefined;

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

  /** Every record as it is now. */
  get entries(): readonly IndexEntry[] {
    return [...this.#entries.values()].map(({ entry }) => entry);
  }

  /** The index file; made anew only where something changed, once for all who ask. */
  async encoded(now: Date): Promise<EncodedIndex> {
    if (this.#encoded?.version === this.#version) return this.#encoded;
    this.#encoding ??= this.#encode(now).finally(() => {
      this.#encoding = undefined;
    });
    return this.#encoding;
  }

  async close(): Promise<void> {
    await this.#subscription.close();
  }

  /** A few changes go behind what was built before; the whole is built where they have become many. */
  async #encode(now: Date): Promise<EncodedIndex> {
    if (!this.#base || isRebuildDue(this.#changed.size, this.#entries.size)) {
      // It would miss what is no longer among the changed, should the building fail.
      this.#base = undefined;
      this.#base = await this.#build(now);
    }
    const { file, bytes } = this.#base;
    const version = this.#version;
    if (version === file.header.version) return this.#keep({ version, bytes });
    const changes = new IndexChanges();
    for (const put of this.#sealable([...this.#changed].flatMap((id) => this.#entries.get(id)?.entry ?? []))) {
      changes.apply({ put: withoutConfirmation(put) });
    }
    const sink = new BufferSink(bytes);
    const identity = { version, createdAt: now.toISOString(), expiresAt: null };
    const state = { changes, records: this.#sealed };
    const { lengthBytes } = writeChanges(file, state, identity, { keys: this.#keys }, sink);
    return this.#keep({ version, bytes: sink.bytes(lengthBytes) });
  }

  #keep(encoded: EncodedIndex): EncodedIndex {
    this.#encoded = encoded;
    return encoded;
  }

  /** Builds in turns, so that requests and leases are served meanwhile; what changes in the meantime comes with the next. */
  async #build(now: Date): Promise<{ file: OpenIndex; bytes: Buffer }> {
    const identity = { origin: ORIGIN, version: this.#version, createdAt: now.toISOString(), expiresAt: null };
    const entries = this.#sealable([...this.#entries.values()].map(({ entry }) => entry));
    this.#changed = new Set();
    const builder = new IndexBuilder(this.#keys);
    for (const [at, entry] of entries.entries()) {
      builder.add(entry);
      if (at % TURN_ENTRIES === TURN_ENTRIES - 1) await nextTurn();
    }
    const bytes = encodeIndex(builder.finish(), identity, { keys: this.#keys });
    return { bytes, file: openIndexFile(indexBytes(bytes), { keys: this.#keys, now }) };
  }

  /** One record of a key that has passed away, or that was never ours, must not take the index from everybody. */
  #sealable(all: readonly IndexEntry[]): IndexEntry[] {
    const sealable = all.filter((entry) => this.#isSealable(entry));
    const left = all.length - sealable.length;
    if (left > 0) this.#log({ level: "warn", message: `the index leaves out ${left} records of keys that the key file does not hold` });
    return sealable;
  }

  #isSealable({ registration }: IndexEntry): boolean {
    return this.#keys.epoch(registration.keyId) !== undefined;
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
    if (known && known.version > version) return;
    if (known && this.#isSealable(known.entry)) this.#sealed -= 1;
    if (this.#isSealable(entry)) this.#sealed += 1;
    this.#entries.set(entry.id, { entry, version });
    this.#changed.add(entry.id);
  }
}

/** By it records can be asked for, which no scanner with records needs. */
function withoutConfirmation({ registration, ...entry }: IndexEntry): IndexEntry {
  const { confirmation: _, ...rest } = registration;
  return { ...entry, registration: rest };
}
