import { BACKSLASH, CARRIAGE_RETURN, escapeAt, NEWLINE, PERCENT, percentAt, SPACE, type Spelling, TAB } from "./escape.ts";

/** A way to read a text: which escapes it undoes, and what it takes the ends of lines for. */
export interface Reading {
  readonly escapes: "none" | "backslash" | "percent";
  /**
   * `newlines`: CRLF is one; `indented`: the same, less the indentation behind it, be it a newline or its escape; `dropped`: nothing,
   * with the indentation, and a backslash or = before it; `unsigned`: nothing, but what stands before it belongs to the text; `spaces`: one space, with the indentation; `flattened`: the spaces of a PEM
   * are the ends of its lines.
   */
  readonly lines: "kept" | "newlines" | "indented" | "dropped" | "unsigned" | "spaces" | "flattened";
  /** So much indentation at most belongs to a line break; all of it where nothing is said. */
  readonly indentationMax?: number;
  /** A text without one of each of these is not read so: nothing would be undone. */
  readonly signs: readonly (readonly Buffer[])[];
}

const indented = ["\n ", "\n\t", "\r\n", "\\n ", "\\n\t", "\\r"];

const readings: readonly Reading[] = [
  { escapes: "backslash", lines: "kept", signs: signs(["\\"]) },
  { escapes: "percent", lines: "kept", signs: signs(["%"]) },
  { escapes: "none", lines: "indented", signs: signs(indented) },
  { escapes: "none", lines: "dropped", signs: signs(["\n"]) },
  { escapes: "none", lines: "unsigned", signs: signs(["=\n", "\\\n", "=\r\n", "\\\r\n"]) },
  { escapes: "none", lines: "newlines", signs: signs(["\r\n"]) },
  { escapes: "none", lines: "spaces", signs: signs(["\n"]) },
  { escapes: "none", lines: "flattened", signs: signs(["-----BEGIN "]) },
  { escapes: "backslash", lines: "indented", signs: signs(["\\"], indented) },
  { escapes: "backslash", lines: "dropped", signs: signs(["\\"], ["\n"]) },
];

/** How many widths of indentation are tried, the least first. */
const WIDTHS_MAX = 3;

/** The ways to read these bytes in which something may be undone. */
export function* readingsOf(text: Buffer): Generator<Reading> {
  for (const reading of readings) if (mayApply(reading, text)) yield reading;
  // Where indentations differ, the deeper ones may hold blanks of what was wrapped.
  for (const indentationMax of narrowIndentations(text)) yield { escapes: "none", lines: "dropped", indentationMax, signs: [] };
}

/** The least widths of indentation in a text, but never its greatest. */
function narrowIndentations(text: Buffer): number[] {
  const widths = new Set<number>();
  for (let newline = text.indexOf(NEWLINE); newline >= 0; newline = text.indexOf(NEWLINE, newline + 1)) {
    let end = newline + 1;
    while (text[end] === SPACE || text[end] === TAB) end++;
    if (end > newline + 1) widths.add(end - newline - 1);
  }
  const sorted = [...widths].sort((left, right) => left - right);
  return sorted.slice(0, Math.min(WIDTHS_MAX, sorted.length - 1));
}

function signs(...all: readonly (readonly string[])[]): readonly (readonly Buffer[])[] {
  return all.map((any) => any.map((sign) => Buffer.from(sign)));
}

const EQUALS = 0x3d;
/** The only bytes with which a spelling begins. */
export const isSpecial = Uint8Array.from({ length: 256 }, (_, byte) =>
  [BACKSLASH, CARRIAGE_RETURN, NEWLINE, PERCENT, SPACE, EQUALS].includes(byte) ? 1 : 0,
);

/** Whether a reading may find anything to undo in these bytes. */
function mayApply({ signs }: Reading, text: Buffer): boolean {
  return signs.every((any) => any.some((sign) => text.includes(sign)));
}

/** What at `at` stands for other bytes than its own, in this reading. */
export function spellingAt(reading: Reading, text: Buffer, at: number, to: number): Spelling | undefined {
  const { escapes, lines } = reading;
  const byte = text[at];
  if (lines === "flattened") return byte === SPACE && !isInLabel(text, at) ? FLATTENED : undefined;
  const broken = lines === "kept" ? undefined : breakAt(reading, text, at, to);
  if (broken) return broken;
  if (escapes === "backslash" && byte === BACKSLASH) return escapeAt(text, at, to);
  return escapes === "percent" && byte === PERCENT ? percentAt(text, at, to) : undefined;
}

const breakBytes = {
  kept: [],
  flattened: [],
  newlines: [NEWLINE],
  indented: [NEWLINE],
  dropped: [],
  unsigned: [],
  spaces: [SPACE],
} as const;

function breakAt(
  { escapes, lines, indentationMax = Number.POSITIVE_INFINITY }: Reading,
  text: Buffer,
  at: number,
  to: number,
): Spelling | undefined {
  let end = realBreakEnd(text, at, lines === "dropped");
  const isEscaped = end === at && escapes === "backslash" && lines === "indented";
  if (isEscaped) end = escapedBreakEnd(text, at);
  if (end === at || end > to) return undefined;
  const indentedTo = Math.min(to, end + indentationMax);
  if (lines !== "newlines") while (end < indentedTo && (text[end] === SPACE || text[end] === TAB)) end++;
  if (end === at + 1 && (lines === "newlines" || lines === "indented")) return undefined;
  return { length: end - at, bytes: breakBytes[lines], encoding: isEscaped ? "json" : "wrapped" };
}

/** Past the line break at `at`, or `at` where there is none. */
function realBreakEnd(text: Buffer, at: number, withSign: boolean): number {
  let end = at;
  if (withSign && (text[end] === BACKSLASH || text[end] === EQUALS)) end++;
  if (text[end] === CARRIAGE_RETURN) end++;
  return text[end] === NEWLINE ? end + 1 : at;
}

const escapedBreaks = [Buffer.from("\\r\\n"), Buffer.from("\\n")];

function escapedBreakEnd(text: Buffer, at: number): number {
  const found = escapedBreaks.find((escaped) => escaped.every((byte, place) => text[at + place] === byte));
  return at + (found?.length ?? 0);
}

const FLATTENED: Spelling = { length: 1, bytes: [NEWLINE], encoding: "wrapped" };
const LABEL_MAX_BYTES = 64;

/** Whether the space at `at` belongs to a PEM's BEGIN or END line itself. */
function isInLabel(text: Buffer, at: number): boolean {
  let first = at;
  const least = Math.max(0, at - LABEL_MAX_BYTES);
  while (first > least && isOfLabel(text[first - 1] as number)) first--;
  return text[first - 1] === 0x2d && /^(?:BEGIN|END)(?: |$)/.test(text.toString("latin1", first, at));
}

function isOfLabel(byte: number): boolean {
  return byte === SPACE || (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a);
}
