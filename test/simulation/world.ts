import Database from "better-sqlite3";
import { migrate } from "../../scanner/spool/open.ts";
import { Spool } from "../../scanner/spool/spool.ts";
import { type Watch, watchWith } from "../../scanner/watch/watch.ts";
import { Random } from "../corpus/random.ts";
import { describe } from "../scanner/watch/harness.ts";
import { Disk } from "./disk.ts";
import { DIRECTORY, Life } from "./life.ts";
import { Receiver } from "./receiver.ts";
import { makeIndexedEngine, Registry } from "./registry.ts";
import { LOG, rotations, Writer } from "./writer.ts";

const DEATHS_MAX = 8;
/** After the last trouble, everything must have been found within as much. */
const PATIENCE_MS = 120_000;
/** What would be sent twice, or counted too high, gets as much to show; files that look like copies are left alone for ten seconds. */
const EXCESS_MS = 12_000;
const EVENTS_MAX = 200_000;

const sinks = ["well", "away", "loses answers", "takes some", "small"] as const;

export interface Outcome {
  /** One sentence each; empty where all is well. */
  readonly problems: readonly string[];
  /** What there was of what, e.g. how many leaks were written. */
  readonly figures: Record<string, number>;
}

export interface Story {
  readonly seed: number;
  /** A few lines and one rotation, and nothing that goes wrong but this: the first process ends at this call, no later one does. */
  readonly onlyCrashAtCall?: number;
  /** Hears what happens, in order. */
  readonly onTrace?: (line: string) => void;
}

interface Event {
  readonly atMs: number;
  readonly act: () => unknown;
}

/**
 * A world of one seed: its time, disk, network and chance, a writer, and the watch itself, in one process after another. The
 * same seed gives the same story, call by call. What the database has committed is durable: that is SQLite's promise, not
 * tested here; tested is what stands in which transaction, and what happens before and after each.
 */
export class World {
  readonly random: Random;
  readonly disk = new Disk(() => this.nowMs);
  readonly receiver = new Receiver();
  readonly registry = new Registry();
  readonly isNameFollowed: boolean;
  readonly longLinePercent: number;
  readonly #story: Story;
  readonly #db = new Database(":memory:");
  readonly #limits: { rowsMax?: number };
  readonly #failuresPerMille: number;
  readonly #isHinted: boolean;
  readonly #writer: Writer;
  readonly #events: Event[] = [];
  readonly #problems: string[] = [];
  #life: Life | undefined;
  #watch: Watch | undefined;
  #deaths = 0;
  #calls = 0;
  #calmUntilMs = 0;
  #isOver = false;
  nowMs = 1_000;
  sink: (typeof sinks)[number] = "well";
  isDiskFull = false;

