import { type LogEvent, toLeaktrailError } from "../../contract/index.ts";
import type { IndexFeed } from "../index-sources/index.ts";
import { LiveEngine } from "../live-engine.ts";
import { type GrowthHints, nodePorts, type Ports } from "../ports/index.ts";
import { Drain } from "../sinks/index.ts";
import { openSpool, type Spool } from "../spool/index.ts";
import { AllContents } from "./all-contents.ts";
import { Allowance } from "./allowance.ts";
import { accountsOf, type ContentAccount } from "./coverage.ts";
import type { Watch, WatchHealth, WatchOptions, WatchStats } from "./options.ts";
import { Quiet } from "./quiet.ts";
import { Round, type Step } from "./round.ts";
import { Saving } from "./saving.ts";

export type { FoundPlace, Watch, WatchHealth, WatchOptions, WatchStats } from "./options.ts";

/** `stat` of everything, hints or not. */
const POLL_MS = 250;
/** The same of files that have just grown. */
const LIVELY_POLL_MS = 40;
/**
 * Between two passes, as long as the last one took: writes that come in a burst are scanned together, and so is more of each of many
 * files, of which a part is scanned again each time.
 */
const SPACING_MIN_MS = 10;
const SPACING_MAX_MS = 50;
const IDLE_LINE_MS = 1_000;
const RETRY_MS = 1_000;
const CLOSE_READ_MS = 5_000;
/** The same of a watch that has limits: they do not hold at the end, for the last lines may go with their disk. */
const CLOSE_READ_LIMITED_MS = 1_000;
const CLOSE_SEND_MS = 5_000;
const HINTS_MAX = 20_000;

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
  readonly #contents: AllContents;
  readonly #engine: LiveEngine;
  readonly #feed: IndexFeed | undefined;
  readonly #drain: Drain;
  readonly #hints: GrowthHints;
  readonly #hinted = new Set<string>();
  readonly #round: Round;
  readonly #allowance: Allowance;
  readonly #saving: Saving;
  readonly #quiet: Quiet;
  readonly #done: Promise<void>;
  readonly #counts = { bytes: 0, lines: 0, sightings: 0, damagedStates: 0 };
  #heldBack: string | null = null;
  #heldUntilMs = Number.NEGATIVE_INFINITY;
  #polledAtMs = Number.NEGATIVE_INFINITY;
  #passMs = 0;
  #isClosing = false;
  /** Something happened since the last pass began. */
  #isWoken = false;
  #closed: Promise<void> | undefined;
  /** As it was when the state was closed. */
  #lastCoverage: readonly ContentAccount[] | undefined;
  #wake: () => void = () => undefined;

  constructor(options: WatchOptions, spool: Spool, damagedStates: number) {
    const ports = options.ports ?? nodePorts;
    this.#options = options;
    this.#ports = ports;
    this.#spool = spool;
    this.#counts.damagedStates = damagedStates;
    const warn = (message: string) => this.#say("warn", message);
    this.#contents = new AllContents({
      paths: options.paths,
      configs: options.configs ?? [],
      ignored: [options.stateDirectory],
      known: spool.generations(),
      fromEnd: options.fromEnd ?? false,
      excluded: options.excluded ?? new Set(),
      log: warn,
      onReady: () => this.#wakeUp(),
      ports,
    });
    this.#saving = new Saving(spool, this.#contents);
    this.#quiet = new Quiet(options.onQuiet);
    this.#allowance = new Allowance(options.limits ?? {}, ports);
    this.#engine = new LiveEngine(options.makeEngine, options.log, ports.clock);
    this.#engine.onDue = () => this.#wakeUp();
    this.#round = new Round({
      contents: this.#contents,
      engine: this.#engine,
      describe: (placed, place) => options.describe(placed, { ...place, indexVersion: this.#indexVersion }),
      versions: () => ({ rulesVersion: options.rulesVersion, indexVersion: this.#indexVersion }),
      allowance: this.#allowance,
      hasCounted: (sighting) => spool.hasCounted(sighting),
      log: (message) => this.#say("error", message),
      ports,
    });
    this.#feed = options.indexSource?.(this.#engine, options.log);
    this.#drain = new Drain(spool, options.sink, (message) => this.#say("warn", message), ports);
    this.#hints = ports.hints(
      (path) => this.#hint(path),
      (problem) => {
        this.#contents.withoutEvents();
        warn(`file events are not to be had (${problem}); all files are looked at every ${POLL_MS} ms`);
      },
    );
    this.#done = this.#run();
  }

  health(): WatchHealth {
    const found = [this.#feed?.problem, this.#heldBack, this.#drain.waitingFor, ...this.#round.problems, ...this.#contents.problems];
    const problems = found.filter((problem) => problem !== undefined && problem !== null);
    return { ok: problems.length === 0, problems, limits: this.#allowance.holds };
  }

  stats(): WatchStats {
    return {
      ...this.#contents.counts,
      ...this.#counts,
      sent: this.#drain.sent,
      spooled: this.#spool.length,
      setAside: this.#spool.setAsideCount,
      unaccounted: this.#contents.unaccounted,
      skippedBytes: this.#contents.skippedBytes,
      indexVersion: this.#indexVersion,
      isLimited: this.#allowance.holds.length > 0,
      passedOver: this.#round.passedOverBytes,
      heldBack: this.#heldBack,
    };
  }

  coverage(): readonly ContentAccount[] {
    return this.#lastCoverage ?? accountsOf(this.#spool);
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  get #indexVersion(): number | null {
    return this.#feed ? this.#engine.usedVersion : null;
  }

  async #close(): Promise<void> {
    this.#isClosing = true;
    this.#allowance.lift();
    this.#wakeUp();
    this.#hints.close();
    await this.#done;
    await this.#feed?.close();
    this.#engine.close();
    await this.#drain.close(CLOSE_SEND_MS);
    await this.#options.sink.close();
    this.#contents.close();
    this.#tryWrite(() => {
      this.#lastCoverage = accountsOf(this.#spool);
    });
    this.#spool.close();
  }

  #hint(path: string): void {
    if (this.#hinted.size < HINTS_MAX) this.#hinted.add(path);
    this.#wakeUp();
  }

  #wakeUp(): void {
    this.#isWoken = true;
    this.#wake();
  }

  async #run(): Promise<void> {
    while (!this.#isClosing) await this.#pause(await this.#pass(IDLE_LINE_MS));
    const deadlineMs = this.#ports.clock.nowMs() + (this.#options.limits ? CLOSE_READ_LIMITED_MS : CLOSE_READ_MS);
    this.#polledAtMs = Number.NEGATIVE_INFINITY;
    while ((await this.#pass(0)) && this.#ports.clock.nowMs() < deadlineMs) await this.#round.turn();
    this.#tryWrite(() => {
      this.#saving.save([], this.#ports.clock.nowMs());
      this.#spool.spoolCounts("all");
    });
  }

  /** One pass. Where something unforeseen goes wrong it is said, and the next one comes a little later. */
  async #pass(idleAfterMs: number): Promise<boolean> {
    const { clock } = this.#ports;
    const startMs = clock.nowMs();
    try {
      return await this.#lookAndScan(idleAfterMs);
    } catch (thrown) {
      this.#heldUntilMs = this.#ports.clock.nowMs() + RETRY_MS;
      this.#hold(toLeaktrailError(thrown).message);
      return false;
    } finally {
      this.#passMs = clock.nowMs() - startMs;
    }
  }

  /** Looks at what may have changed, scans it, and makes the result durable. True where more is known to be there. */
  async #lookAndScan(idleAfterMs: number): Promise<boolean> {
    this.#isWoken = false;
    const nowMs = this.#ports.clock.nowMs();
    const isPoll = nowMs - this.#polledAtMs >= POLL_MS;
    await this.#look(nowMs, isPoll);
    if (nowMs < this.#heldUntilMs) return false;
    const mayRead = this.#mayRead();
    // A look-back asks what was counted.
    if (mayRead && this.#engine.dueInMs === 0 && !this.#saving.isAllCounted) this.#tryWrite(() => this.#saving.save([], nowMs));
    if (mayRead && this.#saving.isAllCounted && this.#engine.adopt()) this.#round.indexChanged(this.#contents.files);
    const steps = mayRead ? this.#round.scan(nowMs, idleAfterMs) : [];
    this.#quiet.saw(steps.length > 0, nowMs);
    const isKept = this.#tryWrite(() => this.#keep(steps, nowMs));
    for (const { file, isLookBack } of steps) {
      if (!isKept) this.#round.retry(file);
      else if (file.hasBacklog || isLookBack) this.#round.add(file);
    }
    return mayRead && isKept && this.#round.hasMore;
  }

  async #look(nowMs: number, isPoll: boolean): Promise<void> {
    const hinted = [...this.#hinted];
    this.#hinted.clear();
    for (const path of hinted) for (const file of await this.#contents.hint(path, nowMs)) this.#round.add(file);
    if (isPoll) {
      this.#polledAtMs = nowMs;
      for (const content of await this.#contents.refresh(nowMs, this.#isClosing)) this.#round.add(content);
      this.#round.retryBroken();
      this.#hints.follow(this.#contents.hinted);
    }
    for (const content of this.#contents.lively(nowMs)) this.#round.add(content);
  }

  /** Fails closed: without its index nothing is scanned, and what the spool has no room for is not read. */
  #mayRead(): boolean {
    if (this.#feed && !this.#feed.isReady) return false;
    if (!this.#spool.isFull) return true;
    this.#hold(`${this.#spool.length} findings wait to be sent, as many as the spool may hold`);
    return false;
  }

  #keep(steps: readonly Step[], nowMs: number): void {
    const bytes = steps.reduce((sum, { file, reached }) => sum + reached.cursor.offset - file.cursor.offset, 0);
    this.#saving.keep(steps, nowMs, this.#isClosing);
    this.#counts.bytes += bytes;
    for (const { lines, sightings } of steps) {
      this.#counts.lines += lines;
      for (const { finding } of sightings) this.#counts.sightings += finding.count.total;
    }
    if (this.#spool.length > 0) this.#drain.poke();
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
    const heldMs = this.#allowance.waitMs();
    if (hasMore && heldMs === 0) return this.#round.turn();
    const spacingMs = Math.max(SPACING_MIN_MS, Math.min(this.#passMs, SPACING_MAX_MS));
    await new Promise<void>((resolve) => this.#ports.clock.after(Math.max(spacingMs, Math.min(heldMs, POLL_MS)), resolve));
    if (hasMore) return;
    if (this.#isWoken) return;
    const isLively = this.#contents.lively(this.#ports.clock.nowMs()).length > 0;
    await new Promise<void>((resolve) => {
      const callOff = this.#ports.clock.after((isLively ? LIVELY_POLL_MS : POLL_MS) - SPACING_MIN_MS, resolve);
      this.#wake = () => {
        callOff();
        resolve();
      };
    });
  }
}
