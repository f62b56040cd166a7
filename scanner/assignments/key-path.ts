import { wordsOf } from "../../rules/index.ts";

/** So far back the keys around a name are looked for. */
const PATH_MAX_BYTES = 1024;
const LEVELS_MAX = 8;
const LINE_MAX_BYTES = 120;

/**
 * The words of what a name stands in, the nearest first: of the words and open braces before it on its line, of each line
 * above that is indented less than those below it, and of the section of an INI file.
 */
export function keysAround(bytes: Buffer, nameStart: number): string[][] {
  const before = bytes.toString("latin1", Math.max(0, nameStart - PATH_MAX_BYTES), nameStart);
  const lineStart = before.lastIndexOf("\n") + 1;
  const around = [wordsBefore(before.slice(lineStart)), ...openBraces(before.slice(lineStart))];
  let indent = indentOf(before.slice(lineStart));
  for (let end = lineStart - 1; end > 0 && around.length < LEVELS_MAX; ) {
    const start = before.lastIndexOf("\n", end - 1) + 1;
    // Most lines of a log are no section, and nothing stands further left.
    if (indent === 0 && before[start] !== "[") {
      end = start - 1;
      continue;
    }
    const line = before.slice(start, Math.min(end, start + LINE_MAX_BYTES));
    end = start - 1;
    if (line.trim() === "") continue;
    const isSection = line.startsWith("[") && line.trimEnd().endsWith("]");
    if (indentOf(line) >= indent && !isSection) continue;
    indent = indentOf(line);
    around.push(wordsOf(line));
    if (isSection) break;
  }
  return around;
}

const PLAIN_WORDS_MAX_BYTES = 41;
const plainWords = /[A-Za-z][A-Za-z0-9 _-]*$/;

/** What stands before a name of several words: `ngrok api key: "…"`. */
function wordsBefore(line: string): string[] {
  return wordsOf(plainWords.exec(line.slice(-PLAIN_WORDS_MAX_BYTES))?.[0] ?? "");
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

const key = /([0-9A-Za-z_.-]+)["'\s:=>]*$/;

const [OPEN, CLOSE] = [0x7b, 0x7d];

/** The keys of objects that are begun but not ended on a line: in `{"a": {"b": 1}, "c": {` that of the last one. */
function openBraces(line: string): string[][] {
  const keys: string[][] = [];
  let depth = 0;
  for (let at = line.length - 1; at >= 0 && keys.length < LEVELS_MAX; at--) {
    const code = line.charCodeAt(at);
    if (code === CLOSE) depth++;
    if (code !== OPEN || depth-- > 0) continue;
    depth = 0;
    const name = key.exec(line.slice(Math.max(0, at - LINE_MAX_BYTES), at))?.[1];
    if (name !== undefined) keys.push(wordsOf(name));
  }
  return keys;
}
