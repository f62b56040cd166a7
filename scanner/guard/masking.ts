import { type Mask, masked, united } from "../masks/index.ts";
import type { Part, Place, Spelled } from "./spelled.ts";
import type { Where } from "./verdict.ts";

const NEWLINE = 0x0a;
const STEP_MAX_LENGTH = 64;
const POINTER_MAX_LENGTH = 512;

/** What of a value is masked: each part that a secret stands in, as it may be read. */
export class Masking {
  readonly #spelled: Spelled;
  /** By the part's number. */
  readonly #texts = new Map<number, string>();
  readonly #names = new Map<Place, string>();

  constructor(spelled: Spelled, masks: readonly Mask[]) {
    this.#spelled = spelled;
    const byPart = new Map<number, Mask[]>();
    for (const mask of united(masks)) {
      for (let nth = firstEndingBehind(spelled.parts, mask.start); (spelled.parts[nth]?.start ?? mask.end) < mask.end; nth++) {
        byPart.set(nth, [...(byPart.get(nth) ?? []), mask]);
      }
    }
    for (const [nth, own] of byPart) {
      const { start, end, place, isName } = spelled.parts[nth] as Part;
      const text = masked(spelled.bytes.subarray(start, end), start, own, false).toString();
      if (isName) this.#names.set(place, text);
      else this.#texts.set(nth, text);
    }
  }

  /** Whether a member's name holds a secret: such a value is not masked, for members whose names became alike would be lost. */
  get hasNames(): boolean {
    return this.#names.size > 0;
  }

  /** The value that was spelled, with its secrets replaced. Nothing else of it is changed. */
  apply(value: unknown): unknown {
    let nth = 0;
    // In the order in which it was spelled.
    const within = (member: unknown): unknown => {
      if (Array.isArray(member)) return member.map(within);
      if (typeof member !== "object" || member === null) {
        const text = this.#texts.get(nth++);
        return text ?? member;
      }
      return Object.fromEntries(
        Object.entries(member).map(([name, inner]) => {
          nth += 1;
          return [name, within(inner)];
        }),
      );
    };
    return within(value);
  }

  /** Where the byte at `at` stands. A name that holds a secret is masked here, too. */
  whereOf(at: number): Where {
    const { bytes, parts } = this.#spelled;
    const part = parts[Math.min(firstEndingBehind(parts, at), parts.length - 1)];
    if (!part) return { pointer: "", line: 1, column: 1 };
    const before = bytes.subarray(part.start, Math.max(part.start, at));
    let line = 1;
    for (let found = before.indexOf(NEWLINE); found !== -1; found = before.indexOf(NEWLINE, found + 1)) line += 1;
    return { pointer: this.#pointerOf(part.place), line, column: before.length - before.lastIndexOf(NEWLINE) };
  }

  #pointerOf(place: Place): string {
    const steps: string[] = [];
    for (let at = place; at.parent; at = at.parent) {
      const step = this.#names.get(at) ?? String(at.step).slice(0, STEP_MAX_LENGTH);
      steps.unshift(`/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`);
    }
    return steps.join("").slice(0, POINTER_MAX_LENGTH);
  }
}

/** The number of the first part that ends behind `offset`; parts come by place and overlap nowhere. */
function firstEndingBehind(parts: readonly Part[], offset: number): number {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle] as Part).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
