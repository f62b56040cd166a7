import type { Confidence } from "../../contract/index.ts";
import type { Assignment } from "./assignment.ts";
import {
  characterKinds,
  entropyBitsPerByte,
  entropyMin,
  fillerIn,
  fillerInChosen,
  isHex,
  isUuid,
  isWords,
  SHORT_MAX_BYTES,
} from "./checks.ts";
import { isChosenWord } from "./chosen-word.ts";
import { type DropReason, isDropReason } from "./drop.ts";
import { referenceIn } from "./references.ts";
import { isNumericKey, isScribble } from "./scribble.ts";
import { hashed, heads, keys, lookups, passwords, sections, tokens, vague } from "./vocabulary.ts";
import { wordsOf } from "./words.ts";

/** `key`: what may as well find something as open it. */
export type CredentialKind = "password" | "token" | "key";

/** What a name of these words, around which the others stand, says of what is assigned to it; or why that is no credential. */
export function credentialKind(assignment: Omit<Assignment, "value">): CredentialKind | DropReason {
  // Of the rest, what it is a setting of and what stands around it are found out when they are asked for.
  const { words, keyword, operator, quote } = assignment;
  // A keyword that is no word of ours is one of another language, and means passwords.
  if (/[^ -~]/.test(keyword)) return "password";
  const last = words.findLast((word) => !/^[0-9]+$/.test(word));
  if (last === undefined || heads.has(last) || isNoName(words)) return "other-name";
  if (words.some((word) => hashed.has(word))) return "hash";
  if (words.some(meansPassword)) return "password";
  const isToken = words.some((word, at) => meansToken(word) || (word === "key" && keys.includes(words[at - 1] ?? "")) || endsAsKey(word));
  if (
    isToken ||
    ((last === "auth" || last === "authentication") && words.length > 1 && assignment.isSetting && (operator === "=" || quote !== ""))
  )
    return "token";
  if (words.length === 1 && last === "key" && isKeyOf(assignment.around)) return "token";
  const isLoneKey = words.length === 1 && last === "key";
  // A mere `salt` is known to all who may read the hash that it was made for.
  const isVague = vague.has(last) && (last !== "auth" || operator === "=" || quote !== "") && (last !== "salt" || words.length > 1);
  return isVague || (isLoneKey ? assignment.isSetting && operator === "=" && quote === "" : isSomeKey(words, last)) ? "key" : "other-name";
}

/** Whether it is the key of something, as `STRIPE_KEY` and `licensekey` are, rather than what something is found by. */
function isSomeKey(words: readonly string[], last: string): boolean {
  return last.endsWith("key") && !words.some((word) => lookups.has(word) || lookups.has(word.slice(0, -"key".length)));
}

/** Whether a mere `key` opens something by what it stands in: `{"Jwt": {"Key": …}}`. */
function isKeyOf(around: Assignment["around"]): boolean {
  const nearest = around.find((words) => words.length > 0);
  return nearest?.some((word) => sections.has(word)) ?? false;
}

/** Whether the words are what chance makes of letters: values hold `pw` and `key` too. */
function isNoName(all: readonly string[]): boolean {
  const words = all[0] === "x" ? all.slice(1) : all;
  return words.length > 3 && words.join("").length < WORD_LETTERS_MIN * words.length;
}

const meansPassword = isOrEnds(passwords);
const meansToken = isOrEnds(tokens);
const keyEnds = keys.map((start) => `${start}key`);
const endsAsKey = (word: string) => word.endsWith("key") && keyEnds.some((end) => word.endsWith(end));

/** Whether a word is one of those that are known, or ends in one of the longer ones, or in its plural. */
function isOrEnds(known: readonly string[]): (word: string) => boolean {
  const all = new Set(known);
  const longer = known.filter((one) => one.length > 4 && one !== "pword");
  const ends = [...longer, ...longer.filter((one) => one !== "token").map((one) => `${one}s`)];
  return (word) => all.has(word) || ends.some((end) => word.endsWith(end));
}

const PASSWORD_MIN_BYTES = 6;
const MIXED_MIN_BYTES = 10;
/** So many letters stand to a vowel where no person chose them; words have two or three. */
const VOWEL_LETTERS = 3.6;
const TOKEN_MIN_BYTES = 8;
const LONG_MIN_BYTES = 20;
/** So few hexadecimal digits seldom show all sixteen kinds. */
const HEX_SHORT_ENTROPY_MIN = 2.7;

/**
 * How sure it is that a value is a credential of this kind: a long one mixes letters and digits at high entropy, a short one shows
 * three kinds of characters, or is a password, quoted, of letters and digits. Words, identifiers, templates, paths, names of hosts
 * and algorithms are none.
 */
