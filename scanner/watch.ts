import { type Finding, type Log, type LogEvent, toLeaktrailError } from "../contract/index.ts";
import type { PlacedMatch } from "./chunks.ts";
import type { IndexFeed, IndexSource } from "./index-sources/index.ts";
import { LiveEngine, type MakeEngine } from "./live-engine.ts";
import { nodePorts, type Ports } from "./ports.ts";
import { Drain, type Sink } from "./sinks/index.ts";
import { Tail } from "./sources/tail.ts";
import type { FollowedFile, Generation } from "./sources/tail-file.ts";
import { TailPaths } from "./sources/tail-paths.ts";
import { type FilePlace, type Step, TailRound } from "./sources/tail-round.ts";
import { openSpool, type Spool } from "./spool.ts";

/** `stat` of everything, hints or not. */
const POLL_MS = 250;
/** A file that has just grown is likely to grow again, and its next event may be swallowed: events of one file are throttled. */
const LIVELY_POLL_MS = 40;
const LIVELY_MS = 1_000;
/** Between two passes: writes that come in a burst are scanned together. */
const SPACING_MS = 10;
const IDLE_LINE_MS = 1_000;
const SAVE_MS = 1_000;
const RETRY_MS = 1_000;
const CLOSE_READ_MS = 5_000;
const CLOSE_SEND_MS = 5_000;
const HINTS_MAX = 1_000;

export interface WatchOptions {
  /** Files, directories and globs; they need not exist yet. */
  readonly paths: readonly string[];
  readonly makeEngine: MakeEngine;
  /** Makes the finding of a match. */
  readonly describe: (placed: PlacedMatch, place: FoundPlace) => Finding;
  /** Where the index comes from; without one only patterns are looked for. */
  readonly indexSource?: IndexSource;
  readonly sink: Sink;
  readonly stateDirectory: string;
  /** Begin at the end of files that are there already. */
  readonly fromEnd?: boolean;
  /** `device:inode` of files that are never followed, e.g. the one that the findings are written to. */
  readonly excluded?: ReadonlySet<string>;
  readonly log: Log;
  readonly ports?: Ports;
}

export interface FoundPlace extends FilePlace {
  readonly indexVersion: number | null;
}

export interface WatchHealth {
  readonly ok: boolean;
  /** What is waited for or wrong, in words for a person. */
  readonly problems: readonly string[];
}

export interface WatchStats {
  readonly files: number;
  readonly bytes: number;
  readonly lines: number;
  /** Sightings of secrets, before they are rolled up. */
  readonly sightings: number;
  /** Findings that the sink has acknowledged, and those that wait for it. */
  readonly sent: number;
  readonly spooled: number;
  /** Findings that the receiver refused for good. */
  readonly setAside: number;
  /** Contents of which a part may have gone unread. */
  readonly unaccounted: number;
  /** States that were found damaged and set aside. */
  readonly damagedStates: number;
  readonly indexVersion: number | null;
  /** Why reading is held back; null while it is not. */
  readonly heldBack: string | null;
}

export interface Watch {
  health(): WatchHealth;
  stats(): WatchStats;
  /** Reads what is there, sends what is found for some seconds at most, and frees everything. */
  close(): Promise<void>;
}

/**
 * Follows files and sends what is found in them, from here on and by itself. Throws `newer-data`, `conflict` and
 * `store-unavailable` where the state directory cannot be used.
 */
export function startWatch(options: WatchOptions): Watch {
  const { spool, wasDamaged } = openSpool({
    directory: options.stateDirectory,
    log: (message) => options.log({ level: "error", message }),
  });
  return watchWith(spool, options, wasDamaged ? 1 : 0);
}

/** The same on a spool that is open already. */
export function watchWith(spool: Spool, options: WatchOptions, damagedStates = 0): Watch {
  return new Watcher(options, spool, damagedStates);
}

class Watcher implements Watch {
  readonly #options: WatchOptions;
  readonly #ports: Ports;
  readonly #spool: Spool;
  readonly #tail: Tail;
  readonly #engine: LiveEngine;
  readonly #feed: IndexFeed | undefined;
  readonly #drain: Drain;
  readonly #hints: { close(): Promise<void> };
  readonly #hinted = new Set<string>();
  readonly #round: TailRound;
  readonly #unsaved = new Set<FollowedFile>();
  readonly #done: Promise<void>;
  readonly #counts = { bytes: 0, lines: 0, sightings: 0, damagedStates: 0 };
  #heldBack: string | null = null;
  #heldUntilMs = Number.NEGATIVE_INFINITY;
  #polledAtMs = Number.NEGATIVE_INFINITY;
  #savedAtMs = 0;
  #scannedVersion = 0;
  #isClosing = false;
  #closed: Promise<void> | undefined;
  #wake: () => void = () => undefined;

