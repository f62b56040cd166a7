import { WINDOW_MAX_BYTES } from "../../rules/index.ts";

/** A value of a table: offsets of bytes, without its quotation marks. */
export interface Cell {
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly quote: "" | '"';
}

const HEADER_MAX_BYTES = 256;
/** A table is read no further. */
const TABLE_MAX_BYTES = WINDOW_MAX_BYTES / 2;
const ROWS_MAX = 64;
const COLUMNS_MAX = 40;
/** What a column is called. */
const title = /^(?:\xef\xbb\xbf)?"?[A-Za-z_][\w ./-]{0,40}"?$/;

/**
 * The values of the column that is called by the name at [nameStart, nameEnd), where that stands in the first row of a table whose
 * columns stand between commas, semicolons or tabs.
 */
export function columnAt(bytes: Buffer, nameStart: number, nameEnd: number): Cell[] {
  const delimiter = delimiterBy(bytes, nameStart, nameEnd);
  if (delimiter === undefined) return [];
  const before = bytes.toString("latin1", Math.max(0, nameStart - HEADER_MAX_BYTES), nameStart);
  const from = nameStart - before.length + before.lastIndexOf("\n") + 1;
  if (from > 0 && bytes[from - 1] !== NEWLINE) return [];
  const [header = ""] = bytes.toString("latin1", from, from + HEADER_MAX_BYTES + 2).split(/\r?\n/, 1);
  if (header.length > HEADER_MAX_BYTES) return [];
  const titles = header.split(delimiter);
  if (!titles.every((cell) => title.test(cell))) return [];
  const text = bytes.toString("latin1", from, from + TABLE_MAX_BYTES);
  const rows = text.split(/\r?\n/, ROWS_MAX + 1).slice(1);
  const nth = header.slice(0, nameStart - from).split(delimiter).length - 1;
  const cells: Cell[] = [];
  let at = from + header.length + endOf(text, header.length);
  for (const row of rows) {
    // What is cut off has an end of its own.
    if (/^[\t ]/.test(row) || at - from + row.length >= TABLE_MAX_BYTES) break;
    const places = cellsOf(row, delimiter);
    if (places.length !== titles.length) break;
    const { valueStart, valueEnd, quote } = places[nth] as Cell;
    if (valueEnd > valueStart) cells.push({ valueStart: at + valueStart, valueEnd: at + valueEnd, quote });
    at += row.length + endOf(text, at - from + row.length);
  }
  return cells;
}

const NEWLINE = 0x0a;
const COMMA = 0x2c;
const SEMICOLON = 0x3b;
const TAB = 0x09;
const QUOTE = 0x22;

/** What stands between the columns, by what stands beside a name of one. */
function delimiterBy(bytes: Buffer, nameStart: number, nameEnd: number): "," | ";" | "\t" | undefined {
  const beside = [
    bytes[nameEnd] === QUOTE ? bytes[nameEnd + 1] : bytes[nameEnd],
    bytes[nameStart - 1] === QUOTE ? bytes[nameStart - 2] : bytes[nameStart - 1],
  ];
  if (beside.includes(COMMA)) return ",";
  if (beside.includes(SEMICOLON)) return ";";
  return beside.includes(TAB) ? "\t" : undefined;
}

const endOf = (text: string, at: number) => (text[at] === "\r" ? 2 : 1);

/** The values of a row; of one that ends within quotation marks, none. */
function cellsOf(row: string, delimiter: string): Cell[] {
  const cells: Cell[] = [];
  for (let at = 0; at <= row.length && cells.length < COLUMNS_MAX; ) {
    const isQuoted = row[at] === '"';
    const start = isQuoted ? at + 1 : at;
    const found = isQuoted ? closeOf(row, start) : row.indexOf(delimiter, start);
    if (isQuoted && found === -1) return [];
    const end = found === -1 ? row.length : found;
    cells.push({ valueStart: start, valueEnd: end, quote: isQuoted ? '"' : "" });
    at = end + (isQuoted ? 2 : 1);
  }
  return cells;
}

/** Where a value within quotation marks ends: a quotation mark in it is written twice. */
function closeOf(row: string, start: number): number {
  let at = row.indexOf('"', start);
  while (at !== -1 && row[at + 1] === '"') at = row.indexOf('"', at + 2);
  return at;
}
