import { LeaktrailError } from "../../../contract/index.ts";
import { SUBMODULE_MODE } from "./patch.ts";
import { nameIn, PatchLines, utf8Of } from "./patch-lines.ts";

/** What any patch says, file by file and hunk by hunk; what stands between two hunks is not known. */
export type DiffEvent =
  /** `blob` is the object's id, perhaps cut short, or absent. */
  | { readonly kind: "file"; readonly path: string; readonly blob: string | undefined }
  /** The next bytes are those of the new file from this line on. */
  | { readonly kind: "hunk"; readonly line: number }
  /** Valid until the next event. */
  | { readonly kind: "bytes"; readonly bytes: Buffer; readonly isAdded: boolean }
  | { readonly kind: "end" }
  | { readonly kind: "nothing-added" }
  | { readonly kind: "skipped"; readonly reason: "binary" | "submodule" }
  | { readonly kind: "unread"; readonly path: string; readonly problem: string };

const PATH_MAX_BYTES = 4096;
const LINE_MAX = 1e12;

/** What the headers of one file have said. */
interface FileHeaders {
  /** What stands behind `diff --git`, where that is how it began. */
  readonly line: string;
  /** Absent as long as no name was given, and where the file is gone after the patch. */
  path?: string;
  blob?: string;
  isSubmodule: boolean;
  isBinary: boolean;
  hasHunk: boolean;
  isGone: boolean;
}

/**
 * Reads a patch in the unified format, whoever made it: `git diff`, `git format-patch`, `git log -p`, `git show` of a merge
 * (`diff --cc`), `diff -u`; with whatever stands around it, such as mail headers. Comes in pieces that are cut anywhere. Throws
 * `unreadable-source` for what is none, and where counts and lines do not go together, so that nothing passes unread.
 */
export class DiffReader {
  readonly #take: (event: DiffEvent) => void;
  readonly #lines: PatchLines;
  #file: FileHeaders | undefined;
  /** The name in a line of three minuses, if that was the last one. */
  #former: string | undefined;
  #isAny = false;

