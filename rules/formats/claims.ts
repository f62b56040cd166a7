/** What is said in public: of a credential by itself, or by what stands beside it. */
export interface Claim {
  readonly name: string;
  readonly value: string;
  /** Where in the surroundings' text it was read. None: the credential says it itself. */
  readonly at?: Place;
  /** Its format tells that it is an id: who took it for a secret by its name alone was mistaken. */
  readonly isId?: true;
}

/** Offsets in the surroundings' text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** What stands around a secret, as latin1, and where in it the secret stands. */
export interface Surroundings extends Place {
  readonly text: string;
}

/** So far to either side of a secret claims are looked for. */
export const SURROUNDINGS_MAX_BYTES = 4096;
/** And over so many lines, within what belongs together. */
const GROUP_LINES_MAX = 12;

/** What ends a group of assignments where it is a line of its own: nothing, a YAML document's mark, an INI file's section. */
const parts = /^(?:\s*|---.*|\s*\[[^\]"'={}]{1,80}\]\s*)$/;
const item = /^\s*- /;
const OPEN = "{";
const CLOSE = "}";

/** What in the surroundings belongs together with the secret: the object, section or paragraph; with `isItem`, the item of a YAML list. */
function groupAround({ text, start, end }: Surroundings, isItem: boolean): Place {
  return { start: groupStart(text, start, isItem), end: groupEnd(text, end, isItem) };
}

function groupStart(text: string, from: number, isItem: boolean): number {
  let depth = 0;
  let lineEnd = from;
  for (let lines = 0; lines < GROUP_LINES_MAX; lines++) {
    const lineStart = text.lastIndexOf("\n", lineEnd - 1) + 1;
    const line = text.slice(lineStart, lineEnd);
    if (lines > 0 && parts.test(line)) return lineEnd;
    for (let at = line.length - 1; at >= 0; at--) {
      if (line[at] === CLOSE) depth++;
      if (line[at] === OPEN && depth-- === 0) return lineStart + at;
    }
    if (lineStart === 0 || (isItem && item.test(line))) return lineStart;
    lineEnd = lineStart - 1;
  }
  return lineEnd;
}

function groupEnd(text: string, from: number, isItem: boolean): number {
  let depth = 0;
  let lineStart = from;
  for (let lines = 0; lines < GROUP_LINES_MAX && lineStart <= text.length; lines++) {
    const newline = text.indexOf("\n", lineStart);
    const lineEnd = newline === -1 ? text.length : newline;
    const line = text.slice(lineStart, lineEnd);
    if (lines > 0 && (parts.test(line) || (isItem && item.test(line)))) return lineStart;
    for (let at = 0; at < line.length; at++) {
      if (line[at] === OPEN) depth++;
      if (line[at] === CLOSE && depth-- === 0) return lineStart + at;
    }
    lineStart = lineEnd + 1;
  }
  return Math.min(lineStart, text.length);
}

/** What a pattern's group 1 holds beside a secret. */
export interface Beside {
  readonly value: string;
  readonly at: Place;
}

/**
 * Every match of `pattern` (flags `dg`; linear in its text) around the secret, the nearest first; of two that are as near the one before it.
 */
export function allBeside(around: Surroundings, pattern: RegExp, within: Place = { start: 0, end: around.text.length }): Beside[] {
  const sides = [
    [within.start, around.start],
    [around.end, within.end],
  ] as const;
  const found = sides.flatMap(([from, to]) =>
    [...around.text.slice(from, to).matchAll(pattern)].flatMap(({ indices }) => {
      const [start, end] = indices?.[1] ?? indices?.[0] ?? [0, 0];
      return start === end ? [] : [{ value: around.text.slice(from + start, from + end), at: { start: from + start, end: from + end } }];
    }),
  );
  const gap = ({ at }: Beside) => (at.start < around.start ? around.start - at.end : at.start - around.end);
  return found.sort((left, right) => gap(left) - gap(right));
}

/** The nearest match of `pattern` in what belongs together with the secret. */
export function besideInGroup(around: Surroundings, pattern: RegExp, { isItem = false } = {}): Beside | undefined {
  return allBeside(around, pattern, groupAround(around, isItem))[0];
}

/** A claim of the nearest match, or none. */
export function claimBeside(name: string, around: Surroundings, pattern: RegExp): Claim[] {
  const beside = besideInGroup(around, pattern);
  return beside ? [{ name, ...beside, isId: true }] : [];
}
