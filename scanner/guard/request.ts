import { z } from "zod";
import { LeaktrailError, parse, parseJson } from "../../contract/index.ts";
import { guardEvents } from "./verdict.ts";

/** A request's line, with whatever it carries. */
export const REQUEST_MAX_BYTES = 8 * 1024 * 1024;
/** Arrays and objects within each other, and what all of them hold: each costs memory that its bytes do not show. */
export const DEPTH_MAX = 100;
export const MEMBERS_MAX = 250_000;

/** A name becomes part of a finding's address. */
const name = z
  .string()
  .min(1)
  .max(256)
  .regex(/^[^\p{Cc}\p{Surrogate}\u2028\u2029]+$/u, "must be one line of Unicode text");

/** What is asked of the guard: a text, or any JSON value, and whose it is. */
const guardRequest = z
  .strictObject({
    version: z.literal(1),
    event: z.enum(guardEvents),
    text: z.string().optional(),
    value: z.unknown().optional(),
    agent: name.optional(),
    task: name.optional(),
    run: name.optional(),
    tool: name.optional(),
  })
  .refine((given) => (given.text === undefined) !== (given.value === undefined), "must have either text or value");
export type GuardRequest = z.output<typeof guardRequest>;

/** Reads a request's line. Throws `malformed-request`, `invalid-input` or `too-large`, whose messages quote nothing of it. */
export function readRequest(line: Buffer): GuardRequest {
  checkShape(line);
  let json: string;
  try {
    json = new TextDecoder("utf-8", { fatal: true }).decode(line);
  } catch {
    throw new LeaktrailError("malformed-request", "the request is not UTF-8");
  }
  return parse(guardRequest, parseJson(json, "the request"), "the request");
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const opening = new Set([0x5b, 0x7b]);
const closing = new Set([0x5d, 0x7d]);

/** Refuses what would cost much more to parse than its bytes, before it is parsed. */
function checkShape(line: Buffer): void {
  let [depth, members] = [0, 0];
  for (let at = 0; at < line.length; at++) {
    const byte = line[at] as number;
    if (byte === QUOTE) at = endOfString(line, at);
    else if (opening.has(byte)) {
      members += 1;
      if (++depth > DEPTH_MAX) throw new LeaktrailError("too-large", `the request has arrays or objects more than ${DEPTH_MAX} deep`);
    } else if (closing.has(byte)) depth -= 1;
    else if (byte === COMMA) members += 1;
    if (members > MEMBERS_MAX) throw new LeaktrailError("too-large", `the request has more than ${MEMBERS_MAX} members`);
  }
}

/** Where the string that begins at `start` has its last quote, or where the line ends. */
function endOfString(line: Buffer, start: number): number {
  let end = line.indexOf(QUOTE, start + 1);
  while (end !== -1 && isEscaped(line, end, start)) end = line.indexOf(QUOTE, end + 1);
  return end === -1 ? line.length : end;
}

function isEscaped(line: Buffer, at: number, start: number): boolean {
  let backslashes = 0;
  while (at - 1 - backslashes > start && line[at - 1 - backslashes] === BACKSLASH) backslashes += 1;
  return backslashes % 2 === 1;
}
