import { indexBytes, type KeyRing, openIndexFile } from "../../contract/index.ts";

/** The ids of all records that an index file looks for, in its order. */
export function recordIdsOf(bytes: Uint8Array, keys: KeyRing): string[] {
  const file = openIndexFile(indexBytes(bytes), { keys, now: new Date() });
  const built = file.segments.flatMap((segment) => [...file.records(segment)].map(({ record }) => record.id));
  return [...built, ...[...file.changes.entries].map(({ id }) => id)];
}
