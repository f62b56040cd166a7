import { type Bus, type ReceivedMessage, type Subscription, topics } from "../../bus/index.ts";
import {
  checkVersion,
  INDEX_CHANGE_SCHEMA,
  type IndexChange,
  type IndexEntry,
  indexChange,
  type Log,
  parse,
  parseJson,
  toLeaktrailError,
} from "../../contract/index.ts";
import type { IndexFeed, IndexSource, IndexTarget } from "./index-source.ts";

const BATCH_MAX = 1_000;
const SAY_EVERY_MS = 60_000;
const AGAIN_AFTER_MS = 1_000;

/** The index as a collector publishes it: every change on the topic `leaktrail.index`. The bus stays the caller's to close. */
export function busIndexSource(bus: Bus): IndexSource {
  return (target, log) => new BusFeed(bus, target, log);
}

/**
 * Reads the topic from its beginning, where numbers are missing since only the newest change of a record is kept, into
 * one snapshot; then takes the changes as they come. Where one is missing then, it begins again.
 */
class BusFeed implements IndexFeed {
  readonly #bus: Bus;
  readonly #target: IndexTarget;
  readonly #log: Log;
  readonly #sayer: NodeJS.Timeout;
  #replay: { version: number; entries: Map<string, IndexEntry> } | undefined;
  #subscription: Subscription;
  #again: NodeJS.Timeout | undefined;
  #isClosed = false;
  isReady = false;

  constructor(bus: Bus, target: IndexTarget, log: Log) {
    this.#bus = bus;
    this.#target = target;
    this.#log = log;
    this.#subscription = this.#follow();
    this.#sayer = setInterval(() => {
      if (this.problem && !this.isReady) log({ level: "warn", message: `${this.problem}; nothing is scanned until it is there` });
    }, SAY_EVERY_MS);
  }

  get problem(): string | undefined {
    return this.#replay ? `the index is awaited from the bus: ${this.#bus.health().waitingFor ?? "it is being read"}` : undefined;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#sayer);
    clearTimeout(this.#again);
    await this.#subscription.close();
  }

  #follow(): Subscription {
    const replay = { version: 0, entries: new Map<string, IndexEntry>() };
    this.#replay = replay;
    const isCurrent = () => this.#replay === replay || this.#replay === undefined;
    return this.#bus.follow(topics.index, {
      batchMax: BATCH_MAX,
      handle: async (messages) => {
        for (const message of messages) if (isCurrent()) this.#take(message);
      },
      caughtUp: () => {
        if (isCurrent()) this.#finish();
      },
    });
  }

  #take(message: ReceivedMessage): void {
    try {
      const json = parseJson(message.value.toString("utf8"), "an index change");
      checkVersion(json, INDEX_CHANGE_SCHEMA, "an index change");
      const change = parse(indexChange, json, "an index change");
      if (this.#replay) remember(this.#replay, change);
      else this.#target.apply(change);
    } catch (thrown) {
      const error = toLeaktrailError(thrown);
      const place = `${message.topic}, partition ${message.partition}, offset ${message.offset}`;
      if (error.code === "conflict") this.#beginAgain();
      else this.#log({ level: "error", message: `an index change is left out (${place}): ${error.message}` });
    }
  }

  #finish(): void {
    if (!this.#replay) return;
    const { version, entries } = this.#replay;
    this.#replay = undefined;
    this.#target.replace({ version, createdAt: new Date().toISOString(), entries: [...entries.values()] });
    this.isReady = true;
  }

  #beginAgain(): void {
    this.#log({ level: "warn", message: "a change of the index is missing; the index is read from its beginning again" });
    const former = this.#subscription;
    this.#replay = { version: 0, entries: new Map() };
    this.#again = setTimeout(() => {
      void former.close();
      if (!this.#isClosed) this.#subscription = this.#follow();
    }, AGAIN_AFTER_MS);
  }
}

function remember(replay: { version: number; entries: Map<string, IndexEntry> }, change: IndexChange): void {
  for (const entry of change.put) replay.entries.set(entry.id, entry);
  replay.version = Math.max(replay.version, change.version);
}
