import { z } from "zod";
import { type Bus, cloudEventHeaders, topics } from "../../bus/index.ts";
import { INDEX_CHANGE_SCHEMA, type IndexChange } from "../../contract/index.ts";
import { putControl } from "../coordination/control.ts";
import type { Lease } from "../coordination/lease.ts";
import type { Store, StoredIssuance, Versioned, Write } from "../store/index.ts";

const HEAD = "index-head";
const BATCH_MAX = 500;
const HINTS_MAX = 20_000;
const SWEEP_EVERY_MS = 1_000;

const headDocument = z.object({
  /** The number of the newest change. */
  version: z.number(),
  /** The records that the newest changes are about, in their order; empty once they are published and marked. */
  writing: z.array(z.string()),
});
type Head = z.output<typeof headDocument>;

/**
 * Numbers the changes of the index and publishes them, one message a record. Like the trail's head, one document moves by
 * compare-and-set and names what it added, so that numbers have no gap and whoever comes after a crash publishes the
 * same numbers again, to the same effect.
 */
export class IndexPublisher {
  readonly #store: Store;
  readonly #bus: Bus;
  readonly #lease: Lease;
  readonly #publishedVersion: () => number | undefined;
  readonly #now: () => Date;
  readonly #hints = new Set<string>();
  #sweptAtMs = Number.NEGATIVE_INFINITY;

  /** `publishedVersion` gives the newest number in the topic, and undefined until the topic was read. */
  constructor(options: { store: Store; bus: Bus; lease: Lease; publishedVersion: () => number | undefined; now: () => Date }) {
    this.#store = options.store;
    this.#bus = options.bus;
    this.#lease = options.lease;
    this.#publishedVersion = options.publishedVersion;
    this.#now = options.now;
  }

  /** Says that this record has changed. A hint only: what is not hinted is found by the sweep. */
  hint(issuanceId: string): void {
    if (this.#hints.size < HINTS_MAX) this.#hints.add(issuanceId);
  }

  /** One batch. True where there may be more to do at once. */
  async round(): Promise<boolean> {
    if (!(await this.#lease.hold())) {
      this.#hints.clear();
      return false;
    }
    const [stored] = await this.#store.get("control", [HEAD]);
    const head = stored ? headDocument.parse(stored.doc) : { version: 0, writing: [] };
    if (stored && head.writing.length > 0) return this.#finish(stored, head);
    const published = this.#publishedVersion();
    if (published === undefined) return false;
    const pending = await this.#pending();
    if (pending.length === 0) return false;
    // The topic may be ahead of the store, e.g. of one that was set up anew: scanners skip the numbers that they know.
    const next: Head = { version: Math.max(head.version, published) + pending.length, writing: pending };
    const version = await putControl(this.#store, HEAD, stored, next);
    if (version === undefined) return true;
    return this.#finish({ id: HEAD, doc: next, version }, next);
  }

  /** The number of the newest change, once everything that is stored was published; undefined until then. */
  async settledVersion(): Promise<number | undefined> {
    const pending = await this.#store.find("issuance", { where: { indexVersion: { anyOf: [0] } }, limit: 1 });
    if (pending.items.length > 0) return undefined;
    const [stored] = await this.#store.get("control", [HEAD]);
    const head = stored ? headDocument.parse(stored.doc) : { version: 0, writing: [] };
    return head.writing.length === 0 ? head.version : undefined;
  }

  async #pending(): Promise<string[]> {
    const ids = [...this.#hints].slice(0, BATCH_MAX);
    const nowMs = performance.now();
    if (ids.length < BATCH_MAX && nowMs - this.#sweptAtMs >= SWEEP_EVERY_MS) {
      this.#sweptAtMs = nowMs;
      const found = await this.#store.find("issuance", { where: { indexVersion: { anyOf: [0] } }, limit: BATCH_MAX });
      ids.push(...found.items.map((item) => item.id).filter((id) => !this.#hints.has(id)));
    }
    const batch = ids.slice(0, BATCH_MAX);
    if (batch.length === 0) return [];
    const documents = await this.#store.get("issuance", batch);
    for (const id of batch) this.#hints.delete(id);
    return documents.flatMap((document) => (document?.doc.indexVersion === 0 ? [document.id] : []));
  }

  async #finish(stored: Versioned<unknown>, head: Head): Promise<boolean> {
    const first = head.version - head.writing.length + 1;
    const documents = await this.#store.get("issuance", head.writing);
    // Who has slept since it read the head may see records that changed again under later numbers: they are not its to publish.
    if (!(await this.#isNewest(stored))) return true;
    const numbered = documents.flatMap((document, at) => (document ? [{ document, version: first + at }] : []));
    const messages = numbered.map(({ document, version }) => changeMessage(document.doc, version, this.#now()));
    await this.#bus.publish(topics.index, messages);
    // A record that changed in the meantime keeps its 0, and is published again under a later number.
    const writes = numbered.map(({ document, version }): Write => {
      return {
        op: "replace",
        collection: "issuance",
        id: document.id,
        doc: { ...document.doc, indexVersion: version },
        version: document.version,
      };
    });
    await this.#store.write(writes);
    const isClosed = await putControl(this.#store, HEAD, stored, { ...head, writing: [] });
    // Overtaken while it published: what it sent may stand behind newer changes in the topic, and so hide them from those who come later.
    if (isClosed === undefined) await this.#publishAgain(head.writing);
    return true;
  }

  async #isNewest(stored: Versioned<unknown>): Promise<boolean> {
    const [current] = await this.#store.get("control", [HEAD]);
    return current?.version === stored.version;
  }

  async #publishAgain(ids: readonly string[]): Promise<void> {
    const documents = await this.#store.get("issuance", ids);
    const writes = documents.flatMap((document): Write[] =>
      document
        ? [
            {
              op: "replace",
              collection: "issuance",
              id: document.id,
              doc: { ...document.doc, indexVersion: 0 },
              version: document.version,
            },
          ]
        : [],
    );
    await this.#store.write(writes);
  }
}

function changeMessage({ record }: StoredIssuance, version: number, now: Date) {
  const { id, registration, revokedAt, expiresAt } = record;
  const change: IndexChange = {
    schema: INDEX_CHANGE_SCHEMA,
    version,
    put: [{ id, registration, revokedAt, expiresAt }],
  };
  const headers = cloudEventHeaders({
    type: INDEX_CHANGE_SCHEMA,
    source: "leaktrail/collector",
    id: `index-${version}`,
    time: now.toISOString(),
  });
  return { key: id, headers, value: Buffer.from(JSON.stringify(change)) };
}
