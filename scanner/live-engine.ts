import type { IndexChange, IndexRefusal, IndexSnapshot, KeyRing, Log, OpenIndex } from "../contract/index.ts";
import { createEngine, type Engine } from "./engine.ts";
import type { IndexTarget } from "./index-sources/index.ts";
import { indexOf } from "./issued/index.ts";
import type { Match } from "./match.ts";
import type { RuleList } from "./patterns/index.ts";

/** What scans, and the index that it looks into. */
export interface IndexedEngine {
  readonly engine: Pick<Engine, "scan" | "reachBytes">;
  readonly index: {
    readonly version: number;
    readonly size: number;
    readonly refused: { readonly count: number; readonly named: readonly IndexRefusal[] };
    apply(change: IndexChange): readonly IndexRefusal[];
  };
}

/** Makes an engine that looks for the secrets of a snapshot or of a file, or for none. Throws `corrupt-data`. */
export type MakeEngine = (index?: IndexSnapshot | OpenIndex) => IndexedEngine;

/** Makes engines of these rules under these keys. */
export function engineMaker(rules: RuleList, keys: KeyRing): MakeEngine {
  return (from) => {
    const index = indexOf(keys, from);
    return { index, engine: createEngine({ rules, keys, issuedIndex: index }) };
  };
}

/** An engine whose index is brought up to date while it is in use. */
export class LiveEngine implements IndexTarget {
  readonly #make: MakeEngine;
  readonly #log: Log;
  #current: IndexedEngine;
  /** The file that the records of a found secret are read from. */
  #file: OpenIndex | undefined;

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
    return this.#current.engine.scan(bytes, { countsRepeats: true });
  }

  replace(snapshot: IndexSnapshot): void {
    this.#use(this.#make(snapshot));
  }

  replaceFile(file: OpenIndex): void {
    const former = this.#file;
    this.#use(this.#make(file));
    this.#file = file;
    former?.close();
  }

  apply(change: IndexChange): void {
    const refused = this.#current.index.apply(change);
    this.#sayRefused(refused.length, refused);
  }

  #use(made: IndexedEngine): void {
    this.#current = made;
    const { size, version, refused } = made.index;
    this.#log({ level: "info", message: `index version ${version} is in use: ${size} records` });
    this.#sayRefused(refused.count, refused.named);
  }

  #sayRefused(count: number, [first]: readonly IndexRefusal[]): void {
    if (!first) return;
    const others = count > 1 ? ` and ${count - 1} others` : "";
    this.#log({ level: "error", message: `issued secrets that cannot be looked for: ${first.id}${others}: ${first.reason}` });
  }
}
