import { statSync } from "node:fs";
import { type Content, type Contents, codeOf, type Ended, type Generation, keyOf, type Listing } from "../contents/index.ts";
import { SaidOnce } from "../said-once.ts";
import { CONFIG_MAX_BYTES, ConfigContent, isConfig, readWhole } from "./config-content.ts";
import { listConfigs } from "./config-paths.ts";

const LISTING_INTERVAL_MS = 1_000;
/** A file that was written as lately is looked at once more first: its writer may be in the midst of it. */
const SETTLE_MS = 200;
const SETTLE_MAX_MS = 2_000;
/** Bytes of contents that are held at once, unless one alone is larger. */
const HELD_MAX_BYTES = 4 * 1024 * 1024;
const HELD_MAX = 256;

export interface ConfigFilesOptions {
  /** Files, directories and globs; they need not exist yet. */
  readonly paths: readonly string[];
  /** Directories of which nothing is looked at. */
  readonly ignored: readonly string[];
  /** What was remembered of an earlier run, of all kinds. */
  readonly known: readonly Generation[];
  readonly log: (message: string) => void;
}

/** Where a path leads, and what `stat` says of it: another look is worth while where it is not the same. */
interface Look {
  readonly stamp: string;
  /** Since when it differs from the one that was read. */
  readonly sinceMs: number;
}

/**
 * Configs and mounted volumes: where the content at a path is another one than before, all of it is scanned. Told by the
 * content's hash, however it came there: written in place, replaced, or by a link that was swapped.
 */
export class ConfigFiles implements Contents {
  readonly #options: ConfigFilesOptions;
  readonly #known: Map<string, Generation>;
  readonly #read = new Map<string, string>();
  readonly #changing = new Map<string, Look>();
  readonly #queue = new Set<string>();
  readonly #ended = new Map<string, Ended>();
  readonly #broken = new Map<string, string>();
  readonly #said: SaidOnce;
  #held: ConfigContent[] = [];
  /** Those that were scanned a short while ago, as many as may be held. */
  #recent: ConfigContent[] = [];
  #listing: Listing = { files: [], problems: [] };
  #listedAtMs = Number.NEGATIVE_INFINITY;
  #lookedAtMs = Number.NEGATIVE_INFINITY;
  #lookCostMs = 0;
  /** Contents that were too large. */
  unaccounted = 0;
  readonly skippedBytes = 0;

  constructor(options: ConfigFilesOptions) {
    this.#options = options;
    this.#said = new SaidOnce(options.log);
    this.#known = new Map(options.known.filter(isConfig).map((generation) => [generation.path, generation]));
  }

  /** Config files that are there. */
  get count(): number {
    return this.#read.size;
  }

