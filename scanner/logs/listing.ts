import type { HintedListing, WatchedPaths } from "../contents/index.ts";
import type { Clock, HintedPlaces } from "../ports/index.ts";
import type { SaidOnce } from "../said-once.ts";

const INTERVAL_MS = 2_000;
/** Listing takes no more than one part in so many of the time. */
const COST_SHARE = 20;

/** What the given paths mean, looked up now and then. */
export class PathListing {
  readonly #paths: WatchedPaths;
  readonly #said: SaidOnce;
  readonly #clock: Clock;
  #listing: HintedListing = { files: [], hinted: { directories: new Set(), links: new Set() }, problems: [] };
  #listed: ReadonlySet<string> = new Set();
  #listedAtMs = Number.NEGATIVE_INFINITY;
  #costMs = 0;
  #isNewSeen = false;

  constructor(paths: WatchedPaths, said: SaidOnce, clock: Clock) {
    this.#paths = paths;
    this.#said = said;
    this.#clock = clock;
  }

  get files(): readonly string[] {
    return this.#listing.files;
  }

  get hinted(): HintedPlaces {
    return this.#listing.hinted;
  }

  get problems(): readonly string[] {
    return this.#listing.problems;
  }

  has(path: string): boolean {
    return this.#listed.has(path);
  }

  /** Something is there that was not listed: the next listing comes sooner. */
  sawNew(): void {
    this.#isNewSeen = true;
  }

  /** Lists anew where it is time to. True where it was. */
  refresh(nowMs: number): boolean {
    const interval = this.#isNewSeen ? 0 : INTERVAL_MS;
    if (nowMs - this.#listedAtMs < Math.max(interval, COST_SHARE * this.#costMs)) return false;
    const startedAtMs = this.#clock.nowMs();
    this.#listing = this.#paths.list();
    this.#listed = new Set(this.#listing.files);
    this.#costMs = this.#clock.nowMs() - startedAtMs;
    [this.#listedAtMs, this.#isNewSeen] = [nowMs, false];
    for (const problem of this.#listing.problems) this.#said.say(problem);
    return true;
  }
}
