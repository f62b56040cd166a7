import { LeaktrailError } from "../../contract/index.ts";
import { rarityOf } from "./fragment.ts";

/** An Aho-Corasick automaton as a table: what to go to from each state by each class of bytes, and the fragments that end there. */
export interface Automaton {
  /**
   * The class of each byte. A byte that stands in no fragment is of class 0; a letter is of one class in either case; the rarest
   * bytes share the last class, so that what ends in a state has to be compared.
   */
  readonly classOf: Uint8Array;
  readonly states: number;
  /** `next[state * CLASSES + class]`. State 0 is the beginning. */
  readonly next: Int32Array;
  /** All states, those of short beginnings first: the more often a state is used, the earlier it comes. */
  readonly order: readonly number[];
  /** The numbers of all fragments that end in a state. */
  readonly outputs: readonly (readonly number[])[];
}

/** A row of so many u16s lies within two lines of a cache. */
export const CLASSES = 64;
/** Addresses of rows are u16s, one bit of which says whether something ends there. */
const STATES_MAX = 32_767;

/** The automaton of these fragments, each given in lower case and sought in any (of ASCII). Throws `too-large`. */
export function automatonOf(fragments: readonly Buffer[], statesMax = STATES_MAX): Automaton {
  const classOf = classesOf(fragments);
  const next: number[] = [];
  const outputs: number[][] = [];
  const addState = (): number => {
    for (let of = 0; of < CLASSES; of++) next.push(-1);
    if (outputs.push([]) > statesMax) {
      throw new LeaktrailError(
        "too-large",
        `the rules' keywords have ${fragments.length} parts to be sought, and these make an automaton of more than ${statesMax} states: use fewer keywords`,
      );
    }
    return outputs.length - 1;
  };
  addState();
  for (const [number, fragment] of fragments.entries()) {
    let state = 0;
    for (const byte of fragment) {
      const at = state * CLASSES + (classOf[byte] as number);
      if (next[at] === -1) next[at] = addState();
      state = next[at] as number;
    }
    outputs[state]?.push(number);
  }
  const complete = Int32Array.from(next);
  const order = completed(complete, outputs);
  return { classOf, states: outputs.length, next: complete, outputs, order };
}

function classesOf(fragments: readonly Buffer[]): Uint8Array {
  const bytes = [...new Set(fragments.flatMap((fragment) => [...fragment]))].sort((left, right) => rarityOf(left) - rarityOf(right));
  const classOf = new Uint8Array(256);
  for (const [nth, byte] of bytes.entries()) {
    const of = Math.min(nth + 1, CLASSES - 1);
    classOf[byte] = of;
    if (byte >= 0x61 && byte <= 0x7a) classOf[byte - 0x20] = of;
  }
  return classOf;
}

/** Goes over the tree level by level: where it has no branch, the state goes where the longest end of what was read goes. */
function completed(next: Int32Array, outputs: number[][]): number[] {
  const ends = new Int32Array(outputs.length);
  const queue = [0];
  for (const state of queue) {
    const end = ends[state] as number;
    for (let of = 0; of < CLASSES; of++) {
      const at = state * CLASSES + of;
      const child = next[at] as number;
      const otherwise = state === 0 ? 0 : (next[end * CLASSES + of] as number);
      if (child === -1) {
        next[at] = otherwise;
        continue;
      }
      ends[child] = otherwise;
      outputs[child]?.push(...(outputs[otherwise] as number[]));
      queue.push(child);
    }
  }
  return queue;
}
