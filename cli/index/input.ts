import { Option } from "commander";
import { type IndexUpdate, LeaktrailError, parseJson } from "../../contract/index.ts";

/** A 64 KiB secret as base64, an id and a type. */
const LINE_MAX_BYTES = 131_072;

export type InputFormat = "lines" | "jsonl";

/** A secret on standard input. */
export interface GivenSecret {
  readonly id: string;
  readonly secret: Buffer;
  readonly type?: string;
}

/** What a line of standard input asks for, and which line it is. */
export interface Given {
  readonly where: string;
  readonly what: GivenSecret | Exclude<IndexUpdate, { put: unknown }>;
}

export function inputOption(): Option {
  return new Option("--input <format>", "lines: ID<TAB>SECRET[<TAB>TYPE]; jsonl: {id, secretBase64, type?}")
    .choices(["lines", "jsonl"])
    .default("lines");
}

/** Reads standard input line by line; a line is forgotten once the next is asked for. */
export async function* readGiven(input: AsyncIterable<Uint8Array>, format: InputFormat): AsyncGenerator<Given> {
  let number = 0;
  for await (const line of linesOf(input)) {
    number += 1;
    if (line.length === 0) continue;
    const where = `line ${number} of standard input`;
    yield { where, what: format === "lines" ? parseTabbed(line, where) : parseObject(line, where) };
  }
}

/** Lines as bytes: a secret need not be text. */
async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held = Buffer.alloc(0);
  for await (const part of input) {
    held = Buffer.concat([held, part]);
    let from = 0;
    for (let newline = held.indexOf(10); newline !== -1; newline = held.indexOf(10, from)) {
      yield withoutReturn(held.subarray(from, newline));
      from = newline + 1;
    }
    held = held.subarray(from);
    if (held.length > LINE_MAX_BYTES)
      throw new LeaktrailError("too-large", `a line of standard input is longer than ${LINE_MAX_BYTES} bytes`);
  }
  yield withoutReturn(held);
}

function withoutReturn(line: Buffer): Buffer {
  return line.at(-1) === 0x0d ? line.subarray(0, -1) : line;
}

function parseTabbed(line: Buffer, where: string): GivenSecret {
  const [id, secret, type, ...rest] = line.toString("latin1").split("\t");
  if (id === undefined || secret === undefined || rest.length > 0) {
    throw new LeaktrailError(
      "invalid-input",
      `${where} is not ID, tab, SECRET, and perhaps a tab and TYPE; use --input jsonl for secrets that hold tabs`,
    );
  }
  return { id: checkedId(id, where), secret: Buffer.from(secret, "latin1"), ...(type && { type }) };
}

function parseObject(line: Buffer, where: string): Given["what"] {
  const json = parseJson(line.toString("utf8"), where);
  const given = (typeof json === "object" && json !== null ? json : {}) as Record<string, unknown>;
  const { id, secretBase64, type, ...rest } = given;
  const amendment = parseAmendment(given, where);
  if (amendment) return amendment;
  const isKnown = Object.keys(rest).length === 0 && (type === undefined || typeof type === "string");
  if (typeof id !== "string" || typeof secretBase64 !== "string" || !isKnown || !isBase64(secretBase64)) {
    throw new LeaktrailError("invalid-input", `${where} is not {"id": …, "secretBase64": …, "type": …} with a base64 secret`);
  }
  return { id: checkedId(id, where), secret: Buffer.from(secretBase64, "base64"), ...(type && { type }) };
}

/** {"revoke": ID}, {"expire": ID} or {"remove": ID}. */
function parseAmendment(given: Record<string, unknown>, where: string): Exclude<IndexUpdate, { put: unknown }> | undefined {
  const [[name, id] = [], ...rest] = Object.entries(given);
  if (rest.length > 0 || typeof id !== "string") return undefined;
  const at = new Date().toISOString();
  if (name === "revoke") return { revoke: checkedId(id, where), at };
  if (name === "expire") return { expire: checkedId(id, where), at };
  return name === "remove" ? { remove: checkedId(id, where) } : undefined;
}

function isBase64(text: string): boolean {
  return Buffer.from(text, "base64").toString("base64").replace(/=+$/, "") === text.replace(/=+$/, "");
}

/** Checked before it is ever printed: an id may be a secret in the wrong column, but then it is on no line of ours. */
export function checkedId(id: string, where: string): string {
  if (/^[\x21-\x7e]{1,256}$/.test(id)) return id;
  throw new LeaktrailError("invalid-input", `${where}: an id is 1 to 256 printable ASCII characters without spaces`);
}
