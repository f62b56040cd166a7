import { LeaktrailError } from "../../contract/index.ts";

/** An Aho-Corasick automaton as a table: what to go to from each state by each class of bytes, and the keywords that end there. */
export interface Automaton {
  /** The class of each byte. A byte that stands in no keyword is of class 0; a letter is of one class in either case. */
  readonly classOf: Uint8Array;
  readonly classes: number;
  readonly states: number;
  /** `next[state * classes + class]`. State 0 is the beginning. */
  readonly next: Int32Array;
  /** All states, those of short beginnings first: the more often a state is used, the earlier it comes. */
  readonly order: readonly number[];
  /** The numbers of all keywords that end in a state. */
  readonly outputs: readonly (readonly number[])[];
}

/** 32 million transitions are 128 MB. */
const TRANSITIONS_MAX = 32 * 1024 * 1024;

/** The automaton of these keywords, each given in lower case and sought in any (of ASCII). */
export function automatonOf(keywords: readonly Buffer[], transitionsMax = TRANSITIONS_MAX): Automaton {
  const { classOf, classes } = classesOf(keywords);
  const states = countStates(keywords);
  if (states * classes > transitionsMax) {
    throw new LeaktrailError(
      "too-large",
      `the rules' ${keywords.length} keywords make an automaton of ${states} states by ${classes} classes of bytes, and ${transitionsMax} transitions are the most: ` +
        "use fewer or shorter keywords",
    );
  }
  const next = new Int32Array(states * classes).fill(-1);
  const outputs: number[][] = Array.from({ length: states }, () => []);
  let made = 1;
  for (const [number, keyword] of keywords.entries()) {
    let state = 0;
    for (const byte of keyword) {
      const at = state * classes + (classOf[byte] as number);
      if (next[at] === -1) next[at] = made++;
      state = next[at] as number;
    }
    outputs[state]?.push(number);
  }
  return { classOf, classes, states, next, outputs, order: complete(next, classes, outputs) };
}

function classesOf(keywords: readonly Buffer[]): { classOf: Uint8Array; classes: number } {
  const classOf = new Uint8Array(256);
  let classes = 1;
  for (const keyword of keywords) {
    for (const byte of keyword) {
      if (classOf[byte] !== 0) continue;
      classOf[byte] = classes;
      if (byte >= 0x61 && byte <= 0x7a) classOf[byte - 0x20] = classes;
      classes++;
    }
  }
  return { classOf, classes };
}

/** Each beginning of a keyword is one state: in their order, all that a keyword does not share with the one before it. */
function countStates(keywords: readonly Buffer[]): number {
  let states = 1;
  let last: Buffer = Buffer.alloc(0);
  for (const keyword of [...keywords].sort(Buffer.compare)) {
    let shared = 0;
    while (shared < last.length && last[shared] === keyword[shared]) shared++;
    states += keyword.length - shared;
    last = keyword;
  }
  return states;
}

/** Goes over the tree level by level: where it has no branch, the state goes where the longest end of what was read goes. */
function complete(next: Int32Array, classes: number, outputs: number[][]): number[] {
  const ends = new Int32Array(outputs.length);
  const queue = [0];
  for (const state of queue) {
    const end = ends[state] as number;
    for (let of = 0; of < classes; of++) {
      const at = state * classes + of;
      const child = next[at] as number;
      const otherwise = state === 0 ? 0 : (next[end * classes + of] as number);
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