export function credentialConfidence(kind: CredentialKind, assignment: Assignment): Confidence | DropReason {
  if (kind === "key") return keyConfidence(assignment);
  const { value, quote, operator, words } = assignment;
  const told = toldBy(assignment);
  if (told !== undefined) return told;
  if (value.length < (kind === "password" ? PASSWORD_MIN_BYTES : TOKEN_MIN_BYTES)) return "too-short";
  const text = value.toString("latin1");
  if (isScribble(text, quote)) return "low";
  const known = referenceIn(value) ?? (kind === "token" ? fillerIn(value) : fillerInChosen(value));
  if (known !== undefined) return known;
  if (isUuid(value)) return opensByNumber(words, kind) ? "low" : "id";
  if (/\s/.test(text) && (kind === "token" || text.length > PHRASE_MAX_BYTES || /[^ -~]/.test(text))) return "prose";
  if (labelledHash.test(text) || sealed.test(text)) return "hash";
  if (/^urn:/i.test(text)) return "id";
  if (operator === "," && !isScrambled(text)) return "mentioned";
  if (operator === " " && quote === "" && otherAssignment.test(text)) return "code";
  if (isTime(text)) return "time";
  if (isHost(text)) return "host";
  if (isAlgorithm(text)) return "algorithm";
  if (quote === "" && (isMember(text) || (!assignment.isSetting && (isIdentifier(text) || isExpression(text))))) return "code";
  if (kind === "token" && opensByNumber(words, kind) && isNumericKey(text)) return "low";
  if (isOwnWord(text)) return "placeholder";
  if (kind === "password" && isChosenWord(assignment)) return "low";
  if (isWords(value) || (blankAt(value) > 0 && isWords(value.subarray(0, blankAt(value))))) return "words";
  const { kinds, digits } = characterKinds(value);
  const entropy = entropyBitsPerByte(value);
  if (digits === value.length || kinds < 2) return "plain";
  // Behind a blank, in prose, only what nobody takes for a word.
  const isWord = words.length === 1 && words[0] === "pass";
  if (
    quote === "" &&
    (operator === " " || isWord) &&
    !(operator === " " && assignment.isSetting && value.length >= LONG_MIN_BYTES && isHex(value)) &&
    (kinds < 3 || !(isScrambled(text) || (!isWord && (isMixed(text) || (assignment.isSetting && digits > 0)))))
  )
    return "prose";
  if (value.length <= SHORT_MAX_BYTES) {
    if (entropy < entropyMin.shortest) return "low-entropy";
    if (kinds >= 3 && (digits > 0 || kind === "password")) return "low";
    return digits > 0 && (quote !== "" || assignment.isSetting) ? "low" : "plain";
  }
  if (digits === 0 && !isScrambled(text) && !(kind === "password" && kinds >= 3)) return "words";
  if (entropy < leastEntropy(value, kinds)) return "low-entropy";
  return value.length >= LONG_MIN_BYTES && digits > 1 && entropy >= 3.5 ? "medium" : "low";
}

/** Of a name that says less only what chance made is taken, and of that what no hash of a file looks like. */
function keyConfidence(assignment: Assignment): Confidence | DropReason {
  const confidence = credentialConfidence("token", assignment);
  if (isDropReason(confidence)) return confidence;
  const text = assignment.value.toString("latin1");
  if (confidence !== "medium" || !/^[0-9A-Za-z_+/=~-]+$/.test(text)) return "other-name";
  return isHex(assignment.value) || isScrambled(text) || turnsOf(text) >= TURNS_MIN ? "low" : "words";
}

const TURNS_MIN = 5;

/** How often a letter and a digit touch. */
function turnsOf(text: string): number {
  return text.match(/[A-Za-z](?=[0-9])|[0-9](?=[A-Za-z])/g)?.length ?? 0;
}

/** What says only that it is secret, numbered: `secret1`, `secret-2-levels`, `db-secret`. */
function isOwnWord(text: string): boolean {
  const parts = text.toLowerCase().split(/[-_ ]|(?<=[a-z])(?=[0-9])/);
  return parts.some((part) => ownWords.has(part)) && parts.every((part) => /^[a-z]+$|^[0-9]{1,3}$/.test(part));
}

const ownWords = new Set(["secret", "password", "token", "key"]);

function leastEntropy(value: Buffer, kinds: number): number {
  if (isHex(value)) return value.length < LONG_MIN_BYTES ? HEX_SHORT_ENTROPY_MIN : entropyMin.hex;
  return value.length < LONG_MIN_BYTES && kinds > 2 ? entropyMin.short : entropyMin.long;
}

const blankAt = (value: Buffer) => value.indexOf(0x20);

/** A UUID names things more often than it opens them. */
function opensByNumber(words: readonly string[], kind: CredentialKind): boolean {
  if (kind === "password" || words.includes("secret")) return true;
  return words.some((word, at) => word.endsWith("apikey") || (word === "key" && words[at - 1] === "api"));
}

/** A longer one is a sentence about a password. */
const PHRASE_MAX_BYTES = 32;

