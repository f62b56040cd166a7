import type { Confidence, Severity } from "../../contract/index.ts";
import { type CheckName, failureOf } from "./checks.ts";
import type { DropReason } from "./drop.ts";
import { type ByteClass, endsWord, exactly, type FollowUp, type FollowUpStep, run } from "./follow-up.ts";
import { alphabets } from "./prefixed.ts";
import { type PatternRule, type RuleContext, type SampleRandom, WINDOW_MAX_BYTES } from "./rule.ts";

/**
 * What stands behind a keyword, written once: its pattern and its follow-up are made of the same pieces, so that neither says
 * what the other does not. A run takes all it can and gives nothing back: what comes next must begin with a byte of no such class.
 */
export type Phrase = readonly Piece[];
export type Piece =
  /** These bytes. */
  | string
  /** The same in any case. */
  | { readonly anyCase: string }
  | { readonly of: ByteClass; readonly least: number; readonly most: number }
  | { readonly oneOf: readonly Phrase[] }
  /** What is reported, once in a phrase; no letter, digit or underscore comes behind it. */
  | { readonly secret: Phrase; readonly looks: readonly CheckName[] }
  | { readonly checked: readonly CheckName[] }
  /** The secret, at a phrase's end: what a person may have chosen within quotation marks, or what a machine made without them. */
  | { readonly setting: ByteClass; readonly least: number; readonly most: number; readonly bare: readonly CheckName[] }
  /** The value so far, without what pads it, is base64 of what holds this. */
  | { readonly encodes: string };

export const some = (of: ByteClass, least: number, most = least): Piece => ({ of, least, most });
export const anyCase = (text: string): Piece => ({ anyCase: text });
export const oneOf = (...phrases: readonly Phrase[]): Piece => ({ oneOf: phrases });
export const maybe = (...phrase: Phrase): Piece => ({ oneOf: [phrase, []] });
/** `phrase`, so many times at most. */
export function upTo(times: number, phrase: Phrase): Piece {
  return maybe(...phrase, ...(times > 1 ? [upTo(times - 1, phrase)] : []));
}
export const secret = (phrase: Phrase, ...looks: readonly CheckName[]): Piece => ({ secret: phrase, looks });
/** One run, which is the secret. */
export const value = (of: ByteClass, least: number, most: number, ...looks: readonly CheckName[]): Piece =>
  secret([some(of, least, most)], ...looks);

/** What a person may have chosen: no reference, nobody's default, no filler. */
export const chosen: readonly CheckName[] = ["password", "part"];

const BLANKS = "[\\t\\n\\f\\r ]";
export const blanks = (least = 0, most = 8): Piece => some(BLANKS, least, most);
/** Blanks on one line. */
export const spaces = (least = 1, most = 4): Piece => some("[\\t ]", least, most);
export const lineEnd = some("[\\r\\n]", 1, 2);
export const quote = some("[\"'`]", 1);
export const maybeQuote = some("[\"'`]", 0, 1);

/** The value of a setting. `isBare`: without quotation marks a chosen one counts too; else it may be a name in a program. */
export const setting = (least = 6, most = 128, isBare = false): Piece => ({
  setting: SETTING,
  least,
  most,
  bare: isBare ? chosen : [...chosen, "credential"],
});

/** What closes a name, the operator that assigns a value to it, and the value. */
export const assignedSetting = (least?: number, most?: number, isBare?: boolean): Phrase => [
  some("[\"'\\]]", 0, 2),
  some("[\\t ]", 0, 8),
  oneOf(["=>"], ["="], [":"]),
  some("[\\t ]", 0, 8),
  setting(least, most, isBare),
];

/** What closes a name, and the operator that assigns what comes next to it; with a quotation mark before it or without. */
export const assignedTo = (...phrase: Phrase): Phrase => [
  some("[\"'\\]]", 0, 2),
  blanks(),
  oneOf(["=>"], ["="], [":"]),
  blanks(),
  some("[\"'`]", 0, 1),
  ...phrase,
];

/** The same, within quotation marks. */
export const assignedQuoted = (...phrase: Phrase): Phrase => [
  some("[\"'\\]]", 0, 2),
  blanks(),
  oneOf(["=>"], ["="], [":"]),
  blanks(),
  quote,
  ...phrase,
  quote,
];

/**
 * Up to so many words of a command line, then `option`. What is in quotation marks counts as several words where it holds
 * blanks: so nothing has to be told apart.
 */
