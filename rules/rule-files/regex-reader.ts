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
import { better, EMPTY, either, joined, type Piece, product, times } from "./regex-pieces.ts";

/** A class of more characters is no piece of a literal. */
const CLASS_MAX = 8;

class Unknown extends Error {}

/** Reads RE2's syntax from left to right. */
export class Reader {
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
