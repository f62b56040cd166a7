import {
  type Anchor,
  decodeAnchors,
  type Fingerprint,
  type IndexChange,
  type IndexEntry,
  type IndexSnapshot,
  type KeyEpoch,
  type KeyRing,
  LeaktrailError,
  registeredFingerprint,
  toLeaktrailError,
} from "../contract/index.ts";
import { WindowTable } from "./window-table.ts";

/** One issued secret as the engine looks for it: what confirms it, and whose it is. */
export interface IssuedSecret {
  readonly fingerprint: Fingerprint;
  readonly lengthBytes: number;
  /** All its windows; the table holds the first, the others are checked before the HMAC is. */
  readonly anchors: readonly [Anchor, ...Anchor[]];
  /** The records of this fingerprint in the order in which they came: earliest issued first. */
  readonly records: { readonly id: string; revoked: boolean }[];
}

/** A record that the index cannot look for, and why. */
export interface IndexRefusal {
  readonly id: string;
  readonly reason: string;
}

/** The windows of one key epoch. */
export interface EpochWindows {
  readonly epoch: KeyEpoch;
  readonly table: WindowTable<IssuedSecret>;
}

/** How many secrets may share one window; past that each sighting of the window would cost too much. */
const BUCKET_MAX = 64;

/**
 * The issued secrets that a scanner looks for, in memory. It begins with a snapshot, or empty, and takes numbered changes.
 * What it cannot look for stands in `refused`, and whoever scans must say so.
 */
export class IssuedIndex {
  readonly #keys: KeyRing;
  readonly #windows = new Map<string, EpochWindows>();
  readonly #byFingerprint = new Map<string, IssuedSecret>();
  readonly #byRecord = new Map<string, IssuedSecret>();
  readonly #refused = new Map<string, string>();
  #version: number;
  #longestBytes = 0;

  constructor(keys: KeyRing, snapshot?: IndexSnapshot) {
    this.#keys = keys;
    this.#version = snapshot?.version ?? 0;
    for (const entry of snapshot?.entries ?? []) this.#put(entry);
  }

  /** The number of the newest change that this index includes. */
  get version(): number {
    return this.#version;
  }

  /** How many records it looks for. */
  get size(): number {
    return this.#byRecord.size;
  }

  /** The length of the longest secret. */
  get longestBytes(): number {
    return this.#longestBytes;
  }

  get windows(): Iterable<EpochWindows> {
    return this.#windows.values();
  }

  get refused(): readonly IndexRefusal[] {
    return [...this.#refused].map(([id, reason]) => ({ id, reason }));
  }

  /**
   * Takes the next change; one that is already in is skipped. Throws `conflict` where changes are missing: fetch the
   * snapshot then. Returns the records of this change that cannot be looked for.
   */
  apply(change: IndexChange): readonly IndexRefusal[] {
    if (change.version <= this.#version) return [];
    if (change.version > this.#version + 1) {
      throw new LeaktrailError("conflict", `index change ${change.version} came after ${this.#version}: fetch the snapshot`);
    }
    for (const entry of change.put) this.#put(entry);
    this.#version = change.version;
    return change.put.flatMap(({ id }) => {
      const reason = this.#refused.get(id);
      return reason === undefined ? [] : [{ id, reason }];
    });
  }

  /** Adds one record, or brings it up to date; returns why it cannot be looked for, if so. */
  #put(entry: IndexEntry): void {
    const { id, registration } = entry;
    this.#refused.delete(id);
    const name = `${registration.keyId}\0${registration.value}`;
    const known = this.#byFingerprint.get(name);
    this.#forgetElsewhere(id, known);
    const secret = known ?? this.#admit(entry);
    if (!secret) return;
    const record = secret.records.find((held) => held.id === id);
    if (record) record.revoked = entry.revokedAt !== null;
    else secret.records.push({ id, revoked: entry.revokedAt !== null });
    this.#byRecord.set(id, secret);
    this.#byFingerprint.set(name, secret);
  }

  #admit({ id, registration }: IndexEntry): IssuedSecret | undefined {
    const epoch = this.#keys.epoch(registration.keyId);
    if (!epoch) {
      this.#refused.set(id, `it was registered under key "${registration.keyId}", which the key file does not hold`);
      return undefined;
    }
    let anchors: Anchor[];
    try {
      anchors = decodeAnchors(registration);
    } catch (thrown) {
      this.#refused.set(id, toLeaktrailError(thrown).message);
      return undefined;
    }
    const { table } = this.#windowsOf(epoch);
    const [first, ...others] = anchors.sort((left, right) => table.bucketSize(left.hash) - table.bucketSize(right.hash));
    if (!first || table.bucketSize(first.hash) >= BUCKET_MAX) {
      this.#refused.set(id, `each of its windows is shared by ${BUCKET_MAX} other secrets: its issuer's secrets are too alike`);
      return undefined;
    }
    const secret = {
      fingerprint: registeredFingerprint(registration),
      lengthBytes: registration.lengthBytes,
      anchors: [first, ...others],
      records: [],
    } satisfies IssuedSecret;
    table.add(first.hash, secret);
    this.#longestBytes = Math.max(this.#longestBytes, secret.lengthBytes);
    return secret;
  }

  /** A record whose registration was replaced is no longer looked for under the former one. */
  #forgetElsewhere(id: string, now: IssuedSecret | undefined): void {
    const former = this.#byRecord.get(id);
    if (!former || former === now) return;
    former.records.splice(
      former.records.findIndex((held) => held.id === id),
      1,
    );
    this.#byRecord.delete(id);
  }

  #windowsOf(epoch: KeyEpoch): EpochWindows {
    const known = this.#windows.get(epoch.id);
    if (known) return known;
    const made = { epoch, table: new WindowTable<IssuedSecret>() };
    this.#windows.set(epoch.id, made);
    return made;
  }
}
