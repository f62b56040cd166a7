import {
  isCrossed,
  isPasswordKeyword,
  mayStandBeforeBlank,
  mustEndName,
  NAME_MAX_BYTES,
  pairWords,
  typeWords,
  VALUE_MAX_BYTES,
} from "../../rules/index.ts";
import { columnAt } from "./columns.ts";

/** Where a name, an operator and a value stand. Offsets of bytes; the value's are those without its quotes. */
export interface AssignmentPlace {
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly operator: string;
  readonly quote: string;
  readonly valueStart: number;
  readonly valueEnd: number;
  /** Whether it is one of a list of values. */
  readonly isElement: boolean;
}

/** Between a name and its value stands no more than this. */
const GAP_MAX_BYTES = 160;
/** The same where it is a block's. */
const BLOCK_MAX_BYTES = 512;
/** The operator of what stands in a table below its name. */
export const COLUMN = "column";

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
const operators = /(?:\s{0,16}(=>|<-|[.?+]=|:{1,3}=|\|\|=|[!=]==?|=|:|>|,|\|)|(\(|\{(?=\s{0,4}["'`])))\s{0,16}/y;
/** Behind the name of a variable of Terraform, what stands before its default. */
const variable = /"[ \t]{0,4}\{[^{}]{0,400}?\sdefault(?=[ \t]{0,16}=)/y;
const beforeVariable = 'variable "';
/** In YAML, a value in the lines that follow. */
const block = /[|>][+-]?[ \t]{0,4}\r?\n[ \t]{1,32}/y;
/** What stands in an element of XML behind its name. */
const attributes = /[\t ]{1,4}[^\t <>\r\n][^<>\r\n]{0,79}(?=>)/y;
/** What opens a value, and its quote: `@"`, `b'`, `["`, `\"`. */
const opens = /(?:[[(]\s{0,8}){0,2}(?:[@bBrRuUfFLnN]{1,2}(?=["'`]))?(\\{0,3}(?:"""|'''|["'`])|&quot;|&#3[49];)?/y;
/** What makes another type of a string, or is it within a tag of JSX: `[]byte("`, `String::from("`, `={"`. */
const conversion =
  /(?:(?:\[\](?:byte|rune)|(?:[A-Za-z]{1,16}::){1,2}(?:from|new|from_static)|bytes|bytearray|Buffer\.from)\((?=["'`])|\{(?=["'][^"'\s]{8,200}["']\}))/y;
/** What stands before the value that a setting has unless its environment says another: `getenv("X", "…"`, `env.X || "…"`, `${X:-…}`. */
const fromEnvironment =
  /[\w$.]{0,60}env[\w$.]{0,60}(?:\(\)[\w$.]{0,32})?(?:[([]["'][\w.-]{1,64}["'][)\]]?)?[\t ]{0,4}(?:,|\|\||\?\?|\?:|or)[\t ]{0,4}(?=["'`])/iy;
const inBraces = /["']?\$\{[\w.-]{1,64}:[=-]?(?=[^}\s"'`?][^}\s"'`]{3,127}\})/y;
const withinBraces = /:[=-]?(?=[^}\s"'`?][^}\s"'`]{3,127}\})/y;
/** What stands before an element of a list, in YAML and elsewhere. */
const item = /-[ \t]{1,4}(["']?)/y;
const nextItem = /["']?[ \t]{0,4}\r?\n[ \t]{0,32}-[ \t]{1,4}(["']?)/y;
const nextElement = /["'`]\s{0,8},\s{0,48}(["'`])/y;
/** What stands before the last of several names that are given values at once: `a, b := "x", "y"`. */
const manyNames = /[\w)\]][ \t]{0,4},[ \t]{1,4}$/;
const assigns: ReadonlySet<string> = new Set(["=", ":="]);
const ITEMS_MAX = 32;
const innerQuote = /["'](?=[^"'\s]{4,200}["']{2})/y;
/** Behind a blank alone a value is quoted: `PASSWORD 'x'`; or it is a flag's. */
const blankThenQuote = /[ \t]{1,8}(?=["'`])/y;
const blank = /[ \t]{1,8}/y;
/** What people write between the word and the password: `password is x`, `PASS - x`. */
const prose = /[ \t]{1,3}(?:is|was|-)[ \t]{1,3}/y;
/** Behind the whole word, a blank alone. */
const afterWord = /[ \t]{1,3}(?:(?:is|was|-)[ \t]{1,3})?/y;
/** Schemes of HTTP's header `Authorization`, and what else stands before a token. */
const scheme = /(?:bearer|basic|token|bot|api-?key|api-token|access-token|key|digest|sso-key|ghost|splunk)[ \t]{1,4}/iy;

/** The name that holds the keyword at [at, end), as much of it as is looked at. */
export function nameAround(bytes: Buffer, at: number, end: number): Pick<AssignmentPlace, "nameStart" | "nameEnd"> {
  let [nameStart, nameEnd] = [at, end];
  while (at - nameStart < NAME_MAX_BYTES && isName(bytes[nameStart - 1])) nameStart--;
  while (nameEnd - end < NAME_MAX_BYTES && isName(bytes[nameEnd])) nameEnd++;
  return { nameStart, nameEnd };
}

/**
 * The assignment whose name holds the keyword at `at`, if there is one; where what is assigned is a list, one for each of its
 * elements. `keyword`: in lower case and latin1.
 */
export function assignmentsAt(bytes: Buffer, at: number, keyword: string): AssignmentPlace[] {
  const end = at + keyword.length;
  const { nameStart, nameEnd } = nameAround(bytes, at, end);
  const column = columnAt(bytes, nameStart, nameEnd);
  if (column.length > 0) return column.map((cell) => ({ nameStart, nameEnd, operator: COLUMN, isElement: false, ...cell }));
  const before = bytes.toString("latin1", Math.max(0, nameStart - beforeVariable.length), nameStart);
  const gapMax = before === beforeVariable ? BLOCK_MAX_BYTES : GAP_MAX_BYTES;
  const text = bytes.toString("latin1", nameEnd, nameEnd + gapMax + VALUE_MAX_BYTES);
  const gap = new Cursor(text);
  if (before === beforeVariable) gap.take(variable);
  if (before.endsWith("<")) gap.take(attributes);
  const isFlag = bytes.toString("latin1", nameStart, nameStart + 2) === "--";
  const found = before.endsWith("${") ? defaultOf(gap) : operatorOf(gap, { keyword, isFlag, isEnd: nameEnd === end });
  if (found === undefined || gap.at > gapMax) return [];
  // A pointer of C, and a part of a name of many: `pToken->next`, `arn:…:secret:name`.
  if (found.operator === ">" && bytes[nameEnd - 1] === DASH) return [];
  if (found.operator === ":" && found.isPlain && bytes[nameStart - 1] === COLON && text[0] === ":") return [];
  const opened = openedValue(gap, found);
  if (opened === undefined) return [];
  const { quote } = opened;
  const isOneOfMany = assigns.has(found.operator) && quote.length === 1 && manyNames.test(before);
  const next = opened.next ?? (isOneOfMany ? nextElement : undefined);
  const places: AssignmentPlace[] = [];
  const add = (quote: string) => {
    const valueEnd = quote === "" ? bareEnd(text, gap.at) : quotedEnd(text, gap.at, quote);
    const isValue = valueEnd > gap.at;
    if (isValue) {
      const value = { quote, valueStart: nameEnd + gap.at, valueEnd: nameEnd + valueEnd, isElement: next !== undefined };
      places.push({ nameStart, nameEnd, operator: found.operator, ...value });
    }
    gap.at = valueEnd;
    return isValue;
  };
  for (let goesOn = add(quote); goesOn && next !== undefined && places.length < ITEMS_MAX; ) {
    const [, quote] = gap.take(next) ?? [];
    goesOn = quote !== undefined && add(quote);
  }
  return places;
}

interface Opened {
  readonly quote: string;
  /** What stands between this value and the next, where it is a list's. */
  readonly next?: RegExp;
}

/** What opens the value behind an operator. */
function openedValue(gap: Cursor, { operator, isSameLine, isPlain }: Operator): Opened | undefined {
  if (isPlain && operator === ":" && !isSameLine) {
    const [, quote] = gap.take(item) ?? [];
    if (quote !== undefined) return { quote, next: nextItem };
  }
  if (operator === ":-" || (isPlain && gap.take(inBraces))) return { quote: "}" };
  const isFallback = isPlain && gap.take(fromEnvironment) !== undefined;
  gap.take(conversion);
  const [before = "", quote = ""] = gap.take(opens) ?? [];
  // Between the parts of a list, a call or a table only what is quoted is a value; and what is not, stands on the same line.
  if (quote === "" && (listOperators.has(operator) || !isSameLine)) return undefined;
  if (!isFallback) gap.take(scheme);
  // A string that is made for another language is quoted once more.
  const inner = quote.length === 1 ? gap.take(innerQuote)?.[0] : undefined;
  if (inner !== undefined) return { quote: inner };
  return before.startsWith("[") && quote.length === 1 ? { quote, next: nextElement } : { quote };
}

const listOperators = new Set([",", "(", "{", "|"]);

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
  /** Nothing but what closes the name stands before it. */
  readonly isPlain: boolean;
}

/** The keyword of a name, whether that is a flag of a command, and whether it ends in the keyword. */
interface Named {
  readonly keyword: string;
  readonly isFlag: boolean;
  readonly isEnd: boolean;
}

/** Behind a name within `${…}`. */
function defaultOf(gap: Cursor): Operator | undefined {
  return gap.take(withinBraces) && { operator: ":-", isSameLine: true, isPlain: false };
}

function operatorOf(gap: Cursor, { keyword, isFlag, isEnd }: Named): Operator | undefined {
  gap.take(closes);
  const isPlain = !gap.take(pair) && !gap.take(type);
  const [whole = "", operator, call] = gap.take(operators) ?? [];
  if (operator === ":" && gap.take(block)) return { operator, isSameLine: true, isPlain: false };
  if (operator !== undefined) {
    return { operator, isSameLine: operator === ">" || !/[\r\n]/.test(whole), isPlain: isPlain && operator !== "<-" };
  }
  if (call !== undefined) return { operator: call, isSameLine: true, isPlain: false };
  return (
    (gap.take(isFlag ? blank : betweenWords(keyword, isEnd)) ?? gap.take(blankThenQuote)) && {
      operator: " ",
      isSameLine: true,
      isPlain: false,
    }
  );
}

/** What may stand between a name and its value where no operator does. */
function betweenWords(keyword: string, isEnd: boolean): RegExp {
  if (!isPasswordKeyword(keyword) || (mustEndName(keyword) && !isEnd)) return blankThenQuote;
  return mayStandBeforeBlank(keyword) ? afterWord : prose;
}

const [DASH, COLON] = [0x2d, 0x3a];

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

/** What fills the rest of a line without a blank or a quotation mark. */
const unbroken = /[^\s"'`]{16,128}(?=[ \t]{0,16}(?:\r?\n|$))/y;
const bare = /[^\s"'`,;&<>()[\]{}\\]+/y;

/** A shorter piece before a bracket may be the beginning of a key that was scribbled. */
const UNBROKEN_MIN_BYTES = 8;

/** Where a value without quotes ends; one that goes on as a call or an index is no value. */
function bareEnd(text: string, from: number): number {
  bare.lastIndex = from;
  const found = bare.exec(text)?.[0];
  if (found === undefined || found.length < UNBROKEN_MIN_BYTES) {
    unbroken.lastIndex = from;
    const whole = unbroken.exec(text)?.[0];
    if (whole !== undefined && isCrossed(whole)) return from + whole.length;
  }
  if (found === undefined) return from;
  const next = text[from + found.length];
  return next === "(" || next === "[" || next === "{" ? from : from + found.length;
}

function isName(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  const letter = byte | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (byte >= 0x30 && byte <= 0x39) || byte === 0x5f || byte === DASH || byte === 0x2e;
}
