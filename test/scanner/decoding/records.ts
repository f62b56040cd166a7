import type { ReferenceStretch } from "./reference.ts";

/** A record of a container's log, as plainly as its format can be read. */
interface LogRecord {
  readonly stream: string;
  readonly textAt: number;
  readonly textEnd: number;
  readonly lineEnd: number;
  readonly goesOn: boolean;
}

const GAP_MAX = 20 * 1024;
const FIRST_MAX = 64 * 1024;
const CRI =
  /.{4}-\d\d-\d\dT\d\d:\d\d:\d\d[^\0-\x20\d][^\0-\x20]{0,15} (?<stream>stdout|stderr) (?<tag>[PF])(?::[^\0-\x20]{0,63})?(?: |(?=[\r\n])|$)(?<text>[^\n]*)/sy;
const DOCKER_TEXT = /\{"log":"(?<text>(?:[^"\\\n]|\\.)*)/sy;
const LINE_END = /(?<!\\)(?:\\\\)*\\n$/;
const DOCKER_TAIL = /","stream":"(?<stream>stdout|stderr)"/y;

const formats = { cri, docker };

/** What the kernel's records' decoder is to give. */
export function joinedRecords(text: string): ReferenceStretch[] {
  const found: ReferenceStretch[] = [];
  const walked = new Map<string, number>();
  const join = (format: keyof typeof formats, first: LogRecord) => {
    let [out, count, record] = ["", 0, first];
    for (;;) {
      out += text.slice(record.textAt, record.textEnd);
      count++;
      const next = record.goesOn ? nextOf(format, first.stream, record.lineEnd) : undefined;
      if (!next) break;
      record = next;
    }
    walked.set(`${format} ${first.stream}`, record.lineEnd);
    if (count > 1 && out.length >= 12) found.push({ sourceStart: first.textAt, sourceLength: record.textEnd - first.textAt, out });
  };
  const nextOf = (format: keyof typeof formats, stream: string, from: number) => {
    for (let at = from; at < Math.min(from + GAP_MAX, text.length); ) {
      const record = formats[format](text, at);
      if (record && [stream, "either"].includes(record.stream)) return record;
      at = record?.lineEnd ?? lineEndOf(text, at);
    }
    return undefined;
  };

  const second = text.indexOf("\n") + 1;
  if (second > 0 && second - 1 <= FIRST_MAX && !cri(text, 0) && !text.startsWith('{"log":"')) {
    const textEnd = second - 1 - Number(text[second - 2] === "\r");
    if (cri(text, second)) {
      for (const stream of ["stdout", "stderr"]) join("cri", { stream, textAt: 0, textEnd, lineEnd: second, goesOn: true });
    } else if (text[textEnd - 1] === "}") {
      const quote = text.slice(Math.max(0, textEnd - 1024), textEnd + 7).lastIndexOf('","strea') + Math.max(0, textEnd - 1024);
      const rest = dockerTail(text.slice(0, second), 0, quote);
      if (rest?.goesOn && text.startsWith('","strea', quote)) join("docker", rest);
    }
  }
  for (let line = 0; line < text.length; line = lineEndOf(text, line)) {
    for (const format of ["cri", "docker"] as const) {
      const record = formats[format](text, line);
      if (record?.goesOn && !(format === "docker" && isWholeDocker(text, line)) && line >= (walked.get(`${format} ${record.stream}`) ?? 0))
        join(format, record);
    }
  }
  return found;
}

function cri(text: string, line: number): LogRecord | undefined {
  CRI.lastIndex = line;
  const { stream = "", tag, text: written = "" } = CRI.exec(text)?.groups ?? {};
  if (tag === undefined) return undefined;
  const textAt = CRI.lastIndex - written.length;
  const textEnd = CRI.lastIndex - Number(written.endsWith("\r"));
  return { stream, textAt, textEnd, lineEnd: Math.min(CRI.lastIndex + 1, text.length), goesOn: tag === "P" };
}

function docker(text: string, line: number): LogRecord | undefined {
  DOCKER_TEXT.lastIndex = line;
  if (!DOCKER_TEXT.test(text)) return undefined;
  let end = DOCKER_TEXT.lastIndex;
  if (text[end] === "\\") end++;
  return text[end] === "\n" ? undefined : dockerTail(text, line + 8, end);
}

/** The record whose text begins at `textAt` and ends at `quote`. */
function dockerTail(text: string, textAt: number, quote: number): LogRecord | undefined {
  if (quote + 19 > text.length) return { stream: "either", textAt, textEnd: quote, lineEnd: text.length, goesOn: false };
  DOCKER_TAIL.lastIndex = quote;
  const { stream } = DOCKER_TAIL.exec(text)?.groups ?? {};
  if (stream === undefined) return undefined;
  const goesOn = !LINE_END.test(text.slice(textAt, quote));
  return { stream, textAt, textEnd: quote, lineEnd: lineEndOf(text, quote), goesOn };
}

/** Whether a line looks from behind like a record whose text ends its line, whatever stands before that. */
function isWholeDocker(text: string, line: number): boolean {
  const newline = /[^\n]*/y;
  newline.lastIndex = line;
  newline.test(text);
  const tailAt = newline.lastIndex - 80;
  const quote = text.slice(tailAt, newline.lastIndex).indexOf('","strea');
  return tailAt >= line && quote >= 0 && LINE_END.test(text.slice(line, tailAt + quote));
}

function lineEndOf(text: string, at: number): number {
  const newline = text.indexOf("\n", at);
  return newline < 0 ? text.length : newline + 1;
}
