import { type Characters, WIDE } from "./characters.ts";
import type { Piece } from "./regex-pieces.ts";
import { Reader } from "./regex-reader.ts";

/** What can be said of all matches of an expression without running it. */
export interface RegexFacts {
  /** Every match holds one of these, in lower case (of ASCII); undefined where none is known. */
  readonly literals: readonly string[] | undefined;
  /** How many bits of entropy a character the text of a group can have at most, by the group's number; 0 is the whole match. */
  readonly entropiesMax: readonly number[];
  /** Whether it matches nothing at all. */
  readonly isNever: boolean;
}

/** The facts of an expression that RE2 accepts; undefined for one with something that is not understood here. */
export function factsOf(regex: string): RegexFacts | undefined {
  const reader = new Reader(regex);
  const whole = reader.read();
  if (!whole) return undefined;
  const literals = whole.exact ?? whole.must;
  const entropiesMax = [whole, ...reader.groups].map(entropyMax);
  return { literals: literals && !literals.has("") ? [...literals] : undefined, entropiesMax, isNever: whole.isNever };
}

function entropyMax({ characters, lengthMax }: Piece): number {
  const count = characters & WIDE ? Number.POSITIVE_INFINITY : countOf(characters);
  return Math.log2(Math.max(1, Math.min(count, lengthMax)));
}

function countOf(characters: Characters): number {
  let count = 0;
  for (let left = characters; left > 0n; left >>= 1n) count += Number(left & 1n);
  return count;
}
