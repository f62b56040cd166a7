import { type Finding, type FindingSource, toLeaktrailError } from "../../contract/index.ts";
import type { PlacedMatch } from "../chunks.ts";
import {
  beginOf,
  type Content,
  type Contents,
  type Cut,
  cutOf,
  FRESH_MAX_BYTES,
  FRESH_OF_BACKLOG_MAX_BYTES,
  fairShare,
  type Generation,
  LOOK_BACK_MS,
  type Recent,
  recentBytes,
  scanWindowRolledUp,
  type Versions,
  type Window,
  withLookedBack,
  withScanned,
} from "../contents/index.ts";
import type { LiveEngine } from "../live-engine.ts";
import { lookBack } from "../look-back.ts";
import { type Clock, nodePorts, type Ports } from "../ports/index.ts";
import { SaidOnce } from "../said-once.ts";
import type { Sighting } from "../spool/index.ts";
import { Ahead } from "./ahead.ts";
import type { Allowance } from "./allowance.ts";

/** As much is looked at again, of all files together, when the index has changed. */
const LOOK_BACK_MAX_BYTES = 64 * 1024 * 1024;
/** One round gives way to timers, signals and the sink after as much. */
const ROUND_MAX_MS = 50;

/** The path under which a content was first seen, and what tells that content from every other. */
export interface FilePlace {
  readonly file: string;
  readonly kind: FindingSource["kind"];
  readonly generation: string;
}

/** What scanning one window of a file gave: to be stored, and then taken by `file.advanceTo(reached)`. */
export interface Step {
  readonly file: Content;
  readonly reached: Generation;
  readonly sightings: readonly Sighting[];
  readonly lines: number;
  /** It looked again at what was scanned before; what is new has its turn next. */
  readonly isLookBack: boolean;
}

export interface RoundOptions {
  readonly contents: Pick<Contents, "follows" | "restart">;
  readonly engine: Pick<
    LiveEngine,
    "reachBytes" | "scanGathered" | "scanForIssued" | "usedVersion" | "missingSinceMs" | "beside" | "dropBeside"
  >;
  readonly describe: (placed: PlacedMatch, place: FilePlace) => Finding;
  /** What scans now. */
  readonly versions: () => Versions;
  /** Whether another window may be read. */
  readonly allowance: Pick<Allowance, "waitMs" | "spend" | "isUnlimited">;
  /** Whether that secret was seen in that generation by a window that is taken. */
  readonly hasCounted: (sighting: Sighting) => boolean;
  readonly log: (message: string) => void;
  readonly ports?: Ports;
}

/** Gives each file that may have bytes to read its turn, one window at a time. */
export class Round {
  readonly #options: RoundOptions;
  /** In the order in which they get their turn. */
  readonly #candidates = new Set<Content>();
  /** Of those, the ones that are scanned also where nothing is new. */
  readonly #again = new Set<Content>();
  /** Files that were scanned a short while before the index changed, and were not looked at again yet. */
  readonly #owed = new Set<Content>();
  #lookBackBytesLeft = LOOK_BACK_MAX_BYTES;
  /** Of those, what one file may have: what leaked last, wherever, is the likeliest to be registered now. */
  #lookBackShareBytes = LOOK_BACK_MAX_BYTES;
  /** Bytes that should have been looked at again and were not: there were too many. */
  passedOverBytes = 0;
  readonly #broken = new Map<Content, string>();
  readonly #said: SaidOnce;
  readonly #clock: Clock;
  readonly #ahead: Ahead;

  constructor(options: RoundOptions) {
    this.#options = options;
    this.#said = new SaidOnce(options.log);
    this.#clock = (options.ports ?? nodePorts).clock;
    this.#ahead = new Ahead({ engine: options.engine, log: options.log, clock: this.#clock });
  }

  /** Why there are files that cannot be scanned just now. */
  get problems(): Iterable<string> {
    return this.#broken.values();
  }

  get hasMore(): boolean {
    return this.#candidates.size > 0;
  }

