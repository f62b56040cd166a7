import { deflateRawSync, inflateRawSync } from "node:zlib";
import { LeaktrailError } from "../errors.ts";
import { type IndexEntry, type IndexUpdate, readIndexUpdate } from "./documents.ts";
import { damaged } from "./header.ts";

export { type IndexUpdate, indexUpdate } from "./documents.ts";

/** Past so many changes a rebuild is the faster way to anything. */
const CHANGES_MAX = 200_000;
const TEXT_MAX_BYTES = 256 << 20;

/** A record of the segments that is otherwise than they say. */
interface Amendment {
  readonly revokedAt?: string;
  readonly expiresAt?: string;
  /** It is no longer there, or stands among the entries now. */
  readonly isGone?: true;
}

/** The changes of an index since its segments were built, one for each record at most. */
export class IndexChanges {
  readonly #entries = new Map<string, IndexEntry>();
  readonly #amendments = new Map<string, Amendment>();

  get count(): number {
    return new Set([...this.#entries.keys(), ...this.#amendments.keys()]).size;
  }

  /** Records that came in, or whose registration changed. */
  get entries(): IterableIterator<IndexEntry> {
    return this.#entries.values();
  }

  /** What the segments' record of this id is otherwise; undefined where it is as they say. */
  amendment(id: string): Amendment | undefined {
    return this.#amendments.get(id);
  }

  /** Takes the next change. */
  apply(update: IndexUpdate): void {
    if ("put" in update) {
      this.#amendments.set(update.put.id, { isGone: true });
      this.#entries.set(update.put.id, update.put);
    } else if ("remove" in update) {
      this.#amendments.set(update.remove, { isGone: true });
      this.#entries.delete(update.remove);
    } else if ("revoke" in update) this.#amend(update.revoke, { revokedAt: update.at });
    else this.#amend(update.expire, { expiresAt: update.at });
    if (this.#amendments.size > CHANGES_MAX) {
      throw new LeaktrailError("too-large", `an index takes ${CHANGES_MAX} changes at most: build it anew`);
    }
  }

  #amend(id: string, amendment: Amendment): void {
    const entry = this.#entries.get(id);
    if (entry) this.#entries.set(id, { ...entry, ...amendment });
    else this.#amendments.set(id, { ...this.#amendments.get(id), ...amendment });
  }

  copy(): IndexChanges {
    const copy = new IndexChanges();
    for (const [id, entry] of this.#entries) copy.#entries.set(id, entry);
    for (const [id, amendment] of this.#amendments) copy.#amendments.set(id, amendment);
    return copy;
  }

  /** The bytes of the file's part. */
  encode(): Uint8Array[] {
    if (this.#amendments.size === 0) return [];
    const lines: string[] = [];
    for (const [id, { isGone, revokedAt, expiresAt }] of this.#amendments) {
      const entry = this.#entries.get(id);
      const updates: (IndexUpdate | undefined)[] = [
        entry && { put: entry },
        isGone && !entry ? { remove: id } : undefined,
        revokedAt !== undefined && !isGone ? { revoke: id, at: revokedAt } : undefined,
        expiresAt !== undefined && !isGone ? { expire: id, at: expiresAt } : undefined,
      ];
      for (const update of updates) if (update) lines.push(JSON.stringify(update));
    }
    return [deflateRawSync(lines.join("\n"))];
  }

  /** Reads the bytes of the file's part. Throws `corrupt-data`. */
  static decode(bytes: Uint8Array): IndexChanges {
    const changes = new IndexChanges();
    if (bytes.length === 0) return changes;
    try {
      const text = inflateRawSync(bytes, { maxOutputLength: TEXT_MAX_BYTES }).toString("utf8");
      for (const line of text.split("\n")) changes.apply(readIndexUpdate(JSON.parse(line)));
    } catch (thrown) {
      throw damaged(`its changes cannot be read${thrown instanceof LeaktrailError ? `: ${thrown.message}` : ""}`);
    }
    return changes;
  }
}
