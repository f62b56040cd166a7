import { setTimeout as sleep } from "node:timers/promises";
import type { z } from "zod";
import type { Documents, Store, Versioned } from "../store/index.ts";

/**
 * Writes a control document in the place of the one that was read, or anew where there was none. Returns its version, or
 * undefined where somebody else was first.
 */
export async function putControl(
  store: Store,
  id: string,
  current: Versioned<unknown> | undefined,
  doc: Documents["control"],
): Promise<string | undefined> {
  const place = { collection: "control", id, doc } as const;
  const [result] = await store.write([current ? { op: "replace", ...place, version: current.version } : { op: "create", ...place }]);
  return result?.stored ? result.version : undefined;
}

/** Calls `change` with the newest document until its replacement is stored. Bounded: others can win only so often. */
export async function changeControl<T extends Record<string, unknown>>(
  store: Store,
  id: string,
  schema: z.ZodType<T>,
  change: (current: T | undefined) => T | undefined,
): Promise<T | undefined> {
  for (let attempt = 0; attempt < CHANGE_ATTEMPTS_MAX; attempt++) {
    const [current] = await store.get("control", [id]);
    const next = change(current && schema.parse(current.doc));
    if (next === undefined) return undefined;
    if ((await putControl(store, id, current, next)) !== undefined) return next;
    await sleep(Math.random() * Math.min(2 ** attempt, 50));
  }
  return undefined;
}

const CHANGE_ATTEMPTS_MAX = 50;
