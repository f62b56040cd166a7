import type { Assignment } from "./assignment.ts";
import { defaultPasswords } from "./checks.ts";
import { passwords } from "./vocabulary.ts";

/** What programs and manuals put where a password belongs: types, states, labels, names of what holds it. */
const noPasswords = new Set(
  (
    "string boolean number integer object array buffer bytes binary unknown undefined nullable required optional mandatory hidden visible disabled enabled " +
    "masked redacted removed omitted encrypted plaintext plain hashed prompt interactive generated random default secret secrets token tokens credential credentials " +
    "username account database confirm confirmation current previous invalid incorrect missing wrong expired forgotten forgot locked unchanged function return " +
    "private public protected static readonly const value values field input config settings anything something nothing whatever example sample placeholder changeme dummy " +
    "filtered sanitized obfuscated supersecret topsecret verysecret mysecret testing insecure foobar foobarbaz " +
    "manager service provider handler policy bearer basic digest vault keyring keychain keystore environ getenv getpass"
  ).split(" "),
);

const LEAST_BYTES = 6;
const MOST_BYTES = 24;
const word = /^[A-Za-z]+(?:[_$!#%&*+-][A-Za-z0-9]+)*[!?#*]*$/;
/** Within quotation marks one is taken for another's name, or a piece of code, less soon. */
const bareWord = /^[A-Za-z]+$/;

/**
 * Whether a value that is a mere word is a password that a person chose: where its name ends in the word for one, and it stands in
 * quotation marks or in a file of settings. What names a type, a state, or a password once more is none.
 */
export function isChosenWord(assignment: Assignment): boolean {
  const { value, quote, operator, words, isElement } = assignment;
  if (value.length < LEAST_BYTES || value.length > MOST_BYTES || !assigns.has(operator)) return false;
  const last = words.findLast((word) => !/^[0-9]+$/.test(word)) ?? "";
  const one = last.replace(/(?<!s)s$/, "");
  // Words of a list are passwords where its name says that there are several.
  if (!passwords.includes(one) || (isElement && one === last)) return false;
  if (quote === "" && (!assignment.isSetting || (operator === ":" && last === "pass"))) return false;
  const text = value.toString("latin1");
  if (!(quote === "" ? bareWord : word).test(text)) return false;
  const lower = text.toLowerCase();
  if (noPasswords.has(lower.replace(/[^a-z]+$/, "")) || defaultPasswords.includes(lower)) return false;
  return !passwords.some((known) => known.length > 2 && lower.includes(known)) && new Set(lower).size > 3;
}

const assigns = new Set(["=", ":", "=>", ":=", "?=", "||=", "==", "===", ">", ":-"]);