  get files(): readonly Content[] {
    return [...this.#held, ...this.#recent];
  }

  get ended(): readonly Ended[] {
    return [...this.#ended.values()];
  }

  get problems(): readonly string[] {
    return [...this.#listing.problems, ...this.#broken.values()];
  }

  /** Looks where every path leads now, and takes in what has changed. */
  async refresh(nowMs: number): Promise<readonly Content[]> {
    if (this.#options.paths.length === 0 || nowMs - this.#lookedAtMs < 20 * this.#lookCostMs) return this.lively();
    const startedAtMs = performance.now();
    if (nowMs - this.#listedAtMs >= LISTING_INTERVAL_MS) this.#list(nowMs);
    const seen = new Set<string>();
    for (const path of this.#listing.files) this.#look(path, seen, nowMs);
    this.#lookedAtMs = nowMs;
    this.#lookCostMs = performance.now() - startedAtMs;
    this.#takeIn(nowMs);
    return this.lively();
  }

  /** What waits to be scanned. */
  lively(): readonly Content[] {
    return this.#held.filter((held) => held.hasBacklog);
  }

  follows(content: Content): boolean {
    return this.files.includes(content);
  }

  restart(): void {
    throw new TypeError("a config's content is whole and does not change");
  }

  forget(keys: readonly string[]): void {
    for (const key of keys) this.#ended.delete(key);
  }

  close(): void {
    [this.#held, this.#recent] = [[], []];
  }

  #list(nowMs: number): void {
    this.#listing = listConfigs(this.#options.paths, this.#options.ignored);
    this.#listedAtMs = nowMs;
    for (const problem of this.#listing.problems) this.#said.say(problem);
    if (this.#listing.problems.length > 0) return;
    const listed = new Set(this.#listing.files);
    for (const path of new Set([...this.#known.keys(), ...this.#read.keys()])) if (!listed.has(path)) this.#drop(path);
  }

  /** A file that two paths lead to is one. */
  #look(path: string, seen: Set<string>, nowMs: number): void {
    const stat = this.#statOf(path);
    if (!stat) return void this.#drop(path);
    const key = keyOf(stat);
    if (seen.has(key)) return;
    seen.add(key);
    const stamp = `${key}:${stat.size}:${stat.mtimeNs}:${stat.ctimeNs}`;
    if (this.#read.get(path) === stamp) return void this.#changing.delete(path);
    const sinceMs = this.#changing.get(path)?.sinceMs ?? nowMs;
    this.#changing.set(path, { stamp, sinceMs });
    const isSettled = Math.abs(Date.now() - Number(stat.mtimeMs)) > SETTLE_MS || nowMs - sinceMs > SETTLE_MAX_MS;
    if (isSettled) this.#queue.add(path);
  }

  #statOf(path: string) {
    try {
      const stat = statSync(path, { bigint: true });
      if (stat.isFile()) return stat;
      this.#said.say(`${path} is not a regular file and is not looked at`);
    } catch (thrown) {
      if (codeOf(thrown) !== "ENOENT") this.#said.say(`${path} cannot be looked at: ${codeOf(thrown)}`);
    }
    return undefined;
  }

  #drop(path: string): void {
    const former = this.#known.get(path);
    if (former) this.#end(former);
    this.#held = this.#held.filter((held) => held.path !== path);
    this.#recent = this.#recent.filter((recent) => recent.path !== path);
    for (const map of [this.#known, this.#read, this.#changing, this.#broken]) map.delete(path);
    this.#queue.delete(path);
  }

  /** Reads what has changed, as much as may be held at once. */
  #takeIn(nowMs: number): void {
    for (const one of [...this.#recent, ...this.#held]) this.#known.set(one.path, one.generation);
    this.#letGo(nowMs);
    let heldBytes = bytesOf(this.#held);
    for (const path of this.#queue) {
      if (heldBytes >= HELD_MAX_BYTES || this.#held.length >= HELD_MAX) break;
      if (this.#held.some((held) => held.path === path)) continue;
      this.#queue.delete(path);
      heldBytes += this.#takeInOne(path);
    }
  }

  /** Of what is scanned and stored; a little of it is kept for a while, unless another content waits at its path. */
  #letGo(nowMs: number): void {
    const isBusy = (one: ConfigContent) => one.hasBacklog || one.isUnstored;
    const done = this.#held.filter((held) => !isBusy(held));
    this.#held = this.#held.filter(isBusy);
    const all = [...this.#recent, ...done];
    this.#recent = all.filter((one) => one.isRecent(nowMs) && !this.#queue.has(one.path)).slice(-HELD_MAX);
    while (bytesOf(this.#recent) > HELD_MAX_BYTES) this.#recent.shift();
  }

  #end(former: Generation): void {
    const unreadBytes = former.content.headLength - former.cursor.offset;
    const unread = { bytes: unreadBytes, why: "the content at its path became another one" };
    this.#ended.set(former.key, { generation: former, ...(unreadBytes > 0 && { unread }) });
  }

  /** Gives the bytes that it holds now. */
  #takeInOne(path: string): number {
    this.#read.set(path, this.#changing.get(path)?.stamp ?? "");
    this.#changing.delete(path);
    const bytes = this.#tryRead(path);
    if (!bytes) return 0;
    const content = new ConfigContent(path, bytes);
    const former = this.#known.get(path);
    if (former && content.continues(former)) content.resume(former);
    else if (former) this.#end(former);
    this.#known.set(path, content.generation);
    if (!content.hasBacklog && !content.isUnstored) return 0;
    this.#held.push(content);
    return content.sizeBytes;
  }

  #tryRead(path: string): Buffer | undefined {
    this.#broken.delete(path);
    try {
      const bytes = readWhole(path);
      if (bytes) return bytes;
      this.unaccounted++;
      this.#break(path, `${path} is larger than ${CONFIG_MAX_BYTES} bytes and is not scanned as a config`);
    } catch (thrown) {
      this.#read.delete(path); // Tried again, for it may be readable a moment later.
      if (codeOf(thrown) !== "ENOENT") this.#break(path, `${path} cannot be read: ${codeOf(thrown)}`);
    }
    return undefined;
  }

  #break(path: string, problem: string): void {
    this.#broken.set(path, problem);
    this.#said.say(problem);
  }
}

function bytesOf(contents: readonly ConfigContent[]): number {
  return contents.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}
