import type { Finding, FindingSource } from "../../contract/index.ts";
import type { PlacedMatch } from "../chunks.ts";
import { findingMaker } from "../finding.ts";
import { type ScanOptions, type ScanSummary, startTally } from "../scan.ts";
import type { History } from "../sources/git/history.ts";
import type { Change, Commit } from "../sources/git/log.ts";
import { shown, type TreeOptions, wantedBy } from "../sources/tree.ts";
import { type BlobPlace, HistoryBlobs, nameOf, type SecretCounts } from "./blobs.ts";
import { HeadSecrets } from "./head.ts";

export interface HistoryWish extends Pick<TreeOptions, "exclude" | "include"> {
  readonly skipBinary: boolean;
  /** Whether a secret still stands in HEAD is not asked: to know that its files may have to be scanned, too. */
  readonly skipsHead?: boolean;
  /** Hears of each blob that could not be read, by a path that was made safe to print. */
  readonly onUnreadable: (path: string, problem: string) => void;
}

/** Blobs that are asked for ahead of the one that is scanned, and commits that wait for theirs: git is never idle, and little is held. */
const AHEAD_BLOBS = 1024;
const AHEAD_COMMITS = 4096;
/** Findings that wait until all is scanned, so that HEAD's files are known by then. */
const HELD_MAX = 4096;
const LABEL_MAX = 512;

/**
 * Scans a history, every blob once, parents before children. A commit brings a secret in where its files hold it oftener than they
 * did in its parents, all files together: a rename, a move or an edit beside it brings nothing in, a merge only what no parent has. Told
 * are as many places as came, the last ones of a file. `files` and `bytes` of the summary are those of blobs; with no commit in the
 * range, its `commits` are 0, and it is for the caller to say what that means.
 */
export async function scanHistory(history: History, wish: HistoryWish, options: ScanOptions): Promise<ScanSummary> {
  const scan = new HistoryScan(history, wish, options);
  const [isShallow, present] = await Promise.all([history.isShallow(), history.present()]);
  const waiting: Waiting[] = [];
  let commits = 0;
  for await (const commit of history.commits()) {
    commits += 1;
    waiting.push(scan.ask(commit, present));
    while (scan.isFull || waiting.length > AHEAD_COMMITS) await scan.commit(waiting.shift());
  }
  while (waiting.length > 0) await scan.commit(waiting.shift());
  await scan.end();
  return { ...scan.summary(), commits, isShallow };
}

/** A file of a commit as it is after it. */
type ChangedFile = Change & BlobPlace;

/** A commit whose blobs were asked for. */
interface Waiting {
  readonly commit: Commit;
  readonly changes: readonly Change[];
  /** Those whose blobs come next. */
  readonly fresh: readonly ChangedFile[];
}

/** What a commit's files hold, by path; `found` is there for what was scanned just now. */
interface FileSecrets {
  readonly file: ChangedFile;
  readonly counts: SecretCounts;
  readonly found: readonly PlacedMatch[] | undefined;
}

class HistoryScan {
  readonly #history: History;
  readonly #wish: HistoryWish;
  readonly #options: ScanOptions;
  readonly #blobs: HistoryBlobs;
  readonly #head: HeadSecrets;
  readonly #tally: ReturnType<typeof startTally>;
  readonly #isWanted: ReturnType<typeof wantedBy>;
  #held: { readonly finding: Finding; readonly placed: PlacedMatch }[] = [];

  constructor(history: History, wish: HistoryWish, options: ScanOptions) {
    this.#history = history;
    this.#wish = wish;
    this.#options = options;
    this.#tally = startTally(options);
    this.#blobs = new HistoryBlobs(history, options, wish.skipBinary);
    this.#head = new HeadSecrets(history, this.#blobs);
    this.#isWanted = wantedBy(wish);
  }

  /** Whether enough blobs wait. */
  get isFull(): boolean {
    return this.#blobs.waiting > AHEAD_BLOBS;
  }

  get summary(): () => ScanSummary {
    return this.#tally.summary;
  }

