import type { Collection, Documents, FindQuery, Page, Store } from "../../collector/index.ts";

/** The same store with searches that lag, as Elasticsearch's do: each gives what the one before it would have given. */
export function laggingStore(store: Store): Store {
  const before = new Map<string, Page<unknown>>();
  return {
    findLagMs: 1_000,
    get: (collection, ids) => store.get(collection, ids),
    write: (writes) => store.write(writes),
    find: async <C extends Collection>(collection: C, query: FindQuery<C>): Promise<Page<Documents[C]>> => {
      // Times differ from call to call; what is asked is the same.
      const key = JSON.stringify([collection, query]).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "");
      const stale = before.get(key) as Page<Documents[C]> | undefined;
      before.set(key, await store.find(collection, query));
      return stale ?? { items: [] };
    },
    count: (collection, where) => store.count(collection, where),
    health: () => store.health(),
    close: async () => {},
  };
}
