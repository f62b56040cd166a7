import { NAME_MAX_BYTES } from "./assignment.ts";
import type { CheckName } from "./checks.ts";

/**
 * What must stand behind a keyword, as steps that the kernel takes one after another over the bytes, without ever going
 * back: so it costs nothing to ask of every keyword in a text. Where the bytes leave a choice, a step must allow for all.
 */
export type FollowUp = readonly FollowUpStep[];

export type FollowUpStep =
  /** The longest run of a class, `most` bytes at most, has `least` bytes; the next step begins behind it, or with `peek` where this one did. */
  | { readonly of: ByteClass; readonly least: number; readonly most: number; readonly peek?: true }
  /**
   * Within `most` bytes there begins a run of a class that is `length` bytes long, and not before a byte of `unlessBefore`:
   * the first such one is the value, and the next step begins behind it.
   */
  | { readonly seek: ByteClass; readonly length: number; readonly most: number; readonly unlessBefore: ByteClass }
  /** The next byte, if there is one, is not of this class. */
  | { readonly not: ByteClass }
  /** None of these words, in lower case, stands here in any case. */
  | { readonly unless: readonly string[] }
  /** These bytes stand here. */
  | { readonly text: string }
  /**
   * `skip` bytes back from the keyword's end there end so many bytes of a class, and before them, where it is named, `after`
   * stands; with `edges`, nothing touches what begins there (see `Rule.edges`). The next step begins where this one did.
   */
  | {
      readonly back: ByteClass;
      readonly skip: number;
      readonly least: number;
      readonly most: number;
      readonly after: string;
      readonly edges?: "alphanumeric" | "token";
    }
  /** What stands between the keyword and here ends in one of these words, in any case, behind `most` bytes at most. */
  | { readonly ends: readonly string[]; readonly most: number }
  /** The same of what it does not end in. */
  | { readonly endsNot: readonly string[]; readonly most: number }
  /** The value begins so many bytes before here; without this step, behind the keyword. */
  | { readonly value: number }
  /** The value, up to here, looks like what the check takes. */
  | { readonly looks: CheckName }
  /** The value, `skip` bytes earlier than it was said to begin, is base64url of what holds this text. */
  | { readonly encodes: string; readonly skip: number }
  /** One of these holds; nothing comes after it. */
  | { readonly either: readonly FollowUp[] };

/** A set of bytes, as RE2 and JavaScript write it: `[0-9a-f]`. `\s` and its like, which they read differently, may not stand in it. */
export type ByteClass = string;

export const BLANK = "[\\t\\n\\f\\r ]";
const NAME = "[0-9A-Za-z_.-]";
const QUOTE = "[\"'\\]]";

/** From `least` bytes of a class on, as many as there are up to `most`. */
export function run(of: ByteClass, least: number, most = least): FollowUpStep {
  return { of, least, most };
}

/** `least` bytes of a class are next, whatever follows. */
export function startsWith(of: ByteClass, least: number): FollowUpStep {
  return { of, least, most: least, peek: true };
}

/** What may not stand behind a match for it to be no piece of a longer word. */
export const endsWord: FollowUpStep = { not: "[0-9A-Za-z_]" };

/** What is no filler, from the value's beginning up to here. */
export const notFiller: FollowUpStep = { looks: "token" };

/** The keyword as the pattern writes it, and nothing that touches it from before. */
export function exactly(keyword: string, edges?: "alphanumeric" | "token"): FollowUpStep {
  return { back: "[a]", skip: 0, least: 0, most: 0, after: keyword, ...(edges && { edges }) };
}

/** `name`, then what closes a name, and the operator that assigns a value to it; then what is said of the value. */
export function assigned(name: FollowUp, ...value: FollowUp): FollowUp {
  const rest = [...opened(8, "[\"']"), ...value];
  const operators: FollowUp[] = [
    [{ text: "=>" }, ...rest],
    [run("[=:]", 1), { not: "[>]" }, ...rest],
  ];
  return [...name, ...nameClosed(8), startsWith("[=:]", 1), { either: operators }];
}

/** The rest of a name of at most so many bytes. */
export function restOfName(most: number): FollowUpStep {
  return run(NAME, 0, most);
}