export const withOption = (most: number, ...option: Phrase): Phrase => [
  upTo(most, [between, some("[^\\t\\n\\r |]", 1, 200)]),
  between,
  ...option,
];

/** Between the words of a command, which may go on in the next line. */
const between = some("[\\t \\\\\\r\\n]", 1, 24);

/** A word of a command line. */
export const WORD = "[^\\t\\n\\f\\r \"'`|;&<>()\\\\]";
/** Anything within quotation marks, in one line. */
export const QUOTED = "[^\\t\\n\\f\\r\"'`\\\\]";
/** A value in a file of settings. */
export const SETTING = "[^\\t\\n\\f\\r \"'`,;&<>()\\[\\]{}|\\\\]";

interface PhraseRule {
  readonly id: string;
  readonly title: string;
  readonly family: string;
  readonly severity: Severity;
  /** "medium" unless said otherwise. */
  readonly confidence?: Confidence;
  /** What the phrase begins with, in any case. */
  readonly keywords?: readonly [string, ...string[]];
  /** The same, as it is written here. */
  readonly begins?: readonly [string, ...string[]];
  /** Whether letters or digits may stand right before it. */
  readonly edges?: PatternRule["edges"];
  readonly phrase: Phrase;
  readonly previewPrefix?: string;
  /** What the pieces' checks cannot say. */
  readonly accept?: PatternRule["accept"];
  readonly claims?: PatternRule["claims"];
  readonly isBase64?: true;
  readonly formatSource: string;
  readonly remedy: string;
  /** A secret of this kind. */
  readonly make: (random: SampleRandom) => string;
  /** Texts that hold it. */
  readonly found: readonly ((secret: string) => string)[];
  /** Texts in which nothing is found. */
  readonly missed: readonly (string | ((secret: string, random: SampleRandom) => string))[];
}

const SLACK_BYTES = 32;

/** The rule of a phrase. */
export function phraseRule(given: PhraseRule): PatternRule {
  const { id, title, family, severity, phrase, edges = "end-only", formatSource, remedy } = given;
  const starts = given.begins ?? given.keywords ?? [];
  const looks = looksOf(phrase);
  const after = Math.min(lengthMaxOf(phrase) + SLACK_BYTES, WINDOW_MAX_BYTES);
  return {
    id,
    title,
    family,
    severity,
    confidence: given.confidence ?? "medium",
    specificity: "format",
    keywords: [...new Set(starts.map((start) => start.toLowerCase()))],
    followUp: (keyword) => [...beginning(given, keyword), ...stepsOf(phrase)],
    pattern: `${given.begins ? "(?:" : "(?i:"}${starts.map(escaped).join("|")})${phrase.map(patternOf).join("")}`,
    windowBytes: { before: 0, after },
    edges,
    previewPrefix: given.previewPrefix ?? "",
    accept: (found, context) => failureIn(looks(found, context), found) ?? given.accept?.(found, context) ?? true,
    ...(given.isBase64 && { isBase64: given.isBase64 }),
    ...(given.claims && { claims: given.claims }),
    formatSource,
    remedy,
    samples: (random) => ({
      positive: given.found.map((write) => {
        const made = given.make(random);
        return { text: write(made), secret: made };
      }),
      negative: given.missed.map((text) => (typeof text === "string" ? text : text(given.make(random), random))),
    }),
  };
}

function beginning({ begins, edges = "end-only" }: PhraseRule, keyword: string): FollowUp {
  const touching = edges === "end-only" ? undefined : edges;
  if (begins) {
    const forms = begins.filter((start) => start.toLowerCase() === keyword);
    if (forms.length === 1) return [exactly(forms[0] as string, touching)];
  }
  return touching ? [{ back: "[a]", skip: keyword.length, least: 0, most: 0, after: "", edges: touching }] : [];
}

function stepsOf([piece, ...rest]: Phrase): FollowUp {
  if (piece === undefined) return [];
  if (typeof piece === "string") return [{ text: piece }, ...stepsOf(rest)];
  if ("anyCase" in piece) return [...[...piece.anyCase].map(anyCaseStep), ...stepsOf(rest)];
  if ("oneOf" in piece) return [{ either: piece.oneOf.map((phrase) => stepsOf([...phrase, ...rest])) }];
  if ("secret" in piece) return [{ value: 0 }, ...stepsOf([...piece.secret, { checked: piece.looks }, ...rest])];
  if ("checked" in piece) return [endsWord, ...piece.checked.map((looks) => ({ looks })), ...stepsOf(rest)];
  if ("setting" in piece) {
    const rest = [some(piece.setting, piece.least, piece.most)];
    return [{ either: [stepsOf([quote, secret(rest, ...chosen)]), stepsOf([secret(rest, ...piece.bare)])] }];
  }
  if ("encodes" in piece) return [{ encodes: piece.encodes, skip: 0 }, ...stepsOf(rest)];
  return [run(piece.of, piece.least, piece.most), ...stepsOf(rest)];
}