  /** Until something can be scanned: lets others have their turn, or waits for what another thread scans. */
  async turn(): Promise<void> {
    const isWaiting = this.hasMore && [...this.#candidates].every((file) => this.#ahead.isScanning(file));
    await (isWaiting ? this.#ahead.answer(ROUND_MAX_MS) : this.#clock.turn());
  }

  add(file: Content): void {
    this.#candidates.add(file);
  }

  /** Files that could not be scanned have another turn. */
  retryBroken(): void {
    for (const file of this.#broken.keys()) this.#candidates.add(file);
  }

  /** A step of this file could not be stored: all of it comes again. */
  retry(file: Content): void {
    this.#candidates.add(file);
    this.#again.add(file);
    this.#owed.add(file);
  }

  /** From here on is scanned with another index: what was scanned of these files a short while ago is looked at again first. */
  indexChanged(files: readonly Content[]): void {
    this.#lookBackBytesLeft = LOOK_BACK_MAX_BYTES;
    for (const file of files) {
      if (!this.#isOwed(file, file.generation.recent)) continue;
      this.#owed.add(file);
      this.#candidates.add(file);
    }
    const wanted = [...this.#owed].map(({ generation: { recent }, cursor }) => (recent ? recentBytes(recent, cursor) : 0));
    this.#lookBackShareBytes = fairShare(wanted, LOOK_BACK_MAX_BYTES);
  }

  /** Scans one window of each candidate, until the round has taken its time; who is left over comes first in the next one. */
  scan(nowMs: number, idleAfterMs: number): Step[] {
    const { allowance } = this.#options;
    const steps: Step[] = [];
    for (const file of this.#candidates) {
      if (this.#clock.nowMs() - nowMs > ROUND_MAX_MS && steps.length > 0) break;
      if (allowance.waitMs() > 0) break;
      if (this.#ahead.isScanning(file)) continue;
      this.#candidates.delete(file);
      const again = this.#again.delete(file);
      this.#broken.delete(file);
      if (!this.#options.contents.follows(file)) {
        this.#owed.delete(file);
        continue;
      }
      try {
        const step = this.#lookBack(file) ?? this.#scanFile(file, nowMs, idleAfterMs, again);
        if (!step) continue;
        allowance.spend(step.reached.cursor.offset - file.cursor.offset);
        steps.push(step);
      } catch (thrown) {
        if (again) this.#again.add(file);
        this.#break(file, toLeaktrailError(thrown).message);
      }
    }
    return steps;
  }

  #scanFile(file: Content, nowMs: number, idleAfterMs: number, again: boolean): Step | undefined {
    const freshMaxBytes = this.#options.allowance.isUnlimited ? FRESH_OF_BACKLOG_MAX_BYTES : FRESH_MAX_BYTES;
    let reading = file.read(nowMs, idleAfterMs, { again, freshMaxBytes });
    if (reading.kind === "replaced") {
      this.#options.contents.restart(file, nowMs);
      reading = file.read(nowMs, idleAfterMs, { freshMaxBytes });
    }
    if (reading.kind !== "window") return undefined;
    const { window } = reading;
    const cut = cutOf(window);
    if (!cut) file.wait();
    return cut && this.#scanCut(file, window, cut);
  }

  #isOwed(file: Content, recent: Recent | undefined): boolean {
    const { usedVersion, missingSinceMs } = this.#options.engine;
    if (recent && recent.indexVersion !== usedVersion) return this.#owed.has(file) || recent.lastMs >= missingSinceMs - LOOK_BACK_MS;
    this.#owed.delete(file);
    return false;
  }

  /** Undefined where there is nothing to look at again; or no longer, which `read` will see. */
  #lookBack(file: Content): Step | undefined {
    const { engine, hasCounted } = this.#options;
    const { recent, coverage } = file.generation;
    if (!recent || !this.#isOwed(file, recent)) return undefined;
    const [maxBytes, shareBytes] = [this.#lookBackBytesLeft, Math.min(this.#lookBackBytesLeft, this.#lookBackShareBytes)];
    const begin = beginOf(recent, file.cursor, { maxBytes, shareBytes });
    this.#passOver(file, recentBytes(recent, file.cursor) - (begin ? file.cursor.offset - begin.base.offset : 0));
    if (!begin) return this.#lookedBack(file, { ...file.generation, recent: { ...recent, indexVersion: engine.usedVersion } }, []);
    this.#lookBackBytesLeft -= file.cursor.offset - begin.base.offset;
    const seen = lookBack(file, begin, {
      reachBytes: engine.reachBytes,
      scan: (bytes) => engine.scanForIssued(bytes),
      describe: (placed) => this.#describe(file, placed),
      hasCounted,
    });
    if (!seen) return undefined;
    const account = withLookedBack(coverage, begin.offset, engine.usedVersion);
    return this.#lookedBack(file, { ...file.generationAt(seen.cursor, engine.usedVersion), coverage: account }, seen.sightings);
  }

  #lookedBack(file: Content, reached: Generation, sightings: readonly Sighting[]): Step {
    this.#owed.delete(file);
    return { file, reached, sightings, lines: 0, isLookBack: true };
  }

  #passOver(file: Content, bytes: number): void {
    if (bytes <= 0) return;
    this.passedOverBytes += bytes;
    const [within, most] = [`${LOOK_BACK_MS / 1000} s`, `${LOOK_BACK_MAX_BYTES >> 20} MiB`];
    this.#said.say(
      `${file.path} and others grow too fast for all to be looked at again that was read ${within} before the index changed: ${most} of all are`,
    );
  }

  #scanCut(file: Content, window: Window, cut: Cut): Step {
    const { engine, versions, allowance } = this.#options;
    const known = this.#ahead.take(file, window, cut);
    if (!known && allowance.isUnlimited) this.#ahead.begin(file, window, cut);
    const { findings, next, lines } = scanWindowRolledUp(window, cut, {
      reachBytes: engine.reachBytes,
      scan: (bytes) => known ?? engine.scanGathered(bytes),
      describe: (placed) => this.#describe(file, placed),
    });
    const coverage = withScanned(file.generation.coverage, next.offset, versions());
    const reached = { ...file.generationAt(next, engine.usedVersion), coverage };
    return { file, reached, lines, sightings: findings.map((finding) => ({ generation: file.key, finding })), isLookBack: false };
  }

  #describe(file: Content, placed: PlacedMatch): Finding {
    const generation = file.contentTagAt(placed.offset + placed.match.end - placed.match.start);
    return this.#options.describe(placed, { file: file.path, kind: file.kind, generation });
  }

  #break(file: Content, reason: string): void {
    const message = `${file.path} cannot be scanned from byte ${file.cursor.offset} on: ${reason}`;
    this.#said.say(message);
    this.#broken.set(file, message);
  }
}