  constructor(story: Story) {
    const { seed, onlyCrashAtCall } = story;
    const isBrief = onlyCrashAtCall !== undefined;
    this.#story = story;
    this.random = new Random(seed, 1);
    this.isNameFollowed = this.random.chance(40);
    this.longLinePercent = this.random.chance(5) ? 10 : 0;
    this.#limits = this.random.chance(30) ? { rowsMax: 1 + this.random.below(4) } : {};
    this.#failuresPerMille = !isBrief && this.random.chance(40) ? this.random.below(20) : 0;
    this.#isHinted = this.random.chance(50);
    const rotation = isBrief ? rotations[seed % rotations.length] : this.random.pick(rotations);
    this.#writer = new Writer(this, rotation ?? "rename", { seed, isBrief });
    migrate(this.#db, "the simulated disk");
  }

  /** Nothing goes wrong now: no crash, no failure, and a receiver that answers. */
  get isCalm(): boolean {
    return this.#isOver || this.nowMs < this.#calmUntilMs;
  }

  /** Tells the whole story, to its end. */
  async run(): Promise<Outcome> {
    this.#start();
    this.#trouble();
    await this.#until(() => this.#writer.isDone);
    await this.#until(() => this.nowMs >= this.#calmUntilMs);
    this.#settle();
    const deadlineMs = this.nowMs + PATIENCE_MS;
    await this.#until(() => this.receiver.isComplete || this.nowMs > deadlineMs);
    const laterMs = this.nowMs + EXCESS_MS;
    await this.#until(() => this.nowMs > laterMs);
    await this.#closeForGood();
    const left = this.#db.prepare<[], number>("SELECT count(*) FROM spool").pluck().get() ?? 0;
    if (left > 0) this.#problems.push(`${left} findings were left in the spool`);
    this.#problems.push(...this.#miscounted());
    this.#problems.push(...this.receiver.problems());
    this.#db.close();
    return {
      problems: this.#problems,
      figures: { ...this.receiver.figures(), calls: this.#calls, processes: this.#deaths },
    };
  }

  /** Keeps trouble away for a while, and mends what is broken. */
  calm(ms: number): void {
    this.#calmUntilMs = this.nowMs + ms;
    this.#mend();
  }

  after(ms: number, act: () => unknown): void {
    const atMs = this.nowMs + ms;
    let place = this.#events.length;
    while (place > 0 && (this.#events[place - 1] as Event).atMs <= atMs) place--;
    this.#events.splice(place, 0, { atMs, act });
  }

  /** A call takes its time; the writer does not wait for it. */
  elapse(): void {
    const chance = this.random.below(1000);
    this.nowMs += chance === 0 ? 60 : chance < 10 ? this.random.below(5) : 0.01;
    while (this.#writer.nextAtMs <= this.nowMs) this.#writer.act();
  }

  mayFail(): boolean {
    return this.#failuresPerMille > 0 && !this.isCalm && this.random.below(1000) < this.#failuresPerMille;
  }

  /** The system's event for what happened at `path`: given sometimes. */
  tell(path: string): void {
    if (this.#isHinted && this.random.chance(60)) this.#life?.tell(path);
  }

  trace(message: () => string): void {
    this.#story.onTrace?.(`${this.nowMs.toFixed(2)} ms  ${message()}`);
  }

  /** A process is gone; the next one is started after a while. */
  ended(life: Life): void {
    this.#calls += life.calls;
    this.#life = undefined;
    this.#watch = undefined;
    this.#deaths++;
    const downMs = this.random.chance(50) ? this.random.below(50) : this.random.below(4_000);
    this.after(downMs, () => this.#start());
  }

  #start(): void {
    if (this.#life) return;
    const life = new Life(this, this.#crashAtCall());
    this.#life = life;
    this.trace(() => "starts");
    try {
      this.#watch = watchWith(new Spool(life.database(this.#db), this.#limits), {
        paths: [this.isNameFollowed ? LOG : DIRECTORY],
        makeEngine: makeIndexedEngine,
        rulesVersion: "rules-1",
        indexSource: (target) =>
          this.registry.feed(target, (act) => life.clock.after(this.random.below(this.random.pick([1, 3_000])), act)),
        describe,
        sink: life.sink,
        stateDirectory: "/state",
        // In some stories it reads slower than the log is written now and then.
        ...(this.#story.seed % 5 === 0 && { limits: { bytesPerSecond: 100_000, cpuShare: 0.3 } }),
        log: ({ level, message }) => this.trace(() => `  says ${level}: ${message}`),
        ports: life,
      });
    } catch (thrown) {
      if (!life.isDead) throw thrown;
    }
  }

  /** Early ones fall into the start of a process, later ones among its work. */
  #crashAtCall(): number {
    const { onlyCrashAtCall } = this.#story;
    if (onlyCrashAtCall !== undefined) return this.#deaths === 0 ? onlyCrashAtCall : Number.POSITIVE_INFINITY;
    if (this.#deaths >= DEATHS_MAX || this.random.chance(25)) return Number.POSITIVE_INFINITY;
    return 1 + this.random.below(this.random.pick([40, 400, 4_000]));
  }

  /** Until the end, something is wrong with the receiver or the disk now and then; and a process may be asked to stop. */
  #trouble(): void {
    if (this.#isOver || this.#story.onlyCrashAtCall !== undefined) return;
    const isWell = this.isCalm || this.random.chance(50);
    this.sink = isWell ? "well" : this.random.pick(sinks);
    this.isDiskFull = !isWell && this.random.chance(20);
    if (!isWell) this.trace(() => `trouble: receiver ${this.sink}${this.isDiskFull ? ", disk full" : ""}`);
    if (!this.isCalm && this.random.chance(10)) this.#stop();
    this.after(this.random.below(3_000), () => this.#trouble());
  }

  #stop(): void {
    const [life, watch] = [this.#life, this.#watch];
    if (!life || !watch) return;
    this.trace(() => "is asked to stop");
    watch.close().then(
      () => this.#stopped(life),
      (thrown) => life.isDead || this.#problems.push(`it could not be stopped: ${thrown}`),
    );
  }

  #stopped(life: Life): void {
    if (life.isDead) return;
    this.trace(() => "stopped");
    if (life.holds > 0) this.#problems.push(`${life.holds} descriptors were left open`);
    life.end();
    this.ended(life);
  }

  /** Contents whose account leaves a byte out, has one twice, or claims one that the cursor has not passed. */
  #miscounted(): string[] {
    return new Spool(this.#db).generations().flatMap(({ path, coverage, cursor }) => {
      const ends = coverage.map(({ to }) => to);
      const isWhole = coverage.every(({ from, to, what }, at) => from === (ends[at - 1] ?? 0) && to > from && what === "scanned");
      return isWhole && (ends.at(-1) ?? 0) === cursor.offset ? [] : [`the account of ${path} does not add up: ${JSON.stringify(coverage)}`];
    });
  }

  #mend(): void {
    this.sink = "well";
    this.isDiskFull = false;
    this.after(0, () => this.#start());
  }

  #settle(): void {
    this.trace(() => "the writer is done, and all trouble is over");
    this.#isOver = true;
    this.#mend();
  }

  async #closeForGood(): Promise<void> {
    await this.#until(() => this.#watch !== undefined);
    const deaths = this.#deaths;
    this.#stop();
    await this.#until(() => this.#deaths > deaths);
  }

  /** Goes from event to event. Whatever waits for one in the product goes on before the next. */
  async #until(holds: () => boolean): Promise<void> {
    for (let left = EVENTS_MAX; !holds(); left--) {
      await new Promise(setImmediate);
      const event = this.#events.at(-1);
      if (left === 0) throw new Error(`seed ${this.#story.seed} comes to no end`);
      if (this.#writer.nextAtMs <= (event?.atMs ?? Number.POSITIVE_INFINITY) && !this.#writer.isDone) {
        this.nowMs = Math.max(this.nowMs, this.#writer.nextAtMs);
        this.#writer.act();
        continue;
      }
      if (!event) throw new Error(`seed ${this.#story.seed}: nothing is left to happen`);
      this.#events.pop();
      this.nowMs = Math.max(this.nowMs, event.atMs);
      event.act();
    }
  }
}
