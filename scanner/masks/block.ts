/**
 * Secrets of several lines: nobody can know at their first line whether they are one, so they are masked from there on
 * until their last line, or until they are longer than any such secret is.
 */

import type { Range } from "./mask.ts";

/** A key of 16,384 bits has some 12 KB; a PGP key with many subkeys somewhat more. */
export const BLOCK_MAX_BYTES = 16 * 1024;

/** How each kind begins and ends; one of them at a time is open. */
const BEGIN = new RegExp(
  [
    "(-----BEGIN (?:[0-9A-Za-z]{1,20} ){0,5}(?:PRIVATE KEY(?: BLOCK)?|Static key V1|tls-crypt-v2 (?:client|server) key)-----)",
    "(---- BEGIN SSH2 (?:[A-Z]{1,20} ){0,3}PRIVATE KEY ----)",
    "(PuTTY-User-Key-File-[1-9]: [0-9a-z@.-]{3,40}(?=[ \\t\\r]*(?:\\n|$)))",
  ].join("|"),
  "g",
);
const needles = ["-----BEGIN ", "---- BEGIN SSH2 ", "PuTTY-User-Key-File-"];
const ends = [
  /-----END [0-9A-Za-z][0-9A-Za-z -]{1,100}-----/,
  /---- END SSH2 [A-Z ]{1,60} ----/,
  /Private-(?:MAC|Hash): [0-9a-fA-F]{40,64}/,
];
/** The first line alone says what it is; of the others, a first line of the key has to follow. */
const PUTTY = 2;

/** Behind the first line's mark stands nothing on that line, or the key itself: prose goes on in words, and a key in one line is no block. */
const REST = /^[\s"'`,;+0-9A-Za-z/=\\]*$/;
const WORDS_MAX = 1;
const HEADER = /^[^\n]{0,64}?\b(?:Proc-Type|DEK-Info|Version|Comment|Hash|Charset|MessageID|Subject|x-[a-z-]{1,40}):/;
const KEY_TEXT = /[0-9A-Za-z+/=]{32}/;
/** Between the first line and the key: headers and empty lines. */
const HEADERS_MAX_BYTES = 1024;

/** One that has begun. `start` is an offset in the stream. */
export interface Block {
  readonly start: number;
  readonly kind: number;
  /** Whether a line of the key has followed its first line. */
  readonly isSure: boolean;
}

export interface Blocks {
  /** What of the text belongs to blocks, by offset in the stream. */
  readonly ranges: readonly Range[];
  /** The one that is open at the end of the text. */
  readonly open: Block | undefined;
  /** Blocks that grew too long, so that what follows is not masked. */
  readonly overlong: readonly Block[];
}

/** Finds the blocks of a text that begins with a line, at `offset` of the stream, where `open` was open. */
export function blocksOf(bytes: Buffer, offset: number, open?: Block): Blocks {
  if (!open && !needles.some((needle) => bytes.includes(needle, 0, "latin1"))) return NONE;
  const text = bytes.toString("latin1");
  const [ranges, overlong]: [Range[], Block[]] = [[], []];
  let [at, block] = [0, open];
  for (;;) {
    block ??= nextBlock(text, at, offset);
    if (!block) break;
    const from = Math.max(block.start, offset);
    const seen = follow(text, from - offset, offset, block);
    if (offset + seen.end > from) ranges.push({ start: from, end: offset + seen.end });
    block = seen.open;
    if (block) break;
    if (seen.overlong) overlong.push(seen.overlong);
    at = seen.end;
  }
  return { ranges, open: block, overlong };
}

const NONE: Blocks = { ranges: [], open: undefined, overlong: [] };

function nextBlock(text: string, from: number, offset: number): Block | undefined {
  BEGIN.lastIndex = from;
  for (let found = BEGIN.exec(text); found; found = BEGIN.exec(text)) {
    const kind = found.slice(1).findIndex((mark) => mark !== undefined);
    const rest = text.slice(BEGIN.lastIndex, endOfLine(text, BEGIN.lastIndex));
    if (isOfKey(rest)) return { start: offset + found.index, kind, isSure: kind === PUTTY || KEY_TEXT.test(rest) };
  }
  return undefined;
}

function isOfKey(rest: string): boolean {
  return REST.test(rest) && rest.split(/[\s"'`,;]+/).filter((word) => word.length > 2).length <= WORDS_MAX;
}

interface Followed {
  readonly end: number;
  readonly open: Block | undefined;
  readonly overlong?: Block;
}

/** How far a block goes on from `at`, and whether it is open still where the text ends. */
function follow(text: string, at: number, offset: number, begun: Block): Followed {
  const block = begun.isSure ? begun : judged(text, at, offset, begun);
  if (typeof block === "number") return { end: block, open: undefined };
  const limit = block.start + BLOCK_MAX_BYTES - offset;
  const last = ends[block.kind]?.exec(text.slice(at, Math.max(at, limit)));
  if (last) return { end: at + last.index + last[0].length, open: undefined };
  if (limit <= text.length) return { end: Math.max(at, limit), open: undefined, overlong: block };
  return { end: text.length, open: block };
}

/** The block once its first line behind the headers is there, or where it ends since that is none of a key. */
function judged(text: string, from: number, offset: number, block: Block): Block | number {
  const bodyFrom = block.start - offset < from ? from : endOfLine(text, from) + 1;
  for (let at = bodyFrom; at < text.length; at = endOfLine(text, at) + 1) {
    const end = endOfLine(text, at);
    const line = text.slice(at, end);
    if (end === text.length) return block;
    if (KEY_TEXT.test(line)) return { ...block, isSure: true };
    const isHeader = line.trim().length <= 2 || HEADER.test(line);
    if (!isHeader || offset + end - block.start > HEADERS_MAX_BYTES) return at;
  }
  return block;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}
