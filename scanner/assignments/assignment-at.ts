import { isPasswordKeyword, mayStandBeforeBlank, NAME_MAX_BYTES, pairWords, typeWords, VALUE_MAX_BYTES } from "../../rules/index.ts";

/** Where a name, an operator and a value stand. Offsets of bytes; the value's are those without its quotes. */
export interface AssignmentPlace {
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly operator: string;
  readonly quote: string;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** Between a name and its value stands no more than this. */
const GAP_MAX_BYTES = 160;

/** What closes a name: `"apiKey"`, `['api_key']`, `\"token\"` in a string, `&quot;` in XML. */
const closes = /(?:\\{0,3}["'`]|&quot;|&#3[49];|\]|\)){0,4}/y;
/** A name's type: `apiKey: string = `, `token string = `, `let key: &'static str = `. */
const type = new RegExp(
  `(?:[\\t ]{0,4}:[A-Za-z_&'<>[\\]*?.\\t ]{2,44}|[\\t ]{1,4}[A-Za-z&'<>[\\]*:]{0,14}(?:${typeWords.join("|")})[\\t ]{0,4})(?==[^=>])`,
  "iy",
);
/** A name that is itself a value: `<key>token</key><string>…`, `name="token" value="…"`, `name: TOKEN`, `value: …`. */
const pair = new RegExp(
  `(?:</[A-Za-z]{1,16}>\\s{0,32}<[A-Za-z]{1,16}|[\\t\\n\\f\\r ,;]{1,37}["'\`]?(?:${pairWords.join("|")})["'\`]?)(?=\\s{0,4}[=:>])`,
  "iy",
);
const operators = /(?:\s{0,16}(=>|<-|[.?+]=|:{1,3}=|\|\|=|[!=]==?|=|:|>|,|\|)|(\())\s{0,16}/y;
/** In YAML, a value in the lines that follow. */
const block = /[|>][+-]?[ \t]{0,4}\r?\n[ \t]{1,32}/y;
/** What opens a value, and its quote: `@"`, `b'`, `["`, `\"`. */
const opens = /(?:[[(]\s{0,8}){0,2}(?:[@bBrRuUfFLnN]{1,2}(?=["'`]))?(\\{0,3}(?:"""|'''|["'`])|&quot;|&#3[49];)?/y;
/** Behind a blank alone a value is quoted: `PASSWORD 'x'`; or it is a flag's. */
const blankThenQuote = /[ \t]{1,8}(?=["'`])/y;
const blank = /[ \t]{1,8}/y;
/** What people write between the word and the password: `password is x`, `PASS - x`. */
const prose = /[ \t]{1,3}(?:is|was|-)[ \t]{1,3}/y;
/** Behind the whole word, a blank alone. */
const afterWord = /[ \t]{1,3}(?:(?:is|was|-)[ \t]{1,3})?/y;
/** Schemes of HTTP's header `Authorization`, and what else stands before a token. */
const scheme = /(?:bearer|basic|token|bot|apikey|key|digest|sso-key|ghost|splunk)[ \t]{1,4}/iy;

/** The assignment whose name holds the keyword at `at`, if there is one. `keyword`: in lower case and latin1. */
export function assignmentAt(bytes: Buffer, at: number, keyword: string): AssignmentPlace | undefined {
  const end = at + keyword.length;
  let [nameStart, nameEnd] = [at, end];
  while (at - nameStart < NAME_MAX_BYTES && isName(bytes[nameStart - 1])) nameStart--;
  while (nameEnd - end < NAME_MAX_BYTES && isName(bytes[nameEnd])) nameEnd++;
  const text = bytes.toString("latin1", nameEnd, nameEnd + GAP_MAX_BYTES + VALUE_MAX_BYTES);
  const gap = new Cursor(text);
  const found = operatorOf(gap, keyword, bytes.toString("latin1", nameStart, nameStart + 2) === "--");
  if (found === undefined || gap.at > GAP_MAX_BYTES) return undefined;
  const { operator, isSameLine } = found;
  const quote = gap.take(opens)?.[1] ?? "";
  // Between the parts of a list, a call or a table only what is quoted is a value; and what is not, stands on the same line.
  if (quote === "" && (listOperators.has(operator) || !isSameLine)) return undefined;
  gap.take(scheme);
  const valueEnd = quote === "" ? bareEnd(text, gap.at) : quotedEnd(text, gap.at, quote);
  if (valueEnd <= gap.at) return undefined;
  return { nameStart, nameEnd, operator, quote, valueStart: nameEnd + gap.at, valueEnd: nameEnd + valueEnd };
}

const listOperators = new Set([",", "(", "|"]);

/** Goes on through a text, a piece at a time. */
class Cursor {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  take(piece: RegExp): RegExpExecArray | undefined {
    piece.lastIndex = this.at;
    const found = piece.exec(this.text);
    if (!found) return undefined;
    this.at = piece.lastIndex;
    return found;
  }
}

interface Operator {
  readonly operator: string;
  readonly isSameLine: boolean;
}

function operatorOf(gap: Cursor, keyword: string, isFlag: boolean): Operator | undefined {
  gap.take(closes);
  if (!gap.take(pair)) gap.take(type);
  const [whole = "", operator, call] = gap.take(operators) ?? [];
  if (operator === ":" && gap.take(block)) return { operator, isSameLine: true };
  if (operator !== undefined) return { operator, isSameLine: operator === ">" || !/[\r\n]/.test(whole) };
  if (call !== undefined) return { operator: call, isSameLine: true };
  const between = isFlag ? blank : isPasswordKeyword(keyword) ? (mayStandBeforeBlank(keyword) ? afterWord : prose) : blankThenQuote;
  return (gap.take(between) ?? gap.take(blankThenQuote)) && { operator: " ", isSameLine: true };
}

const DASH = 0x2d;

/** Where the value behind a quote ends: at the same quote, which may be escaped; where there is none on its line, as if there were no quote. */
function quotedEnd(text: string, from: number, quote: string): number {
  const isOfLine = quote.length < 3 && !quote.endsWith("`");
  for (let at = from; at < text.length; at++) {
    if (text.startsWith(quote, at)) return at;
    if (text[at] === "\n" && isOfLine) break;
    // What a backslash escapes ends nothing; in a string within a string the quote itself has one.
    if (text[at] === "\\" && !quote.startsWith("\\")) at++;
  }
  return bareEnd(text, from);
}

const bare = /[^\s"'`,;&<>()[\]{}\\]+/y;

/** Where a value without quotes ends; one that goes on as a call or an index is no value. */
function bareEnd(text: string, from: number): number {
  bare.lastIndex = from;
  const found = bare.exec(text)?.[0];
  if (found === undefined) return from;
  const next = text[from + found.length];
  return next === "(" || next === "[" || next === "{" ? from : from + found.length;
}

function isName(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  const letter = byte | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (byte >= 0x30 && byte <= 0x39) || byte === 0x5f || byte === DASH || byte === 0x2e;
}
