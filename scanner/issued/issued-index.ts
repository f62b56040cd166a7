import {
  type CurrentRecord,
  type Fingerprint,
  IndexBuilder,
  type IndexChange,
  type IndexEntry,
  type IndexRefusal,
  type IndexSnapshot,
  type KeyRing,
  LeaktrailError,
  OpenIndex,
} from "../../contract/index.ts";
import { Kernel, type SharedKernel } from "../kernel/index.ts";
import { ChangeLevels } from "./change-levels.ts";
import { Passes } from "./passes.ts";
import type { Pass } from "./probe.ts";
import { LoadedSegment, placeSegment } from "./segment.ts";
import { builtSource, fileSource, type SegmentSource } from "./source.ts";

/** A record under which a secret was issued, and whether the issuer has said that it is dead. */
export interface IssuedRecord {
  readonly id: string;
  readonly isDead: boolean;
}

/** An index as its base: what a file holds, or what was built of a snapshot. */
export interface IndexBase {
  readonly version: number;
  readonly records: number;
  readonly segments: readonly SegmentSource[];
  /** What came in since the segments were built. */
  readonly entries: readonly IndexEntry[];
  readonly refused: { readonly count: number; readonly named: readonly IndexRefusal[] };
}

/** An index whose base lies in memory that threads share. */
export interface SharedIndex {
  readonly kernel: SharedKernel;
  /** The addresses of the base's segments. */
  readonly segments: readonly number[];
}

/**
 * The issued secrets that a scanner looks for, in the kernel's memory: a base, and the numbered changes since. What it
 * cannot look for stands in `refused`, and whoever scans must say so.
 */
export class IssuedIndex {
  readonly kernel: Kernel;
  readonly #base: readonly LoadedSegment[];
  readonly #changes: ChangeLevels;
  readonly #passes: Passes;
  readonly #refused: Map<string, string>;
  readonly #unnamed: number;
  #version: number;
  /** Records of the base that are in none of the changes of its own. */
  readonly #baseRecords: number;
  #current: readonly Pass[] | undefined;