function anyCaseStep(character: string): FollowUpStep {
  const upper = character.toUpperCase();
  return upper === character ? { text: character } : run(`[${upper}${character}]`, 1);
}

function patternOf(piece: Piece): string {
  if (typeof piece === "string") return escaped(piece);
  if ("anyCase" in piece) return `(?i:${escaped(piece.anyCase)})`;
  if ("oneOf" in piece) return `(?:${piece.oneOf.map((phrase) => phrase.map(patternOf).join("")).join("|")})`;
  if ("secret" in piece) return `(${piece.secret.map(patternOf).join("")})`;
  if ("setting" in piece) return `["'\`]?(${counted(piece.setting, piece.least, piece.most)})`;
  if ("checked" in piece || "encodes" in piece) return "";
  return counted(piece.of, piece.least, piece.most);
}

/** RE2 repeats nothing more than a thousand times. */
const REPEAT_MAX = 1000;

function counted(of: ByteClass, least: number, most: number): string {
  if (most <= REPEAT_MAX) return least === most ? `${of}{${least}}` : `${of}{${least},${most}}`;
  return `${of}{${Math.min(least, REPEAT_MAX)}}${of}*`;
}

function lengthMaxOf(phrase: Phrase): number {
  return phrase.reduce((sum: number, piece) => sum + longest(piece), 0);
}

function longest(piece: Piece): number {
  if (typeof piece === "string") return Buffer.byteLength(piece);
  if ("anyCase" in piece) return piece.anyCase.length;
  if ("oneOf" in piece) return Math.max(...piece.oneOf.map(lengthMaxOf));
  if ("secret" in piece) return lengthMaxOf(piece.secret);
  return "most" in piece ? piece.most + 1 : 0;
}

/** Why a value does not pass all of these; undefined for one that does. */
export function failureIn(names: readonly CheckName[], found: Buffer): DropReason | undefined {
  for (const name of names) {
    const failure = failureOf(name, found);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

type Looks = (found: Buffer, context: RuleContext) => readonly CheckName[];

function looksOf(phrase: Phrase): Looks {
  const last = phrase.at(-1);
  if (last !== undefined && typeof last !== "string" && "setting" in last) {
    return (found, { match }) => (/["'`]/.test(String.fromCharCode(match.at(-1 - found.length) as number)) ? chosen : last.bare);
  }
  const fixed = fixedLooksOf(phrase);
  return () => fixed;
}

function fixedLooksOf(phrase: Phrase): readonly CheckName[] {
  return phrase.flatMap((piece) => {
    if (typeof piece === "string") return [];
    if ("secret" in piece) return piece.looks;
    return "oneOf" in piece ? piece.oneOf.flatMap(fixedLooksOf) : [];
  });
}

const escaped = (text: string) => [...text].map((of) => (/[0-9A-Za-z_]/.test(of) ? of : of === "\n" ? "\\n" : `\\${of}`)).join("");

/** Passwords, keys and the like for samples; none of them is filler or ends in a symbol. */
export const sample = {
  password: (random: SampleRandom) => `K${random.text(5, lower)}7!x${random.text(4, alphabets.digits.characters)}z`,
  word: (random: SampleRandom) => `${random.text(2, "bcdf")}u${random.text(2, "ghkl")}7o${random.text(3, "mnpq")}a4`,
  base62: (length: number) => (random: SampleRandom) => `Z${random.text(length - 2, alphabets.base62.characters)}7`,
  hex: (length: number) => (random: SampleRandom) => `c5${random.text(length - 4, alphabets.hex.characters)}b9`,
  upperHex: (length: number) => (random: SampleRandom) => `C5${random.text(length - 4, "0123456789ABCDEF")}B9`,
  base64:
    (length: number, padding = "") =>
    (random: SampleRandom) =>
      `${random.text(length - 1, alphabets.base64.characters)}8${padding}`,
} as const;
const lower = "abcdefghkmnpqrstuvwxyz";
