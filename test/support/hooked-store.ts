import type { Collection, Store, Write } from "../../collector/index.ts";

/** What a test does in the moment before a call reaches the store: it may wait, or throw. */
export interface StoreHooks {
  beforeGet?(collection: Collection, ids: readonly string[]): Promise<void> | void;
  beforeWrite?(writes: readonly Write[]): Promise<void> | void;
}

/** The same store, as seen by a process that sleeps or fails where the hooks say. */
export function hookedStore(store: Store, hooks: StoreHooks): Store {
  return {
    findLagMs: store.findLagMs,
    get: async (collection, ids) => {
      await hooks.beforeGet?.(collection, ids);
      return store.get(collection, ids);
    },
    write: async (writes) => {
      await hooks.beforeWrite?.(writes);
      return store.write(writes);
    },
    find: (collection, query) => store.find(collection, query),
    count: (collection, where) => store.count(collection, where),
    health: () => store.health(),
    close: async () => {},
  };
}

/** A door that a test opens: whoever comes before waits. */
export class Gate {
  #open!: () => void;
  readonly opened = new Promise<void>((resolve) => {
    this.#open = resolve;
  });
  /** How many came to it. */
  arrivals = 0;

  async pass(): Promise<void> {
    this.arrivals++;
    await this.opened;
  }

  open(): void {
    this.#open();
  }
}
