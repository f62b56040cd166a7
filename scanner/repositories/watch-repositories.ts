import { existsSync } from "node:fs";
import { join } from "node:path";
import { type KeyRing, type Log, toLeaktrailError } from "../../contract/index.ts";
import type { IndexFeed, IndexSource } from "../index-sources/index.ts";
import { engineMaker, LiveEngine, type WholeEngine } from "../live-engine.ts";
import type { RuleList } from "../patterns/index.ts";
import { Outbox, type Sink } from "../sinks/index.ts";
import { Repository } from "../sources/git/git.ts";
import { commonFolderOf } from "../sources/git/refs.ts";
import { shown } from "../sources/tree.ts";
import { warmed } from "../warm-up.ts";
import { Follower } from "./follower.ts";
import { Mirror } from "./mirror.ts";
import { addressOf, type FollowedPlace, placeAt, type RemotePlace, remoteOf } from "./place.ts";
import { treeHints } from "./tree-hints.ts";

/** Between two looks at refs, hints or not; and of a look that took long, as many times as long as it took. */
const POLL_MS = 1_000;
const POLL_SPACING = 10;
/** What comes in a burst is looked at together. */
const SPACING_MS = 20;
const RETRY_MAX_MS = 60_000;
const FETCH_INTERVAL_MS = 30_000;

export interface WatchRepositoriesOptions {
  /** Folders of repositories, which need not exist yet, and URLs, of which mirrors are kept in the state directory. */
  readonly repositories: readonly string[];
  /** Between two fetches of a URL. */
  readonly fetchIntervalMs?: number;
  readonly rules: RuleList;
  readonly keys: KeyRing;
  /** Where the index of issued secrets comes from; without one only patterns are looked for. */
  readonly indexSource?: IndexSource;
  readonly sink: Sink;
  /** How far each was followed, and unsent findings; one watch at a time. */
  readonly stateDirectory: string;
  readonly scanner: { readonly id: string; readonly version: string };
  readonly log: Log;
}

export interface RepositoriesStats {
  readonly repositories: number;
  /** Those that cannot be looked at just now. */
  readonly failing: number;
  readonly commits: number;
  /** Files of commits that could not be read. */
  readonly unreadable: number;
  readonly sent: number;
  readonly waiting: number;
  readonly indexVersion: number | null;
  /** Since all of them were looked at. */
  readonly sinceLookMs: number;
}

/** Follows repositories from here on, and by itself. Throws `bad-configuration` for a URL that is none or holds a credential, `newer-data`, `conflict` and `store-unavailable` where the state cannot be used. */
export function watchRepositories(options: WatchRepositoriesOptions): RepositoryWatch {
  return new RepositoryWatch(options);
}

/** One repository, and how it goes. */
interface Followed {
  readonly place: FollowedPlace;
  readonly mirror: Mirror | undefined;
  readonly follower: Follower;
  failures: number;
  problem: string | undefined;
  lookedAtMs: number;
  wake: () => void;
  isWoken: boolean;
  hints: { close(): Promise<void> } | undefined;
}

export class RepositoryWatch {
  readonly #options: WatchRepositoriesOptions;
  readonly #engine: LiveEngine<WholeEngine>;
  readonly #feed: IndexFeed | undefined;
  readonly #outbox: Outbox;
  readonly #followed: readonly Followed[];
  readonly #done: Promise<unknown>;
  #whole: Promise<unknown> = Promise.resolve();
  #isClosing = false;

  constructor(options: WatchRepositoriesOptions) {
    const { rules, keys, indexSource, sink, stateDirectory, log } = options;
    this.#options = options;
    const places = options.repositories.map((text) => remoteOf(text) ?? placeAt(text));
    this.#outbox = new Outbox({ stateDirectories: [stateDirectory], fileName: "repositories.sqlite", isSyncedLater: false, sink, log });
    this.#engine = new LiveEngine(warmed(engineMaker(rules, keys), { needsIndex: indexSource !== undefined }), log);
    this.#engine.onDue = () => {
      this.#engine.adopt();
      for (const one of this.#followed) wakeUp(one);
    };
    this.#feed = indexSource?.(this.#engine, log);
    this.#followed = places.map((place) => this.#follow(place));
    this.#done = Promise.all(this.#followed.map((one) => this.#run(one)));
  }

