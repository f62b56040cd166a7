import type { Finding } from "../../contract/index.ts";
import type { PlacedMatch } from "../chunks.ts";
import type { Match } from "../match.ts";
import { advance, type Cursor, type Cut, isSettled, type Position, settle, type Window } from "./cursor.ts";

const NEWLINE = 0x0a;

export interface Scanned {
  readonly findings: readonly Finding[];
  readonly next: Cursor;
  /** Line ends among the bytes that no earlier window had. */
  readonly lines: number;
}

/** Scans one window as far as its cut and gives what no earlier window had. `scan` gives matches by offset. */
export function scanWindow(
  window: Window,
  cut: Cut,
  reachBytes: number,
  scan: (bytes: Buffer) => readonly Match[],
  describe: (placed: PlacedMatch) => Finding,
): Scanned {
  const { base, offset } = window.cursor;
  const bytes = window.bytes.subarray(0, cut.scanTo - base.offset);
  let at = base;
  const found = scan(bytes).flatMap((match) => {
    const place = { end: base.offset + match.end, isExact: match.kind === "issued" };
    if (isSettled(window.cursor, place)) return [];
    at = advance(at, bytes.subarray(at.offset - base.offset), base.offset + match.start);
    const finding = describe(placeMatch(match, at, bytes.subarray(match.start, match.end)));
    return [{ ...place, id: finding.id, finding }];
  });
  const { fresh, next } = settle(window, cut, reachBytes, found);
  return { findings: fresh.map(({ finding }) => finding), next, lines: countLines(bytes, offset - base.offset, cut.ownTo - base.offset) };
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
