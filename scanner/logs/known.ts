import { type Generation, isOfFile } from "../contents/index.ts";
import { ByPath } from "./siblings.ts";

/** Generations of files that an earlier run remembered, until they are found or given up. */
export class KnownGenerations {
  readonly #byKey = new Map<string, Generation>();
  readonly #byPath = new ByPath<Generation>();

  /** `known`: those of all kinds. */
  constructor(known: readonly Generation[]) {
    for (const generation of known.filter(isOfFile)) {
      this.#byKey.set(generation.key, generation);
      this.#byPath.add(generation);
    }
  }

  get all(): readonly Generation[] {
    return [...this.#byKey.values()];
  }

  get(key: string): Generation | undefined {
    return this.#byKey.get(key);
  }

  originalsOf(path: string): Iterable<Generation> {
    return this.#byPath.originalsOf(path);
  }

  delete(key: string): void {
    const known = this.#byKey.get(key);
    if (known) this.#byPath.delete(known);
    this.#byKey.delete(key);
  }
}
