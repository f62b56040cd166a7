import { LeaktrailError } from "../../../contract/index.ts";

/** What a patch says, file by file: the file, its bytes as they are after the patch, its end; or why it has none. */
export type PatchEvent =
  | { readonly kind: "file"; readonly path: string; readonly blob: string }
  /** Valid until the next event. */
  | { readonly kind: "bytes"; readonly bytes: Buffer; readonly isAdded: boolean }
  | { readonly kind: "end" }
  | { readonly kind: "nothing-added" }
  | { readonly kind: "skipped"; readonly reason: "binary" | "submodule" }
  | { readonly kind: "unmerged"; readonly path: string };

/** Two names of 4096 bytes, each byte written as an octal escape. */
const HEADER_MAX_BYTES = 40_000;
const NEWLINE = 0x0a;
const newline = Buffer.from("\n");
const SUBMODULE_MODE = "160000";

type Line = "header" | "added" | "unchanged" | "removed" | "remark";

/** What the headers of one file have said. */
interface FileHeaders {
  /** Absent as long as no name was given, and where the file is gone after the patch. */
  path?: string;
  blob: string;
  isSubmodule: boolean;
  isBinary: boolean;
  hasHunk: boolean;
  isGone: boolean;
}

/**
 * Reads what `git diff` writes, in pieces that are cut anywhere. Each file must come whole, as one hunk: then the offsets of
 * its bytes are known. Lines are told from headers by the counts of the hunk, not by how they look. Throws
 * `unreadable-source` for what is no such patch, so that nothing passes unread.
 */
export class PatchReader {
  readonly #take: (event: PatchEvent) => void;
  #file: FileHeaders | undefined;
  /** Lines that the hunk still owes, of the former file and of the new one. */
  #left = { former: 0, now: 0 };
  /** The line under way; undefined where its first byte has not come. */
  #line: Line | undefined;
  #header: Buffer[] = [];
  #headerBytes = 0;
  #previous: Line | undefined;
  /** A line whose newline is still to be told: a remark behind it may say that it has none. */
  #owing: "added" | "unchanged" | undefined;

  constructor(take: (event: PatchEvent) => void) {
    this.#take = take;
  }

  push(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; ) {
      if (this.#line === undefined) {
        this.#line = this.#begun(bytes[at] as number);
        if (this.#line !== "header") at += 1;
      }
      const end = bytes.indexOf(NEWLINE, at);
      this.#part(this.#line, bytes.subarray(at, end === -1 ? bytes.length : end));
      if (end === -1) return;
      this.#ended(this.#line);
      this.#line = undefined;
      at = end + 1;
    }
  }

  /** The patch is over. */
  end(): void {
    if (this.#line !== undefined) throw notRead("it ends in the middle of a line");
    this.#endFile();
  }

  #begun(sign: number): Line {
    const left = this.#left;
    const line = lines[String.fromCharCode(sign)];
    if (line === "remark") return line;
    if (left.former === 0 && left.now === 0) return "header";
    if (line === undefined) throw notRead("a line of a file begins with neither plus, minus nor space");
    if (line !== "added") left.former -= 1;
    if (line !== "removed") {
      left.now -= 1;
      this.#settle();
    }
    if (left.former < 0 || left.now < 0) throw notRead("a file has more lines than it says");
    return line;
  }

