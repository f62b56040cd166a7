import { canonicalBytes, type TrailEntry } from "../../contract/index.ts";
import type { Store } from "../store/index.ts";

const ENTRIES_PAGE_MAX = 1000;

/** The append-only audit log. `append` makes entries durable; the one sequencer numbers and signs them soon after. */
export class Trail {
  readonly #store: Store;
  readonly #onAppended: (entryId: string) => void;

  constructor(store: Store, onAppended: (entryId: string) => void = () => {}) {
    this.#store = store;
    this.#onAppended = onAppended;
  }

  /**
   * Durable when resolved. An entry that is there already (a step repeated after a crash) is left as it is. Throws
   * `store-unavailable`; `invalid-input` for an entry without a canonical form: once kept, it would stop the trail for ever.
   */
  async append(...entries: readonly TrailEntry[]): Promise<void> {
    if (entries.length === 0) return;
    for (const entry of entries) canonicalBytes(entry);
    await this.#store.write(entries.map((entry) => ({ op: "create", collection: "trail", id: entry.id, doc: { entry, sequence: -1 } })));
    for (const entry of entries) this.#onAppended(entry.id);
  }
}

/** Numbered entries from `from` on, in their order, at most 1000. */
export async function trailEntries(store: Store, from: number, limit: number): Promise<{ sequence: number; entry: TrailEntry }[]> {
  const page = await store.find("trail", {
    where: { sequence: { atLeast: Math.max(from, 0) } },
    orderBy: { field: "sequence", direction: "ascending" },
    limit: Math.min(limit, ENTRIES_PAGE_MAX),
  });
  return page.items.map((item) => ({ sequence: item.doc.sequence, entry: item.doc.entry }));
}
