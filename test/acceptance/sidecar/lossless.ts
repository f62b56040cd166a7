import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { incidentIdOf } from "../../../contract/index.ts";
import { Random } from "../../corpus/index.ts";
import { eventually } from "../../support/wait.ts";
import { measure } from "../item.ts";
import { Scribe } from "./scribe.ts";
import type { Leakable, Setting } from "./setting.ts";
import { SmallDisk } from "./small-disk.ts";
import type { WatchProcess } from "./watch-process.ts";

const LIFE_MAX_MS = 2_000;
const STEP_PAUSE_MAX_MS = 15;
const STEPS_WHILE_DEAD = 3;
/** Every so many rounds a log is truncated, once all that stood in it was counted. */
const TRUNCATES_EVERY = 4;
/** The bus is away so often, for so many rounds each. */
const [AWAY_TIMES, AWAY_ROUNDS] = [3, 2];
const DISK_BYTES = 64 << 20;
const LEAKS_ON_FULL_DISK_MAX = 400;
const PATIENCE_MS = 60_000;
/** What comes twice would have come by then. */
const AFTERWARDS_MS = 3_000;
const AT_ONCE = 500;

/** Nothing lost, nothing twice: whatever happens to the logs, the sidecar, the bus and the disk. */
export async function reportLossless(setting: Setting): Promise<void> {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  setting.report(
    await measure(
      `logs that are rotated by name and by copy and truncated, kill -9 at ${setting.kills} random moments, ${setting.end.name} away and back, a full disk (seed ${seed})`,
      "every leak found, each count exact at the bus and at the collector, reading held back while the disk is full",
      () => new Lossless(setting, seed).run(),
    ),
  );
}

class Lossless {
  readonly #setting: Setting;
  readonly #random: Random;
  readonly #scribe: Scribe;
  readonly #watch: WatchProcess;
  readonly #disk: SmallDisk;
  #timesAway = 0;
  #isAway = false;
  #wasHeldBack = false;

  constructor(setting: Setting, seed: number) {
    this.#setting = setting;
    this.#random = new Random(seed);
    const { folder, watch } = setting.sidecar("lossless", (own) => ({ paths: [join(own, "logs")], state: join(own, "disk", "state") }));
    this.#watch = watch;
    this.#disk = new SmallDisk(join(folder, "disk"), DISK_BYTES);
    this.#scribe = new Scribe(join(folder, "logs"), new Random(seed, 1), () => setting.take(1)[0] as Leakable);
  }

