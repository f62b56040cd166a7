import { type ConfirmableSecret, ConfirmableSecrets } from "../../collector/confirmation/index.ts";
import type { IndexEntry, Offer } from "../../contract/index.ts";

/** The secrets of these entries, as a confirmation table takes them. */
export function confirmableSecrets(entries: readonly IndexEntry[], isStored: (window: Offer) => boolean = () => true): ConfirmableSecret[] {
  const secrets = new ConfirmableSecrets(isStored);
  for (const entry of entries) secrets.add(entry);
  return [...secrets.all];
}
