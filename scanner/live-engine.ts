import {
  type IndexChange,
  type IndexRefusal,
  type IndexSnapshot,
  type KeyRing,
  LeaktrailError,
  type Log,
  OpenIndex,
} from "../contract/index.ts";
import { builtInRules } from "../rules/index.ts";
import { createEngine, type Engine } from "./engine.ts";
import type { IndexTarget } from "./index-sources/index.ts";
import { type IssuedIndex, indexOf } from "./issued/index.ts";
import { type Beside, shareIndex, startBeside } from "./jobs/index.ts";
import type { Match } from "./match.ts";
import type { RuleList } from "./patterns/index.ts";
import { type Clock, nodePorts } from "./ports/index.ts";

/** Between two changes of the index that is in use: each has what was scanned a moment before looked at again. */
const SPACING_MS = 1_000;
/** That takes a tenth of the time at most, as long as changes need not wait longer than so long. */
const SPACING_MAX_MS = 2_000;
const LOOK_BACK_SHARE = 0.1;

/** What scans, and the index that it looks into. */
export interface IndexedEngine {
  readonly engine: Pick<Engine, "scan" | "reachBytes">;
  /** The same without rules: it finds what the index knows alone. */
  readonly issuedEngine?: Pick<Engine, "scan">;
  /** Starts a thread with the same engine, over the index as it was made; undefined where no thread could have it. */
  readonly startBeside?: (() => Beside) | undefined;
  readonly index: {
    readonly version: number;
    readonly size: number;
    readonly refused: { readonly count: number; readonly named: readonly IndexRefusal[] };
    apply(change: IndexChange): readonly IndexRefusal[];
  };
}

/** The same as it is made of rules and keys. */
export interface WholeEngine extends IndexedEngine {
  readonly engine: Engine;
  readonly issuedEngine: Engine;
}

/** Makes an engine that looks for the secrets of a snapshot or of a file, or for none. Throws `corrupt-data`. */
export type MakeEngine<Made extends IndexedEngine = IndexedEngine> = (index?: IndexSnapshot | OpenIndex) => Made;

/** Makes engines of these rules under these keys. */
export function engineMaker(rules: RuleList, keys: KeyRing): MakeEngine<WholeEngine> {
  return (from) => {
    const index = indexOf(keys, from);
    return {
      index,
      engine: createEngine({ rules, keys, issuedIndex: index }),
      issuedEngine: createEngine({ keys, issuedIndex: index }),
      startBeside: besideOf({ rules, keys }, index, from),
    };
  };
}

/** A thread reads the built-in rules by itself, and an index from its file. */
function besideOf({ rules, keys }: { rules: RuleList; keys: KeyRing }, index: IssuedIndex, from: IndexSnapshot | OpenIndex | undefined) {
  if (rules !== builtInRules) return undefined;
  const start = { keys: keys.material, skipBinary: false, explains: false, withExcerpts: false, withMarks: false };
  if (!from) return () => startBeside(start);
  if (!(from instanceof OpenIndex) || from.path === undefined) return undefined;
  return () => startBeside({ ...start, index: shareIndex(from, index) });
}

/**
 * An engine whose index is brought up to date while it is in use. What an index source brings waits until it is adopted, so that
 * whoever scans can look again at what was scanned without it, before anything is scanned with it.
 */
export class LiveEngine<Made extends IndexedEngine = IndexedEngine> implements IndexTarget {
  readonly #make: MakeEngine<Made>;
  readonly #log: Log;
  readonly #clock: Pick<Clock, "nowMs" | "after">;
  #current: Made;
  /** The file that the records of a found secret are read from. */
  #file: OpenIndex | undefined;
  #waiting: Waiting[] = [];
  #adoptedAtMs = Number.NEGATIVE_INFINITY;
  #missingSinceMs = Number.NEGATIVE_INFINITY;
  /** How long it took to look again since something was adopted. */
  #lookBackMs = 0;
  #callOff: () => void = () => undefined;
  #beside: Beside | undefined;
  /** What a thread was started for, or done without, once: what it took of shared memory is not given back. */
  #besideOf: Made | undefined;
  /** Called when what waits may be adopted. */
  onDue: () => void = () => undefined;

  constructor(make: MakeEngine<Made>, log: Log, clock: Pick<Clock, "nowMs" | "after"> = nodePorts.clock) {
    this.#make = make;
    this.#log = log;
    this.#clock = clock;
    this.#current = make();
  }

  /** Of all that came, adopted or not. */
  get version(): number {
    return this.#waiting.at(-1)?.version ?? this.#current.index.version;
  }

  /** Of the index that is scanned with. */
  get usedVersion(): number {
    return this.#current.index.version;
  }

  /** What is scanned with, for whoever feeds it piece by piece. Its index may learn of more while it does. */
  get used(): Made {
    return this.#current;
  }