/**
 * What shows that something is told of a credential, or done with it, rather than assigned: a list of strings, a call, a pointer
 * of C, a number of a program, another variable, code within prose.
 */
function toldBy(assignment: Assignment): DropReason | undefined {
  const { value, quote, operator, words } = assignment;
  if ((operator === "," || operator === "(") && words.length < 2 && !assignment.isSetting) return "mentioned";
  if (quote === "`" && operator === " ") return "prose";
  // Tests pass too.
  if (operator === "(" && words.at(-1) === "pass") return "code";
  const text = value.toString("latin1").toLowerCase();
  // Nobody's password: the word for one, and a number.
  if (passwords.includes(text.replace(/[^a-z]{0,4}$/, ""))) return "placeholder";
  // What stands between two strings.
  if (quote !== "") return /^[+,.][\t ]{0,4}[a-z_]/.test(text) ? "code" : undefined;
  if (passwords.some((word) => word.length > (text.length < LONG_MIN_BYTES ? 2 : 3) && text.includes(word))) return "mentioned";
  return /^(?:[*&+]|0x[0-9a-f_]{1,32}$)/.test(text) ? "code" : undefined;
}

/** `hmac-sha256:…`, as audit logs write what they may not show. */
const labelledHash = /^(?:hmac-)?(?:sha-?(?:1|224|256|384|512)|md5)[:=-]/i;
/** What a cluster alone can open: a sealed secret of Kubernetes. */
const sealed = /^Ag[A-D][0-9A-Za-z+/]{100}/;
/** Behind a word and a blank: `user=…`. */
const otherAssignment = /^[A-Za-z_][\w.-]{1,31}=/;

function isTime(text: string): boolean {
  return /^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T|%20|$)/.test(text);
}

const host = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?::[0-9]+)?(?:\/.*)?$/i;

function isHost(text: string): boolean {
  return host.test(text);
}

const algorithm =
  /(?:^|[^a-z])(?:sha-?[0-9]|md5|aes|rsa|hmac|pbkdf|pbe|ecdsa|chacha|scram|scrypt|bcrypt|argon|pkcs|x25519|ed25519|utf-?8|iso-?8859)/i;

/** Names of algorithms and encodings mix letters and digits too. */
function isAlgorithm(text: string): boolean {
  return text.length <= 48 && algorithm.test(text) && /^[A-Za-z0-9_/+$:=.-]+$/.test(text);
}

/** What a program computes: `base64.b16encode`, `self.token2`. */
function isMember(text: string): boolean {
  return /^[A-Za-z_$][\w$]*(?:(?:\.|->|::?|\?\.)[A-Za-z_$][\w$]*)+[;,]?$/.test(text);
}

/** The same: `nToken+1`, `!isComplete`, `102` with a comment behind it. */
function isExpression(text: string): boolean {
  if (text.includes("/*") || /^!+[A-Za-z_$][\w$]*$/.test(text)) return true;
  return /^[A-Za-z_$]+(?:[-+*/%](?:[A-Za-z_$]+|[0-9]+))+$/.test(text) && !isScrambled(text);
}

/** A name of a program: `Uint8Array`. */
function isIdentifier(text: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(text) && !isScrambled(text) && !isMixed(text);
}

/** Whether small letters, capitals, digits and symbols stand within it, or a symbol that joins no words, as in few names and words. */
function isMixed(text: string): boolean {
  if (text.length < MIXED_MIN_BYTES || !/[A-Za-z][0-9]|[0-9][A-Za-z]/.test(text)) return false;
  if (/[0-9A-Za-z][!#*+^~&][0-9A-Za-z]/.test(text)) return true;
  return /[a-z]/.test(text) && /[A-Z]/.test(text) && /[0-9A-Za-z][^0-9A-Za-z./:][0-9A-Za-z]/.test(text);
}

/** Whether its letters are too many to a vowel for words. */
function isUnspeakable(text: string): boolean {
  const letters = text.replace(/[^A-Za-z]/g, "");
  return (
    text.length >= LONG_MIN_BYTES &&
    /[0-9]/.test(text) &&
    /^[0-9A-Za-z_]+$/.test(text) &&
    letters.length > VOWEL_LETTERS * letters.replace(/[^aeiouy]/gi, "").length
  );
}

/** So many letters its words have on average, or more, in what a person named; in what a machine or a careful person made they are shorter. */
const WORD_LETTERS_MIN = 3.2;

/** Whether the words that upper and lower case make of it are too short for words, or one of them beside two digits has no vowel. */
function isScrambled(text: string): boolean {
  const words = wordsOf(text).filter((word) => !/^[0-9]/.test(word));
  if (/[0-9]{2}/.test(text) && words.some((word) => /^[b-df-hj-np-tv-xz]{4,}$/.test(word))) return true;
  return words.reduce((letters, word) => letters + word.length, 0) < WORD_LETTERS_MIN * words.length || isUnspeakable(text);
}