  health(): { readonly ok: boolean; readonly problems: readonly string[] } {
    const ofEach = this.#followed.flatMap(problemsOf);
    const full = this.#outbox.isFull ? `${this.#outbox.waiting} findings wait to be sent, as many as the spool may hold` : undefined;
    const problems = [this.#feed?.problem, full, this.#outbox.problem, ...ofEach].filter((problem) => problem !== undefined);
    return { ok: problems.length === 0, problems };
  }

  stats(): RepositoriesStats {
    const sum = (of: (one: Follower) => number) => this.#followed.reduce((total, { follower }) => total + of(follower), 0);
    return {
      repositories: this.#followed.length,
      failing: this.#followed.filter((one) => problemsOf(one).length > 0).length,
      commits: sum(({ counts }) => counts.commits),
      unreadable: sum(({ counts }) => counts.unreadable),
      sent: this.#outbox.sent,
      waiting: this.#outbox.waiting,
      indexVersion: this.#indexVersion,
      sinceLookMs: performance.now() - Math.min(...this.#followed.map(({ lookedAtMs }) => lookedAtMs)),
    };
  }

  /** Fetches at once those that are followed by a URL and have one of these addresses (see `addressOf`); says how many there are. */
  expectPush(addresses: ReadonlySet<string>): number {
    const pushed = this.#followed.filter(({ mirror }) => mirror && addresses.has(addressOf(mirror.said)));
    for (const one of pushed) {
      one.mirror?.expectPush();
      wakeUp(one);
    }
    return pushed.length;
  }

  /** Ends what is at work, which the next start begins anew, and sends findings for `withinMs` at most; the rest waits for it, too. */
  async close(withinMs: number): Promise<void> {
    this.#isClosing = true;
    await Promise.all(
      this.#followed.map(async (one) => {
        wakeUp(one);
        one.mirror?.close();
        await one.hints?.close();
        await one.follower.close();
      }),
    );
    await this.#done;
    await this.#feed?.close();
    this.#engine.close();
    await this.#outbox.close(withinMs);
  }

  get #indexVersion(): number | null {
    return this.#feed ? this.#engine.usedVersion : null;
  }

  #follow(named: FollowedPlace | RemotePlace): Followed {
    const { stateDirectory, scanner, log, fetchIntervalMs: intervalMs = FETCH_INTERVAL_MS } = this.#options;
    const place = "url" in named ? new Mirror(named, { stateDirectory, intervalMs, log }) : named;
    const mirror = place instanceof Mirror ? place : undefined;
    const follower = new Follower({
      place,
      stateDirectory,
      engine: this.#engine,
      indexVersion: () => this.#indexVersion,
      outbox: this.#outbox,
      scanner,
      oneAtATime: (work) => this.#oneAtATime(work),
      log,
    });
    const now = performance.now();
    return {
      place,
      mirror,
      follower,
      failures: 0,
      problem: undefined,
      lookedAtMs: now,
      wake: () => undefined,
      isWoken: false,
      hints: undefined,
    };
  }

  #oneAtATime<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#whole.then(work);
    this.#whole = done.catch(() => undefined);
    return done;
  }

  async #run(one: Followed): Promise<void> {
    while (!this.#isClosing) {
      one.isWoken = false;
      await pause(one, await this.#look(one));
    }
  }

  /** Gives how long to wait for the next look. Fails closed: without its index nothing is scanned. */
  async #look(one: Followed): Promise<number> {
    if (this.#feed && !this.#feed.isReady) return POLL_MS;
    this.#engine.adopt();
    const startMs = performance.now();
    try {
      await one.mirror?.refresh();
      await one.follower.look();
      one.hints ??= await this.#hintsOf(one);
    } catch (thrown) {
      one.failures += 1;
      this.#sayProblem(one, `${shown(one.place.said)} cannot be followed: ${toLeaktrailError(thrown).message}`);
      return Math.min(RETRY_MAX_MS, POLL_MS * 2 ** (one.failures - 1));
    }
    if (one.problem !== undefined) this.#options.log({ level: "info", message: `${shown(one.place.said)} is followed again` });
    one.failures = 0;
    one.problem = undefined;
    const nowMs = performance.now();
    if (one.mirror?.problem === undefined) one.lookedAtMs = nowMs;
    return Math.max(POLL_MS, Math.min(RETRY_MAX_MS, POLL_SPACING * (nowMs - startMs)));
  }

  #sayProblem(one: Followed, problem: string): void {
    if (!this.#isClosing && problem !== one.problem) this.#options.log({ level: "error", message: problem });
    one.problem = problem;
  }

  /** Refs change by files in these; where no events are to be had, the poll sees it. */
  async #hintsOf(one: Followed): Promise<Followed["hints"]> {
    const folder = await commonFolderOf(new Repository(one.place.folder));
    const refs = ["refs", "reftable"].map((name) => join(folder, name)).filter((path) => existsSync(path));
    const roots = [{ path: folder, isDeep: false }, ...refs.map((path) => ({ path, isDeep: true }))];
    return treeHints(
      roots,
      () => wakeUp(one),
      () => undefined,
    );
  }
}

function problemsOf({ problem, mirror, follower }: Followed): string[] {
  return [problem, mirror?.problem, follower.problem].filter((one) => one !== undefined);
}

function wakeUp(one: Followed): void {
  one.isWoken = true;
  one.wake();
}

async function pause(one: Followed, waitMs: number): Promise<void> {
  await new Promise<void>((resolve) => setTimeout(resolve, SPACING_MS));
  if (one.isWoken) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, waitMs - SPACING_MS);
    one.wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}
