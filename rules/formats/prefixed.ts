import type { Confidence, Severity } from "../../contract/index.ts";
import { fillerIn } from "./checks.ts";
import { type ChecksumName, checksums, holdsChecksum } from "./checksums.ts";
import { endsWord, exactly, type FollowUp, notFiller, run, startsWith } from "./follow-up.ts";
import type { PatternRule, Rule, SampleRandom, Samples } from "./rule.ts";
import { type FormatPart, shapeOfFormat } from "./shape.ts";

/** The alphabets of tokens: as an RE2 class, and as the characters that samples are made of. */
export const alphabets = {
  base62: { re2: "[0-9A-Za-z]", characters: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz" },
  letters: { re2: "[A-Za-z]", characters: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz" },
  hex: { re2: "[0-9a-f]", characters: "0123456789abcdef" },
  anyHex: { re2: "[0-9A-Fa-f]", characters: "0123456789abcdef" },
  upperAndDigits: { re2: "[0-9A-Z]", characters: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ" },
  lowerAndDigits: { re2: "[0-9a-z]", characters: "0123456789abcdefghijklmnopqrstuvwxyz" },
  digits: { re2: "[0-9]", characters: "0123456789" },
  base64: { re2: "[0-9A-Za-z+/]", characters: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/" },
  unreserved: { re2: "[0-9A-Za-z_.~-]", characters: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-" },
  /** Of issuers that say no alphabet, whose tokens are handed on with all of these. */
  loose: { re2: "[0-9A-Za-z_=-]", characters: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-" },
  url64: { re2: "[0-9A-Za-z_-]", characters: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-" },
} as const;
export type Alphabet = keyof typeof alphabets;

/** The parts of a UUID, which some write in capitals. */
export const uuid: readonly Part[] = [8, 4, 4, 4, 12].flatMap((length, nth): Part[] => [
  ...(nth === 0 ? [] : ["-"]),
  { of: "anyHex", length },
]);

/** A stretch of a token: a constant, one of several constants, or so many characters of an alphabet. */
export type Part = string | OneOf | Run;
interface OneOf {
  readonly oneOf: readonly [string, ...string[]];
}
interface Run {
  readonly of: Alphabet;
  readonly length: number;
  readonly lengthMax?: number;
}

interface PrefixedToken {
  readonly id: string;
  readonly title: string;
  readonly family: string;
  readonly severity?: Severity;
  readonly confidence?: Confidence;
  /** What every such token begins with; it is the keyword. */
  readonly prefix: string;
  readonly parts: readonly Part[];
  /** Documented: the last characters follow from the rest. Tokens where it does not hold are reported with low confidence. */
  readonly checksum?: ChecksumName;
  readonly claims?: Rule["claims"];
  readonly isPublicId?: true;
  readonly formatSource: string;
  readonly remedy: string;
}

/** The rule of a token that its issuer gave a prefix: prefix, then parts of a known alphabet and length. */
export function prefixedToken(token: PrefixedToken): PatternRule {
  const { id, title, family, prefix, parts, formatSource, remedy } = token;
  const lengthMax = prefix.length + lengthMaxOf(parts);
  return {
    id,
    title,
    family,
    severity: token.severity ?? "high",
    confidence: token.confidence ?? "high",
    specificity: "issuer",
    keywords: [prefix.toLowerCase()],
    followUp: () => followUpOf(parts, exactly(prefix, "alphanumeric"), notFiller),
    get pattern() {
      return `(${escapeRe2(prefix)}${parts.map(patternOf).join("")})`;
    },
    windowBytes: { before: 0, after: lengthMax },
    edges: "alphanumeric",
    previewPrefix: prefix,
    accept: (secret) => {
      const filler = fillerIn(secret.subarray(prefix.length));
      if (filler !== undefined) return filler;
      return token.checksum === undefined || holdsChecksum(token.checksum, secret, prefix) || "low";
    },
    ...(token.checksum !== undefined && { checksum: checksums[token.checksum].inWords }),
    shape: shapeOfFormat(() => formatOf([prefix, ...parts]), token.checksum === undefined ? 0 : checksums[token.checksum].lengthBytes),
    ...(token.claims && { claims: token.claims }),
    ...(token.isPublicId && { isPublicId: token.isPublicId }),
    formatSource,
    remedy,
    samples: (random) => samplesOf(token, random),
  };
}

/** Parts with their alphabets spelled out. Digits, and upper-case ids of no fixed length, number an account. */
export function formatOf(parts: readonly Part[]): FormatPart[] {
  return parts.map((part) => {
    if (typeof part === "string" || "oneOf" in part) return part;
    const isPublic = part.of === "digits" || (part.of === "upperAndDigits" && part.lengthMax !== undefined);
    return { ...alphabets[part.of], ...part, isPublic };
  });
}

export function lengthMaxOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + longest(part), 0);
}

function longest(part: Part): number {
  if (typeof part === "string") return part.length;
  return "oneOf" in part ? Math.max(...part.oneOf.map((text) => text.length)) : (part.lengthMax ?? part.length);
}

/** Parts of random characters, for samples. */
export function sampleOf(parts: readonly Part[], random: SampleRandom): string {
  return parts.map((part) => fill(part, (run) => random.text(run.length, alphabets[run.of].characters))).join("");
}

/** A part as text; `make` gives what stands for a run. */
function fill(part: Part, make: (run: Run) => string): string {
  if (typeof part === "string") return part;
  return "oneOf" in part ? part.oneOf[0] : make(part);
}

/** A part as RE2 source. */
export function patternOf(part: Part): string {
  if (typeof part === "string") return escapeRe2(part);
  if ("oneOf" in part) return `(?:${part.oneOf.map(escapeRe2).join("|")})`;
  const { re2 } = alphabets[part.of];
  return part.lengthMax === undefined ? `${re2}{${part.length}}` : `${re2}{${part.length},${part.lengthMax}}`;
}

/**
 * What the parts ask for, and what is asked of all of them: up to the first whose end is open, since what comes next may be of
 * its alphabet too.
 */
export function followUpOf(parts: readonly Part[], ...checks: FollowUp): FollowUp {
  const [part, ...rest] = parts;
  if (part === undefined) return [endsWord, ...checks];
  if (typeof part === "string") return part === "" ? followUpOf(rest, ...checks) : [{ text: part }, ...followUpOf(rest, ...checks)];
  if ("oneOf" in part) return [{ either: part.oneOf.map((text) => followUpOf([text, ...rest], ...checks)) }];
  const { re2 } = alphabets[part.of];
  const isOpen = part.lengthMax !== undefined && !endsBefore(part.of, rest[0]);
  return isOpen ? [startsWith(re2, part.length)] : [run(re2, part.length, part.lengthMax), ...followUpOf(rest, ...checks)];
}

/** Whether a part of this alphabet ends where the next one begins, whatever its length. */
function endsBefore(of: Alphabet, next: Part | undefined): boolean {
  if (next === undefined) return true;
  const begins = (text: string) => text === "" || new RegExp(alphabets[of].re2).test(text[0] as string);
  if (typeof next !== "string" && !("oneOf" in next)) return false;
  return !(typeof next === "string" ? [next] : next.oneOf).some(begins);
}

/** A constant as RE2 source. */
export function escapeRe2(text: string): string {
  return [...text].map((character) => (/[0-9A-Za-z_]/.test(character) ? character : `\\${character}`)).join("");
}

function samplesOf(token: PrefixedToken, random: SampleRandom): Samples {
  const make = () => {
    const made = token.prefix + sampleOf(token.parts, random);
    if (token.checksum === undefined) return made;
    const { lengthBytes, of } = checksums[token.checksum];
    const before = made.slice(0, -lengthBytes);
    return before + of(before, token.prefix);
  };
  const [first, second, third] = [endingSafely(make()), endingSafely(make()), endingSafely(make())];
  return {
    positive: [
      { text: first, secret: first },
      { text: `curl -H 'Authorization: Bearer ${second}' -s`, secret: second },
      { text: `{"level":"info","msg":"using ${third}"}`, secret: third },
      { text: `GET /cb?t%3D${first}%26x HTTP/1.1\\n${second}\\n`, secret: first },
    ],
    negative: [
      `${token.prefix} is the prefix of its tokens`,
      `abc${first}`,
      `${first.slice(0, Math.max(token.prefix.length, Math.floor(first.length / 2)))}!`,
      token.prefix + token.parts.map((part) => fill(part, ({ length }) => "a".repeat(length))).join(""),
    ],
  };

  /** A token that ends in a dash or underscore is fine, but hard to tell from what follows it in a sample's text. */
  function endingSafely(made: string): string {
    return /[-_+/]$/.test(made) ? `${made.slice(0, -1)}7` : made;
  }
}