  #part(line: Line, bytes: Buffer): void {
    if (line === "added" || line === "unchanged") {
      if (bytes.length > 0 && this.#isTold()) this.#take({ kind: "bytes", bytes, isAdded: line === "added" });
    } else if (line === "header") {
      this.#headerBytes += bytes.length;
      if (this.#headerBytes > HEADER_MAX_BYTES) throw notRead(`a header is longer than ${HEADER_MAX_BYTES} bytes`);
      this.#header.push(Buffer.from(bytes));
    }
  }

  #ended(line: Line): void {
    if (line === "header") {
      const header = Buffer.concat(this.#header);
      [this.#header, this.#headerBytes] = [[], 0];
      this.#readHeader(header.toString("latin1"));
    }
    if (line === "added" || line === "unchanged") this.#owing = line;
    // A remark speaks of the line before it.
    if (line === "remark" && this.#previous !== "removed") this.#owing = undefined;
    this.#previous = line;
  }

  #settle(): void {
    if (this.#owing && this.#isTold()) this.#take({ kind: "bytes", bytes: newline, isAdded: this.#owing === "added" });
    this.#owing = undefined;
  }

  /** Header lines are Latin-1 here, so that every byte of a name is kept. */
  #readHeader(header: string): void {
    if (header.startsWith("diff --git ")) {
      this.#endFile();
      this.#file = { blob: "", isSubmodule: false, isBinary: false, hasHunk: false, isGone: false };
      return;
    }
    if (header.startsWith("* Unmerged path ")) {
      this.#endFile();
      this.#take({ kind: "unmerged", path: utf8Of(header.slice("* Unmerged path ".length)) });
      return;
    }
    const file = this.#file;
    if (!file) throw notRead("it does not begin with a file");
    if (header.startsWith("+++ ")) Object.assign(file, namedIn(header.slice("+++ ".length)));
    else if (header.startsWith("index ")) file.blob = /^index [0-9a-f]+\.\.([0-9a-f]+)/.exec(header)?.[1] ?? "";
    else if (header.startsWith("Binary files ")) file.isBinary = true;
    else if (header.startsWith("@@ ")) this.#beginHunk(file, header);
    if (/^(index|new file mode|new mode) /.test(header) && header.endsWith(` ${SUBMODULE_MODE}`)) file.isSubmodule = true;
  }

  #beginHunk(file: FileHeaders, header: string): void {
    const [, , formerCount = "1", from = "", count = "1"] = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(header) ?? [];
    if (file.hasHunk || !/^[01]$/.test(from)) throw notRead("a file does not come whole");
    if (file.path === undefined && !file.isGone) throw notRead("a file has no name");
    file.hasHunk = true;
    this.#left = { former: Number(formerCount), now: Number(count) };
    if (file.path !== undefined && this.#isTold()) this.#take({ kind: "file", path: file.path, blob: file.blob });
  }

  #isTold(): boolean {
    return this.#file !== undefined && !this.#file.isSubmodule && !this.#file.isGone;
  }

  #endFile(): void {
    if (this.#left.former > 0 || this.#left.now > 0) throw notRead("a file has fewer lines than it says");
    this.#settle();
    const file = this.#file;
    this.#file = undefined;
    if (!file || file.isGone) return;
    if (file.isSubmodule) this.#take({ kind: "skipped", reason: "submodule" });
    else if (file.isBinary) this.#take({ kind: "skipped", reason: "binary" });
    else this.#take({ kind: file.hasHunk ? "end" : "nothing-added" });
  }
}

const lines: Readonly<Record<string, Line>> = { "+": "added", " ": "unchanged", "-": "removed", "\\": "remark" };

/** `b/NAME`, in quotes with escapes where the name is unusual, with a tab behind it where it holds a space. */
function namedIn(text: string): { path: string } | { isGone: true } {
  if (text === "/dev/null") return { isGone: true };
  const name = text.startsWith('"') ? unquoted(text) : text.replace(/\t$/, "");
  if (!name.startsWith("b/")) throw notRead("a name does not begin as it was asked for");
  return { path: utf8Of(name.slice(2)) };
}

const escapes: Readonly<Record<string, string>> = { a: "\x07", b: "\b", t: "\t", n: "\n", v: "\v", f: "\f", r: "\r", '"': '"', "\\": "\\" };

function unquoted(text: string): string {
  const [, inner] = /^"(.*)"$/s.exec(text) ?? [];
  if (inner === undefined) throw notRead("a name in quotes does not end");
  return inner.replace(/\\([0-7]{3}|.)/g, (_, sign: string) => escapes[sign] ?? String.fromCharCode(Number.parseInt(sign, 8)));
}

function utf8Of(latin1: string): string {
  return Buffer.from(latin1, "latin1").toString("utf8");
}

function notRead(why: string): LeaktrailError {
  return new LeaktrailError("unreadable-source", `what git says is staged cannot be read: ${why}`);
}