  constructor(take: (event: DiffEvent) => void) {
    this.#take = take;
    const bytes = (bytes: Buffer, isAdded: boolean) => {
      if (this.#isTold()) take({ kind: "bytes", bytes, isAdded });
    };
    this.#lines = new PatchLines({ header: (text) => this.#readHeader(text.replace(/\r$/, "")), bytes }, { notRead, isStripped: true });
  }

  push(bytes: Buffer): void {
    this.#lines.push(bytes);
  }

  /** The patch is over. */
  end(): void {
    this.#lines.end();
    this.#endFile();
    if (!this.#isAny) throw notRead("it holds no file in the unified format, without colours, as git diff and diff -u write it");
  }

  #readHeader(header: string): void {
    const former = this.#former;
    this.#former = undefined;
    const [, diff, named] = /^diff --(git|cc|combined) (.+)$/s.exec(header) ?? [];
    if (diff !== undefined && named !== undefined) {
      this.#begin(named);
      // Of several parents git names the file once, without a prefix.
      if (this.#file && diff !== "git") this.#file.path = checkedPath(named);
    } else if (header.startsWith("--- ")) this.#former = header.slice("--- ".length);
    else if (header.startsWith("+++ ") && former !== undefined) this.#named(former, header.slice("+++ ".length));
    else if (this.#file ? /^@@+ /.test(header) : /^@@+ -\d/.test(header)) this.#beginHunk(header);
    else if (/^From [0-9a-f]{40,64} |^commit [0-9a-f]{40,64}\b/.test(header)) this.#endFile();
    else if (header.startsWith("* Unmerged path ")) this.#unread(header.slice("* Unmerged path ".length), "it is not merged yet");
    else if (/^Only in .+: /s.test(header)) this.#onlyIn(header);
    else if (/^Binary files .+ differ$|^GIT binary patch$/s.test(header)) this.#binary();
    else if (this.#file) this.#readHeaderOf(this.#file, header);
    else refuseOtherForms(header);
  }

  #readHeaderOf(file: FileHeaders, header: string): void {
    if (header.startsWith("+") && file.hasHunk) throw notRead("a file has more lines than it says");
    if (header.startsWith("index ")) {
      const blob = /^index [0-9a-f,]+\.\.([0-9a-f]{4,64})/.exec(header)?.[1];
      if (blob !== undefined && !/^0+$/.test(blob)) file.blob = blob;
    }
    if (/^(index|new file mode|new mode|mode) /.test(header) && header.endsWith(SUBMODULE_MODE)) file.isSubmodule = true;
  }

  #begin(line: string): void {
    this.#endFile();
    this.#isAny = true;
    this.#file = { line, isSubmodule: false, isBinary: false, hasHunk: false, isGone: false };
  }

  /** Two names, one after the other: those of the file under way if it has no hunk yet, or a file that git did not announce. */
  #named(former: string, now: string): void {
    if (!this.#file || this.#file.hasHunk) this.#begin("");
    const file = this.#file as FileHeaders;
    const [before, after] = [nameOf(former), nameOf(now)];
    if (after === "/dev/null") file.isGone = true;
    else
      file.path ??= checkedPath(isPrefixed(before === "/dev/null" ? file.line.replace(/^"/, "") : before, after) ? after.slice(2) : after);
  }

  #beginHunk(header: string): void {
    const file = this.#file;
    const [, marks = "", former = "", from = "", count = "1"] = /^(@@+)((?: -\d+(?:,\d+)?)+) \+(\d+)(?:,(\d+))? @@/.exec(header) ?? [];
    if (!file || (file.path === undefined && !file.isGone)) throw notRead("a part of a file comes before the file's name");
    const formers = former.split(" -").slice(1);
    const counts = [...formers.map((range) => Number(range.split(",")[1] ?? 1)), Number(count)];
    if (from === "" || formers.length !== marks.length - 1 || [...counts, Number(from)].some((one) => one > LINE_MAX))
      throw notRead("it does not say where in a file a part belongs");
    if (!file.hasHunk && file.path !== undefined && this.#isTold()) this.#take({ kind: "file", path: file.path, blob: file.blob });
    file.hasHunk = true;
    this.#lines.beginHunk(counts.slice(0, -1), Number(count));
    if (this.#isTold()) this.#take({ kind: "hunk", line: Math.max(1, Number(from)) });
  }

  /** A file that git announced, or one of plain diff, which says nothing but this. */
  #binary(): void {
    if (!this.#file || this.#file.hasHunk) this.#begin("");
    if (this.#file) this.#file.isBinary = true;
  }

  #unread(name: string, problem: string): void {
    this.#endFile();
    this.#isAny = true;
    this.#take({ kind: "unread", path: utf8Of(name), problem });
  }

  /** What `diff -r` says of a file of one side, unless it is told to show it. A line of prose may look so, too: more is said then, never less. */
  #onlyIn(header: string): void {
    const [, folder = "", name = ""] = /^Only in (.+?): (.+)$/s.exec(header) ?? [];
    this.#unread(`${folder}/${name}`, "the patch names it and does not hold it; diff -N puts it in");
  }

  #isTold(): boolean {
    return this.#file !== undefined && !this.#file.isSubmodule && !this.#file.isGone;
  }

  #endFile(): void {
    this.#lines.endHunk();
    const file = this.#file;
    this.#file = undefined;
    if (!file) return;
    if (file.isSubmodule) this.#take({ kind: "skipped", reason: "submodule" });
    else if (file.isBinary && !file.isGone) this.#take({ kind: "skipped", reason: "binary" });
    else this.#take({ kind: file.hasHunk && !file.isGone ? "end" : "nothing-added" });
  }
}

/** What looks like a patch, and is in no form that could be read. */
function refuseOtherForms(header: string): void {
  const encoding = /^content-transfer-encoding: *(quoted-printable|base64)/i.exec(header)?.[1];
  if (encoding) throw notRead(`it is a mail in ${encoding.toLowerCase()}; decode it with: git mailinfo`);
  if (header === "***************") throw notRead("it is in the context format; make it with diff -u");
}

/** A name, without the time that may stand behind it. */
function nameOf(text: string): string {
  const name = nameIn(text.replace(/\t.*$/s, ""));
  if (name === undefined) throw notRead("a name in quotes does not end");
  return name;
}

/** Whether two names begin as git has them begin (a/ and b/, i/ and w/, …): differently. Without prefixes both begin alike. */
function isPrefixed(former: string, now: string): boolean {
  return /^[abciow12]\//.test(former) && /^[abciow12]\//.test(now) && former[0] !== now[0];
}

function checkedPath(latin1: string): string {
  const path = nameIn(latin1);
  if (path === undefined || path === "" || path.length > PATH_MAX_BYTES) throw notRead("a file has no name that could be told");
  return utf8Of(path);
}

function notRead(why: string): LeaktrailError {
  return new LeaktrailError("unreadable-source", `the patch cannot be read: ${why}`);
}
