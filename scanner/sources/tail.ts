import { basename, dirname, join } from "node:path";
import { type Files, nodePorts, type Ports } from "../ports.ts";
import { FollowedFile, type Generation, keyOf } from "./tail-file.ts";
import { codeOf, type Listing, type TailPaths } from "./tail-paths.ts";

/** A rotated or deleted file is held open until it has been still for as long: its writer may not have noticed yet. */
const ORPHAN_IDLE_MS = 600_000;
const ORPHANS_MAX = 512;
const LISTING_INTERVAL_MS = 2_000;
/** How long a file that looks like a copy of another is left alone, until that is truncated, so that nothing is read twice. */
const COPY_WAIT_MS = 10_000;
const SIBLINGS_MAX = 10_000;
const SAID_MAX = 1_000;
/** Failures that may be over a moment later. What they hide is looked for again, some times, and then done without. */
const PASSING: ReadonlySet<string> = new Set(["EMFILE", "ENFILE", "ENOMEM", "EAGAIN", "EINTR", "EIO", "ESTALE"]);
const TRIES_MAX = 8;

export interface TailOptions {
  readonly paths: TailPaths;
  /** What was remembered of an earlier run. */
  readonly known: readonly Generation[];
  /** Begin at the end of files that are there at the start and not known. */
  readonly fromEnd: boolean;
  /** `device:inode` of files that must not be followed: those that we write ourselves. */
  readonly excluded: ReadonlySet<string>;
  readonly log: (message: string) => void;
  readonly ports?: Ports;
}

/**
 * Which files are followed, through every rotation: by name while a path leads to them, and by their open descriptor
 * afterwards. Reading and scanning them is somebody else's work.
 */
export class Tail {
  readonly #options: TailOptions;
  readonly #ports: Ports;
  readonly #files = new Map<string, FollowedFile>();
  readonly #paths = new Map<string, string>();
  readonly #known: Map<string, Generation>;
  readonly #ended = new Set<string>();
  readonly #said = new Set<string>();
  readonly #copies = new Map<string, number>();
  /** How often the rest of a generation was sought in vain for a passing failure. */
  readonly #tries = new Map<string, number>();
  #listing: Listing = { files: [], problems: [] };
  #listedAtMs = Number.NEGATIVE_INFINITY;
  #listingCostMs = 0;
  #isFirst = true;
  /** Generations of which a part may have gone unread: rotated out of reach while nobody looked, or overwritten. */
  unaccounted = 0;

  constructor(options: TailOptions) {
    this.#options = options;
    this.#ports = options.ports ?? nodePorts;
    this.#known = new Map(options.known.map((generation) => [generation.key, generation]));
  }