  /** Asks for a commit's blobs, as far as nobody did before. `present` are those that a partial clone has. */
  ask(commit: Commit, present: { has(id: string): boolean } | undefined): Waiting {
    for (const reason of ["submodule", "symlink"] as const) {
      for (let count = commit.skipped[reason]; count > 0; count--) this.#tally.skip(reason);
    }
    const changes = commit.changes.filter(({ path }) => this.#wants(path));
    const files = changes.filter((change): change is ChangedFile => change.blob !== undefined && !change.former.includes(change.blob));
    const here = present ? files.filter(({ blob }) => present.has(blob)) : files;
    for (const { path, blob } of files) {
      if (present && !present.has(blob)) this.#unreadable(commit, path, "this partial clone has not fetched it");
    }
    return { commit, changes, fresh: this.#blobs.ask(here) };
  }

  /** Scans the blobs of the commit that is next, and tells what it brought in. */
  async commit(waiting: Waiting | undefined): Promise<void> {
    if (!waiting) return;
    const { commit, changes, fresh } = waiting;
    const found = new Map<Change, readonly PlacedMatch[]>();
    for (const file of fresh) {
      const scanned = await this.#blobs.next(file);
      if (!scanned) this.#unreadable(commit, file.path, "its content is damaged or missing");
      else if (scanned.isBinary) this.#tally.skip("binary");
      else this.#tally.file(scanned.lengthBytes);
      if (scanned) this.#tally.dropped(file.path, scanned.drops);
      if (scanned?.found && scanned.found.length > 0) found.set(file, scanned.found);
    }
    const secrets = changes.flatMap((change): FileSecrets[] => {
      const file = isFile(change) ? change : undefined;
      const counts = file && this.#blobs.known(file);
      return file && counts && counts.size > 0 ? [{ file, counts, found: found.get(change) }] : [];
    });
    if (secrets.length > 0) await this.#tell(commit, changes, secrets);
  }

  /** All was scanned: tells what is left. */
  async end(): Promise<void> {
    await this.#tellHeld();
  }

  #wants(path: string): boolean {
    if (this.#isWanted?.(path, false) ?? true) return true;
    this.#tally.skip("excluded");
    return false;
  }

  async #tell(commit: Commit, changes: readonly Change[], secrets: readonly FileSecrets[]): Promise<void> {
    const former = new Map<Change, SecretCounts>();
    for (const change of changes) former.set(change, await this.#formerOf(change));
    const brought = surplus(
      secrets.map(({ counts }) => counts),
      [...former.values()],
    );
    for (const { file, counts, found } of secrets) {
      const before = former.get(file);
      /** How many of each secret of this file are passed over: what came stands last. */
      const passed = new Map<string, number>();
      for (const [name, count] of counts) {
        const came = Math.min(brought.get(name) ?? 0, count - (before?.get(name) ?? 0));
        if (came <= 0) continue;
        brought.set(name, (brought.get(name) ?? 0) - came);
        passed.set(name, count - came);
      }
      if (passed.size > 0) await this.#tellFile(commit, file, passed, found);
    }
  }

  async #tellFile(
    commit: Commit,
    file: ChangedFile,
    passed: Map<string, number>,
    found: readonly PlacedMatch[] | undefined,
  ): Promise<void> {
    const { id, committedAt } = commit;
    const author = commit.author.slice(0, LABEL_MAX);
    const source: FindingSource = { kind: "git", repo: this.#history.repo, commit: id, author, committedAt };
    const make = findingMaker({ source, file: file.path, generation: file.blob, scanner: this.#options.scanner });
    const tell = (placed: PlacedMatch) => {
      const left = passed.get(nameOf(placed.match));
      if (left === undefined) return;
      if (left > 0) passed.set(nameOf(placed.match), left - 1);
      else this.#held.push({ finding: make(placed, new Date()), placed });
    };
    if (found) for (const placed of found) tell(placed);
    else await this.#blobs.scanAgain(file, tell);
    if (this.#held.length >= HELD_MAX) await this.#tellHeld();
  }

  /** What stood at a change's path before: of a merge, the most that a parent had. */
  async #formerOf({ path, former }: Change): Promise<SecretCounts> {
    const most = new Map<string, number>();
    for (const blob of former) {
      for (const [name, count] of await this.#blobs.counts({ blob, path })) most.set(name, Math.max(count, most.get(name) ?? 0));
    }
    return most;
  }

  async #tellHeld(): Promise<void> {
    const held = this.#held;
    this.#held = [];
    if (held.length === 0) return;
    const names = new Set(held.map(({ finding }) => nameOf(finding)));
    const inHead = this.#wish.skipsHead ? undefined : await this.#head.among(names);
    for (const { finding, placed } of held) {
      const isInHead = inHead?.has(nameOf(finding));
      this.#tally.found(isInHead === undefined ? finding : { ...finding, source: { ...finding.source, isInHead } }, placed);
    }
  }

  #unreadable({ id }: Commit, path: string, problem: string): void {
    this.#tally.unreadable();
    this.#wish.onUnreadable(`${shown(path)} of commit ${id}`, problem);
  }
}

function isFile(change: Change): change is ChangedFile {
  return change.blob !== undefined;
}

/** How much oftener each secret stands in the first than in the others. */
function surplus(now: readonly SecretCounts[], before: readonly SecretCounts[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const counts of now) for (const [name, count] of counts) sums.set(name, (sums.get(name) ?? 0) + count);
  for (const counts of before) for (const [name, count] of counts) sums.set(name, (sums.get(name) ?? 0) - count);
  return sums;
}
