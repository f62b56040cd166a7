import { decodeAnchors, type IndexEntry, type Offer } from "../../contract/index.ts";
import type { ConfirmableSecret } from "./table.ts";

/** Whether the index itself holds a window of an entry, e.g. by looking it up in its image. */
export type IsStored = (window: Offer, entry: IndexEntry) => boolean;

type Gathered = ConfirmableSecret & { confirmation: string | undefined; records: { id: string; isRevoked: boolean }[] };

/**
 * The secrets of a tier C index, for its table: each once, however many records it has. A registration that cannot be read
 * is in no index either.
 */
export class ConfirmableSecrets {
  readonly #isStored: IsStored;
  readonly #secrets = new Map<string, Gathered>();

  constructor(isStored: IsStored) {
    this.#isStored = isStored;
  }

  get all(): IterableIterator<ConfirmableSecret> {
    return this.#secrets.values();
  }

  add(entry: IndexEntry): this {
    const { keyId, value, lengthBytes, confirmation } = entry.registration;
    const record = { id: entry.id, isRevoked: entry.revokedAt !== null };
    const known = this.#secrets.get(`${keyId} ${value}`);
    if (known) {
      known.records.push(record);
      // One that was registered before there were any gets it with the next record.
      known.confirmation ??= confirmation;
      return this;
    }
    const windows = this.#windows(entry);
    if (windows.length === 0) return this;
    this.#secrets.set(`${keyId} ${value}`, { fingerprint: { keyId, value }, lengthBytes, confirmation, records: [record], windows });
    return this;
  }

  #windows(entry: IndexEntry): readonly Offer[] {
    try {
      return decodeAnchors(entry.registration).offers.filter((offer) => offer.span === 16 && this.#isStored(offer, entry));
    } catch {
      return [];
    }
  }
}
