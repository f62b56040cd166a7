import { setImmediate as nextTurn } from "node:timers/promises";
import { IndexBuilder, type IndexEntry, type KeyRing, loadVoprf, lookup, type Segment } from "../../contract/index.ts";
import { ConfirmableSecrets } from "./secrets.ts";
import { ConfirmationTable } from "./table.ts";

/** Entries that are taken in one turn of the event loop: some 10 ms. */
const TURN_ENTRIES = 500;
/** A table is made anew no sooner than after so many times as long as the last one took. */
const REST_FACTOR = 10;

/** What the tables are made of: the issued secrets as the index has them. */
export interface IssuedSecrets {
  /** False until everything that stood in the topic at the start was read. */
  readonly isCaughtUp: boolean;
  /** The number of the newest change. */
  readonly version: number;
  readonly entries: readonly IndexEntry[];
}

export interface TablesOptions {
  readonly keys: KeyRing;
  readonly secrets: IssuedSecrets;
  /** The number of the newest change once everything that is stored was published; undefined until then. */
  readonly settledVersion: () => Promise<number | undefined>;
  readonly now: () => Date;
}

/** A table for each window epoch, made anew when the issued secrets change: the windows that a tier C index of them holds. */
export class ConfirmationTables {
  readonly #of: TablesOptions;
  #byKey: ReadonlyMap<string, ConfirmationTable> = new Map();
  #version: number | undefined;
  #restsUntilMs = 0;

  constructor(options: TablesOptions) {
    this.#of = options;
  }

  /** The newest table under this public key (base64url); undefined while there is none. */
  tableOf(publicKey: string): ConfirmationTable | undefined {
    return this.#byKey.get(publicKey);
  }

  /** Looks for changes. What a table says of the time it is as of was looked up no earlier. */
  async round(): Promise<false> {
    const { secrets, settledVersion, now } = this.#of;
    const asOfS = Math.floor(now().getTime() / 1000);
    const settled = await settledVersion();
    if (settled === undefined || !secrets.isCaughtUp || secrets.version < settled) return false;
    if (this.#version === secrets.version) {
      this.#byKey = new Map([...this.#byKey].map(([key, table]) => [key, new ConfirmationTable(asOfS, table)]));
      return false;
    }
    const startedMs = performance.now();
    if (startedMs < this.#restsUntilMs) return false;
    const { version } = secrets;
    this.#byKey = await this.#build(asOfS, secrets.entries);
    this.#version = version;
    this.#restsUntilMs = performance.now() + REST_FACTOR * (performance.now() - startedMs);
    return false;
  }

  async #build(asOfS: number, all: readonly IndexEntry[]): Promise<Map<string, ConfirmationTable>> {
    const { keys } = this.#of;
    const { confirmKeysOf } = await loadVoprf();
    const builder = new IndexBuilder(keys, "C");
    await inTurns(all, (entry) => builder.add(entry));
    const images = new Map(builder.finish().segments.map((segment) => [segment.windowEpoch, imageOf(segment)]));
    const tables = new Map<string, ConfirmationTable>();
    for (const [windowEpoch, publicKey] of confirmKeysOf(keys.epochs)) {
      const image = images.get(windowEpoch);
      const secrets = new ConfirmableSecrets((offer) => image !== undefined && lookup(image.bytes, image.layout, offer).length > 0);
      await inTurns(all, (entry) => {
        if (keys.epoch(entry.registration.keyId)?.windowEpoch === windowEpoch) secrets.add(entry);
      });
      tables.set(publicKey, new ConfirmationTable(asOfS, secrets.all));
    }
    return tables;
  }
}

function imageOf(segment: Segment) {
  return { bytes: segment.image(), layout: segment.layout };
}

async function inTurns(entries: readonly IndexEntry[], take: (entry: IndexEntry) => void): Promise<void> {
  for (const [at, entry] of entries.entries()) {
    take(entry);
    if (at % TURN_ENTRIES === TURN_ENTRIES - 1) await nextTurn();
  }
}
