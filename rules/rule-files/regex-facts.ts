import {
  BEYOND_ASCII,
  type Characters,
  characterClass,
  escaped,
  foldCase,
  LAST_CODE,
  NO_CHARACTERS,
  negated,
  ofCharacter,
  WIDE,
} from "./characters.ts";

/** What can be said of all matches of an expression without running it. */
export interface RegexFacts {
  /** Every match holds one of these, in lower case (of ASCII); undefined where none is known. */
  readonly literals: readonly string[] | undefined;
  /** How many bits of entropy a character the text of a group can have at most, by the group's number; 0 is the whole match. */
  readonly entropiesMax: readonly number[];
  /** Whether it matches nothing at all. */
  readonly isNever: boolean;
}

/** Sets of literals larger than this are not followed. */
const LITERALS_MAX = 64;
/** Literals are followed up to this length. */
const LENGTH_MAX = 48;
/** A class of more characters is no piece of a literal. */
const CLASS_MAX = 8;

/** Of a piece of an expression. */
interface Piece {
  /** All texts that it matches, in lower case, where they are few. */
  readonly exact: ReadonlySet<string> | undefined;
  /** One of these stands in all that it matches. */
  readonly must: ReadonlySet<string> | undefined;
  readonly lengthMax: number;
  readonly characters: Characters;
  readonly isNever: boolean;
}

const EMPTY: Piece = { exact: new Set([""]), must: undefined, lengthMax: 0, characters: NO_CHARACTERS, isNever: false };

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

class Unknown extends Error {}

/** Reads RE2's syntax from left to right. */
class Reader {
  /** By number, from 1 on. */
  readonly groups: Piece[] = [];
  readonly #text: readonly string[];
  #at = 0;
  #ignoresCase = false;

  constructor(regex: string) {
    this.#text = [...regex];
  }

  read(): Piece | undefined {
    try {
      const whole = this.#alternatives();
      return this.#at === this.#text.length ? whole : undefined;
    } catch (thrown) {
      if (thrown instanceof Unknown) return undefined;
      throw thrown;
    }
  }

  #alternatives(): Piece {
    let all = this.#sequence();
    while (this.#skip("|")) all = either(all, this.#sequence());
    return all;
  }

