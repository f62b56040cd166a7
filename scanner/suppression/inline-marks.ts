/**
 * What a person wrote beside a secret: that it may stand there. `leaktrail:allow RULE REASON [until=YYYY-MM-DD]`, or gitleaks' own
 * `gitleaks:allow` (https://github.com/gitleaks/gitleaks#gitleaksallow), which names no rule and gives no reason.
 */
export interface InlineMark {
  readonly by: "leaktrail" | "gitleaks";
  /** Absent where none is named. */
  readonly rule?: string;
  /** Empty where none is given. What looks like a value is not kept: a reason is shown. */
  readonly reason: string;
  /** The day after which it no longer counts, as it was written. */
  readonly until?: string;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Bytes before and behind a secret in which a mark is looked for. */
const REACH_BYTES = 1024;
const REASON_MAX_LENGTH = 200;
const NEWLINE = 0x0a;

const MARK = /\b(leaktrail|gitleaks):allow\b([^\n]*)/g;
const UNTIL = /(?:^|\s)until=(\S{1,32})/;
/** What ends a comment behind a mark. */
const COMMENT_END = /\s*(?:\*\/|-->|--%>|%>|#\}|\}\}).*$/;
/** Nothing but the beginning of a comment. */
const COMMENT_BEGIN = /^\s*(?:#+|\/\/+|\/\*+|\*|--+|;+|%+|<!--|\{#|<%--|"|rem\b|dnl\b)?\s*$/i;
const WORD = /^[\p{L}\p{M}'\u2019.,:;!?()/-]+$/u;
const SHORT_LENGTH = 11;

/**
 * The marks that are said of a secret: on the lines that it stands on, and on the line before where that is a comment and nothing
 * else. `secrets` are all places that hold one: a mark ends where the next begins, so that none comes through in a reason.
 */
export function marksOf(bytes: Buffer, { start, end }: Place, secrets: readonly Place[]): InlineMark[] {
  const from = Math.max(0, start - REACH_BYTES);
  const to = Math.min(bytes.length, end + REACH_BYTES);
  const lineStart = from + bytes.subarray(from, start).lastIndexOf(NEWLINE) + 1;
  const newline = bytes.subarray(end, to).indexOf(NEWLINE);
  const lineEnd = newline === -1 ? to : end + newline;
  const beside = [marksIn(bytes, { start: lineStart, end: start }, secrets), marksIn(bytes, { start: end, end: lineEnd }, secrets)];
  if (lineStart === 0 || bytes[lineStart - 1] !== NEWLINE) return beside.flat();
  const above = Math.max(0, lineStart - 1 - REACH_BYTES);
  const aboveStart = above + bytes.subarray(above, lineStart - 1).lastIndexOf(NEWLINE) + 1;
  return [...beside.flat(), ...marksIn(bytes, { start: aboveStart, end: lineStart - 1 }, secrets, true)];
}

const SAID = ":allow";
/** Marks of a text that are looked at: nobody writes more, and each is held against the secrets. */
const IDLE_MAX = 64;

/**
 * Where the marks stand, from `start` up to `end`, beside which there is no secret, neither on their line nor on the next. `secrets` come by offset.
 */
export function idleMarksIn(bytes: Buffer, { start, end }: Place, secrets: readonly Place[]): number[] {
  const idle: number[] = [];
  for (let at = bytes.indexOf(SAID, start); at !== -1 && at < end && idle.length < IDLE_MAX; at = bytes.indexOf(SAID, at + SAID.length)) {
    const mark = /\b(?:leaktrail|gitleaks)$/.exec(bytes.toString("latin1", Math.max(0, at - 11), at));
    const isWord = /^\w/.test(bytes.toString("latin1", at + SAID.length, at + SAID.length + 1));
    if (!mark || isWord) continue;
    const from = Math.max(0, at - REACH_BYTES);
    const lineStart = from + bytes.subarray(from, at).lastIndexOf(NEWLINE) + 1;
    const lineEnd = newlineFrom(bytes, at);
    const nextEnd = newlineFrom(bytes, lineEnd + 1);
    const isUsed = secrets.some((secret) => secret.end > lineStart && secret.start < nextEnd);
    if (!isUsed) idle.push(at - mark[0].length);
  }
  return idle;
}

function newlineFrom(bytes: Buffer, at: number): number {
  const newline = bytes.subarray(at, at + REACH_BYTES).indexOf(NEWLINE);
  return newline === -1 ? Math.min(bytes.length, at + REACH_BYTES) : at + newline;
}

function marksIn(bytes: Buffer, { start, end }: Place, secrets: readonly Place[], isCommentOnly = false): InlineMark[] {
  // Most places have none, which costs no string.
  if (!bytes.subarray(start, end).includes(":allow")) return [];
  const text = bytes.toString("latin1", start, end);
  return [...text.matchAll(MARK)].flatMap((mark) => {
    if (isCommentOnly && !COMMENT_BEGIN.test(text.slice(0, mark.index))) return [];
    const saidAt = start + mark.index;
    const next = secrets.find((secret) => secret.end > saidAt && secret.start < end);
    if (next && next.start <= saidAt) return [];
    const [said = "", by = "", rest = ""] = mark;
    const cut = next ? rest.slice(0, Math.max(0, next.start - saidAt - (said.length - rest.length))) : rest;
    return [by === "gitleaks" ? { by, reason: "" } : leaktrailMark(Buffer.from(cut, "latin1").toString("utf8"))];
  });
}

function leaktrailMark(text: string): InlineMark {
  const said = text.replace(COMMENT_END, "");
  const [, until] = UNTIL.exec(said) ?? [];
  const [rule, ...words] = said
    .replace(UNTIL, " ")
    .split(/\s+/)
    .filter((word) => word !== "");
  const reason = words.map(told).join(" ").slice(0, REASON_MAX_LENGTH);
  return { by: "leaktrail", ...(rule !== undefined && { rule: rule.slice(0, REASON_MAX_LENGTH) }), reason, ...(until && { until }) };
}

/** Somebody may write a secret into a reason: what is long and no word is left out. */
function told(word: string): string {
  return word.length <= SHORT_LENGTH || WORD.test(word) ? word : "…";
}
