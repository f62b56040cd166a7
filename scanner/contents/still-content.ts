import type { Cursor } from "./cursor.ts";
import type { Generation } from "./generation.ts";

/** What all contents have in common that never change while they are read: where they are, and that nothing more comes. */
export abstract class StillContent {
  #generation: Generation;

  constructor(generation: Generation) {
    this.#generation = generation;
  }

  get key(): string {
    return this.#generation.key;
  }

  get path(): string {
    return this.#generation.path;
  }

  get cursor(): Cursor {
    return this.#generation.cursor;
  }

  get generation(): Generation {
    return this.#generation;
  }

  /** It never grows. */
  idleMs(): number {
    return Number.POSITIVE_INFINITY;
  }

  /** What was read of it is gone, unless it says otherwise. */
  readAgain(_offset: number): Buffer | undefined {
    return undefined;
  }

  /** Nothing is ever waited for: a partial last line is the end. */
  wait(): void {}

  advanceTo(reached: Generation): void {
    this.#generation = reached;
  }
}