  #sequence(): Piece {
    let all = EMPTY;
    let run = EMPTY.exact as ReadonlySet<string>;
    let isExact = true;
    let must: ReadonlySet<string> | undefined;
    while (this.#at < this.#text.length && !this.#sees("|") && !this.#sees(")")) {
      const piece = this.#repeated(this.#one());
      const joined = piece.exact && product(run, piece.exact);
      if (!joined) {
        must = better(better(must, run), piece.must);
        isExact = false;
      }
      run = joined ?? piece.exact ?? (EMPTY.exact as ReadonlySet<string>);
      all = {
        ...all,
        lengthMax: all.lengthMax + piece.lengthMax,
        characters: all.characters | piece.characters,
        isNever: all.isNever || piece.isNever,
      };
    }
    return { ...all, exact: isExact ? run : undefined, must: isExact ? undefined : better(must, run) };
  }

  #repeated(piece: Piece): Piece {
    let repeated = piece;
    for (;;) {
      const counts = this.#counts();
      if (!counts) return repeated;
      this.#skip("?");
      repeated = times(repeated, counts.least, counts.most);
    }
  }

  #counts(): { least: number; most: number } | undefined {
    if (this.#skip("*")) return { least: 0, most: Number.POSITIVE_INFINITY };
    if (this.#skip("+")) return { least: 1, most: Number.POSITIVE_INFINITY };
    if (this.#skip("?")) return { least: 0, most: 1 };
    const [whole = "", least = "", comma, most] = /^\{(\d+)(,(\d*))?\}/.exec(this.#text.slice(this.#at, this.#at + 12).join("")) ?? [];
    if (whole === "") return undefined;
    this.#at += whole.length;
    const mostOf = most === undefined || most === "" ? Number.POSITIVE_INFINITY : Number(most);
    return { least: Number(least), most: comma === undefined ? Number(least) : mostOf };
  }

  #one(): Piece {
    const character = this.#next();
    if (character === "(") return this.#group();
    if (character === "[") return this.#ofClass(this.#class());
    if (character === ".") return this.#ofClass(negated(NO_CHARACTERS));
    if (character === "^" || character === "$") return EMPTY;
    return character === "\\" ? this.#escape() : this.#literal(character);
  }

  #group(): Piece {
    const outer = this.#ignoresCase;
    let number: number | undefined;
    if (this.#skip("?")) {
      if (this.#named()) number = this.groups.push(EMPTY) - 1;
      else if (this.#flags()) return EMPTY;
    } else {
      number = this.groups.push(EMPTY) - 1;
    }
    const piece = this.#alternatives();
    if (!this.#skip(")")) throw new Unknown();
    this.#ignoresCase = outer;
    if (number !== undefined) this.groups[number] = piece;
    return piece;
  }

  #named(): boolean {
    const [name = ""] = /^P?<[^>]*>/.exec(this.#text.slice(this.#at, this.#at + 200).join("")) ?? [];
    this.#at += [...name].length;
    return name !== "";
  }

  /** Whether they hold from here on, rather than for a group. */
  #flags(): boolean {
    for (let isOn = true; ; ) {
      const flag = this.#next();
      if (flag === ")" || flag === ":") return flag === ")";
      if (flag === "-") isOn = false;
      else if (flag === "i") this.#ignoresCase = isOn;
      else if (!"msU".includes(flag)) throw new Unknown();
    }
  }

  #class(): Characters {
    const isNegated = this.#skip("^");
    let all = NO_CHARACTERS;
    for (let isFirst = true; isFirst || !this.#sees("]"); isFirst = false) {
      const named = this.#namedClass();
      if (named !== undefined) {
        all |= named;
        continue;
      }
      const from = this.#memberOfClass();
      if (typeof from === "bigint" || !this.#sees("-") || this.#text[this.#at + 1] === "]") {
        all |= typeof from === "bigint" ? from : ofCharacter(from);
        continue;
      }
      this.#at += 1;
      const to = this.#memberOfClass();
      if (typeof to === "bigint") throw new Unknown();
      for (let code = from; code <= to && code < 128; code++) all |= ofCharacter(code);
      if (to >= 128) all |= to === LAST_CODE && from <= 128 ? BEYOND_ASCII : WIDE;
    }
    this.#at += 1;
    const folded = this.#ignoresCase ? foldCase(all) : all;
    return isNegated ? negated(folded) : folded;
  }

  #namedClass(): Characters | undefined {
    const [whole = "", not, name = ""] = /^\[:(\^?)(\w+):\]/.exec(this.#text.slice(this.#at, this.#at + 14).join("")) ?? [];
    if (whole === "") return undefined;
    this.#at += whole.length;
    const named = characterClass(name);
    if (named === undefined) throw new Unknown();
    return not === "^" ? negated(named) : named;
  }

  /** The code of one character, or all those of an escape. */
  #memberOfClass(): number | Characters {
    const character = this.#next();
    if (character !== "\\") return character.codePointAt(0) as number;
    return this.#escapedCharacter() ?? this.#unknown();
  }

  #escape(): Piece {
    if (this.#sees("Q")) return this.#quoted();
    if (["b", "B", "A", "z"].includes(this.#text[this.#at] ?? "")) {
      this.#at += 1;
      return EMPTY;
    }
    const one = this.#escapedCharacter() ?? this.#unknown();
    return typeof one === "bigint" ? this.#ofClass(one) : this.#literal(String.fromCodePoint(one));
  }

  #escapedCharacter(): number | Characters | undefined {
    const found = escaped(this.#text.slice(this.#at, this.#at + 64).join(""));
    if (found) this.#at += found.length;
    return found?.characters;
  }

  #quoted(): Piece {
    this.#at += 1;
    const rest = this.#text.slice(this.#at);
    const end = rest.findIndex((character, at) => character === "\\" && rest[at + 1] === "E");
    const quoted = end === -1 ? rest : rest.slice(0, end);
    this.#at += end === -1 ? rest.length : end + 2;
    return quoted.map((character) => this.#literal(character)).reduce(joined, EMPTY);
  }

  #literal(character: string): Piece {
    return this.#ofClass(ofCharacter(character.codePointAt(0) as number), character);
  }

  #ofClass(characters: Characters, character?: string): Piece {
    const folded = this.#ignoresCase ? foldCase(characters) : characters;
    return { exact: this.#exact(folded, character), must: undefined, lengthMax: 1, characters: folded, isNever: folded === NO_CHARACTERS };
  }

  #exact(characters: Characters, character: string | undefined): ReadonlySet<string> | undefined {
    // Beyond ASCII keywords are sought as they are written.
    const isWide = (characters & WIDE) !== NO_CHARACTERS;
    if (character !== undefined && !(isWide && this.#ignoresCase)) return new Set([isWide ? character : character.toLowerCase()]);
    if (isWide) return undefined;
    const texts = new Set<string>();
    for (let code = 0; code < 128; code++) if (characters & ofCharacter(code)) texts.add(String.fromCharCode(code).toLowerCase());
    return texts.size <= CLASS_MAX ? texts : undefined;
  }

  #sees(character: string): boolean {
    return this.#text[this.#at] === character;
  }

  #skip(character: string): boolean {
    if (!this.#sees(character)) return false;
    this.#at += 1;
    return true;
  }

  #next(): string {
    const character = this.#text[this.#at++];
    return character ?? this.#unknown();
  }

  #unknown(): never {
    throw new Unknown();
  }
}

function either(left: Piece, right: Piece): Piece {
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

function joined(left: Piece, right: Piece): Piece {
  const exact = left.exact && right.exact && product(left.exact, right.exact);
  return {
    exact,
    must: exact ? undefined : better(left.exact ?? left.must, right.exact ?? right.must),
    lengthMax: left.lengthMax + right.lengthMax,
    characters: left.characters | right.characters,
    isNever: left.isNever || right.isNever,
  };
}

function times(piece: Piece, least: number, most: number): Piece {
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

function product(left: ReadonlySet<string>, right: ReadonlySet<string>): ReadonlySet<string> | undefined {
  if (left.size * right.size > LITERALS_MAX) return undefined;
  const all = new Set([...left].flatMap((begin) => [...right].map((end) => begin + end)));
  return [...all].every((text) => text.length <= LENGTH_MAX) ? all : undefined;
}

/** Longer literals are rarer; of equally long ones, fewer are. */
function better(left: ReadonlySet<string> | undefined, right: ReadonlySet<string> | undefined): ReadonlySet<string> | undefined {
  if (!left || !right) return left ?? right;
  return (shortest(left) - shortest(right) || right.size - left.size) >= 0 ? left : right;
}

function shortest(texts: ReadonlySet<string>): number {
  return Math.min(...[...texts].map(({ length }) => length));
}
