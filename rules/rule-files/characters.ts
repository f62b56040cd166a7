/** A set of characters: one bit for each of ASCII, and two that say whether it holds some or all of the others. */
export type Characters = bigint;

export const NO_CHARACTERS: Characters = 0n;
/** Some that are not of ASCII. */
export const WIDE: Characters = 1n << 128n;
/** All that are not of ASCII. */
export const BEYOND_ASCII: Characters = WIDE | (1n << 129n);
export const LAST_CODE = 0x10ffff;
const ASCII: Characters = WIDE - 1n;
const ALL: Characters = ASCII | BEYOND_ASCII;

export function ofCharacter(code: number): Characters {
  return code < 128 ? 1n << BigInt(code) : WIDE;
}

function ofText(text: string): Characters {
  return [...text].reduce((all, character) => all | ofCharacter(character.codePointAt(0) as number), NO_CHARACTERS);
}

function span(from: string, to: string): Characters {
  let all = NO_CHARACTERS;
  for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code++) all |= ofCharacter(code);
  return all;
}

/** All others. */
export function negated(characters: Characters): Characters {
  const beyond = characters & BEYOND_ASCII;
  return (ASCII & ~characters) | (beyond === BEYOND_ASCII ? NO_CHARACTERS : beyond === NO_CHARACTERS ? BEYOND_ASCII : WIDE);
}

const [lower, upper, digits] = [span("a", "z"), span("A", "Z"), span("0", "9")];
const CASE_BITS = 32n;

/** With each letter in both cases. */
export function foldCase(characters: Characters): Characters {
  return characters | ((characters & upper) << CASE_BITS) | ((characters & lower) >> CASE_BITS);
}

const word = lower | upper | digits | ofText("_");
const blanks = ofText("\t\n\f\r ");
const printable = span("!", "~");
const classes: Readonly<Record<string, Characters>> = {
  alnum: lower | upper | digits,
  alpha: lower | upper,
  ascii: ASCII,
  blank: ofText("\t "),
  cntrl: span("\0", "\x1f") | ofText("\x7f"),
  digit: digits,
  graph: printable,
  lower,
  print: printable | ofText(" "),
  punct: printable & ~(lower | upper | digits),
  space: blanks | ofText("\v"),
  upper,
  word,
  xdigit: digits | span("a", "f") | span("A", "F"),
};

/** The characters of `[:name:]`. */
export function characterClass(name: string): Characters | undefined {
  return Object.hasOwn(classes, name) ? classes[name] : undefined;
}

const shorthands: Readonly<Record<string, Characters>> = {
  d: digits,
  D: negated(digits),
  w: word,
  W: negated(word),
  s: blanks,
  S: negated(blanks),
  C: ALL,
};
const controls: Readonly<Record<string, number>> = { a: 7, f: 12, t: 9, n: 10, r: 13, v: 11 };

/** What an escape stands for that begins behind its backslash: one character's code, or a set; and how long it is. */
export function escaped(text: string): { readonly characters: number | Characters; readonly length: number } | undefined {
  const first = text[0] ?? "";
  if (Object.hasOwn(shorthands, first)) return { characters: shorthands[first] as Characters, length: 1 };
  if (Object.hasOwn(controls, first)) return { characters: controls[first] as number, length: 1 };
  const property = /^[pP](?:\{[^}]*\}|.)/.exec(text)?.[0];
  if (property !== undefined) return { characters: ASCII | WIDE, length: property.length };
  const [hex, long, short] = /^x(?:\{([0-9A-Fa-f]+)\}|([0-9A-Fa-f]{2}))/.exec(text) ?? [];
  if (hex !== undefined) return { characters: Number.parseInt(long ?? (short as string), 16), length: hex.length };
  const octal = /^(?:0[0-7]{0,2}|[1-7][0-7]{1,2})/.exec(text)?.[0];
  if (octal !== undefined) return { characters: Number.parseInt(octal, 8), length: octal.length };
  return /^[^\w]/.test(first) ? { characters: first.codePointAt(0) as number, length: first.length } : undefined;
}
