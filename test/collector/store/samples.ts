import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Collection, Documents, FindQuery, Store, StoredTrailEntry, Write } from "../../../collector/store/index.ts";
import { trailEntryOf } from "../../../contract/index.ts";

/** A trail entry with the fields that `find` orders and filters by. */
export function trailDocument(fields: { at: string; sequence?: number; incidentId?: string | null }): StoredTrailEntry {
  const { at, sequence = -1, incidentId } = fields;
  const entry = { at, action: "finding.received", actor: "collector", facts: {}, ...(incidentId ? { incidentId } : {}) } as const;
  return { entry: trailEntryOf(entry, randomUUID()), sequence };
}

export function create<C extends Collection>(collection: C, id: string, doc: Documents[C]): Write {
  return { op: "create", collection, id, doc } as Write;
}

export function replace<C extends Collection>(collection: C, id: string, doc: Documents[C], version: string): Write {
  return { op: "replace", collection, id, doc, version } as Write;
}

/** Searches lag behind writes: waits until as many documents are counted. */
export async function untilCounted(store: Store, collection: Collection, expected: number): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if ((await store.count(collection)) === expected) return;
    await sleep(50);
  }
  throw new Error(`${collection} never counted ${expected} documents`);
}

/** Adds 1 to `control/ID`, by compare-and-set, until it is stored. */
export async function increment(store: Store, id: string): Promise<void> {
  for (let tries = 0; tries < 1000; tries++) {
    const [found] = await store.get("control", [id]);
    if (!found) throw new Error("the counter is missing");
    const next = { value: Number(found.doc.value) + 1 };
    const [result] = await store.write([replace("control", id, next, found.version)]);
    if (result?.stored) return;
  }
  throw new Error("the counter was never free");
}

/** All pages of a query, one after the other. `between` runs after each page. */
export async function allPages<C extends Collection>(
  store: Store,
  collection: C,
  query: FindQuery<C>,
  between: () => Promise<void> = async () => {},
): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await store.find(collection, { ...query, ...(after === undefined ? {} : { after }) });
    ids.push(...page.items.map((item) => item.id));
    if (page.next === undefined) return ids;
    after = page.next;
    await between();
  }
}
