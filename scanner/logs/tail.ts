import { type Content, type Contents, codeOf, type Ended, type Generation, keyOf, type WatchedPaths } from "../contents/index.ts";
import { type FileStat, type HintedPlaces, nodePorts, type Ports } from "../ports/index.ts";
import { SaidOnce } from "../said-once.ts";
import { type CompressedRests, unreadBeside } from "./compressed-rests.ts";
import type { FollowedFile } from "./followed-file.ts";
import { KnownGenerations } from "./known.ts";
import { PathListing } from "./listing.ts";
import { FileOpener } from "./opener.ts";
import { Pace } from "./pace.ts";
import { RestFinder } from "./rest-finder.ts";
import { ByPath } from "./siblings.ts";

/** A rotated or deleted file is held open until it has been still for as long: its writer may not have noticed yet. */
const ORPHAN_IDLE_MS = 600_000;
/** The same while others wait for its descriptor. */
const ORPHAN_SHORT_IDLE_MS = 10_000;
const ORPHANS_MAX = 512;
/** How long a file that looks like a copy of another is left alone, until that is truncated, so that nothing is read twice. */
const COPY_WAIT_MS = 10_000;
/** A file that has just grown is likely to grow again, and its next event may be swallowed: events of one file are throttled. */
const LIVELY_MS = 1_000;

export interface TailOptions {
  readonly paths: WatchedPaths;
  /** Takes over what rotation compressed. */
  readonly rests: CompressedRests;
  /** What was remembered of an earlier run, of all kinds. */
  readonly known: readonly Generation[];
  /** Begin at the end of files that are there at the start and not known. */
  readonly fromEnd: boolean;
  /** `device:inode` of files that must not be followed: those that we write ourselves. */
  readonly excluded: ReadonlySet<string>;
  /** Files that may be open at once; as many as the system grants by default. */
  readonly openMax?: number;
  readonly log: (message: string) => void;
  readonly ports?: Ports;
}

/**
 * Which files are followed, through every rotation: by name while a path leads to them, and by their open descriptor
 * afterwards. Reading and scanning them is somebody else's work.
 */
export class Tail implements Contents {
  readonly #options: TailOptions;
  readonly #files = new Map<string, FollowedFile>();
  readonly #paths = new Map<string, string>();
  readonly #known: KnownGenerations;
  readonly #filesByPath = new ByPath<FollowedFile>();
  readonly #finder: RestFinder;
  readonly #pace: Pace;
  readonly #opener: FileOpener;
  readonly #listing: PathListing;
  readonly #said: SaidOnce;
  /** Files that no path may lead to any more. */
  #orphans = new Set<FollowedFile>();
  /** Files that were looked at in the last poll, or since; and those of them that were quiet until then. */
  #recent = new Set<FollowedFile>();
  #quiet: FollowedFile[] = [];
  readonly #ended = new Map<string, Ended>();
  /** Since when files that look like copies are left alone: by key, for the next copy may have the name of this one. */
  readonly #copies = new Map<string, number>();
  #isFirst = true;
  #wasRotatedSought = false;
  /** Generations of which a part may have gone unread: rotated out of reach while nobody looked, or overwritten. */
  unaccounted = 0;
  /** Bytes that were passed over at the start, or given up. */
  skippedBytes = 0;

  constructor(options: TailOptions) {
    this.#options = options;
    const ports = options.ports ?? nodePorts;
    this.#known = new KnownGenerations(options.known);
    this.#finder = new RestFinder(ports, this.#files, this.#known);
    this.#said = new SaidOnce(options.log);
    this.#pace = new Pace(options.log, ports.files.fileSystem);
    this.#opener = new FileOpener(this.#said, ports, options.openMax);
    this.#listing = new PathListing(options.paths, this.#said, ports.clock);
  }