  /** With `shared`, its base is the one that another thread has loaded, and only what changed since is its own. */
  constructor(keys: KeyRing, base: IndexBase, shared?: SharedIndex) {
    const kernel = new Kernel(shared?.kernel);
    this.kernel = kernel;
    this.#base = base.segments.map((source, at) => {
      const loaded = shared?.segments[at];
      if (loaded === undefined) return placeSegment(kernel, source, kernel.allocate(LoadedSegment.lengthBytes(source)), keys);
      const segment = new LoadedSegment(kernel, source, loaded, keys);
      segment.paging.isWhole = true;
      return segment;
    });
    this.#changes = new ChangeLevels(kernel, keys);
    this.#passes = new Passes(kernel);
    this.#refused = new Map(base.refused.named.map(({ id, reason }) => [id, reason]));
    this.#unnamed = base.refused.count - base.refused.named.length;
    this.#version = base.version;
    for (const { id, reason } of this.#changes.put(base.entries)) this.#refused.set(id, reason);
    this.#baseRecords = base.records - this.#soughtChanges;
  }

  /** Loads all of the base, for other threads to scan with, each with `lengthBytes` of memory of its own. */
  share(lengthBytes: number): SharedIndex {
    for (const segment of this.#base) segment.paging.loadAll();
    return { kernel: this.kernel.share(lengthBytes), segments: this.#base.map(({ descriptor }) => descriptor) };
  }

  /** The number of the newest change that this index includes. */
  get version(): number {
    return this.#version;
  }

  /** How many records it looks for. One of the base that changed since is counted twice: to know it would take all ids in memory. */
  get size(): number {
    return this.#baseRecords + this.#soughtChanges;
  }

  /** Records that changed since the segments were built, and can be looked for. */
  get #soughtChanges(): number {
    const refused = [...this.#refused.keys()].filter((id) => this.#changes.entry(id) !== undefined);
    return this.#changes.size - refused.length;
  }

  /** The length of the longest secret. */
  get longestBytes(): number {
    return Math.max(0, ...this.#segments.map(({ source }) => source.facts.longestBytes));
  }

  /** What its base takes in memory. */
  get lengthBytes(): number {
    return this.#base.reduce((sum, { source }) => sum + source.layout.lengthBytes, 0);
  }

  /** Records that it cannot look for: how many, and which, as far as they were noted. */
  get refused(): { readonly count: number; readonly named: readonly IndexRefusal[] } {
    const named = [...this.#refused].map(([id, reason]) => ({ id, reason }));
    return { count: this.#unnamed + named.length, named };
  }

  /** The passes over a text that find all of its secrets. */
  get passes(): readonly Pass[] {
    this.#current ??= this.#passes.of(this.#segments);
    return this.#current;
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
    const refused = this.#changes.put(change.put);
    for (const { id } of change.put) this.#refused.delete(id);
    for (const { id, reason } of refused) this.#refused.set(id, reason);
    this.#version = change.version;
    this.#current = undefined;
    return refused;
  }

  /** Whose a secret is, in the order of issuance; empty where every record of it has since been registered for another. */
  recordsOf(segment: LoadedSegment, secret: number, fingerprint: Fingerprint, now: Date): IssuedRecord[] {
    const { expiresAtS } = segment.secret(secret);
    const isExpired = expiresAtS > 0 && expiresAtS * 1000 <= now.getTime();
    return segment.source.recordsOf(secret).flatMap((record) => this.#newest(record, isExpired, fingerprint, now));
  }

  get #segments(): readonly LoadedSegment[] {
    return [...this.#changes.segments, ...this.#base];
  }

  #newest({ id, revoked, expiresAt: amended }: CurrentRecord, isExpired: boolean, fingerprint: Fingerprint, now: Date): IssuedRecord[] {
    const entry = this.#changes.entry(id);
    if (!entry) return [{ id, isDead: revoked || (amended === undefined ? isExpired : isPast(amended, now)) }];
    const { registration, revokedAt, expiresAt } = entry;
    const values = [registration.value, registration.partial?.value];
    if (registration.keyId !== fingerprint.keyId || !values.includes(fingerprint.value)) return [];
    return [{ id, isDead: revokedAt !== null || (!!expiresAt && isPast(expiresAt, now)) }];
  }
}

function isPast(instant: string, now: Date): boolean {
  return Date.parse(instant) <= now.getTime();
}

/** The base of a snapshot's entries. */
function baseOfSnapshot(snapshot: IndexSnapshot, keys: KeyRing): IndexBase {
  const builder = new IndexBuilder(keys);
  for (const entry of snapshot.entries) builder.add(entry);
  const built = builder.finish();
  return {
    version: snapshot.version,
    records: built.records,
    segments: built.segments.map((segment) => builtSource(segment, built.keyIds)),
    entries: [],
    refused: built.refused,
  };
}

const FOR_SCAN_ALONE = "an index of tier C is for leaktrail scan alone: here give one of tier A or B";

/** Who opens an index of tier C must say that it has candidates confirmed: one that nobody hears of would pass as clean. */
export interface BaseOptions {
  readonly takesCandidates?: boolean;
}

/** The base that a file holds. What was registered under keys that the key file does not hold is refused, key by key. */
export function baseOfFile(file: OpenIndex, keys: KeyRing, { takesCandidates = false }: BaseOptions = {}): IndexBase {
  const { version, records, keys: keyIds, tier } = file.header;
  if (tier === "C") {
    if (!takesCandidates) throw new LeaktrailError("bad-configuration", FOR_SCAN_ALONE);
    // It has no fingerprints, so that no key of theirs can be missing, and brings its window keys along.
    const segments = file.segments.map((segment) => fileSource(file, segment));
    return { version, records, segments, entries: [], refused: file.refused };
  }
  const unknown = keyIds.filter((id) => !keys.epoch(id));
  const named = unknown.map((id) => ({
    id: `all of key ${id}`,
    reason: "the key file does not hold the key that they were registered under",
  }));
  const live = file.segments.filter(({ windowEpoch }) => keys.epochs.some((epoch) => epoch.windowEpoch === windowEpoch));
  return {
    version,
    records,
    segments: live.map((segment) => fileSource(file, segment)),
    entries: [...file.changes.entries],
    refused: { count: file.refused.count + unknown.length, named: [...named, ...file.refused.named] },
  };
}

const NOTHING: IndexBase = { version: 0, records: 0, segments: [], entries: [], refused: { count: 0, named: [] } };

/** The index of a snapshot or of an open file; without either an empty one, which takes changes from number 1 on. */
export function indexOf(keys: KeyRing, from?: IndexSnapshot | OpenIndex, options?: BaseOptions): IssuedIndex {
  if (!from) return new IssuedIndex(keys, NOTHING);
  return new IssuedIndex(keys, from instanceof OpenIndex ? baseOfFile(from, keys, options) : baseOfSnapshot(from, keys));
}
