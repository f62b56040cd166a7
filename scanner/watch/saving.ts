import type { Content, Generation } from "../contents/index.ts";
import type { Sighting, Spool } from "../spool/index.ts";
import type { AllContents } from "./all-contents.ts";
import type { Step } from "./round.ts";
import { ToldBefore } from "./told-before.ts";

/** Cursors behind which nothing was found are stored so often. */
const SAVE_MS = 1_000;
/** Repeats of a secret that was told before are counted so often; the cursor behind them waits with them. */
const COUNT_MS = 100;
/** Where reading lags behind, what is found is stored so often: each time waits for the disk. */
const NEWS_MS = 50;
/** As much at once is only read of what lags behind. */
const LAGGING_BYTES = 512 * 1024;

/** Stores what was found together with the cursors behind it: at once where a secret is new, and otherwise with what comes in a moment. */
export class Saving {
  readonly #spool: Spool;
  readonly #contents: AllContents;
  readonly #told = new ToldBefore();
  /** Contents whose stored cursor is behind. */
  readonly #unsaved = new Set<Content>();
  /** Sightings behind the stored cursors: they are stored when the cursors are. */
  #uncounted: Sighting[] = [];
  #savedAtMs = 0;

  constructor(spool: Spool, contents: AllContents) {
    this.#spool = spool;
    this.#contents = contents;
  }

  /** Whether all sightings up to the cursors are stored. */
  get isAllCounted(): boolean {
    return this.#uncounted.length === 0;
  }

  /** Makes the steps durable where there is something to lose, then takes them. Throws what `save` throws: then none was taken. */
  keep(steps: readonly Step[], nowMs: number, isClosing: boolean): void {
    const sinceMs = nowMs - this.#savedAtMs;
    const lagsBehind = steps.some(({ file, reached }) => reached.cursor.offset - file.cursor.offset >= LAGGING_BYTES);
    const mayWait = lagsBehind && sinceMs < NEWS_MS && !isClosing;
    const hasNews = steps.some((step) => this.#told.lacksSome(step.sightings)) || this.#contents.ended.length > 0;
    const mustCount = sinceMs >= COUNT_MS && (!this.isAllCounted || steps.some((step) => step.sightings.length > 0));
    const isDue = sinceMs >= SAVE_MS;
    const isSaved = isDue || (hasNews && !mayWait) || mustCount || this.#contents.files.some((file) => file.isUnstored);
    if (isSaved) this.save(steps, nowMs);
    if (isDue) this.#spool.spoolCounts("settled");
    for (const { file, reached, sightings } of steps) {
      file.advanceTo(reached);
      if (isSaved) continue;
      this.#unsaved.add(file);
      this.#uncounted.push(...sightings);
    }
  }

  /** Throws `store-unavailable` where the state cannot be written; then all is as before. */
  save(steps: readonly Step[], nowMs: number): void {
    const generations = new Map<Content, Generation>();
    for (const file of this.#contents.files) if (file.isUnstored || this.#unsaved.has(file)) generations.set(file, file.generation);
    for (const { file, reached } of steps) generations.set(file, reached);
    const ended = this.#contents.ended;
    const sightings = steps.flatMap((step) => step.sightings);
    const [earlier, moved] = [this.#uncounted, [...generations.values()]];
    if (moved.length + ended.length + earlier.length > 0) this.#spool.commit({ earlier, generations: moved, sightings, ended });
    this.#told.add([...earlier, ...sightings]);
    this.#uncounted = [];
    this.#contents.forget(ended.map(({ generation }) => generation.key));
    for (const file of generations.keys()) file.isUnstored = false;
    this.#unsaved.clear();
    this.#savedAtMs = nowMs;
  }
}
