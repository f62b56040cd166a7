import type { Store } from "../../collector/index.ts";
import { LeaktrailError, type Log, toLeaktrailError } from "../../contract/index.ts";

/** What changed: these incidents, or more than can be told; or the store is away, and nothing can be known. */
export type Change =
  | { readonly kind: "incidents"; readonly ids: readonly string[] }
  | { readonly kind: "many" }
  | { readonly kind: "waiting" };
type Listener = (change: Change) => void;

const POLL_MS = 500;
const CHANGES_MAX = 200;
const LISTENERS_MAX = 100;
/** How far `updatedAt`, written by any collector's clock, may lie behind ours and still be seen. */
const CLOCK_SKEW_MS = 10_000;

/** Incidents as they change: one poll of the store for all listeners, and none while nobody listens. */
export class ChangeFeed {
  readonly #store: Store;
  readonly #log: Log;
  readonly #listeners = new Set<Listener>();
  #poll: Poll | undefined;

  constructor(store: Store, log: Log) {
    this.#store = store;
    this.#log = log;
  }

  /** Resolves once every later change will be told. Throws `rate-limited` when too many listen. Returns how to stop. */
  async listen(listener: Listener): Promise<() => void> {
    if (this.#listeners.size >= LISTENERS_MAX) {
      throw new LeaktrailError("rate-limited", `${LISTENERS_MAX} pages are open; live changes come here once one is closed`);
    }
    this.#listeners.add(listener);
    this.#poll ??= new Poll(this.#store, this.#log, (change) => this.#tell(change));
    await this.#poll.started;
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#poll?.stop();
      this.#poll = undefined;
    };
  }

  #tell(change: Change): void {
    for (const listener of this.#listeners) listener(change);
  }
}

class Poll {
  readonly started: Promise<void>;
  readonly #store: Store;
  readonly #log: Log;
  readonly #tell: Listener;
  /** The incidents that changed lately, with the version last told. */
  #known = new Map<string, string>();
  #polledAtMs = Date.now();
  #isWaiting = false;
  #isStopped = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(store: Store, log: Log, tell: Listener) {
    this.#store = store;
    this.#log = log;
    this.#tell = tell;
    this.started = this.#turn(() => {});
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  async #turn(tell: Listener): Promise<void> {
    try {
      const ids = await this.#readChanges();
      if (this.#isWaiting || ids.length === CHANGES_MAX) tell({ kind: "many" });
      else if (ids.length > 0) tell({ kind: "incidents", ids });
      this.#isWaiting = false;
    } catch (thrown) {
      if (!this.#isWaiting) {
        this.#log({ level: "error", message: `live changes wait for the store: ${toLeaktrailError(thrown).message}` });
        tell({ kind: "waiting" });
      }
      this.#isWaiting = true;
    }
    if (!this.#isStopped) this.#timer = setTimeout(() => this.#turn(this.#tell), POLL_MS);
  }

  async #readChanges(): Promise<string[]> {
    const startedAtMs = Date.now();
    const page = await this.#store.find("incidents", {
      where: { updatedAt: { atLeast: new Date(this.#polledAtMs - this.#store.findLagMs - CLOCK_SKEW_MS).toISOString() } },
      orderBy: { field: "updatedAt", direction: "descending" },
      limit: CHANGES_MAX,
    });
    const changed = page.items.filter(({ id, version }) => this.#known.get(id) !== version);
    this.#known = new Map(page.items.map(({ id, version }) => [id, version]));
    this.#polledAtMs = startedAtMs;
    return changed.map(({ id }) => id);
  }
}
