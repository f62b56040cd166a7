import { readSync } from "node:fs";
import { LeaktrailError } from "../../contract/index.ts";
import { type PushedRef, shown } from "../../scanner/index.ts";

const STANDARD_INPUT = 0;
const PIECE_BYTES = 64 * 1024;
/** Some 200,000 refs. */
const MAX_BYTES = 32 * 1024 * 1024;
const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** What git tells pre-push: `LOCAL-REF LOCAL-OID REMOTE-REF REMOTE-OID` a line, see githooks(5). */
export function outgoingRefs(text: string): PushedRef[] {
  return linesOf(text, 4).map(([, after = "", ref = "", before = ""]) => refOf(ref, before, after));
}

/** What git tells pre-receive: `OLD-OID NEW-OID REF` a line, see githooks(5). */
export function incomingRefs(text: string): PushedRef[] {
  return linesOf(text, 3).map(([before = "", after = "", ref = ""]) => refOf(ref, before, after));
}

/** What git writes to the hook. Throws `too-large` past a bound. */
export function readRefs(): string {
  const pieces: Buffer[] = [];
  for (let total = 0; ; ) {
    const piece = Buffer.alloc(PIECE_BYTES);
    const length = readSync(STANDARD_INPUT, piece);
    if (length === 0) return Buffer.concat(pieces).toString("utf8");
    pieces.push(piece.subarray(0, length));
    total += length;
    if (total > MAX_BYTES)
      throw new LeaktrailError("too-large", `this push changes more refs than ${MAX_BYTES} bytes name; push them in parts`);
  }
}

/** Words of lines that must have so many of them: what a hook cannot read it must not pass. */
function linesOf(text: string, count: number): string[][] {
  const lines = text.split("\n").filter((line) => line !== "");
  return lines.map((line) => {
    const words = line.split(" ");
    if (words.length !== count) throw notUnderstood(line);
    return words;
  });
}

function refOf(ref: string, before: string, after: string): PushedRef {
  return { ref, before: idOf(before), after: idOf(after) };
}

/** All zeros is none. */
function idOf(id: string): string | undefined {
  if (!OBJECT_ID.test(id)) throw notUnderstood(id);
  return /^0+$/.test(id) ? undefined : id;
}

function notUnderstood(text: string): LeaktrailError {
  return new LeaktrailError("invalid-input", `this is not how git names pushed refs on standard input: ${shown(text.slice(0, 200))}`);
}