  async run(): Promise<{ figure: string; ok: boolean }> {
    this.#setting.end.forget();
    try {
      for (let round = 0; round < this.#setting.kills; round++) await this.#round(round);
      if (this.#isAway) await this.#comeBack();
      this.#watch.launch();
      await this.#fillDisk();
      await this.#areCounted([...this.#scribe.leaked.keys()]);
      await sleep(AFTERWARDS_MS);
      return await this.#verdict();
    } finally {
      if (this.#isAway) await this.#comeBack();
      await this.#watch.stop();
      this.#disk.close();
    }
  }

  async #round(round: number): Promise<void> {
    await this.#leaveOrComeBack(round);
    this.#watch.launch();
    const endMs = performance.now() + this.#random.below(LIFE_MAX_MS);
    while (performance.now() < endMs) {
      this.#scribe.step();
      await sleep(this.#random.below(STEP_PAUSE_MAX_MS));
    }
    if (round % TRUNCATES_EVERY === 0 && !this.#isAway && (await this.#areCounted(this.#scribe.unsafe))) {
      this.#scribe.truncate();
      this.#scribe.step();
    }
    await this.#watch.kill();
    for (let step = 0; step < STEPS_WHILE_DEAD; step++) this.#scribe.step();
  }

  async #leaveOrComeBack(round: number): Promise<void> {
    const every = Math.max(AWAY_ROUNDS + 1, Math.floor(this.#setting.kills / AWAY_TIMES));
    if (round % every === every - AWAY_ROUNDS) {
      await this.#setting.end.leave();
      this.#isAway = true;
      this.#timesAway++;
    } else if (this.#isAway && round % every === 0) await this.#comeBack();
  }

  async #comeBack(): Promise<void> {
    await this.#setting.end.comeBack();
    this.#isAway = false;
  }

  /** Leaks into a log while the state cannot be written, until the sidecar says that it holds back; then there is room again. */
  async #fillDisk(): Promise<void> {
    if (!this.#disk.isReal) return;
    await this.#watch.until("index_version", (version) => version > 0);
    this.#disk.fill();
    for (let leak = 0; leak < LEAKS_ON_FULL_DISK_MAX && !this.#wasHeldBack; leak++) {
      this.#scribe.step();
      await sleep(STEP_PAUSE_MAX_MS);
      this.#wasHeldBack = (await this.#watch.figure("held_back")) === 1;
    }
    this.#disk.free();
    await this.#watch.until("held_back", (held) => held === 0);
  }

  /** Whether these secrets are on the bus as often as they were leaked; waits for it. */
  async #areCounted(ids: readonly string[]): Promise<boolean> {
    const { end } = this.#setting;
    const areCounted = () => {
      const totals = end.totals();
      return ids.every((id) => (totals.get(id) ?? 0) >= (this.#scribe.leaked.get(id) ?? 0));
    };
    return eventually("all that was leaked is counted", areCounted, PATIENCE_MS).catch(() => false);
  }

  async #verdict(): Promise<{ figure: string; ok: boolean }> {
    const { leaked, counts } = this.#scribe;
    const [atBus, atCollector] = [this.#setting.end.totals(), await this.#collected()];
    const differ = (is: (counted: number, wanted: number) => boolean, totals: ReadonlyMap<string, number>) =>
      [...leaked].filter(([id, wanted]) => is(totals.get(id) ?? 0, wanted)).length;
    const lost = differ((counted) => counted === 0, atBus);
    const few = differ((counted, wanted) => counted > 0 && counted < wanted, atBus);
    const many = differ((counted, wanted) => counted > wanted, atBus);
    const other = differ((counted, wanted) => counted !== wanted, atCollector);
    const leaks = [...leaked.values()].reduce((sum, times) => sum + times, 0);
    const unaccounted = await this.#watch.figure("contents_unaccounted");
    const disk = this.#disk.isReal
      ? `reading ${this.#wasHeldBack ? "was" : "was not"} held back on the full disk (a tmpfs)`
      : "the disk was not filled: no tmpfs can be mounted here";
    const figure = `${leaked.size} secrets leaked ${leaks} times in ${counts.lines} lines: ${lost} lost, ${few} counted too low, ${many} too high, ${other} not exact at the collector; ${counts.renames} renames, ${counts.copies} copies, ${counts.truncations} truncations, bus away ${this.#timesAway} times; ${disk}; ${unaccounted} contents unaccounted for`;
    return { figure, ok: lost + few + many + other === 0 && this.#wasHeldBack };
  }

  /** What the collector counts for each secret, all of it in one incident. */
  async #collected(): Promise<ReadonlyMap<string, number>> {
    const { end } = this.#setting;
    let totals = new Map<string, number>();
    const look = async () => {
      totals = new Map();
      const findings = end.arrived.map(({ finding }) => finding).filter(({ issuance }) => issuance);
      for (let from = 0; from < findings.length; from += AT_ONCE) {
        const some = findings.slice(from, from + AT_ONCE);
        const kept = await end.collector.store.get(
          "occurrences",
          some.map(({ id }) => id),
        );
        for (const [at, { issuance, fingerprint }] of some.entries()) {
          const occurrence = kept[at]?.doc;
          if (!issuance || occurrence?.incidentId !== incidentIdOf(fingerprint)) continue;
          totals.set(issuance.id, (totals.get(issuance.id) ?? 0) + occurrence.count);
        }
      }
      return [...end.totals()].every(([id, total]) => totals.get(id) === total);
    };
    await eventually("the collector has taken all in", look, PATIENCE_MS).catch(() => undefined);
    return totals;
  }
}
