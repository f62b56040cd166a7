import type { LeaktrailError } from "../../../contract/index.ts";

/** Who takes what the lines of a patch say. */
export interface PatchLinesTaker {
  /** A line that belongs to no hunk, without its newline; each byte is one character. */
  header(text: string): void;
  /** A piece of the new file, newlines among them. Valid until the next one. */
  bytes(bytes: Buffer, isAdded: boolean): void;
}

/** Two names of 4096 bytes, each byte written as an octal escape. */
const HEADER_MAX_BYTES = 40_000;
const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const newline = Buffer.from("\n");

type Line = "header" | "added" | "unchanged" | "removed" | "remark";

/**
 * The lines of a patch, which comes in pieces that are cut anywhere. Lines of a hunk are told from headers by the counts of
 * the hunk, not by how they look. A hunk may have several former files (`diff --cc`): its lines then have a sign for each.
 */
export class PatchLines {
  readonly #taker: PatchLinesTaker;
  readonly #notRead: (why: string) => LeaktrailError;
  readonly #isStripped: boolean;
  /** Lines that the hunk still owes, of each former file and of the new one. */
  #formerLeft: number[] = [0];
  #newLeft = 0;
  /** The line under way; undefined where its signs have not come. */
  #line: Line | undefined;
  #signs = "";
  #header: Buffer[] = [];
  #headerBytes = 0;
  #previous: Line | undefined;
  /** A line whose newline is still to be told: a remark behind it may say that it has none. */
  #owing: "added" | "unchanged" | undefined;

  /** `isStripped`: an empty line of a hunk may have lost its space, as mail programs have it. `notRead` makes what is thrown. */
  constructor(taker: PatchLinesTaker, options: { notRead: (why: string) => LeaktrailError; isStripped?: boolean }) {
    this.#taker = taker;
    this.#notRead = options.notRead;
    this.#isStripped = options.isStripped ?? false;
  }

  push(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; ) {
      if (this.#line === undefined) {
        const sign = bytes[at] as number;
        this.#line = this.#begun(sign);
        if (this.#line === undefined || (this.#line !== "header" && !this.#isBare(sign))) at += 1;
        if (this.#line === undefined) continue;
      }
      const end = bytes.indexOf(NEWLINE, at);
      this.#part(this.#line, bytes.subarray(at, end === -1 ? bytes.length : end));
      if (end === -1) return;
      this.#ended(this.#line);
      this.#line = undefined;
      at = end + 1;
    }
  }

  /** The lines that come next are a hunk's: so many of each former file, and of the new one. */
  beginHunk(former: readonly number[], now: number): void {
    this.endHunk();
    [this.#formerLeft, this.#newLeft] = [[...former], now];
  }

  /** All lines of the hunk have come. */
  endHunk(): void {
    if (!this.#isWhole) throw this.#notRead("a file has fewer lines than it says");
    this.#settle();
  }

  /** The patch is over. */
  end(): void {
    if (this.#line !== undefined || this.#signs !== "") throw this.#notRead("it ends in the middle of a line");
    this.endHunk();
  }

  get #isWhole(): boolean {
    return this.#newLeft === 0 && this.#formerLeft.every((count) => count === 0);
  }

  /** Undefined where more signs are to come. */
  #begun(byte: number): Line | undefined {
    const sign = String.fromCharCode(byte);
    if (this.#signs === "" && sign === "\\") return "remark";
    if (this.#isWhole) return "header";
    const isBare = this.#isBare(byte);
    if (!isBare && !(sign in lines)) throw this.#notRead("a line of a file begins with neither plus, minus nor space");
    this.#signs += isBare ? " ".repeat(this.#formerLeft.length) : sign;
    if (this.#signs.length < this.#formerLeft.length) return undefined;
    const line = this.#counted(this.#signs);
    this.#signs = "";
    return line;
  }

  /** Whether a line of a hunk is empty, without as much as a sign. */
  #isBare(byte: number): boolean {
    return this.#isStripped && this.#signs === "" && !this.#isWhole && (byte === NEWLINE || byte === CARRIAGE_RETURN);
  }

  /** What a line is by its signs. Of several former files, a line that is gone was in those that say minus, one that is there in those that say nothing. */
  #counted(signs: string): Line {
    const line = signs.includes("-") ? "removed" : signs.includes("+") ? "added" : "unchanged";
    const former = line === "removed" ? "-" : " ";
    for (const [at, sign] of [...signs].entries()) if (sign === former) this.#formerLeft[at] = (this.#formerLeft[at] ?? 0) - 1;
    if (line !== "removed") {
      this.#newLeft -= 1;
      this.#settle();
    }
    if (this.#newLeft < 0 || this.#formerLeft.some((count) => count < 0)) throw this.#notRead("a file has more lines than it says");
    return line;
  }

  #part(line: Line, bytes: Buffer): void {
    if (line === "added" || line === "unchanged") {
      if (bytes.length > 0) this.#taker.bytes(bytes, line === "added");
    } else if (line === "header") {
      this.#headerBytes += bytes.length;
      if (this.#headerBytes > HEADER_MAX_BYTES) throw this.#notRead(`a header is longer than ${HEADER_MAX_BYTES} bytes`);
      this.#header.push(Buffer.from(bytes));
    }
  }

  #ended(line: Line): void {
    if (line === "header") {
      const header = Buffer.concat(this.#header);
      [this.#header, this.#headerBytes] = [[], 0];
      this.#taker.header(header.toString("latin1"));
    }
    if (line === "added" || line === "unchanged") this.#owing = line;
    // A remark speaks of the line before it.
    if (line === "remark" && this.#previous !== "removed") this.#owing = undefined;
    this.#previous = line;
  }

  #settle(): void {
    if (this.#owing) this.#taker.bytes(newline, this.#owing === "added");
    this.#owing = undefined;
  }
}

const lines = { "+": "added", " ": "unchanged", "-": "removed" } as const;

const escapes: Readonly<Record<string, string>> = { a: "\x07", b: "\b", t: "\t", n: "\n", v: "\v", f: "\f", r: "\r", '"': '"', "\\": "\\" };

/** A name as a header has it: in quotes with escapes where it is unusual. Undefined where the quotes do not end. */
export function nameIn(text: string): string | undefined {
  if (!text.startsWith('"')) return text;
  const [, inner] = /^"(.*)"$/s.exec(text) ?? [];
  return inner?.replace(/\\([0-7]{3}|.)/g, (_, sign: string) => escapes[sign] ?? String.fromCharCode(Number.parseInt(sign, 8)));
}

/** The text of bytes that are one character each. */
export function utf8Of(latin1: string): string {
  return Buffer.from(latin1, "latin1").toString("utf8");
}
