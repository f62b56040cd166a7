import { codeOf } from "../contents/index.ts";

/** Failures that may be over a moment later. What they hide is looked for again, some times, and then done without. */
const PASSING: ReadonlySet<string> = new Set(["EMFILE", "ENFILE", "ENOMEM", "EAGAIN", "EINTR", "EIO", "ESTALE"]);
const TRIES_MAX = 8;

/** Looks at something; undefined where it cannot be looked at. Throws where it may be there a moment later. */
export type Look = <Found>(seek: () => Found) => Found | undefined;

/** How often each thing was sought in vain for a passing failure. */
export class Tries {
  readonly #tries = new Map<string, number>();

  lookFor(key: string): Look {
    return (seek) => {
      try {
        return seek();
      } catch (thrown) {
        const tries = (this.#tries.get(key) ?? 0) + 1;
        if (!PASSING.has(codeOf(thrown)) || tries > TRIES_MAX) return undefined;
        this.#tries.set(key, tries);
        throw thrown;
      }
    };
  }

  /** It was found, or given up. */
  forget(key: string): void {
    this.#tries.delete(key);
  }
}