const nameClosed = (blanks: number): FollowUp => [run(QUOTE, 0, 2), run(BLANK, 0, blanks)];
const opened = (blanks: number, quote: ByteClass): FollowUp => [run(BLANK, 0, blanks), run(quote, 0, 1), { value: 0 }];

const CLOSES = "[\"'`\\])\\\\]";
/** None of these begins a value. */
export const OPENS = "[\\t\\n\\f\\r \"'`(\\[{\\\\]";
const STRING = "[\"'`]";

/** What stands before the value of a name that is a value itself: `name="token" value="…"`. */
export const pairWords = ["value", "defaultvalue", "default", "content", "val", "data", "string"] as const;
const PAIR_MAX_BYTES = 160;
/** Types that stand behind a name without a colon: `var token string = "…"`. */
export const typeWords = ["string", "str", "byte", "char", "text", "any"] as const;
const TYPE_MAX_BYTES = 100;
/** Between the name of an element of XML and its end. */
const ATTRIBUTES_MAX_BYTES = 80;

/** What stands before the value that a setting has unless its environment says another: `getenv("X", "…`, `env.X || "…`, `${X:-…`. */
const fallbacks: readonly FollowUp[] = [
  ...["getenv", "os.", "env", "ENV", "process.env", "System.", "Environment.", "std::env", "import.meta.env", "Deno.env", "$_ENV"].map(
    (environment): FollowUp => [
      { text: environment },
      run("[0-9A-Za-z_$.:()\\[\\]\"'-]", 0, 96),
      run("[\\t ,?:|or]", 1, 12),
      run(STRING, 1),
    ],
  ),
  [run(STRING, 0, 1), { text: "${" }, run("[0-9A-Za-z_.-]", 1, 64), { text: ":" }, run("[=-]", 0, 1)],
];

const TITLES = '[0-9A-Za-z_ \\t.,;/"-]';
const TITLE_MAX_BYTES = 66;
const HEADER_MAX_BYTES = 512;
const CELL_MAX_BYTES = 4096;

/** Behind the name of a column: the rest of a table's first row, and another row. */
export function inTable(keyword: string): FollowUp[] {
  const below: FollowUp = [
    run(TITLES, 0, HEADER_MAX_BYTES),
    run("[\\r\\n]", 1, 2),
    { not: "[\\t\\n\\r ]" },
    run("[^\\t\\r\\n,;]", 0, CELL_MAX_BYTES),
    run("[\\t,;]", 1),
  ];
  return [",", ";", "\t"].flatMap((delimiter): FollowUp[] => [
    [{ back: '[0-9A-Za-z_."-]', skip: keyword.length, least: 0, most: TITLE_MAX_BYTES, after: delimiter }, ...below],
    [{ text: delimiter }, startsWith('[A-Za-z_"]', 1), ...below],
  ]);
}

/** What stands where there is no value. */
const nothings = ["null", "none", "true", "false"].flatMap((word) => [",", ";", ")", "}"].map((end) => word + end));

interface AnyhowOptions {
  readonly or?: readonly FollowUp[];
  readonly others?: readonly FollowUp[];
  readonly ofEnd?: readonly FollowUp[];
  readonly unless?: readonly string[];
  readonly endsNot?: readonly string[];
}

/**
 * The rest of a name, then a value of `least` bytes of a class or more, in any of the ways to write that it is assigned: behind an
 * operator, and a word as `Bearer`; quoted, behind a blank or the letters that mark a string; in a block of YAML; behind a
 * word between name and value, as a type, a tag or `value:`. `or` may stand in the value's place, `others` behind the name, and `ofEnd` behind a name that ends in the keyword;
 * behind a word of `unless` the keyword is a piece of another one, and names that end in one of `endsNot` hold something else.
 */