  /** Whether no index was adopted yet. */
  get isUnused(): boolean {
    return this.#adoptedAtMs === Number.NEGATIVE_INFINITY;
  }

  /** When the oldest part came of what was adopted last: what was scanned by then was scanned without it. */
  get missingSinceMs(): number {
    return this.#missingSinceMs;
  }

  /** How long what waits must wait yet; undefined where nothing does. */
  get dueInMs(): number | undefined {
    if (this.#waiting.length === 0) return undefined;
    const spacingMs = Math.min(SPACING_MAX_MS, Math.max(SPACING_MS, this.#lookBackMs / LOOK_BACK_SHARE));
    return Math.max(0, this.#adoptedAtMs + spacingMs - this.#clock.nowMs());
  }

  /** How far around a place bytes may decide what is found there. */
  get reachBytes(): number {
    return this.#current.engine.reachBytes();
  }

  scan(bytes: Buffer): readonly Match[] {
    return this.#current.engine.scan(bytes, { countsRepeats: true });
  }

  /** The same, with repeats of an issued secret in the match of its first place. */
  scanGathered(bytes: Buffer): readonly Match[] {
    return this.#current.engine.scan(bytes, { countsRepeats: true, gathersRepeats: true });
  }

  /** The same engine in a thread of its own, which is started when it is first asked for; undefined where there is none to be had. */
  get beside(): Beside | undefined {
    const { startBeside } = this.#current;
    if (this.#besideOf !== this.#current) {
      this.#besideOf = this.#current;
      this.#beside = startBeside?.();
    }
    return this.#beside;
  }

  /** It is done without it until there is another index. */
  dropBeside(): void {
    this.#beside?.close();
    this.#beside = undefined;
    this.#besideOf = this.#current;
  }

  /** Of what `scan` finds, what the index knows, in less time. */
  scanForIssued(bytes: Buffer): readonly Match[] {
    const startMs = this.#clock.nowMs();
    const found = (this.#current.issuedEngine ?? this.#current.engine).scan(bytes).filter(({ kind }) => kind !== "pattern");
    this.#lookBackMs += this.#clock.nowMs() - startMs;
    return found;
  }

  replace(snapshot: IndexSnapshot): void {
    const made = this.#make(snapshot);
    this.#await({ version: made.index.version, adopt: () => this.#use(made), close: () => undefined }, true);
  }

  replaceFile(file: OpenIndex): void {
    const made = this.#make(file);
    const adopt = () => {
      this.#use(made);
      this.#file?.close();
      this.#file = file;
    };
    this.#await({ version: made.index.version, adopt, close: () => file.close() }, true);
  }

  apply(change: IndexChange): void {
    if (change.version <= this.version) return;
    if (change.version > this.version + 1) {
      throw new LeaktrailError("conflict", `index change ${change.version} came after ${this.version}: fetch the snapshot`);
    }
    const adopt = () => {
      const refused = this.#current.index.apply(change);
      // A thread has the index as it was made.
      this.dropBeside();
      this.#sayRefused(refused.length, refused);
    };
    this.#await({ version: change.version, adopt, close: () => undefined }, false);
  }

  /** From here on is scanned with all that came, if it is due. True where that is more than before. */
  adopt(): boolean {
    const [first] = this.#waiting;
    if (!first || this.dueInMs !== 0) return false;
    const isFirst = this.isUnused;
    for (const { adopt } of this.#waiting) adopt();
    this.#waiting = [];
    this.#adoptedAtMs = this.#clock.nowMs();
    this.#lookBackMs = 0;
    if (!isFirst) this.#missingSinceMs = first.cameAtMs;
    return true;
  }

  /** Nothing is called any more. */
  close(): void {
    this.dropBeside();
    this.#callOff();
  }

  #await(one: Omit<Waiting, "cameAtMs">, isWhole: boolean): void {
    const cameAtMs = this.#waiting[0]?.cameAtMs ?? this.#clock.nowMs();
    if (isWhole) {
      for (const { close } of this.#waiting) close();
      this.#waiting = [];
    }
    this.#waiting.push({ ...one, cameAtMs });
    if (this.#waiting.length === 1) this.#callWhenDue();
  }

  /** To look again may have taken so long meanwhile that it is not due yet. A timer that is a hair too early would be set again and again. */
  #callWhenDue(): void {
    const { dueInMs } = this;
    this.#callOff();
    if (dueInMs === undefined) return;
    this.#callOff = this.#clock.after(Math.ceil(dueInMs), () => (this.dueInMs === 0 ? this.onDue() : this.#callWhenDue()));
  }

  #use(made: Made): void {
    this.dropBeside();
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

/** Something of the index that came, and what makes it be used, or frees it. */
interface Waiting {
  readonly version: number;
  readonly cameAtMs: number;
  adopt(): void;
  close(): void;
}
