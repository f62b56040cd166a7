import { setTimeout as sleep } from "node:timers/promises";
import { type Incident, LeaktrailError } from "../../contract/index.ts";
import type { Store } from "../store/index.ts";

const CHANGE_ATTEMPTS_MAX = 100;

/**
 * Changes an incident by compare-and-set until it is stored. `change` gets the newest document and returns the next one,
 * or the same one where nothing is to change. What it reads of other documents is newer than the incident: who changes
 * them first and the incident afterwards is never overwritten with what was before. Throws `not-found`, and `store-unavailable` where others always win.
 */
export async function changeIncident(
  store: Store,
  id: string,
  change: (incident: Incident) => Incident | Promise<Incident>,
): Promise<Incident> {
  for (let attempt = 0; attempt < CHANGE_ATTEMPTS_MAX; attempt++) {
    const [current] = await store.get("incidents", [id]);
    if (!current) throw new LeaktrailError("not-found", `there is no incident ${id}`);
    const next = await change(current.doc);
    if (next === current.doc) return next;
    const [result] = await store.write([{ op: "replace", collection: "incidents", id, doc: next, version: current.version }]);
    if (result?.stored) return next;
    await sleep(Math.random() * Math.min(2 ** attempt, 50));
  }
  throw new LeaktrailError("store-unavailable", `incident ${id} is changed by others again and again`);
}
