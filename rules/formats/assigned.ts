import { VALUE_MAX_BYTES } from "./assignment.ts";
import { failureOf } from "./checks.ts";
import type { DropReason } from "./drop.ts";
import { assignedAnyhow, type FollowUp, inTable, OPENS, run } from "./follow-up.ts";
import { referenceIn } from "./references.ts";
import { beginsUnusually, unusualValues } from "./scribble.ts";
import { assignmentKeywords, passwordKeywords } from "./vocabulary.ts";

/** What a value begins with, up to where it may end; the kernel reads no further. */
const tokens = { of: "[^\\t\\n\\f\\r \"'`,;&<>()\\[\\]{}\\\\]", least: 8, most: VALUE_MAX_BYTES };
/** Behind a blank no bracket begins one. */
const spoken = { of: "[^\\t\\n\\f\\r \"'`(\\[{\\\\]", least: 4, most: VALUE_MAX_BYTES };
const passwords = { of: "[^\\t\\n\\f\\r \"'`\\\\]", least: 4, most: VALUE_MAX_BYTES };

const spokenValue: FollowUp = [{ value: 0 }, run(spoken.of, spoken.least, spoken.most), { looks: "spoken" }];

/** What people write between the word and the password, and the password. */
const inProse: readonly FollowUp[] = [
  [run("[\\t ]", 1, 3), run("[-]", 1), run("[\\t ]", 1, 3), ...spokenValue],
  [run("[\\t ]", 1, 3), run("[iw]", 1), run("[as]", 1, 2), run("[\\t ]", 1, 3), ...spokenValue],
];

/** Whether a blank alone may stand between this word and the password: shorter ones are pieces of too many others. */
export function mayStandBeforeBlank(keyword: string): boolean {
  return keyword === "password" || keyword === "passwd" || mustEndName(keyword);
}

/** Whether before a blank it must end its name: two or three letters stand by chance in what is no word at all. */
export function mustEndName(keyword: string): boolean {
  return keyword === "pw" || keyword === "pwd";
}

const behindWord: readonly FollowUp[] = [...inProse, [run("[\\t ]", 1, 3), ...spokenValue]];

/** What rules that go by a name have in common: they are called where a word for a credential is assigned something. */
export const calledByName = {
  keywords: assignmentKeywords,
  followUp: (keyword: string): FollowUp =>
    isPasswordKeyword(keyword)
      ? assignedAnyhow(keyword, passwords, "chosen", {
          ...(mustEndName(keyword)
            ? { others: inTable(keyword), ofEnd: behindWord }
            : { others: [...(mayStandBeforeBlank(keyword) ? behindWord : inProse), ...inTable(keyword)] }),
          unless: goesOn(keyword),
          endsNot: aboutPasswords,
        })
      : assignedAnyhow(keyword, tokens, "assigned", { or: unusualValues, others: inTable(keyword), unless: goesOn(keyword) }),
} as const;

/** Names that end so hold something about a password: a few of `heads`, which the kernel sees more often than all others. */
const aboutPasswords = ["id", "ids", "name", "type", "url", "file", "path", "hash", "length"].flatMap((word) => [`_${word}`, `-${word}`]);

/** What makes a longer keyword of this one, which calls all that this one would; and what makes another word of it. */
function goesOn(keyword: string): string[] {
  const longer = assignmentKeywords.filter((other) => other !== keyword && other.startsWith(keyword));
  return [...longer.map((other) => other.slice(keyword.length)), ...(otherWords[keyword] ?? [])];
}

/** Passed, passes, passing, passenger, passive, passage, passport; credit, incredible; path, pattern, patch. */
const otherWords: Readonly<Record<string, readonly string[]>> = {
  pass: ["ed", "es", "ing", "enger", "ive", "age", "port"],
  cred: ["it", "ibl"],
  _pat: ["h", "t", "c"],
};

/** What the kernel asks of a value behind this keyword: that it begins with no reference to another, no placeholder, no mere words. */
export function mayBeAssigned(keyword: string, value: string): boolean {
  return notAssignedBy(keyword, value) === undefined;
}

/** Why the kernel refuses a value behind this keyword; undefined for one that may be a secret. */
export function notAssignedBy(keyword: string, value: string): DropReason | undefined {
  const { of, least } = isPasswordKeyword(keyword) ? passwords : tokens;
  if (!isPasswordKeyword(keyword) && beginsUnusually(value)) return undefined;
  const start = Buffer.from(beginnings[of]?.exec(value)?.[1] ?? "", "latin1");
  if (start.length < least) return referenceIn(Buffer.from(value, "latin1")) ?? "too-short";
  if (start[0] === 0x3d || start[0] === 0x3a) return "code";
  return failureOf(isPasswordKeyword(keyword) ? "chosen" : "assigned", start);
}

const beginnings: Readonly<Record<string, RegExp>> = Object.fromEntries(
  [tokens, passwords].map(({ of }) => [of, new RegExp(`^${OPENS}*(${of}*)`)]),
);

/** Whether a keyword, in lower case and latin1, is a word for a password. */
export function isPasswordKeyword(keyword: string): boolean {
  return passwordWords.has(keyword);
}

/** As they are written, and as they stand in the latin1 text of their bytes. */
const passwordWords: ReadonlySet<string> = new Set(passwordKeywords.flatMap((word) => [word, Buffer.from(word).toString("latin1")]));
