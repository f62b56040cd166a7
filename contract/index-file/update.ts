import { LeaktrailError } from "../errors.ts";
import type { KeyRing } from "../keys.ts";
import { decodeAnchors } from "../registration.ts";
import type { Tier } from "../windows/index.ts";
import type { IndexChanges, IndexUpdate } from "./changes.ts";
import { DataWriter, type IndexSink } from "./data-writer.ts";
import type { IndexEntry } from "./documents.ts";
import { encodeHeader } from "./header.ts";
import type { IndexHeader } from "./header-schema.ts";
import type { OpenIndex } from "./open.ts";
import type { SigningKey } from "./signing.ts";
import type { IndexIdentity } from "./write.ts";

/** With more changes than this share of its records, an index is better built anew. */
const REBUILD_SHARE = 0.1;
const REBUILD_MIN = 1000;

/** What an update did. */
export interface UpdatedIndex {
  readonly header: IndexHeader;
  readonly lengthBytes: number;
  /** Whether there are so many changes by now that the index should be built anew. */
  readonly isRebuildDue: boolean;
}

/** The changes of an index, and how many records it has with them. */
export interface IndexState {
  readonly changes: IndexChanges;
  readonly records: number;
}

/**
 * What an index is after these updates. Throws `not-found` for a record that is not in it, `conflict` for one that comes a
 * second time, and `bad-configuration` for what its tier allows only to a building anew.
 */
export function stateAfter(index: OpenIndex, updates: readonly IndexUpdate[]): IndexState {
  const { tier } = index.header;
  if (tier === "C")
    throw new LeaktrailError("bad-configuration", "an index of tier C holds no records, and so cannot be changed: build it anew");
  const held = heldIds(index, new Set(updates.map(idOf)));
  const changes = index.changes.copy();
  let { records } = index.header;
  for (const update of updates) {
    const id = idOf(update);
    if (!("put" in update)) {
      if (!held.has(id)) throw new LeaktrailError("not-found", `the index holds no record ${id}; it is left as it was`);
      if ("remove" in update && held.delete(id)) records -= 1;
      changes.apply(update);
    } else {
      if (!held.has(id)) records += 1;
      held.add(id);
      changes.apply({ put: checked(update.put, tier) });
    }
  }
  return { changes, records };
}

/** Which of these ids the index holds now. */
function heldIds(index: OpenIndex, wanted: ReadonlySet<string>): Set<string> {
  const held = new Set<string>();
  for (const id of index.recordIds()) {
    if (wanted.has(id)) held.add(id);
    if (held.size === wanted.size) break;
  }
  return held;
}

function idOf(update: IndexUpdate): string {
  if ("put" in update) return update.put.id;
  if ("revoke" in update) return update.revoke;
  return "expire" in update ? update.expire : update.remove;
}

/** Writes the changes, and the header and digests that cover them, into a copy of the index's file. */
export function writeChanges(
  index: OpenIndex,
  { changes, records }: IndexState,
  identity: Omit<IndexIdentity, "origin">,
  options: { keys: KeyRing; signingKey?: SigningKey | undefined },
  sink: IndexSink,
): UpdatedIndex {
  const { header } = index;
  if (index.proof.isSigned && !options.signingKey) {
    throw new LeaktrailError("bad-configuration", "the index is signed: give the key to sign the update with by --sign-key FILE");
  }
  const data = new DataWriter(sink, index.digestsBefore(header.changes.offset));
  const keys = new Set([...header.keys, ...[...changes.entries].map(({ registration }) => registration.keyId)]);
  const updated: IndexHeader = {
    ...header,
    ...identity,
    records,
    keys: [...keys],
    changes: { count: changes.count, ...data.part(changes.encode()) },
    digests: data.digests(),
  };
  sink.write(encodeHeader(updated, options.keys, options.signingKey), 0);
  return {
    header: updated,
    lengthBytes: updated.digests.offset + updated.digests.lengthBytes,
    isRebuildDue: isRebuildDue(changes.count, header.records),
  };
}

/** Whether an index with so many changes is better built anew. */
export function isRebuildDue(changes: number, records: number): boolean {
  return changes > Math.max(REBUILD_MIN, records * REBUILD_SHARE);
}

/** A change bears whole hashes of its windows, by which each half of a span can be guessed alone: tier B promises better. */
function checked(entry: IndexEntry, tier: Tier): IndexEntry {
  if (tier !== "A") {
    const problem = `a change would tell more of record ${entry.id} than tier ${tier} allows`;
    throw new LeaktrailError(
      "bad-configuration",
      `${problem}: build the index anew with it. To revoke, expire and remove is no such change`,
    );
  }
  const { partial: _, ...whole } = entry.registration;
  decodeAnchors(whole);
  return entry;
}
