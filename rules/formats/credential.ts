import type { Confidence } from "../../contract/index.ts";
import type { Assignment } from "./assignment.ts";
import { characterKinds, entropyBitsPerByte, entropyMin, fillerIn, isHex, labelIn, SHORT_MAX_BYTES } from "./checks.ts";
import type { DropReason } from "./drop.ts";
import { referenceIn } from "./references.ts";
import { wordsOf } from "./words.ts";

/** Words for a password, which a person may have chosen. */
const passwords = ["password", "passwd", "passwort", "passphrase", "passcode", "pwd", "pass", "pw", "psw"];
/** Words for what a machine makes. */
const tokens = ["secret", "token", "credential", "credentials", "creds"];
/** `key` alone is a word for many things; with one of these before it, it opens something. */
const keys = ["api", "access", "auth", "private", "encryption", "signing", "secret", "master", "account", "client", "service", "app"];

/** What a name ends in that holds something about a credential, and not the credential. */
const heads = new Set(
  (
    "id ids name names file files filename path paths dir folder url urls uri endpoint host hosts port user username email type types length len size count number max min limit " +
    "field fields header headers prefix suffix format policy label text title message msg error errors hint help description desc class algorithm alg cipher version arn alias region " +
    "ttl expiry expires expiration expired age time timeout date at created updated index position pos offset line column ref reference regex pattern placeholder input form button " +
    "parameter param params attribute attr attrs property props option options config kind mode state status enabled required valid exists changed rotation rules rule scheme store manager " +
    "service provider factory builder handler helper utils util mgr validator generator event action request response table schema model"
  ).split(" "),
);

/** With one of these in its name it is what became of the credential. */
const hashed = new Set(["hash", "hashed", "digest", "encrypted", "sealed", "public"]);

export type CredentialKind = "password" | "token";

/** What a name of these words says of what is assigned to it; or why that is no credential. */
export function credentialKind(words: readonly string[], keyword: string): CredentialKind | DropReason {
  // A keyword that is no word of ours is one of another language, and means passwords.
  if (/[^ -~]/.test(keyword)) return "password";
  const last = words.findLast((word) => !/^[0-9]+$/.test(word));
  if (last === undefined || heads.has(last) || isNoName(words)) return "other-name";
  if (words.some((word) => hashed.has(word))) return "hash";
  if (words.some((word) => passwords.some((known) => isOrEnds(word, known)))) return "password";
  const isToken = words.some(
    (word, at) =>
      tokens.some((known) => isOrEnds(word, known)) ||
      (word === "key" && keys.includes(words[at - 1] ?? "")) ||
      keys.some((start) => word.endsWith(`${start}key`)),
  );
  return isToken ? "token" : "other-name";
}

/** Whether the words are what chance makes of letters: values hold `pw` and `key` too. */
function isNoName(words: readonly string[]): boolean {
  return words.length > 3 && words.join("").length < WORD_LETTERS_MIN * words.length;
}

function isOrEnds(word: string, known: string): boolean {
  return word === known || (known.length > 4 && word.endsWith(known));
}

const PASSWORD_MIN_BYTES = 6;
const TOKEN_MIN_BYTES = 8;
const LONG_MIN_BYTES = 20;

/**
 * How sure it is that a value is a credential of this kind: a long one mixes letters and digits at high entropy, a short one shows
 * three kinds of characters, or is a password, quoted, of letters and digits. Words, identifiers, templates, paths, names of hosts
 * and algorithms are none.
 */
export function credentialConfidence(kind: CredentialKind, assignment: Assignment): Confidence | DropReason {
  const { value, quote, operator, isSetting, words } = assignment;
  const told = toldBy(assignment);
  if (told !== undefined) return told;
  if (value.length < (kind === "password" ? PASSWORD_MIN_BYTES : TOKEN_MIN_BYTES)) return "too-short";
  const known = referenceIn(value) ?? labelIn(value) ?? placeholderIn(value, kind);
  if (known !== undefined) return known;
  const text = value.toString("latin1");
  if (/\s/.test(text) && (kind === "token" || text.length > PHRASE_MAX_BYTES || /[^ -~]/.test(text))) return "prose";
  if (isTime(text)) return "time";
  if (isHost(text)) return "host";
  if (isAlgorithm(text)) return "algorithm";
  if (quote === "" && (isMember(text) || (!isSetting && isIdentifier(text)))) return "code";
  const { kinds, digits } = characterKinds(value);
  const entropy = entropyBitsPerByte(value);
  if (digits === value.length || kinds < 2) return "plain";
  // Behind a blank, in prose, only what nobody takes for a word.
  const isWord = words.length === 1 && words[0] === "pass";
  if (quote === "" && (operator === " " || isWord) && (kinds < 3 || !isScrambled(text))) return "prose";
  if (value.length <= SHORT_MAX_BYTES) {
    if (entropy < entropyMin.shortest) return "low-entropy";
    if (kinds >= 3 && (digits > 0 || kind === "password")) return "low";
    return digits > 0 && (quote !== "" || isSetting) ? "low" : "plain";
  }
  if (digits === 0 && !isScrambled(text) && !(kind === "password" && kinds >= 3)) return "words";
  if (entropy < (isHex(value) ? entropyMin.hex : entropyMin.long)) return "low-entropy";
  return value.length >= LONG_MIN_BYTES && digits > 1 && entropy >= 3.5 ? "medium" : "low";
}

/** A longer one is a sentence about a password. */
const PHRASE_MAX_BYTES = 32;

/**
 * What shows that something is told of a credential, or done with it, rather than assigned: a list of strings, a call, a pointer
 * of C, a number of a program, another variable, code within prose.
 */
function toldBy({ value, quote, operator, isSetting, words }: Assignment): DropReason | undefined {
  if ((operator === "," || operator === "(") && words.length < 2 && !isSetting) return "mentioned";
  if (quote === "`" && operator === " ") return "prose";
  const text = value.toString("latin1").toLowerCase();
  // Nobody's password: the word for one, and a number.
  if (passwords.includes(text.replace(/[^a-z]+$/, ""))) return "placeholder";
  if (quote !== "") return undefined;
  if (passwords.some((word) => word.length > 2 && text.includes(word))) return "mentioned";
  return /^(?:[*&+]|0x[0-9a-f_]{1,32}$)/.test(text) ? "code" : undefined;
}

/** A password may be short of distinct characters; what else is filler is so for both. */
function placeholderIn(value: Buffer, kind: CredentialKind): DropReason | undefined {
  if (kind === "token") return fillerIn(value);
  return new Set(value).size < 4 ? "repetitive" : fillerIn(Buffer.concat([value, Buffer.from("aZ0!xY")]));
}

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
  return /^[A-Za-z_$][\w$]*(?:(?:\.|->|::|\?\.)[A-Za-z_$][\w$]*)+[;,]?$/.test(text);
}

/** A name of a program: `Uint8Array`. */
function isIdentifier(text: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(text) && !isScrambled(text);
}

/** So many letters its words have on average, or more, in what a person named; in what a machine or a careful person made they are shorter. */
const WORD_LETTERS_MIN = 3.2;

/** Whether the words that upper and lower case make of it are too short for words. */
function isScrambled(text: string): boolean {
  const words = wordsOf(text).filter((word) => !/^[0-9]/.test(word));
  return words.reduce((letters, word) => letters + word.length, 0) < WORD_LETTERS_MIN * words.length;
}
