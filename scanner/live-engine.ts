import type { IndexChange, IndexSnapshot, Log } from "../contract/index.ts";
import type { Engine, Match } from "./engine.ts";
import type { IndexTarget } from "./index-sources/index.ts";

/** What scans, and the index that it looks into. */
export interface IndexedEngine {
  readonly engine: Engine;
  readonly index: {
    readonly version: number;
    readonly size: number;
    readonly refused: readonly { id: string; reason: string }[];
    apply(change: IndexChange): readonly { id: string; reason: string }[];
  };
}

/** Makes an engine that looks for the secrets of a snapshot, or for none. */
export type MakeEngine = (snapshot?: IndexSnapshot) => IndexedEngine;

/** An engine whose index is brought up to date while it is in use. */
export class LiveEngine implements IndexTarget {
  readonly #make: MakeEngine;
  readonly #log: Log;
  #current: IndexedEngine;

  constructor(make: MakeEngine, log: Log) {
    this.#make = make;
    this.#log = log;
    this.#current = make();
  }

  get version(): number {
    return this.#current.index.version;
  }

  /** How far around a place bytes may decide what is found there. */
  get reachBytes(): number {
    return this.#current.engine.reachBytes();
  }

  scan(bytes: Buffer): readonly Match[] {
    return this.#current.engine.scan(bytes);
  }

  replace(snapshot: IndexSnapshot): void {
    this.#current = this.#make(snapshot);
    const { size, version, refused } = this.#current.index;
    this.#log({ level: "info", message: `index version ${version} is in use: ${size} records` });
    this.#sayRefused(refused);
  }

  apply(change: IndexChange): void {
    this.#sayRefused(this.#current.index.apply(change));
  }

  #sayRefused(refused: readonly { id: string; reason: string }[]): void {
    const [first] = refused;
    if (!first) return;
    const others = refused.length > 1 ? ` and ${refused.length - 1} others` : "";
    this.#log({ level: "error", message: `issued secrets that cannot be looked for: ${first.id}${others}: ${first.reason}` });
  }
}
