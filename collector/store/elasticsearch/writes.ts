import { randomUUID } from "node:crypto";
import type { estypes } from "@elastic/elasticsearch";
import { LeaktrailError } from "../../../contract/index.ts";
import { type PreparedWrite, WAITING_BYTES_MAX } from "../documents.ts";
import type { WriteResult } from "../store.ts";
import { type Cluster, statusOf } from "./cluster.ts";
import type { Layout } from "./layout.ts";
import { formatVersion, parseVersion, type VersionParts, versionPartsOf } from "./version.ts";

const BULK_WRITES_MAX = 1000;
const BULK_BYTES_MAX = 4 * 1024 * 1024;
const BULKS_MAX = 2;

/** One write on its way. */
interface Pending {
  readonly write: PreparedWrite;
  /** Stored with the document: tells this write from any other, even one of the same content. */
  readonly writeId: string;
  readonly replaced: VersionParts | null;
  readonly deadlineMs: number;
  /** Whether an attempt went out whose outcome is not known. */
  maybeStored: boolean;
  readonly resolve: (result: WriteResult) => void;
  readonly reject: (error: LeaktrailError) => void;
}

/** What the document is now, as far as it decides what became of a write. */
interface Current extends VersionParts {
  readonly writeId: string | undefined;
}
export type ReadCurrent = (keys: readonly { collection: PreparedWrite["collection"]; id: string }[]) => Promise<(Current | undefined)[]>;

/** Gathers concurrent writes into bulk requests, and finds out for each what became of it, whatever the connection did. */
export class BulkWriter {
  readonly #cluster: Cluster;
  readonly #layout: Layout;
  readonly #readCurrent: ReadCurrent;
  readonly #waiting: Pending[] = [];
  #waitingBytes = 0;
  #bulks = 0;

  constructor(cluster: Cluster, layout: Layout, readCurrent: ReadCurrent) {
    this.#cluster = cluster;
    this.#layout = layout;
    this.#readCurrent = readCurrent;
  }