  get files(): readonly FollowedFile[] {
    return [...this.#files.values()];
  }

  /** Whether a file is still held open here. */
  follows(file: FollowedFile): boolean {
    return this.#files.get(file.key) === file;
  }

  get problems(): readonly string[] {
    return this.#listing.problems;
  }

  /** Keys of stored generations that are over, until they are forgotten. */
  get ended(): readonly string[] {
    return [...this.#ended];
  }

  forget(keys: readonly string[]): void {
    for (const key of keys) this.#ended.delete(key);
  }

  /** Looks where every path leads now: opens what is new, lets go of what has been still for long enough. */
  async refresh(nowMs: number): Promise<void> {
    if (nowMs - this.#listedAtMs >= Math.max(LISTING_INTERVAL_MS, 20 * this.#listingCostMs)) this.#list(nowMs);
    for (const path of this.#listing.files) await this.check(path, nowMs);
    const listed = new Set(this.#listing.files);
    for (const path of this.#paths.keys()) if (!listed.has(path)) this.#paths.delete(path);
    if (this.#isFirst) this.#findRotatedWhileDown(nowMs);
    this.#isFirst = false;
    this.#dropStill(nowMs);
  }

  /** Something happened at `path`. Gives the files that may have bytes to read for it. */
  async hint(path: string, nowMs: number): Promise<FollowedFile[]> {
    const before = this.#at(path);
    if (this.#paths.has(path)) await this.check(path, nowMs);
    else this.#listedAtMs = Number.NEGATIVE_INFINITY;
    const after = this.#at(path);
    return [before, after].filter((file, at, all) => file !== undefined && all.indexOf(file) === at) as FollowedFile[];
  }

  /** Looks where one path leads now. */
  async check(path: string, nowMs: number): Promise<void> {
    const key = this.#keyAt(path);
    if (key === undefined || this.#options.excluded.has(key)) return void this.#paths.delete(path);
    const file = this.#files.get(key) ?? (await this.#tryFollow(path, nowMs));
    if (file) this.#paths.set(path, file.key);
  }

  /** The file holds other bytes than it did: what was left of its former ones is sought beside it, and it begins anew. */
  restart(file: FollowedFile, nowMs: number): void {
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

  #list(nowMs: number): void {
    const startedAtMs = this.#ports.clock.nowMs();
    this.#listing = this.#options.paths.list();
    this.#listingCostMs = this.#ports.clock.nowMs() - startedAtMs;
    this.#listedAtMs = nowMs;
    for (const problem of this.#listing.problems) this.#sayOnce(problem);
  }

  #keyAt(path: string): string | undefined {
    try {
      const stat = this.#ports.files.stat(path);
      if (stat.isFile()) return keyOf(stat);
      this.#sayOnce(`${path} is not a regular file and is not followed`);
    } catch (thrown) {
      if (codeOf(thrown) !== "ENOENT") this.#sayOnce(`${path} cannot be looked at: ${codeOf(thrown)}`);
    }
    return undefined;
  }

  /** A file that cannot be read just now is tried again at the next look; the others do not wait for it. */
  async #tryFollow(path: string, nowMs: number): Promise<FollowedFile | undefined> {
    const file = this.#tryOpen(path, nowMs);
    try {
      return file && (await this.#follow(file, path, nowMs));
    } catch (thrown) {
      file?.close();
      this.#sayOnce(`${path} cannot be read: ${codeOf(thrown)}`);
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
    else if (this.#isFirst && this.#options.fromEnd) await file.skipToEnd();
    if (own && former !== own) this.#end(own, `${own.path} was truncated or overwritten while nobody looked`, nowMs);
    this.#add(file);
    return file;
  }

  #tryOpen(path: string, nowMs: number): FollowedFile | undefined {
    try {
      return new FollowedFile(path, nowMs, this.#ports);
    } catch (thrown) {
      if (codeOf(thrown) !== "ENOENT") this.#sayOnce(`${path} cannot be read: ${codeOf(thrown)}`);
      return undefined;
    }
  }

  #add(file: FollowedFile): void {
    this.#files.set(file.key, file);
    this.#known.delete(file.key);
  }

  /** The generation that this file is a copy of, as copytruncate makes it: what was read of the one is read of the other. */
  #originalOf(file: FollowedFile, path: string): Generation | undefined {
    const generations = [...this.files.map((one) => one.generation), ...this.#known.values()];
    return generations.find((one) => isSiblingOf(path, one.path) && one.cursor.offset > 0 && file.continues(one));
  }

  #isCopyInTheMaking(file: FollowedFile, path: string, nowMs: number): boolean {
    const isCopy = this.files.some((other) => isSiblingOf(path, other.path) && file.isCopyOf(other));
    const since = this.#copies.get(path) ?? nowMs;
    if (isCopy) this.#copies.set(path, since);
    else this.#copies.delete(path);
    return isCopy && nowMs - since < COPY_WAIT_MS;
  }

  /** A generation is over. Its rest is sought under another name. Where that fails for now, all is as before, to be tried again. */
  #end(former: Generation, what: string, nowMs: number): void {
    const restKey = this.#followRest(former, nowMs);
    this.#tries.delete(former.key);
    this.#known.delete(former.key);
    if (restKey !== former.key) this.#ended.add(former.key);
    if (restKey === undefined) this.unaccounted++;
    const rest = restKey !== undefined ? "is read from beside it" : `after byte ${former.cursor.offset}, if there was any, was not read`;
    this.#options.log(`${what}; the rest of its former content ${rest}`);
  }

  #findRotatedWhileDown(nowMs: number): void {
    for (const former of [...this.#known.values()]) {
      if (this.#options.paths.covers(former.path)) this.#end(former, `${former.path} was rotated or deleted while nobody looked`, nowMs);
    }
  }

  /** Follows the file beside `former.path` that is the same one, or a copy of it, from where it was left. Gives its key. */
  #followRest(former: Generation, nowMs: number): string | undefined {
    const look = <Found>(seek: () => Found) => this.#unlessFailed(former, seek);
    for (const path of look(() => namesBeside(this.#ports.files, former.path)) ?? []) {
      const key = look(() => this.#restAt(path, former, nowMs));
      if (key !== undefined) return key;
    }
    return undefined;
  }

  /** The key of the file at `path`, if that is followed now as the rest of `former`. */
  #restAt(path: string, former: Generation, nowMs: number): string | undefined {
    const stat = this.#ports.files.stat(path);
    const key = keyOf(stat);
    if (!stat.isFile() || (key !== former.key && !isSiblingOf(path, former.path))) return undefined;
    const followed = this.#files.get(key);
    if (followed) return followed.path === former.path && key !== former.key && followed.continues(former) ? key : undefined;
    const file = new FollowedFile(path, nowMs, this.#ports);
    try {
      if (this.#files.has(file.key) || !file.continues(former)) return void file.close();
    } catch (thrown) {
      file.close();
      throw thrown;
    }
    file.resume(former);
    this.#add(file);
    return file.key;
  }

  /** What cannot be looked at is not there; but what may be there a moment later is waited for, some times. */
  #unlessFailed<Found>(former: Generation, seek: () => Found): Found | undefined {
    try {
      return seek();
    } catch (thrown) {
      const tries = (this.#tries.get(former.key) ?? 0) + 1;
      if (!PASSING.has(codeOf(thrown)) || tries > TRIES_MAX) return undefined;
      this.#tries.set(former.key, tries);
      throw thrown;
    }
  }

  /** Closes files that no path leads to any more, once their writers must have let go of them too. */
  #dropStill(nowMs: number): void {
    const reachable = new Set(this.#paths.values());
    const orphans = this.files.filter((file) => !reachable.has(file.key)).sort((a, b) => b.idleMs(nowMs) - a.idleMs(nowMs));
    const excess = orphans.length - ORPHANS_MAX;
    for (const [at, file] of orphans.entries()) {
      if (at >= excess && (file.idleMs(nowMs) < ORPHAN_IDLE_MS || file.unreadBytes > 0)) continue;
      if (file.unreadBytes > 0) {
        this.unaccounted++;
        this.#options.log(`${file.path}: more than ${ORPHANS_MAX} rotated files wait to be read; ${file.unreadBytes} bytes were given up`);
      }
      file.close();
      this.#files.delete(file.key);
      this.#ended.add(file.key);
    }
  }

  #sayOnce(message: string): void {
    if (this.#said.has(message)) return;
    if (this.#said.size >= SAID_MAX) this.#said.clear();
    this.#said.add(message);
    this.#options.log(message);
  }
}

/** Whether `path` is named as rotation names the former content of `original`, e.g. app.log.1 or app.log-20260131. */
function isSiblingOf(path: string, original: string): boolean {
  return path !== original && dirname(path) === dirname(original) && basename(path).startsWith(basename(original));
}

function namesBeside(files: Files, path: string): string[] {
  const directory = dirname(path);
  return files
    .list(directory)
    .slice(0, SIBLINGS_MAX)
    .map(({ name }) => join(directory, name));
}
