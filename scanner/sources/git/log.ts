import { LeaktrailError } from "../../../contract/index.ts";
import { shown } from "../tree.ts";
import { outputOf, type Repository, type RunningGit } from "./git.ts";

/** A file that a commit leaves other than it was. */
export interface Change {
  /** Bytes that are no UTF-8 are replaced. */
  readonly path: string;
  /** The blob's object id after the commit; undefined where no file is there any more. */
  readonly blob: string | undefined;
  /** Blobs that stood at this path in the parents, one a parent that had any. */
  readonly former: readonly string[];
}

/** A commit, and what it brings that none of its parents has. */
export interface Commit {
  readonly id: string;
  /** Name and address, as the commit has them. */
  readonly author: string;
  /** When it was committed, an ISO 8601 instant. */
  readonly committedAt: string;
  readonly changes: readonly Change[];
  /** Entries that are no files. */
  readonly skipped: { readonly submodule: number; readonly symlink: number };
}

/**
 * Parents first. Of a merge come the files that differ from all its parents: what they brought, their own commits say. Renames
 * are not sought: whether something is new is asked of the whole commit. A root has everything; so has, in a shallow clone, the
 * commit behind which history was cut off.
 */
const log = [
  ...["-c", "log.showRoot=true", "log", "--topo-order", "--reverse", "--raw", "-z", "-c", "--no-abbrev"],
  ...["--no-renames", "--no-relative", "--no-ext-diff", "--no-textconv", "--no-color", "--ignore-submodules=none", "-O/dev/null"],
  ...["--no-show-signature", "--no-notes", "--no-mailmap", "--no-decorate", "--encoding=UTF-8", "--format=%H%x00%an <%ae>%x00%cI"],
];
/** What lies in no branch, tag or stash any more, only in a reflog, is not history. */
const EVERYTHING = "--all";
/** Two names, a date; or a path, which git holds to 4096 bytes where it checks out. */
const TOKEN_MAX_BYTES = 1024 * 1024;
const REGULAR = "100";
const SUBMODULE = "160000";
const SYMLINK = "120000";

/** Refs by which git leaves commits out: all of them, or those that were fetched from a remote. */
export type RefsOption = "--all" | `--remotes=${string}`;

/** Commits that are reachable from some object ids, of which there are any number, and not from others, nor from refs. */
export interface CommitRange {
  readonly from: readonly string[];
  readonly notFrom: readonly string[];
  readonly notFromRefs: RefsOption | undefined;
}

/**
 * Starts to ask for commits; for all of history without a range. One that a user wrote has revisions as git has them, with spaces
 * between. Throws `bad-configuration` where that holds an option.
 */
export function startLog(repository: Repository, range: string | CommitRange | undefined): RunningGit {
  const isWritten = typeof range === "string";
  const asked = range === undefined ? [EVERYTHING] : isWritten ? ["--end-of-options", ...revisionsIn(range)] : optionsOf(range);
  const git = repository.start("say what the history is", [...log, ...asked, "--"]);
  git.input.end(range === undefined || isWritten ? "" : [...range.from, ...range.notFrom.map((id) => `^${id}`), ""].join("\n"));
  return git;
}

function revisionsIn(range: string): string[] {
  const revisions = range.split(/\s+/).filter((word) => word !== "");
  const option = revisions.find((word) => word.startsWith("-"));
  if (option === undefined && revisions.length > 0) return revisions;
  throw new LeaktrailError("bad-configuration", `--git takes revisions, such as main or v1..HEAD; ${shown(option ?? '""')} is none`);
}

/** Ids come by standard input: a command line is not long enough for those of a push of all refs. */
function optionsOf({ notFromRefs }: CommitRange): string[] {
  return ["--stdin", ...(notFromRefs ? ["--not", notFromRefs] : [])];
}

/** Gives the commits one by one, as git tells them. Throws `unreadable-source` where git could not tell all of them. */
export async function* commitsOf(git: RunningGit): AsyncGenerator<Commit> {
  const read = new LogReader();
  for await (const bytes of outputOf(git)) yield* read.push(bytes);
  yield* read.end();
}

/** What is known of the commit that is being read. */
interface Reading {
  readonly head: string[];
  readonly changes: Change[];
  readonly skipped: { submodule: number; symlink: number };
}

/** Takes tokens that end with NUL: a commit's id, author and date; or, beginning with a colon, modes and ids of a file, and its path. */
export class LogReader {
  #rest: Buffer = Buffer.alloc(0);
  #commit: Reading | undefined;
  /** Modes and ids whose path comes next. */
  #entry: string | undefined;

  *push(bytes: Buffer): Generator<Commit> {
    const held = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    let at = 0;
    for (let end = held.indexOf(0); end !== -1; end = held.indexOf(0, at)) {
      const ended = this.#token(held.toString("utf8", at, end));
      at = end + 1;
      if (ended) yield ended;
    }
    this.#rest = held.subarray(at);
    if (this.#rest.length > TOKEN_MAX_BYTES) throw notRead(`a name is longer than ${TOKEN_MAX_BYTES} bytes`);
  }

  /** The log is over. */
  *end(): Generator<Commit> {
    if (this.#rest.length > 0 || this.#entry !== undefined) throw notRead("it ends in the middle of an entry");
    if (this.#commit) yield commitOf(this.#commit);
  }

  #token(token: string): Commit | undefined {
    const { head = [], changes, skipped } = this.#commit ?? {};
    if (this.#entry !== undefined) {
      if (changes && skipped) addEntry({ changes, skipped }, this.#entry, token);
      this.#entry = undefined;
    } else if (this.#commit && head.length < HEAD_TOKENS) {
      head.push(token);
    } else if (/^\n?:/.test(token)) {
      if (!this.#commit) throw notRead("it does not begin with a commit");
      this.#entry = token.trimStart();
    } else if (token !== "") {
      if (!/^[0-9a-f]{40,64}$/.test(token)) throw notRead("a commit has no id");
      const ended = this.#commit;
      this.#commit = { head: [token], changes: [], skipped: { submodule: 0, symlink: 0 } };
      return ended && commitOf(ended);
    }
    return undefined;
  }
}

const HEAD_TOKENS = 3;

/** `:MODE… ID… STATUS`, with as many colons as the commit has parents, and of modes and ids one more. */
function addEntry({ changes, skipped }: Pick<Reading, "changes" | "skipped">, entry: string, path: string): void {
  const parents = entry.lastIndexOf(":") + 1;
  const words = entry.slice(parents).split(" ");
  const modes = words.slice(0, parents + 1);
  const ids = words.slice(parents + 1, 2 * parents + 2);
  const [mode, blob] = [modes[parents], ids[parents]];
  if (mode === undefined || blob === undefined || !/^[0-9a-f]{40,64}$/.test(blob)) throw notRead("an entry is not as it was asked for");
  if (mode === SUBMODULE) skipped.submodule += 1;
  else if (mode === SYMLINK) skipped.symlink += 1;
  const former = ids.slice(0, parents).filter((_, parent) => modes[parent]?.startsWith(REGULAR));
  changes.push({ path, blob: mode.startsWith(REGULAR) ? blob : undefined, former });
}

function commitOf({ head: [id = "", author = "", date = ""], changes, skipped }: Reading): Commit {
  const time = new Date(date);
  const committedAt = Number.isNaN(time.getTime()) ? new Date(0) : time;
  return { id, author, committedAt: committedAt.toISOString(), changes, skipped };
}

function notRead(why: string): LeaktrailError {
  return new LeaktrailError("unreadable-source", `what git says of the history cannot be read: ${why}`);
}