  /** Returns once each of the writes has come to its end, also where it then throws. */
  async write(writes: readonly PreparedWrite[]): Promise<WriteResult[]> {
    const bytes = writes.reduce((sum, write) => sum + write.bytes, 0);
    if (this.#waiting.length > 0 && this.#waitingBytes + bytes > WAITING_BYTES_MAX) {
      throw new LeaktrailError("store-unavailable", "too many writes wait for Elasticsearch already");
    }
    const deadlineMs = this.#cluster.deadline();
    const ends = await Promise.allSettled(writes.map((write) => this.#enqueue(write, deadlineMs)));
    return ends.map((end) => {
      if (end.status === "rejected") throw end.reason;
      return end.value;
    });
  }

  #enqueue(write: PreparedWrite, deadlineMs: number): Promise<WriteResult> {
    const replaced = write.version === null ? null : parseVersion(write.version);
    if (replaced === undefined) return Promise.resolve({ stored: false });
    return new Promise((resolve, reject) => {
      this.#waitingBytes += write.bytes;
      this.#waiting.push({ write, writeId: randomUUID(), replaced, deadlineMs, maybeStored: false, resolve, reject });
      if (this.#waiting.length === 1) setImmediate(() => this.#sendSome());
    });
  }

  #sendSome(): void {
    while (this.#waiting.length > 0 && this.#bulks < BULKS_MAX) {
      this.#bulks++;
      void this.#carryOut(this.#takeBatch()).finally(() => {
        this.#bulks--;
        this.#sendSome();
      });
    }
  }

  #takeBatch(): Pending[] {
    let bytes = 0;
    const over = this.#waiting.findIndex((pending, at) => {
      bytes += pending.write.bytes;
      return at > 0 && (at >= BULK_WRITES_MAX || bytes > BULK_BYTES_MAX);
    });
    const batch = this.#waiting.splice(0, over === -1 ? this.#waiting.length : over);
    for (const pending of batch) this.#waitingBytes -= pending.write.bytes;
    return batch;
  }

  /** Sends what is still open, again and again, until each write is decided or out of time. Never throws. */
  async #carryOut(batch: readonly Pending[]): Promise<void> {
    let open: readonly Pending[] = batch;
    for (let tries = 0; open.length > 0; tries++) {
      const { again, failure } = await this.#attempt(open);
      const now = performance.now();
      open = again.filter((pending) => pending.deadlineMs > now || pending.reject(failure));
      if (open.length === 0) return;
      const lastMs = Math.max(...open.map((pending) => pending.deadlineMs));
      if (!(await this.#cluster.pause(tries, lastMs))) {
        for (const pending of open) pending.reject(failure);
        return;
      }
    }
  }

  async #attempt(open: readonly Pending[]): Promise<{ again: readonly Pending[]; failure: LeaktrailError }> {
    let items: readonly estypes.BulkResponseItem[];
    let sent = false;
    try {
      const options = this.#cluster.requestOptions(Math.max(...open.map((pending) => pending.deadlineMs)));
      await Promise.all(
        [...new Set(open.map(({ write }) => write.collection))].map((collection) => this.#layout.ensure(collection, options)),
      );
      sent = true;
      items = await this.#send(open, options);
      this.#cluster.succeeded();
    } catch (thrown) {
      const failure = this.#cluster.failed(thrown);
      if (sent && statusOf(thrown) !== 429) for (const pending of open) pending.maybeStored = true;
      if (failure.canRetry) return { again: open, failure };
      for (const pending of open) pending.reject(failure);
      return { again: [], failure };
    }
    return this.#judge(open, items);
  }

  async #send(open: readonly Pending[], options: ReturnType<Cluster["requestOptions"]>): Promise<readonly estypes.BulkResponseItem[]> {
    const operations = open.flatMap((pending) => this.#linesOf(pending));
    // Elasticsearch waits for a missing shard itself; shorter than we wait for Elasticsearch, to hear what it has to say.
    const timeout = `${Math.ceil(Number(options.requestTimeout) * 0.8)}ms`;
    const answer = await this.#cluster.client.bulk({ operations, require_alias: true, timeout }, options);
    const items = answer.items?.map((item) => item.create ?? item.index);
    const whole = items?.length === open.length && items.every((item, at) => item !== undefined && item._id === open[at]?.write.id);
    if (!whole) throw new LeaktrailError("store-unavailable", "Elasticsearch's answer does not fit the writes it was sent");
    return items.filter((item) => item !== undefined);
  }

  /** The client joins strings as they are, so that each document is serialised once. */
  #linesOf({ write, writeId, replaced }: Pending): string[] {
    const target = { _index: this.#layout.nameOf(write.collection), _id: write.id };
    const action = replaced
      ? { index: { ...target, if_seq_no: replaced.seqNo, if_primary_term: replaced.primaryTerm } }
      : { create: target };
    const head = JSON.stringify({ id: write.id, writeId, ...write.fields });
    return [JSON.stringify(action), `${head.slice(0, -1)},"doc":${write.text}}`];
  }

  /** Each item by its position. */
  async #judge(
    open: readonly Pending[],
    items: readonly estypes.BulkResponseItem[],
  ): Promise<{ again: readonly Pending[]; failure: LeaktrailError }> {
    const again: Pending[] = [];
    const refused: Pending[] = [];
    let failure = new LeaktrailError("store-unavailable", "Elasticsearch cannot tell yet what became of a write");
    for (const [at, pending] of open.entries()) {
      const item = items[at];
      if (item === undefined) continue;
      const said = `${item.status} ${item.error?.type ?? ""}`.trim();
      if (item.status === 200 || item.status === 201) pending.resolve({ stored: true, version: formatVersion(versionPartsOf(item)) });
      else if (item.status === 409) refused.push(pending);
      else if (item.status === 404) {
        failure = this.#layout.missing(pending.write.collection);
        again.push(pending);
      } else if (item.status === 429 || item.status >= 500) {
        failure = new LeaktrailError("store-unavailable", `Elasticsearch cannot store a document now (${said})`);
        pending.maybeStored ||= item.status !== 429;
        again.push(pending);
      } else {
        pending.reject(new LeaktrailError("internal-fault", `Elasticsearch refuses a document of ${pending.write.collection} (${said})`));
      }
    }
    again.push(...(await this.#judgeRefused(refused)));
    return { again, failure };
  }

  /**
   * A 409 may be the echo of our own write, when an attempt before was stored and its answer lost, be it on its way to
   * us or inside the cluster. The document's write id tells; and where the document has been replaced since, the number
   * of its writes tells whether ours can have been one of them. Returns the writes to send again.
   */
  async #judgeRefused(refused: readonly Pending[]): Promise<readonly Pending[]> {
    if (refused.length === 0) return [];
    try {
      const found = await this.#readCurrent(refused.map(({ write }) => write));
      return refused.filter((pending, at) => !settleRefused(pending, found[at]));
    } catch (thrown) {
      const failure = this.#cluster.failed(thrown);
      for (const pending of refused) pending.reject(failure);
      return [];
    }
  }
}

/** False where it cannot be told yet, because what was read is older than what refused the write. */
function settleRefused(pending: Pending, current: Current | undefined): boolean {
  const writesBefore = pending.replaced?.writes ?? 0;
  if (current?.writeId === pending.writeId) pending.resolve({ stored: true, version: formatVersion(current) });
  else if (!pending.maybeStored || current?.writes === writesBefore + 1) pending.resolve({ stored: false });
  else if (current === undefined || current.writes <= writesBefore) return false;
  else {
    const what = `a document of ${pending.write.collection} was changed by others while the connection to Elasticsearch was lost`;
    pending.reject(new LeaktrailError("store-unavailable", `${what}; whether our write came first is not known: read it again`));
  }
  return true;
}
