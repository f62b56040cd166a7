import { IndexBuilder, type IndexEntry, type IndexRefusal, type KeyRing } from "../../contract/index.ts";
import type { Kernel } from "../kernel/index.ts";
import { ReusedMemory } from "./memory.ts";
import { LoadedSegment, placeSegment } from "./segment.ts";
import { builtSource } from "./source.ts";

/** Entries of the newest level; each further one holds so many times more. */
const FIRST_LEVEL_MAX = 64;
const LEVEL_FACTOR = 8;

interface Level {
  readonly entries: Map<string, IndexEntry>;
  /** One for each window epoch, in its order of first use. */
  readonly memories: ReusedMemory[];
  segments: LoadedSegment[];
}

/**
 * What came after an index was loaded, in levels of growing size, so that a change costs a segment of some 64 entries to
 * be built, and only now and then a larger one.
 */
export class ChangeLevels {
  readonly #kernel: Kernel;
  readonly #keys: KeyRing;
  readonly #levels: Level[] = [];

  constructor(kernel: Kernel, keys: KeyRing) {
    this.#kernel = kernel;
    this.#keys = keys;
  }

  /** Newest first. */
  get segments(): readonly LoadedSegment[] {
    return this.#levels.flatMap((level) => level.segments);
  }

  /** How many records changed. */
  get size(): number {
    return this.#levels.reduce((sum, { entries }) => sum + entries.size, 0);
  }

  /** The newest entry of a record, where it came after the index was loaded. */
  entry(id: string): IndexEntry | undefined {
    for (const { entries } of this.#levels) {
      const entry = entries.get(id);
      if (entry) return entry;
    }
    return undefined;
  }

  /** Takes these, in place of earlier ones of the same ids. Returns those that cannot be looked for. */
  put(entries: readonly IndexEntry[]): readonly IndexRefusal[] {
    const refused: IndexRefusal[] = [];
    const first = this.#level(0);
    for (const entry of entries) {
      for (const level of this.#levels) level.entries.delete(entry.id);
      first.entries.set(entry.id, entry);
    }
    const ids = new Set(entries.map(({ id }) => id));
    const built = this.#settle();
    for (let number = 0; number <= built; number++) {
      for (const refusal of this.#build(this.#level(number))) if (ids.has(refusal.id)) refused.push(refusal);
    }
    return refused;
  }

  /** Moves full levels into the next; returns the highest one that has changed. */
  #settle(): number {
    for (let number = 0; ; number++) {
      const level = this.#level(number);
      if (level.entries.size <= FIRST_LEVEL_MAX * LEVEL_FACTOR ** number) return number;
      const next = this.#level(number + 1);
      for (const [id, entry] of level.entries) next.entries.set(id, entry);
      level.entries.clear();
    }
  }

  #level(number: number): Level {
    const level = this.#levels[number] ?? { entries: new Map(), memories: [], segments: [] };
    this.#levels[number] = level;
    return level;
  }

  /** Entries that were replaced since a higher level was built are still in its segment; who reads their records skips them. */
  #build(level: Level): readonly IndexRefusal[] {
    const builder = new IndexBuilder(this.#keys);
    for (const entry of level.entries.values()) builder.add(entry);
    const built = builder.finish();
    level.segments = built.segments.map((segment, at) => {
      const memory = level.memories[at] ?? new ReusedMemory(this.#kernel);
      level.memories[at] = memory;
      const source = builtSource(segment, built.keyIds);
      const placed = placeSegment(this.#kernel, source, memory.take(LoadedSegment.lengthBytes(source)), this.#keys);
      placed.paging.loadAll();
      return placed;
    });
    return built.refused.named;
  }
}