  constructor(options: WatchOptions, spool: Spool, damagedStates: number) {
    const ports = options.ports ?? nodePorts;
    this.#options = options;
    this.#ports = ports;
    this.#spool = spool;
    this.#counts.damagedStates = damagedStates;
    const paths = new TailPaths(options.paths, [options.stateDirectory], ports);
    this.#tail = new Tail({
      paths,
      known: spool.generations(),
      fromEnd: options.fromEnd ?? false,
      excluded: options.excluded ?? new Set(),
      log: (message) => this.#say("warn", message),
      ports,
    });
    this.#engine = new LiveEngine(options.makeEngine, options.log);
    this.#round = new TailRound({
      tail: this.#tail,
      engine: this.#engine,
      describe: (placed, place) => options.describe(placed, { ...place, indexVersion: this.#indexVersion }),
      log: (message) => this.#say("error", message),
      ports,
    });
    this.#feed = options.indexSource?.(this.#engine, options.log);
    this.#drain = new Drain(spool, options.sink, (message) => this.#say("warn", message), ports);
    this.#hints = ports.hints(
      paths.roots(),
      (path) => this.#hint(path),
      (problem) => this.#say("warn", `file events are not to be had (${problem}); files are looked at every ${POLL_MS} ms`),
    );
    this.#done = this.#run();
  }

  health(): WatchHealth {
    const found = [this.#feed?.problem, this.#heldBack, this.#drain.waitingFor, ...this.#round.problems, ...this.#tail.problems];
    const problems = found.filter((problem) => problem !== undefined && problem !== null);
    return { ok: problems.length === 0, problems };
  }

  stats(): WatchStats {
    return {
      files: this.#tail.files.length,
      ...this.#counts,
      sent: this.#drain.sent,
      spooled: this.#spool.length,
      setAside: this.#spool.setAsideCount,
      unaccounted: this.#tail.unaccounted,
      indexVersion: this.#indexVersion,
      heldBack: this.#heldBack,
    };
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  get #indexVersion(): number | null {
    return this.#feed ? this.#engine.version : null;
  }

  async #close(): Promise<void> {
    this.#isClosing = true;
    this.#wake();
    await this.#hints.close();
    await this.#done;
    await this.#feed?.close();
    await this.#drain.close(CLOSE_SEND_MS);
    await this.#options.sink.close();
    this.#tail.close();
    this.#spool.close();
  }

  #hint(path: string): void {
    if (this.#hinted.size < HINTS_MAX) this.#hinted.add(path);
    this.#wake();
  }

  async #run(): Promise<void> {
    while (!this.#isClosing) await this.#pause(await this.#pass(IDLE_LINE_MS));
    const deadlineMs = this.#ports.clock.nowMs() + CLOSE_READ_MS;
    this.#polledAtMs = Number.NEGATIVE_INFINITY;
    while ((await this.#pass(0)) && this.#ports.clock.nowMs() < deadlineMs) await this.#ports.clock.turn();
    this.#tryWrite(() => {
      this.#save([], this.#ports.clock.nowMs());
      this.#spool.spoolCounts("all");
    });
  }

  /** One pass. Where something unforeseen goes wrong it is said, and the next one comes a little later. */
  async #pass(idleAfterMs: number): Promise<boolean> {
    try {
      return await this.#lookAndScan(idleAfterMs);
    } catch (thrown) {
      this.#heldUntilMs = this.#ports.clock.nowMs() + RETRY_MS;
      this.#hold(toLeaktrailError(thrown).message);
      return false;
    }
  }

  /** Looks at what may have changed, scans it, and makes the result durable. True where more is known to be there. */
  async #lookAndScan(idleAfterMs: number): Promise<boolean> {
    const nowMs = this.#ports.clock.nowMs();
    const isPoll = nowMs - this.#polledAtMs >= POLL_MS;
    await this.#look(nowMs, isPoll);
    if (nowMs < this.#heldUntilMs) return false;
    const mayRead = this.#mayRead();
    const isNewIndex = isPoll && this.#engine.version !== this.#scannedVersion;
    const steps = mayRead ? this.#round.scan(nowMs, { idleAfterMs, isNewIndex }) : [];
    if (mayRead && isNewIndex) this.#scannedVersion = this.#engine.version;
    const isKept = this.#tryWrite(() => this.#keep(steps, nowMs));
    for (const { file } of steps) {
      if (!isKept) this.#round.retry(file);
      else if (file.hasBacklog) this.#round.add(file);
    }
    return mayRead && isKept && this.#round.hasMore;
  }

  async #look(nowMs: number, isPoll: boolean): Promise<void> {
    const hinted = [...this.#hinted];
    this.#hinted.clear();
    for (const path of hinted) for (const file of await this.#tail.hint(path, nowMs)) this.#round.add(file);
    if (isPoll) {
      this.#polledAtMs = nowMs;
      await this.#tail.refresh(nowMs);
    }
    for (const file of this.#tail.files) if (isPoll || file.idleMs(nowMs) < LIVELY_MS) this.#round.add(file);
  }

  /** Fails closed: without its index nothing is scanned, and what the spool has no room for is not read. */
  #mayRead(): boolean {
    if (this.#feed && !this.#feed.isReady) return false;
    if (!this.#spool.isFull) return true;
    this.#hold(`${this.#spool.length} findings wait to be sent, as many as the spool may hold`);
    return false;
  }

  /** Makes the steps durable where there is something to lose, then takes them. A cursor alone may wait a little. */
  #keep(steps: readonly Step[], nowMs: number): void {
    const isDue = nowMs - this.#savedAtMs >= SAVE_MS;
    const hasNews = steps.some((step) => step.sightings.length > 0) || this.#tail.ended.length > 0;
    if (isDue || hasNews || this.#tail.files.some((file) => file.isUnstored)) this.#save(steps, nowMs);
    if (isDue) this.#spool.spoolCounts("settled");
    for (const { file, reached, lines, sightings } of steps) {
      this.#counts.bytes += reached.cursor.offset - file.cursor.offset;
      this.#counts.lines += lines;
      this.#counts.sightings += sightings.length;
      file.advanceTo(reached);
      this.#unsaved.add(file);
    }
    if (this.#spool.length > 0) this.#drain.poke();
  }

  #save(steps: readonly Step[], nowMs: number): void {
    const generations = new Map<FollowedFile, Generation>();
    for (const file of this.#tail.files) if (file.isUnstored || this.#unsaved.has(file)) generations.set(file, file.generation);
    for (const { file, reached } of steps) generations.set(file, reached);
    const ended = this.#tail.ended;
    const sightings = steps.flatMap((step) => step.sightings);
    if (generations.size + ended.length > 0) this.#spool.commit({ generations: [...generations.values()], sightings, ended });
    this.#tail.forget(ended);
    for (const file of generations.keys()) file.isUnstored = false;
    this.#unsaved.clear();
    this.#savedAtMs = nowMs;
  }

  /** False where it could not be written: then reading is held back, and all of it comes again. */
  #tryWrite(write: () => void): boolean {
    try {
      write();
    } catch (thrown) {
      this.#heldUntilMs = this.#ports.clock.nowMs() + RETRY_MS;
      this.#hold(toLeaktrailError(thrown).message);
      return false;
    }
    if (this.#heldBack !== null && !this.#spool.isFull) {
      this.#heldBack = null;
      this.#say("info", "reading goes on");
    }
    return true;
  }

  #hold(reason: string): void {
    if (this.#heldBack === null) this.#say("error", `reading is held back: ${reason}`);
    this.#heldBack = reason;
  }

  #say(level: LogEvent["level"], message: string): void {
    this.#options.log({ level, message });
  }

  async #pause(hasMore: boolean): Promise<void> {
    if (hasMore) return this.#ports.clock.turn();
    await new Promise<void>((resolve) => this.#ports.clock.after(SPACING_MS, resolve));
    if (this.#hinted.size > 0 || this.#isClosing) return;
    const nowMs = this.#ports.clock.nowMs();
    const isLively = this.#tail.files.some((file) => file.idleMs(nowMs) < LIVELY_MS);
    await new Promise<void>((resolve) => {
      const callOff = this.#ports.clock.after((isLively ? LIVELY_POLL_MS : POLL_MS) - SPACING_MS, resolve);
      this.#wake = () => {
        callOff();
        resolve();
      };
    });
  }
}
