import { decodeAnchors, type IndexEntry, type Offer } from "../../contract/index.ts";
import type { ConfirmableSecret } from "./table.ts";

/** An entry of the index; its registration may hold a confirmation value. */
export type ConfirmableEntry = IndexEntry & { readonly registration: { readonly confirmation?: string | undefined } };

/**
 * The secrets of a tier C index, for its table: each once, however many records it has. `isStored` says whether the index
 * itself holds a window, e.g. by looking it up in its image. A registration that cannot be read is in no index either.
 */
export function confirmableSecrets(
  entries: Iterable<ConfirmableEntry>,
  isStored: (window: Offer, entry: ConfirmableEntry) => boolean,
): ConfirmableSecret[] {
  const secrets = new Map<string, ConfirmableSecret & { records: { id: string; isRevoked: boolean }[] }>();
  for (const entry of entries) {
    const { keyId, value, lengthBytes, confirmation } = entry.registration;
    const record = { id: entry.id, isRevoked: entry.revokedAt !== null };
    const known = secrets.get(`${keyId} ${value}`);
    if (known) known.records.push(record);
    const windows = known ? [] : storedWindows(entry, isStored);
    if (windows.length === 0) continue;
    secrets.set(`${keyId} ${value}`, { fingerprint: { keyId, value }, lengthBytes, confirmation, records: [record], windows });
  }
  return [...secrets.values()];
}

function storedWindows(entry: ConfirmableEntry, isStored: (window: Offer, entry: ConfirmableEntry) => boolean): readonly Offer[] {
  try {
    return decodeAnchors(entry.registration).offers.filter((offer) => offer.span === 16 && isStored(offer, entry));
  } catch {
    return [];
  }
}
