import { createHash } from "node:crypto";
import type { LinePosition, PlacedMatch } from "../chunks.ts";
import type { ForeignFinding } from "./foreign.ts";

const NEWLINE = 0x0a;
/** What a report may call one place. */
const LINES_MAX = 1_000;
/** Pieces of a line whose SHA-1 is compared; a line of prose has some thousands. */
const PIECES_MAX = 200_000;

/** Bytes of a content, as offsets; `end` is the first one behind them. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Lines of a content: their bytes, and the number of the first. */
export interface Lines extends Range {
  readonly line: number;
}

/** Finds the lines of one content, which are best asked for in their order. */
export class LineFinder {
  readonly #bytes: Buffer;
  #last = { line: 1, start: 0 };

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** The lines that a finding names, all of them if it names none; undefined where the content is shorter. */
  linesOf({ line, endLine }: Pick<ForeignFinding, "line" | "endLine">): Lines | undefined {
    if (line === undefined) return { start: 0, end: this.#bytes.length, line: 1 };
    const start = this.#startOf(line);
    if (start === undefined) return undefined;
    let end = start;
    const last = Math.min(Math.max(line, endLine ?? line), line + LINES_MAX);
    for (let at = line; at <= last && end < this.#bytes.length; at++) {
      const newline = this.#bytes.indexOf(NEWLINE, end);
      end = newline === -1 ? this.#bytes.length : newline + 1;
    }
    return { start, end, line };
  }

  #startOf(line: number): number | undefined {
    let { line: at, start } = line < this.#last.line ? { line: 1, start: 0 } : this.#last;
    for (; at < line; at++) {
      start = this.#bytes.indexOf(NEWLINE, start) + 1;
      if (start === 0) return undefined;
    }
    this.#last = { line, start };
    return start;
  }
}

/** Where a plaintext stands that begins within the lines: nearest to the column that the report names. */
export function plaintextAt(bytes: Buffer, { start, end }: Range, secret: Buffer, column = 1): Range | undefined {
  const text = bytes.subarray(start, end + secret.length - 1);
  let nearest: number | undefined;
  for (let at = text.indexOf(secret); at !== -1; at = text.indexOf(secret, at + 1)) {
    if (nearest === undefined || Math.abs(at - column) < Math.abs(nearest - column)) nearest = at;
  }
  return nearest === undefined ? undefined : { start: start + nearest, end: start + nearest + secret.length };
}

/** The piece of the lines with that SHA-1: what stands between any two of the places where words, quotes and signs begin or end. */
export function hashedAt(bytes: Buffer, lines: Range, sha1: string): Range | undefined {
  const cuts = cutsIn(bytes.subarray(lines.start, lines.end));
  let tried = 0;
  // Short ones first: a secret is mostly one word.
  for (let width = 1; width < cuts.length; width++) {
    for (let at = 0; at + width < cuts.length; at++) {
      if (tried++ >= PIECES_MAX) return undefined;
      const range = { start: lines.start + (cuts[at] as number), end: lines.start + (cuts[at + width] as number) };
      if (isOf(bytes, range, sha1)) return range;
    }
  }
  return undefined;
}

export function isOf(bytes: Buffer, { start, end }: Range, sha1: string): boolean {
  return createHash("sha1").update(bytes.subarray(start, end)).digest("hex") === sha1;
}

/** Offsets at which a piece may begin or end: wherever letters and digits meet anything else, and around each sign. */
function cutsIn(line: Buffer): number[] {
  const cuts = [0];
  for (let at = 1; at < line.length; at++) if (!isWord(line[at]) || !isWord(line[at - 1])) cuts.push(at);
  if (line.length > 0) cuts.push(line.length);
  return cuts;
}

function isWord(byte = 0): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte >= 0x80;
}

/** The matches of one content, by offset. */
export class Matches {
  readonly #all: readonly PlacedMatch[];
  readonly #longestBytes: number;

  constructor(all: readonly PlacedMatch[]) {
    this.#all = all;
    this.#longestBytes = all.reduce((longest, { match }) => Math.max(longest, match.end - match.start), 0);
  }

  /** Those that share bytes with a range. */
  in({ start, end }: Range): PlacedMatch[] {
    let [low, high] = [0, this.#all.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#all[middle]?.offset ?? 0) <= start - this.#longestBytes) low = middle + 1;
      else high = middle;
    }
    const found: PlacedMatch[] = [];
    for (let at = low; at < this.#all.length && (this.#all[at]?.offset ?? end) < end; at++) {
      const placed = this.#all[at] as PlacedMatch;
      if (placed.offset + placed.match.end - placed.match.start > start) found.push(placed);
    }
    return found;
  }
}

/** Where a range that begins within the lines stands. Lines and columns count from 1, in bytes. */
export function placedAt(bytes: Buffer, { start, end }: Range, lines: Lines): Omit<PlacedMatch, "match"> {
  const begin = positionAt(bytes, lines.start, start, { line: lines.line, column: 1 });
  const ended = positionAt(bytes, start, end, begin);
  return { offset: start, ...begin, endLine: ended.line, endColumn: ended.column };
}

function positionAt(bytes: Buffer, from: number, to: number, { line, column }: LinePosition): LinePosition {
  let [count, last] = [0, -1];
  for (let at = bytes.indexOf(NEWLINE, from); at !== -1 && at < to; at = bytes.indexOf(NEWLINE, at + 1)) [count, last] = [count + 1, at];
  return count === 0 ? { line, column: column + to - from } : { line: line + count, column: to - last };
}