export function assignedAnyhow(
  keyword: string,
  { of, least, most }: { of: ByteClass; least: number; most: number },
  looks: CheckName,
  { or = [], others = [], ofEnd = [], unless = [], endsNot = [] }: AnyhowOptions,
): FollowUp {
  const usual: FollowUp = [run(of, least, most), { looks }];
  const bare: FollowUp = [{ unless: nothings }, { value: 0 }, ...(or.length > 0 ? [{ either: [usual, ...or] }] : usual)];
  const value: FollowUp = [run(OPENS, 0, 48), ...bare];
  const operator: FollowUp = [run(BLANK, 0, 16), run("[?+!|.]", 0, 2), run("[=:>]", 1, 4)];
  const quoted: FollowUp = [run("[\\t\\n\\f\\r ([]", 0, 48), run("[@bBfFLrRuUnN\\\\]", 0, 3), run(STRING, 1, 3), ...value];
  const behindOperator: FollowUp[] = [
    value,
    ...fallbacks.map((before) => [run(BLANK, 0, 16), ...before, ...value]),
    [run(BLANK, 0, 4), run("[@bBfFLrRuUnN]", 1, 2), run(STRING, 1, 3), ...value],
    [run(OPENS, 0, 48), run("[A-Za-z-]", 3, 12), run("[\\t ]", 1, 4), ...value],
    [run(BLANK, 0, 4), run("[0-9A-Za-z_:.\\[\\]]", 3, 40), run("[(]", 1), run(STRING, 1), ...value],
    [run("[\\t ]", 0, 4), run("[|>]", 1), run("[+-]", 0, 1), run("[\\t\\n\\r ]", 1, 48), ...value],
  ];
  const ways: FollowUp[] = [
    [...operator, { either: behindOperator }],
    [run(BLANK, 0, 16), { text: ":" }, run(BLANK, 1, 48), { text: "-" }, run("[\\t ]", 1, 4), ...value],
    ...others,
    // In a list, a call or a table only what is quoted is a value.
    [run(BLANK, 0, 16), run("[(,|{]", 1), ...quoted],
    [run(BLANK, 1, 8), run(STRING, 1, 3), ...value],
    [run(BLANK, 0, 8), { text: "<-" }, ...value],
    [{ back: NAME, skip: keyword.length, least: 0, most: NAME_MAX_BYTES, after: 'variable "' }, run("[\\t ]", 0, 4), { text: "{" }],
    [{ back: NAME, skip: keyword.length, least: 0, most: NAME_MAX_BYTES, after: "--" }, run("[\\t ]", 1, 8), ...value],
    [run("[\\t ]", 0, 4), { text: ":" }, run("[A-Za-z_&'<>\\[\\]*?.\\t ]", 2, 44), { text: "=" }, { not: "[=>]" }, ...value],
    [
      run("[\\t ]", 1, 4),
      run("[A-Za-z&'<>\\[\\]*:]", 3, 20),
      { ends: typeWords, most: TYPE_MAX_BYTES },
      run("[\\t ]", 0, 4),
      { text: "=" },
      ...value,
    ],
    [
      { back: NAME, skip: keyword.length, least: 0, most: NAME_MAX_BYTES, after: "<" },
      run("[\\t ]", 1, 4),
      run("[^\\r\\n<>]", 1, ATTRIBUTES_MAX_BYTES),
      { text: ">" },
      ...value,
    ],
    [
      { text: "</" },
      run("[A-Za-z]", 1, 16),
      { text: ">" },
      run(BLANK, 0, 32),
      { text: "<" },
      run("[A-Za-z]", 1, 16),
      { text: ">" },
      ...value,
    ],
    [
      run("[\\t\\n\\f\\r ,;]", 1, 37),
      run(STRING, 0, 1),
      run("[A-Za-z]", 3, 12),
      { ends: pairWords, most: PAIR_MAX_BYTES },
      run(STRING, 0, 1),
      run(BLANK, 0, 4),
      run("[=:>]", 1),
      ...value,
    ],
  ];
  const before: FollowUp = unless.length > 0 ? [{ unless }] : [];
  const behind: FollowUp = endsNot.length > 0 ? [{ endsNot, most: NAME_MAX_BYTES }] : [];
  // What is so long is no name: a text of nothing but keywords is told from one by a glance.
  const named: FollowUp = [restOfName(NAME_MAX_BYTES), { not: NAME }, ...behind, run(CLOSES, 0, 8), { either: ways }];
  const ends = ofEnd.map((way): FollowUp => [{ not: NAME }, run(CLOSES, 0, 8), ...way]);
  return [...before, ...(ends.length > 0 ? [{ either: [named, ...ends] }] : named)];
}