  get files(): readonly FollowedFile[] {
    return [...this.#files.values()];
  }

  /** Whether a file is still held open here. */
  follows(content: Content): boolean {
    return this.#files.get(content.key) === content;
  }

  /** Where the file system tells of what happens to the files. */
  get hinted(): HintedPlaces {
    return this.#listing.hinted;
  }

  get problems(): readonly string[] {
    return [...this.#listing.problems, ...this.#opener.problems];
  }

  /** Files that are there and wait for a descriptor. */
  get unopened(): number {
    return this.#opener.waiting.size;
  }

  /** Stored generations that are over, until they are forgotten. */
  get ended(): readonly Ended[] {
    return [...this.#ended.values()];
  }

  forget(keys: readonly string[]): void {
    for (const key of keys) this.#ended.delete(key);
  }

  /**
   * Looks where paths lead now: opens what is new, lets go of what has been still for long enough. A quiet file has its
   * turn now and then, the others each time. Gives what may have bytes to read.
   */
  async refresh(nowMs: number, isLast: boolean): Promise<readonly FollowedFile[]> {
    for (const file of this.#quiet) if (file.idleMs(nowMs) < LIVELY_MS) this.#pace.grew(file);
    const isListed = this.#listing.refresh(nowMs);
    if (isListed) this.#leaveUnlisted();
    this.#finder.lookAnew();
    this.#pace.nextPoll();
    [this.#recent, this.#quiet] = [new Set(this.#orphans), []];
    for (const [at, path] of this.#listing.files.entries()) {
      const isQuiet = this.#isQuiet(path, nowMs);
      if (isQuiet && !isLast && !this.#pace.hasTurn(at)) continue;
      const stat = this.#opener.statAt(path);
      const file = await this.#check(path, stat, nowMs);
      if (file && !(stat && file.isAsRead(stat) && file.idleMs(nowMs) >= LIVELY_MS)) this.#recent.add(file);
      if (file && isQuiet) this.#quiet.push(file);
    }
    this.#isFirst = false;
    // What could not be opened yet is perhaps the one that is sought.
    if (!this.#wasRotatedSought && this.#opener.waiting.size === 0) this.#findRotatedWhileDown(nowMs);
    if (isListed) this.#dropStill(nowMs);
    for (const file of this.#orphans) this.#recent.add(file);
    return [...this.#recent];
  }

  /** Files that have just grown. */
  lively(nowMs: number): readonly FollowedFile[] {
    return [...this.#recent].filter((file) => file.idleMs(nowMs) < LIVELY_MS);
  }

  /** No file events are to be had. */
  withoutEvents(): void {
    this.#pace.withoutEvents();
  }

  /** Something happened at `path`. Gives the files that may have bytes to read for it. */
  async hint(path: string, nowMs: number): Promise<FollowedFile[]> {
    this.#finder.lookAnew();
    const before = this.#at(path);
    const after = this.#paths.has(path) ? await this.#check(path, this.#opener.statAt(path), nowMs) : undefined;
    if (!before) this.#listing.sawNew();
    const files = [...new Set([before, after])].filter((file) => file !== undefined);
    for (const file of files) this.#pace.hinted(file);
    for (const file of files) this.#recent.add(file);
    return files;
  }

  /** The file holds other bytes than it did: what was left of its former ones is sought beside it, and it begins anew. */
  restart(file: FollowedFile, nowMs: number): void {
    this.#finder.lookAnew();
    this.#end(file.generation, `${file.path} was truncated or overwritten; it is read from its start`, nowMs);
    file.restart(nowMs);
  }

  close(): void {
    for (const file of this.#files.values()) file.close();
    this.#files.clear();
  }

  #at(path: string): FollowedFile | undefined {
    return this.#files.get(this.#paths.get(path) ?? "");
  }

  /** Takes note of where one path leads now: to the file of that `stat`, or nowhere. */
  async #check(path: string, stat: FileStat | undefined, nowMs: number): Promise<FollowedFile | undefined> {
    const key = stat && keyOf(stat);
    if (key === undefined || this.#options.excluded.has(key)) return void this.#leave(path);
    const file = this.#files.get(key) ?? (await this.#tryFollow(path, nowMs));
    if (!file) return undefined;
    if (this.#paths.get(path) !== file.key) this.#leave(path);
    this.#paths.set(path, file.key);
    this.#orphans.delete(file);
    return file;
  }

  /** That path leads no longer where it did; perhaps no other does. */
  #leave(path: string): void {
    const file = this.#at(path);
    if (file) this.#orphans.add(file);
    this.#paths.delete(path);
    this.#opener.forget(path);
  }

  #isQuiet(path: string, nowMs: number): boolean {
    const file = this.#at(path);
    return file ? this.#pace.isQuiet(file, nowMs) : this.#opener.waiting.has(path);
  }

  #leaveUnlisted(): void {
    for (const path of [...this.#paths.keys(), ...this.#opener.waiting]) if (!this.#listing.has(path)) this.#leave(path);
  }

  /** A file that cannot be read just now is tried again at the next look; the others do not wait for it. */
  async #tryFollow(path: string, nowMs: number): Promise<FollowedFile | undefined> {
    const file = this.#opener.open(path, nowMs, this.#files.size);
    try {
      return file && (await this.#follow(file, path, nowMs));
    } catch (thrown) {
      file?.close();
      this.#said.say(`${path} cannot be read: ${codeOf(thrown)}`);
      return undefined;
    }
  }

  async #follow(file: FollowedFile, path: string, nowMs: number): Promise<FollowedFile | undefined> {
    const followed = this.#files.get(file.key);
    if (followed || this.#isCopyInTheMaking(file, path, nowMs)) {
      file.close();
      return followed;
    }
    const own = this.#known.get(file.key);
    const former = own && file.continues(own) ? own : this.#originalOf(file, path);
    if (former) file.resume(former);
    else if (this.#isFirst && this.#options.fromEnd) this.skippedBytes += await file.skipToEnd();
    if (own && former !== own) this.#end(own, `${own.path} was truncated or overwritten while nobody looked`, nowMs);
    this.#add(file);
    return file;
  }

  #add(file: FollowedFile): void {
    this.#files.set(file.key, file);
    this.#filesByPath.add(file);
    this.#orphans.add(file);
    this.#known.delete(file.key);
  }

  /** The generation that this file is a copy of, as copytruncate makes it: what was read of the one is read of the other. */
  #originalOf(file: FollowedFile, path: string): Generation | undefined {
    const followed = [...this.#filesByPath.originalsOf(path)].map((one) => one.generation);
    const generations = [...followed, ...this.#known.originalsOf(path)];
    return generations.find((one) => one.cursor.offset > 0 && file.continues(one));
  }

  #isCopyInTheMaking(file: FollowedFile, path: string, nowMs: number): boolean {
    const isCopy = [...this.#filesByPath.originalsOf(path)].some((other) => file.isCopyOf(other));
    const since = this.#copies.get(file.key) ?? nowMs;
    const isWaitedFor = isCopy && nowMs - since < COPY_WAIT_MS;
    if (isWaitedFor) this.#copies.set(file.key, since);
    else this.#copies.delete(file.key);
    return isWaitedFor;
  }

  /** A generation is over. Its rest is sought under another name. Where that fails for now, all is as before, to be tried again. */
  #end(former: Generation, what: string, nowMs: number): void {
    const found = this.#finder.find(former, nowMs);
    if (found && !this.#files.has(found.key)) this.#add(found);
    this.#known.delete(former.key);
    const isSought = !found && this.#options.rests.seek(former);
    const how = found || isSought ? { isContinued: true } : { unread: { bytes: null, why: what } };
    if (found?.key !== former.key) this.#ended.set(former.key, { generation: former, ...how });
    if (!found && !isSought) this.unaccounted++;
    const unread = () => `after byte ${former.cursor.offset}, if there was any, was not read${unreadBeside(former.path)}`;
    const rest = found ? "is read from beside it" : isSought ? "is sought in what was compressed beside it" : unread();
    this.#options.log(`${what}; the rest of its former content ${rest}`);
  }

  #findRotatedWhileDown(nowMs: number): void {
    // It may have been rotated since what stands beside it was listed, in this very look.
    this.#finder.lookAnew();
    for (const former of this.#known.all) {
      if (this.#options.paths.covers(former.path)) this.#end(former, `${former.path} was rotated or deleted while nobody looked`, nowMs);
    }
    this.#wasRotatedSought = true;
  }

  /** Closes files that no path leads to any more, once their writers must have let go of them too. */
  #dropStill(nowMs: number): void {
    // Copies that were gone before their time was up: another file may have that key by now.
    for (const [key, since] of this.#copies) if (nowMs - since > 2 * COPY_WAIT_MS) this.#copies.delete(key);
    const reachable = new Set(this.#paths.values());
    const orphans = this.files.filter((file) => !reachable.has(file.key)).sort((a, b) => b.idleMs(nowMs) - a.idleMs(nowMs));
    this.#orphans = new Set(orphans);
    const excess = orphans.length - ORPHANS_MAX;
    const idleMs = this.#opener.waiting.size > 0 ? ORPHAN_SHORT_IDLE_MS : ORPHAN_IDLE_MS;
    for (const [at, file] of orphans.entries()) {
      if (at >= excess && (file.idleMs(nowMs) < idleMs || file.unreadBytes > 0)) continue;
      const { unreadBytes: bytes, generation } = file;
      const why = `more than ${ORPHANS_MAX} rotated files wait to be read`;
      if (bytes > 0) {
        this.unaccounted++;
        this.skippedBytes += bytes;
        this.#options.log(`${file.path}: ${why}; ${bytes} bytes were given up`);
      }
      file.close();
      this.#files.delete(file.key);
      this.#filesByPath.delete(file);
      this.#orphans.delete(file);
      this.#recent.delete(file);
      this.#ended.set(file.key, { generation, ...(bytes > 0 && { unread: { bytes, why } }) });
    }
  }
}
