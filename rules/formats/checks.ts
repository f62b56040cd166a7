import type { DropReason } from "./drop.ts";
import { referenceAt, referenceParts, referenceStarts } from "./references.ts";

/** Pure checks that rules share. None of them runs a regular expression over input. */

/** Shannon entropy of the bytes, in bits a byte. */
export function entropyBitsPerByte(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at++) (counts[bytes[at] as number] as number) += 1;
  let bits = 0;
  for (let at = 0; at < bytes.length; at++) {
    const share = (counts[bytes[at] as number] as number) / bytes.length;
    counts[bytes[at] as number] = 0;
    if (share > 0) bits -= share * Math.log2(share);
  }
  return bits;
}

/** All zero between two calls. */
const counts = new Uint32Array(256);

/** Whether the bytes are of so many kinds, or more. */
function hasDistinct(bytes: Uint8Array, least: number): boolean {
  const seen = new Set<number>();
  for (let at = 0; at < bytes.length && seen.size < least; at++) seen.add(bytes[at] as number);
  return seen.size >= least;
}

export const DISTINCT_MIN = 6;
const CHOSEN_DISTINCT_MIN = 4;
export const RUN_MAX = 5;
export const KEY_RUN_MAX = 32;
/** A value up to this length counts as a short one. */
export const SHORT_MAX_BYTES = 15;
/** The least entropy, in bits a byte, of what an assigned value must look like; `base64` is that of 40 random characters. */
export const entropyMin = { shortest: 2.2, short: 2.9, hex: 3, long: 3.3, base64: 4 } as const;

const placeholderWords = [
  "example",
  "placeholder",
  "redacted",
  "changeme",
  "change_me",
  "your_",
  "your-",
  "insert",
  "dummy",
  "xxxxx",
  "masked",
];

/** Whether a token is filler that stands in manuals: few distinct characters, a long run of one, a telling word. */
export function isFiller(secret: Buffer, runMax = RUN_MAX): boolean {
  return fillerIn(secret, runMax) !== undefined;
}

/** Which kind of filler it is; undefined for what is none. */
export function fillerIn(secret: Buffer, runMax = RUN_MAX): DropReason | undefined {
  if (!hasDistinct(secret, DISTINCT_MIN) || longestRun(secret) > runMax) return "repetitive";
  return namesPlaceholder(secret) ? "placeholder" : undefined;
}

/** The same of what a person chose, which may be of fewer kinds of characters. */
export function fillerInChosen(secret: Buffer): DropReason | undefined {
  if (!hasDistinct(secret, CHOSEN_DISTINCT_MIN) || longestRun(secret) > RUN_MAX) return "repetitive";
  return namesPlaceholder(secret) ? "placeholder" : undefined;
}

function namesPlaceholder(secret: Buffer): boolean {
  const text = secret.toString("latin1").toLowerCase();
  return placeholderWords.some((word) => text.includes(word));
}

function longestRun(bytes: Uint8Array): number {
  let [longest, run] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    run = at > 0 && bytes[at - 1] === bytes[at] ? run + 1 : 1;
    if (run > longest) longest = run;
  }
  return longest;
}

/** What stands for a password in every manual, or is nobody's secret because everybody has it. */
export const defaultPasswords: readonly string[] = [
  "password",
  "passwd",
  "pass",
  "pwd",
  "secret",
  "user",
  "username",
  "postgres",
  "root",
  "admin",
  "guest",
  "test",
  "mysql",
  "redis",
  "changeme",
  "example",
  "xxx",
  "xxxx",
  "xxxxx",
  "xxxxxx",
  "xxxxxxxx",
  "***",
  "****",
  "*****",
  "******",
  "********",
  "mypassword",
  "my_password",
  "yourpassword",
  "your_password",
  "db_password",
];

const separators = new Set(Buffer.from("-_.:/"));

/**
 * Whether a value is made of words and numbers with separators between them, be it percent-encoded, or a UUID: names and
 * numbers of things look so. In no word or number a letter touches a digit, or a capital follows a small letter.
 */
export function isLabel(value: Uint8Array): boolean {
  return labelIn(value) !== undefined;
}

/** Which kind of label it is; undefined for what is none. */
export function labelIn(value: Uint8Array): DropReason | undefined {
  if (isUuid(value)) return "id";
  return isWords(value) ? "words" : undefined;
}

/** The same without UUIDs, which some issuers hand out as keys. */
export function isWords(value: Uint8Array): boolean {
  let before = "none";
  for (let at = 0; at < value.length; at++) {
    const kind = isEscape(value, at) ? "escape" : kindOf(value[at] as number);
    if (kind === "symbol" && !separators.has(value[at] as number)) return false;
    const isWithin = kind === before || (before === "upper" && kind === "lower");
    if (!isWithin && isAlphanumeric[before] && isAlphanumeric[kind]) return false;
    before = kind;
    if (kind === "escape") at += 2;
  }
  return true;
}

type Kind = "lower" | "upper" | "digit" | "symbol";
const isAlphanumeric: Readonly<Record<string, boolean>> = { lower: true, upper: true, digit: true };

function kindOf(byte: number): Kind {
  if (byte >= 0x61 && byte <= 0x7a) return "lower";
  if (byte >= 0x41 && byte <= 0x5a) return "upper";
  return byte >= 0x30 && byte <= 0x39 ? "digit" : "symbol";
}

function isEscape(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x25 && at + 2 < bytes.length && isHex(bytes.subarray(at + 1, at + 3));
}

