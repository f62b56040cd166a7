import { LeaktrailError } from "../../../contract/index.ts";
import { nameIn, PatchLines, utf8Of } from "./patch-lines.ts";

/** What a patch says, file by file: the file, its bytes as they are after the patch, its end; or why it has none. */
export type PatchEvent =
  | { readonly kind: "file"; readonly path: string; readonly blob: string }
  /** Valid until the next event. */
  | { readonly kind: "bytes"; readonly bytes: Buffer; readonly isAdded: boolean }
  | { readonly kind: "end" }
  | { readonly kind: "nothing-added" }
  | { readonly kind: "skipped"; readonly reason: "binary" | "submodule" }
  | { readonly kind: "unmerged"; readonly path: string };

export const SUBMODULE_MODE = "160000";

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
 * its bytes are known. Throws `unreadable-source` for what is no such patch, so that nothing passes unread.
 */
export class PatchReader {
  readonly #take: (event: PatchEvent) => void;
  readonly #lines: PatchLines;
  #file: FileHeaders | undefined;

  constructor(take: (event: PatchEvent) => void) {
    this.#take = take;
    const bytes = (bytes: Buffer, isAdded: boolean) => {
      if (this.#isTold()) take({ kind: "bytes", bytes, isAdded });
    };
    this.#lines = new PatchLines({ header: (text) => this.#readHeader(text), bytes }, { notRead });
  }

  push(bytes: Buffer): void {
    this.#lines.push(bytes);
  }

  /** The patch is over. */
  end(): void {
    this.#lines.end();
    this.#endFile();
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
    if (file.path !== undefined && this.#isTold()) this.#take({ kind: "file", path: file.path, blob: file.blob });
    this.#lines.beginHunk([Number(formerCount)], Number(count));
  }

  #isTold(): boolean {
    return this.#file !== undefined && !this.#file.isSubmodule && !this.#file.isGone;
  }

  #endFile(): void {
    this.#lines.endHunk();
    const file = this.#file;
    this.#file = undefined;
    if (!file || file.isGone) return;
    if (file.isSubmodule) this.#take({ kind: "skipped", reason: "submodule" });
    else if (file.isBinary) this.#take({ kind: "skipped", reason: "binary" });
    else this.#take({ kind: file.hasHunk ? "end" : "nothing-added" });
  }
}

/** `b/NAME`, with a tab behind it where it holds a space. */
function namedIn(text: string): { path: string } | { isGone: true } {
  if (text === "/dev/null") return { isGone: true };
  const name = nameIn(text.replace(/\t$/, ""));
  if (name === undefined) throw notRead("a name in quotes does not end");
  if (!name.startsWith("b/")) throw notRead("a name does not begin as it was asked for");
  return { path: utf8Of(name.slice(2)) };
}

function notRead(why: string): LeaktrailError {
  return new LeaktrailError("unreadable-source", `what git says is staged cannot be read: ${why}`);
}
