import { type Characters, NO_CHARACTERS } from "./characters.ts";

/** Sets of literals larger than this are not followed. */
const LITERALS_MAX = 64;
/** Literals are followed up to this length. */
const LENGTH_MAX = 48;

/** What is known of a piece of an expression. */
export interface Piece {
  /** All texts that it matches, in lower case, where they are few. */
  readonly exact: ReadonlySet<string> | undefined;
  /** One of these stands in all that it matches. */
  readonly must: ReadonlySet<string> | undefined;
  readonly lengthMax: number;
  readonly characters: Characters;
  readonly isNever: boolean;
}

/** What takes nothing. */
export const EMPTY: Piece = { exact: new Set([""]), must: undefined, lengthMax: 0, characters: NO_CHARACTERS, isNever: false };

/** The one or the other. */
export function either(left: Piece, right: Piece): Piece {
  if (left.isNever || right.isNever) return left.isNever ? right : left;
  const exact = left.exact && right.exact && union(left.exact, right.exact);
  const [one, other] = [left.exact ?? left.must, right.exact ?? right.must];
  return {
    exact,
    must: exact ? undefined : one && other && union(one, other),
    lengthMax: Math.max(left.lengthMax, right.lengthMax),
    characters: left.characters | right.characters,
    isNever: false,
  };
}

/** The one, and behind it the other. */
export function joined(left: Piece, right: Piece): Piece {
  const exact = left.exact && right.exact && product(left.exact, right.exact);
  return {
    exact,
    must: exact ? undefined : better(left.exact ?? left.must, right.exact ?? right.must),
    lengthMax: left.lengthMax + right.lengthMax,
    characters: left.characters | right.characters,
    isNever: left.isNever || right.isNever,
  };
}

/** The piece `least` to `most` times. */
export function times(piece: Piece, least: number, most: number): Piece {
  const lengthMax = piece.lengthMax === 0 ? 0 : piece.lengthMax * most;
  if (least === 0) {
    const exact = most === 1 && !piece.isNever ? piece.exact && union(piece.exact, EMPTY.exact as ReadonlySet<string>) : undefined;
    return { ...piece, lengthMax, exact: most === 0 ? EMPTY.exact : exact, must: undefined, isNever: false };
  }
  let exact = piece.exact;
  for (let count = 1; exact && count < least; count++) exact = piece.exact && product(exact, piece.exact);
  const held = exact ?? piece.exact ?? piece.must;
  return { ...piece, lengthMax, exact: least === most ? exact : undefined, must: least === most && exact ? undefined : held };
}

function union(left: ReadonlySet<string>, right: ReadonlySet<string>): ReadonlySet<string> | undefined {
  const all = new Set([...left, ...right]);
  return all.size <= LITERALS_MAX ? all : undefined;
}

/** Each of the one followed by each of the other; undefined where they are too many or too long. */
export function product(left: ReadonlySet<string>, right: ReadonlySet<string>): ReadonlySet<string> | undefined {
  if (left.size * right.size > LITERALS_MAX) return undefined;
  const all = new Set([...left].flatMap((begin) => [...right].map((end) => begin + end)));
  return [...all].every((text) => text.length <= LENGTH_MAX) ? all : undefined;
}

/** Longer literals are rarer; of equally long ones, fewer are. */
export function better(left: ReadonlySet<string> | undefined, right: ReadonlySet<string> | undefined): ReadonlySet<string> | undefined {
  if (!left || !right) return left ?? right;
  return (shortest(left) - shortest(right) || right.size - left.size) >= 0 ? left : right;
}

function shortest(texts: ReadonlySet<string>): number {
  return Math.min(...[...texts].map(({ length }) => length));
}
