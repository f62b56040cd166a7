import { type Assignment, wordsOf } from "../../rules/index.ts";
import { type AssignmentPlace, COLUMN } from "./assignment-at.ts";
import { keysAround } from "./key-path.ts";

/** An assignment as it stands in a text. Most values are dropped before anybody asks for what takes longest to find out. */
export class PlacedAssignment implements Assignment {
  readonly keyword: string;
  readonly words: readonly string[];
  readonly operator: string;
  readonly quote: string;
  readonly isElement: boolean;
  readonly value: Buffer;
  readonly #bytes: Buffer;
  readonly #place: AssignmentPlace;
  readonly #name: string;
  #around: string[][] | undefined;
  #isSetting: boolean | undefined;

  /** `decoded`: what the value stands for, if not for itself. */
  constructor(bytes: Buffer, place: AssignmentPlace, keyword: string, decoded?: Buffer) {
    const { nameStart, nameEnd, operator, quote, valueStart, valueEnd, isElement } = place;
    this.#bytes = bytes;
    this.#place = place;
    this.#name = bytes.toString("latin1", nameStart, nameEnd);
    this.keyword = keyword;
    this.words = wordsOf(this.#name);
    this.operator = operator;
    this.quote = quote;
    this.isElement = isElement;
    this.value = decoded ?? bytes.subarray(valueStart, valueEnd);
  }

  get isSetting(): boolean {
    this.#isSetting ??=
      this.#name === this.#name.toUpperCase() ||
      this.#name.startsWith("--") ||
      this.operator === COLUMN ||
      isElementOfXml(this.#bytes, this.#place) ||
      isParameter(this.#bytes, this.#place) ||
      fillsLine(this.#bytes, this.#place);
    return this.#isSetting;
  }

  get around(): string[][] {
    this.#around ??= keysAround(this.#bytes, this.#place.nameStart);
    return this.#around;
  }
}

const [NEWLINE, HASH] = [0x0a, 0x23];
/** A line that is indented further, or followed by more blanks, is none of a file of settings. */
const BLANKS_MAX_BYTES = 64;

/** Whether nothing but an assignment stands on a line: files of settings are made of such. */
function fillsLine(bytes: Buffer, { nameStart, valueEnd }: AssignmentPlace): boolean {
  let start = nameStart - 1;
  while (nameStart - start <= BLANKS_MAX_BYTES && isBlank(bytes[start])) start--;
  let end = valueEnd;
  while (end - valueEnd <= BLANKS_MAX_BYTES && (isBlank(bytes[end]) || bytes[end] === 0x0d)) end++;
  return (
    (start < 0 || bytes[start] === NEWLINE) && (end >= bytes.length || bytes[end] === NEWLINE || (end > valueEnd && bytes[end] === HASH))
  );
}

const SEPARATORS = Buffer.from("&?");
const BRACE_MAX_BYTES = 200;
/** In a map that a program printed: `{host=db, password=`. */
const inMap = /\{(?:[\w.-]{1,40}=[^{}()=;"']{0,80}, ){0,8}$/;

/** Whether it is a parameter of a URL or a form, or stands in a printed map. */
function isParameter(bytes: Buffer, { nameStart, operator, quote }: AssignmentPlace): boolean {
  if (nameStart > 1 && SEPARATORS.includes(bytes[nameStart - 1] as number)) return true;
  if (operator !== "=" || quote !== "") return false;
  return inMap.test(bytes.toString("latin1", Math.max(0, nameStart - BRACE_MAX_BYTES), nameStart));
}

const [OPEN, CLOSE] = [0x3c, Buffer.from("</")];

/** `<password>…</password>`, with blanks around the value or without. */
function isElementOfXml(bytes: Buffer, { nameStart, operator, valueEnd }: AssignmentPlace): boolean {
  if (operator !== ">" || bytes[nameStart - 1] !== OPEN) return false;
  let end = valueEnd;
  while (end - valueEnd <= BLANKS_MAX_BYTES && isBlank(bytes[end])) end++;
  return bytes[end] === CLOSE[0] && bytes[end + 1] === CLOSE[1];
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09;
}
