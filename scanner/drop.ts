import type { DropReason } from "../rules/index.ts";

/** What was seen in a text and is not reported: where it stands, which rule saw it, and why. It holds nothing of the text. */
export interface Drop {
  readonly rule: string;
  readonly reason: DropReason;
  /** Byte offsets; `end` is the first byte behind it. */
  readonly start: number;
  readonly end: number;
}

/** Hears of what is dropped, in no order. */
export type OnDrop = (drop: Drop) => void;

/** Drops that a scan keeps; the rest are counted. */
export const DROPS_MAX = 10_000;

/** A drop and where it stands in the whole stream. Line and column count from 1, in bytes. */
export interface PlacedDrop extends Pick<Drop, "rule" | "reason"> {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  readonly lengthBytes: number;
}

export interface FileDrop extends Omit<PlacedDrop, "offset"> {
  readonly file: string;
}

/** The first drops of a scan, file by file, and how many there are besides. */
export class Drops {
  readonly #max: number;
  readonly #byFile = new Map<string, PlacedDrop[]>();
  #kept = 0;
  #more = 0;

  constructor(max = DROPS_MAX) {
    this.#max = max;
  }

  add(file: string, drops: readonly PlacedDrop[], more = 0): void {
    const held = this.#byFile.get(file) ?? [];
    const taken = drops.slice(0, this.#max - this.#kept);
    if (taken.length > 0) this.#byFile.set(file, held);
    for (const drop of taken) held.push(drop);
    this.#kept += taken.length;
    this.#more += drops.length - taken.length + more;
  }

  /** How many were not kept. */
  get more(): number {
    return this.#more;
  }

  /** In the order of files, by place. */
  list(): FileDrop[] {
    return [...this.#byFile].flatMap(([file, drops]) =>
      drops
        .sort((left, right) => left.offset - right.offset)
        .map(({ rule, reason, line, column, lengthBytes }) => ({ file, line, column, rule, reason, lengthBytes })),
    );
  }
}
