import type { Finding } from "../../contract/index.ts";
import type { PlacedMatch } from "../chunks.ts";
import { bySecret, type Match, repeatAt } from "../match.ts";
import { advance, type Cursor, type Cut, isSettled, nextBaseOffset, type Position, settle, type Window } from "./cursor.ts";

const NEWLINE = 0x0a;

export interface Scanned {
  readonly findings: readonly Finding[];
  readonly next: Cursor;
  /** Line ends among the bytes that no earlier window had. */
  readonly lines: number;
}

/** What a window is scanned with, by offset, and what makes a finding of a match. */
export interface WindowScan {
  readonly reachBytes: number;
  /** With repeats gathered only where findings are rolled up. */
  readonly scan: (bytes: Buffer) => readonly Match[];
  readonly describe: (placed: PlacedMatch) => Finding;
}

/** Scans one window as far as its cut and gives what no earlier window had: a finding for each sighting. */
export function scanWindow(window: Window, cut: Cut, options: WindowScan): Scanned {
  const { fresh, ...rest } = freshIn(window, cut, options);
  return { ...rest, findings: fresh.map((one) => one.describe()) };
}

/** The same with one finding for all sightings of a secret: that of the first, with the count of all and how far they reach. */
export function scanWindowRolledUp(window: Window, cut: Cut, options: WindowScan): Scanned {
  const { fresh, ...rest } = freshIn(window, cut, options);
  const sorted = fresh.sort((left, right) => left.match.start - right.match.start);
  return { ...rest, findings: bySecret(sorted).map(({ first, ...count }) => ({ ...first.describe(), count })) };
}

/** A sighting that no earlier window had; or several of one secret, of which no other window hears. */
class Fresh {
  readonly match: Match;
  /** Where it, or the last of them, ends, as an offset in the content. */
  readonly end: number;
  readonly total: number;
  readonly #describe: (match: Match) => Finding;
  #finding: Finding | undefined;

  constructor(match: Match, end: number, total: number, describe: (match: Match) => Finding) {
    this.match = match;
    this.end = end;
    this.total = total;
    this.#describe = describe;
  }

  get isExact(): boolean {
    return this.match.kind === "issued";
  }

  describe(): Finding {
    this.#finding ??= this.#describe(this.match);
    return this.#finding;
  }

  /** Tells it from every other. */
  id(): string {
    return sightingIdOf(this.match, this.end - (this.match.end - this.match.start));
  }
}

/** Tells a sighting at an offset of a content from every other of that content: in less time than the id of a finding is made. */
export function sightingIdOf({ rule, fingerprint }: Pick<Finding, "rule" | "fingerprint">, offset: number): string {
  return `${offset} ${rule} ${fingerprint.keyId} ${fingerprint.value}`;
}

function freshIn(window: Window, cut: Cut, { reachBytes, scan, describe }: WindowScan) {
  const { base, offset } = window.cursor;
  const bytes = window.bytes.subarray(0, cut.scanTo - base.offset);
  let at = base;
  const describeMatch = (match: Match) => {
    const start = base.offset + match.start;
    if (start < at.offset) at = base;
    at = advance(at, bytes.subarray(at.offset - base.offset), start);
    return describe(placeMatch(match, at, bytes.subarray(match.start, match.end)));
  };
  const found: Fresh[] = [];
  const add = (match: Match, total: number, lastEnd: number) => {
    const one = new Fresh(match, base.offset + lastEnd, total, describeMatch);
    if (!isSettled(window.cursor, one)) found.push(one);
  };
  const inner = { from: offset - base.offset, to: Math.min(nextBaseOffset(window, cut, reachBytes), cut.ownTo) - base.offset };
  for (const match of scan(bytes)) {
    add(match, 1, match.end);
    if (match.repeats) addRepeats(match, match.repeats, inner, add);
  }
  const { fresh, next } = settle(window, cut, reachBytes, found);
  // The long way between the two bases was counted for the next position.
  const known = countLines(bytes, 0, offset - base.offset);
  const ahead = countLines(bytes, next.base.offset - base.offset, cut.ownTo - base.offset);
  return { fresh, next, lines: next.base.line - base.line - known + ahead };
}

/** Adds repeats: those that end between two bytes as one. Such a run is this window's alone: no other sees one of them. */
function addRepeats(
  match: Match,
  starts: readonly number[],
  { from, to }: { from: number; to: number },
  add: (match: Match, total: number, lastEnd: number) => void,
): void {
  const lengthBytes = match.end - match.start;
  let run: { first: number; last: number; total: number } | undefined;
  for (const start of starts) {
    const end = start + lengthBytes;
    if (end <= from || end > to) add(repeatAt(match, start), 1, end);
    else if (run) [run.last, run.total] = [end, run.total + 1];
    else run = { first: start, last: end, total: 1 };
  }
  if (run) add(repeatAt(match, run.first), run.total, run.last);
}

/** Says where a match stands, whose first byte is at `start`. */
export function placeMatch(match: Match, start: Position, secret: Buffer): PlacedMatch {
  const end = advance(start, secret, start.offset + secret.length);
  const [column, endColumn] = [start, end].map(({ offset, lineStart }) => offset - lineStart + 1) as [number, number];
  return { match, offset: start.offset, line: start.line, column, endLine: end.line, endColumn };
}

function countLines(bytes: Buffer, from: number, to: number): number {
  let lines = 0;
  for (let at = bytes.indexOf(NEWLINE, from); at !== -1 && at < to; at = bytes.indexOf(NEWLINE, at + 1)) lines++;
  return lines;
}
