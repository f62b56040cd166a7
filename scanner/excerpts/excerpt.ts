import { wordsOf } from "../../rules/index.ts";
import { isPublicWord } from "./public-words.ts";

/** A line around a secret, and the secret's columns as editors and code hosts count them (`characterColumn`). */
export interface Excerpt extends LineExcerpt {
  readonly column: number;
  readonly endColumn: number;
}

/** A line around a secret. It is ASCII but for what stands for something else, and holds no secret, found or suspected. */
export interface LineExcerpt {
  /** `*` for each byte of what is reported, `·` for each of what is not told, `…` where the line goes on. */
  readonly text: string;
  /** Where in the text the secret stands, in characters from 0; `end` is the one behind it, or behind the line's end. */
  readonly start: number;
  readonly end: number;
}

export interface ExcerptPlace {
  readonly start: number;
  readonly end: number;
}

/** Bytes on either side of where the secret begins; a longer line is cut. */
const REACH_BYTES = 80;
const [NEWLINE, RETURN] = [0x0a, 0x0d];
const [SECRET, UNTOLD, CUT] = ["*", "·", "…"];

/** Marks, blanks, quotes, and runs of all else. */
const PARTS = /[^\s"'`,;()[\]{}<>=:&|]+|[\s\S]/g;
const NAME = /^(?=.*[A-Za-z])[A-Za-z_.$/-]+$/;
/** As comments and flags begin. */
const SHORT_MARK = /^[/-]{1,3}$/;
/** What says that the token before it is a name. */
const NAMING = /^["'`]?[ \t]{0,8}[=:]/;
const QUOTES = "\"'`";
const ENDS_OF_VALUES = ",;()[]{}&|";

/**
 * Makes the excerpts of the places of a text, which are asked for by offset. `found` are all places where the text holds a
 * secret, by offset.
 */
export function excerptsOf(bytes: Buffer, found: readonly ExcerptPlace[]): (place: ExcerptPlace) => LineExcerpt {
  const secrets = united(found);
  let first = 0;
  return ({ start, end }) => {
    const reach = Math.max(0, start - REACH_BYTES);
    const lineEnd = bytes.subarray(reach, start).lastIndexOf(NEWLINE);
    const from = lineEnd === -1 ? reach : reach + lineEnd + 1;
    const newline = bytes.subarray(start, start + REACH_BYTES).indexOf(NEWLINE);
    const to = newline === -1 ? Math.min(bytes.length, start + REACH_BYTES) : start + newline;
    const isWhole = { before: lineEnd !== -1 || reach === 0, behind: newline !== -1 || to === bytes.length };
    const line = bytes.subarray(from, to);
    const told = publicParts(line.toString("latin1"), isWhole);
    while ((secrets[first]?.end ?? Number.POSITIVE_INFINITY) <= from) first++;
    for (let at = first; (secrets[at]?.start ?? to) < to; at++) {
      const secret = secrets[at] as ExcerptPlace;
      told.fill(SECRET, Math.max(0, secret.start - from), Math.min(told.length, secret.end - from));
    }
    const lead = isWhole.before ? "" : CUT;
    const text = `${lead}${told.join("")}${isWhole.behind ? "" : CUT}`;
    return { text, start: lead.length + start - from, end: lead.length + Math.min(end, to) - from };
  };
}

/**
 * The characters of a line of which only marks and public words are told: words that names are made of, and none of them where a
 * value may stand. So nothing comes through that anybody chose or drew.
 */
function publicParts(line: string, isWhole: { before: boolean; behind: boolean }): string[] {
  const told: string[] = [];
  // Of a line that was cut nobody knows what its beginning belongs to.
  let isValue = !isWhole.before;
  let quote: string | undefined;
  for (const { 0: part, index } of line.matchAll(PARTS)) {
    const rest = line.slice(index + part.length, index + part.length + 10);
    const isCut = (index === 0 && !isWhole.before) || (rest === "" && !isWhole.behind);
    if (quote !== undefined) {
      if (part === quote) quote = undefined;
      told.push(...(quote === undefined ? part : UNTOLD.repeat(part.length)));
      continue;
    }
    if (part.length > 1 || /[^\s"'`,;()[\]{}<>=:&|]/.test(part)) {
      const isName = NAMING.test(rest);
      const isTold = !isCut && (isName || !isValue) && isPublicName(part);
      if (isName && isTold) isValue = false;
      told.push(...(isTold ? part : UNTOLD.repeat(part.length)));
      continue;
    }
    if (part === "=" || part === ":") isValue = true;
    else if (isValue && QUOTES.includes(part)) quote = part;
    else if (ENDS_OF_VALUES.includes(part)) isValue = false;
    told.push(markOf(part));
  }
  return told;
}

/** Marks stand for themselves, blanks for one blank each, since a tab would move what stands behind it; control characters for nothing. */
function markOf(part: string): string {
  if (part === "\t" || part === " " || part.charCodeAt(0) === RETURN) return " ";
  return part >= "!" && part <= "~" ? part : UNTOLD;
}

function isPublicName(token: string): boolean {
  return SHORT_MARK.test(token) || (NAME.test(token) && wordsOf(token).every(isPublicWord));
}

/** Without those that lie in one another: what is reported may overlap. */
function united(places: readonly ExcerptPlace[]): ExcerptPlace[] {
  const all: { start: number; end: number }[] = [];
  for (const { start, end } of places) {
    const last = all.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}