const UUID_BYTES = 36;

export function isUuid(bytes: Uint8Array): boolean {
  if (bytes.length !== UUID_BYTES) return false;
  return bytes.every((byte, at) => (at === 8 || at === 13 || at === 18 || at === 23 ? byte === 0x2d : isHex([byte])));
}

/** How many of lower case, upper case, digits and symbols the bytes show. */
export function characterKinds(bytes: Uint8Array): { kinds: number; digits: number } {
  const counts = { lower: 0, upper: 0, digit: 0, symbol: 0 };
  for (const byte of bytes) counts[kindOf(byte)]++;
  return { kinds: Object.values(counts).filter((count) => count > 0).length, digits: counts.digit };
}

/** Whether all bytes are hexadecimal digits. */
export function isHex(bytes: Uint8Array | readonly number[]): boolean {
  return bytes.every((byte) => (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66));
}

/** A check as data, so that the kernel can make it too: what it refuses the rule must refuse. */
export interface Check {
  /** No filler: so many distinct bytes, at most so many of one in a row. */
  readonly distinctMin: number;
  readonly runMax: number;
  /** None of these stands in it, at its beginning, or is all of it; in any case of letters. */
  readonly without: readonly string[];
  readonly startsNot: readonly string[];
  readonly isNot: readonly string[];
  /** What else it asks, as `measured` says. */
  readonly measure: "none" | "credential" | "base64" | "no-words";
}

const filler = {
  distinctMin: DISTINCT_MIN,
  runMax: RUN_MAX,
  without: placeholderWords,
  startsNot: [],
  isNot: [],
  measure: "none",
} as const;

export const checks = {
  /** `!isFiller`. */
  token: filler,
  /** The same of a part of what the rule checks. */
  part: { ...filler, distinctMin: 0 },
  credential: { ...filler, without: [...placeholderWords, ...referenceParts], startsNot: referenceStarts, measure: "credential" },
  base64: { ...filler, measure: "base64" },
  /** What any rule takes that goes by a name, but for passwords. */
  assigned: { ...filler, without: [...placeholderWords, ...referenceParts], startsNot: referenceStarts, measure: "no-words" },
  /** The same of a private key's body: keys of OpenSSH hold many zeros in a row. */
  keyBody: { ...filler, runMax: KEY_RUN_MAX },
  /** `!isReference`, and none of `defaultPasswords`. */
  password: { ...filler, distinctMin: 0, runMax: 65_535, without: referenceParts, startsNot: referenceStarts, isNot: defaultPasswords },
  /** What a rule may take for a password by its name: what begins as no reference, and is none of `defaultPasswords`. */
  chosen: {
    ...filler,
    distinctMin: CHOSEN_DISTINCT_MIN,
    runMax: 65_535,
    without: [],
    startsNot: referenceStarts,
    isNot: defaultPasswords,
    measure: "none",
  },
  /** The same of what stands behind a word and a blank, as in prose: not mere words either. */
  spoken: {
    ...filler,
    distinctMin: CHOSEN_DISTINCT_MIN,
    runMax: 65_535,
    without: referenceParts,
    startsNot: referenceStarts,
    isNot: defaultPasswords,
    measure: "no-words",
  },
} as const satisfies Record<string, Check>;
export type CheckName = keyof typeof checks;

/** Whether a value passes a check, as the kernel makes it (scanner/kernel/assembly/looks.ts). */
export function passes(name: CheckName, value: Buffer): boolean {
  return failureOf(name, value) === undefined;
}

/** Why a value does not pass a check; undefined for one that does. */
export function failureOf(name: CheckName, value: Buffer): DropReason | undefined {
  const { distinctMin, runMax, without, startsNot, isNot, measure }: Check = checks[name];
  if (!hasDistinct(value, distinctMin) || longestRun(value) > runMax) return "repetitive";
  const text = value.toString("latin1").toLowerCase();
  const reference = startsNot.length > 0 ? referenceAt(text) : undefined;
  if (reference !== undefined) return reference;
  if (isNot.includes(text)) return "placeholder";
  const word = without.find((word) => text.includes(word));
  if (word !== undefined) return referenceParts.includes(word) ? "template" : "placeholder";
  return measured[measure](value);
}

const measured: Readonly<Record<Check["measure"], (value: Buffer) => DropReason | undefined>> = {
  none: () => undefined,
  credential: handMadeBy,
  base64: (value) => {
    if (isHex(value)) return "hash";
    if (characterKinds(value).kinds < 3) return "plain";
    return entropyBitsPerByte(value) < entropyMin.base64 ? "low-entropy" : undefined;
  },
  "no-words": (value) => (isWords(value) ? "words" : undefined),
};

/**
 * What shows that no machine made a value: a long one mixes letters and digits at high entropy, a short one shows three kinds of
 * characters; neither is a label.
 */
function handMadeBy(value: Buffer): DropReason | undefined {
  const label = labelIn(value);
  if (label !== undefined) return label;
  const { kinds, digits } = characterKinds(value);
  if (digits === 0 || kinds < 2 || digits === value.length) return "plain";
  const isShort = value.length <= SHORT_MAX_BYTES;
  if (isShort && kinds < 3) return "plain";
  const least = isShort ? entropyMin.short : isHex(value) ? entropyMin.hex : entropyMin.long;
  return entropyBitsPerByte(value) < least ? "low-entropy" : undefined;
}
