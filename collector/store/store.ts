import type { ApiToken, Fingerprint, Incident, IssuanceRecord, Occurrence, Receipt, Revocation, TrailEntry } from "../../contract/index.ts";

/** An issuance record as it is kept, with the number of the index change that published it (0 while none did). */
export interface StoredIssuance {
  readonly record: IssuanceRecord;
  readonly indexVersion: number;
}

/**
 * Where the two sides of the join meet: one document a fingerprint, changed by compare-and-set from either side, so
 * that whoever comes second sees the first.
 */
export interface FingerprintLink {
  readonly fingerprint: Fingerprint;
  readonly incidentId: string | null;
  /** Earliest issuance first. */
  readonly issuanceIds: readonly string[];
}

/** A trail entry as it is kept. `sequence` is -1 until the sequencer has numbered it. */
export interface StoredTrailEntry {
  readonly entry: TrailEntry;
  readonly sequence: number;
}

/** The documents of each collection. */
export interface Documents {
  issuance: StoredIssuance;
  fingerprints: FingerprintLink;
  incidents: Incident;
  occurrences: Occurrence;
  revocations: Revocation;
  receipts: Receipt;
  trail: StoredTrailEntry;
  tokens: ApiToken;
  /** Leases, heads and counters: small documents that one writer at a time advances. */
  control: Readonly<Record<string, unknown>>;
}
export type Collection = keyof Documents;

export type FieldValue = string | number | null;

/** The fields of each collection that `find` can filter and order by, each with how it is read from the document. */
export const indexedFields = {
  issuance: {
    issuer: { type: "keyword", of: (doc) => doc.record.issuer },
    publicId: { type: "keyword", of: (doc) => doc.record.publicId ?? null },
    subjectId: { type: "keyword", of: (doc) => doc.record.subject.id },
    taskId: { type: "keyword", of: (doc) => doc.record.task?.id ?? null },
    indexVersion: { type: "number", of: (doc) => doc.indexVersion },
  },
  fingerprints: {},
  incidents: {
    state: { type: "keyword", of: (doc) => doc.state },
    severity: { type: "keyword", of: (doc) => doc.severity },
    issuer: { type: "keyword", of: (doc) => doc.issuer },
    rule: { type: "keyword", of: (doc) => doc.rule },
    openedAt: { type: "keyword", of: (doc) => doc.clock.openedAt },
    updatedAt: { type: "keyword", of: (doc) => doc.updatedAt },
  },
  occurrences: {
    incidentId: { type: "keyword", of: (doc) => doc.incidentId },
    seenAt: { type: "keyword", of: (doc) => doc.seenAt },
  },
  revocations: {
    state: { type: "keyword", of: (doc) => doc.state },
    nextAttemptAt: { type: "keyword", of: (doc) => doc.nextAttemptAt },
    incidentId: { type: "keyword", of: (doc) => doc.incidentId },
  },
  receipts: { incidentId: { type: "keyword", of: (doc) => doc.incidentId } },
  trail: {
    sequence: { type: "number", of: (doc) => doc.sequence },
    at: { type: "keyword", of: (doc) => doc.entry.at },
    incidentId: { type: "keyword", of: (doc) => doc.entry.incidentId ?? null },
    issuanceId: { type: "keyword", of: (doc) => doc.entry.issuanceId ?? null },
  },
  tokens: {},
  control: {},
} as const satisfies { [C in Collection]: Record<string, { type: "keyword" | "number"; of: (doc: Documents[C]) => FieldValue }> };

export type IndexedField<C extends Collection> = keyof (typeof indexedFields)[C] & string;

/** A document with the version that a replacement must name. */
export interface Versioned<T> {
  readonly id: string;
  readonly doc: T;
  readonly version: string;
}

/** One write. `create` fails where the id exists, `replace` where the version is no longer the newest. */
export type Write = {
  [C in Collection]:
    | { readonly op: "create"; readonly collection: C; readonly id: string; readonly doc: Documents[C] }
    | { readonly op: "replace"; readonly collection: C; readonly id: string; readonly doc: Documents[C]; readonly version: string };
}[Collection];

/** What became of one write: stored under a new version, or refused because somebody else was first. */
export type WriteResult = { readonly stored: true; readonly version: string } | { readonly stored: false };

/** Equality with one of several values, or a bound, on an indexed field. */
export type Condition =
  | { readonly anyOf: readonly FieldValue[] }
  | { readonly atMost: string | number }
  | { readonly atLeast: string | number };

export interface FindQuery<C extends Collection> {
  readonly where?: { readonly [F in IndexedField<C>]?: Condition };
  /** Ties are broken by id, so that paging neither repeats nor skips. Documents whose field is null come last. */
  readonly orderBy?: { readonly field: IndexedField<C>; readonly direction: "ascending" | "descending" };
  /** 1 to 1000. */
  readonly limit: number;
  /** The `next` of the page before. A cursor that this store did not make is `invalid-input`. */
  readonly after?: string;
}

export interface Page<T> {
  readonly items: readonly Versioned<T>[];
  /** Absent on the last page. */
  readonly next?: string;
}

export interface StoreHealth {
  readonly ok: boolean;
  readonly waitingFor?: string;
}

/**
 * The collector's state: documents by id, changed by compare-and-set only. Elasticsearch and the embedded store behave
 * alike; one shared test suite runs on both. Opening never fails because the other side is away: each call throws
 * `store-unavailable` after a bounded wait, `health()` says so, and calls succeed once it is back.
 */
export interface Store {
  /** The documents of these ids, in their order; undefined where there is none. Always the newest written. */
  get<C extends Collection>(collection: C, ids: readonly string[]): Promise<readonly (Versioned<Documents[C]> | undefined)[]>;

  /** Each write on its own: one that is refused leaves the others alone. Durable when resolved. Results in the order of the writes. */
  write(writes: readonly Write[]): Promise<readonly WriteResult[]>;

  /** A page of documents. May lag behind `write` by up to `findLagMs`. */
  find<C extends Collection>(collection: C, query: FindQuery<C>): Promise<Page<Documents[C]>>;

  count<C extends Collection>(collection: C, where?: FindQuery<C>["where"]): Promise<number>;

  readonly findLagMs: number;

  health(): StoreHealth;

  close(): Promise<void>;
}
