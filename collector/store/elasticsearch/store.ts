import { errors, type TransportRequestOptions } from "@elastic/elasticsearch";
import { LeaktrailError, type Log } from "../../../contract/index.ts";
import { collections, isId, prepareWrites } from "../documents.ts";
import { checkConditions, checkQuery, pageOf } from "../query.ts";
import type { Collection, Documents, FieldValue, FindQuery, Page, Store, StoreHealth, Versioned, Write, WriteResult } from "../store.ts";
import { type Cluster, typeOf } from "./cluster.ts";
import { Layout, REFRESH_INTERVAL_MS } from "./layout.ts";
import { filterOf, searchOf } from "./query.ts";
import { formatVersion, type VersionParts, versionPartsOf } from "./version.ts";
import { BulkWriter } from "./writes.ts";

/** A refresh takes its time, more so on a busy machine. */
const REFRESH_MARGIN_MS = 800;
/** As many of the largest documents as fit one answer. */
const GET_MAX = 100;

/** What is stored of a document, beside its indexed fields. */
interface Source<T> {
  readonly id: string;
  readonly writeId: string;
  readonly doc: T;
}

interface Read<T> extends VersionParts {
  readonly source: T;
}

export class ElasticsearchStore implements Store {
  readonly findLagMs = REFRESH_INTERVAL_MS + REFRESH_MARGIN_MS;
  readonly #cluster: Cluster;
  readonly #layout: Layout;
  readonly #writer: BulkWriter;

  constructor(cluster: Cluster, prefix: string, log: Log) {
    this.#cluster = cluster;
    this.#layout = new Layout(cluster.client, prefix, log);
    this.#writer = new BulkWriter(cluster, this.#layout, async (keys) => {
      const found = new Map<string, Read<Pick<Source<unknown>, "writeId">> | undefined>();
      for (const collection of new Set(keys.map((key) => key.collection))) {
        const ids = keys.filter((key) => key.collection === collection).map((key) => key.id);
        const read = await this.#read<Pick<Source<unknown>, "writeId">>(collection, ids, ["writeId"]);
        for (const [at, id] of ids.entries()) found.set(`${collection} ${id}`, read[at]);
      }
      return keys.map(({ collection, id }) => {
        const read = found.get(`${collection} ${id}`);
        return read && { ...read, writeId: read.source.writeId };
      });
    });
    cluster.watch(async (options) => {
      // All of them before anybody needs one: to make an index takes Elasticsearch longer than all else that it does for a leak.
      for (const collection of collections) await this.#layout.ensure(collection, options);
      await this.#mget("control", ["ping"], [], options);
    });
  }

  async get<C extends Collection>(collection: C, ids: readonly string[]): Promise<readonly (Versioned<Documents[C]> | undefined)[]> {
    const read = await this.#read<Source<Documents[C]>>(collection, ids, ["doc"]);
    return ids.map((id, at) => {
      const one = read[at];
      return one && { id, doc: one.source.doc, version: formatVersion(one) };
    });
  }

  async write(writes: readonly Write[]): Promise<readonly WriteResult[]> {
    return this.#writer.write(prepareWrites(writes));
  }

  async find<C extends Collection>(collection: C, query: FindQuery<C>): Promise<Page<Documents[C]>> {
    const checked = checkQuery(collection, query);
    const hits = await this.#ask(collection, async (index, options) => {
      const answer = await this.#cluster.client.search<Source<Documents[C]> & Record<string, FieldValue>>(
        { index, ...searchOf(checked) },
        options,
      );
      if (answer.timed_out || answer._shards.failed > 0) throw partial();
      return answer.hits.hits;
    });
    const found = hits.flatMap(({ _source: source, ...hit }) => {
      if (source === undefined) return [];
      const value = checked.field === null ? null : (source[checked.field] ?? null);
      return [{ id: source.id, doc: source.doc, version: formatVersion(versionPartsOf(hit)), value }];
    });
    return pageOf(collection, checked, found);
  }

  async count<C extends Collection>(collection: C, where?: FindQuery<C>["where"]): Promise<number> {
    const query = filterOf(checkConditions(collection, where));
    return this.#ask(collection, async (index, options) => {
      const answer = await this.#cluster.client.count({ index, query }, options);
      if (answer._shards.failed > 0) throw partial();
      return answer.count;
    });
  }

  health(): StoreHealth {
    return this.#cluster.health();
  }

  close(): Promise<void> {
    return this.#cluster.close();
  }

  /** Reads by id, which sees every write at once, in bounded portions. */
  async #read<T>(collection: Collection, ids: readonly string[], include: string[]): Promise<(Read<T> | undefined)[]> {
    const wanted = [...new Set(ids.filter(isId))];
    const found = new Map<string, Read<T>>();
    for (let at = 0; at < wanted.length; at += GET_MAX) {
      const portion = wanted.slice(at, at + GET_MAX);
      const docs = await this.#ask(collection, (_index, options) => this.#mget<T>(collection, portion, include, options));
      for (const [position, id] of portion.entries()) {
        const read = docs[position];
        if (read) found.set(id, read);
      }
    }
    return ids.map((id) => found.get(id));
  }

  async #mget<T>(
    collection: Collection,
    ids: string[],
    include: string[],
    options: TransportRequestOptions,
  ): Promise<(Read<T> | undefined)[]> {
    const index = this.#layout.nameOf(collection);
    const { docs } = await this.#cluster.client.mget<T>({ index, ids, _source_includes: include }, options);
    if (docs.length !== ids.length) throw partial();
    return docs.map((doc) => {
      if ("error" in doc) throw doc.error.type === "index_not_found_exception" ? this.#layout.missing(collection) : partial(doc.error.type);
      return doc.found && doc._source !== undefined ? { ...versionPartsOf(doc), source: doc._source } : undefined;
    });
  }

  #ask<T>(collection: Collection, attempt: (index: string, options: TransportRequestOptions) => Promise<T>): Promise<T> {
    return this.#cluster.ask(async (options) => {
      await this.#layout.ensure(collection, options);
      try {
        return await attempt(this.#layout.nameOf(collection), options);
      } catch (thrown) {
        throw thrown instanceof errors.ResponseError && typeOf(thrown) === "index_not_found_exception"
          ? this.#layout.missing(collection)
          : thrown;
      }
    });
  }
}

function partial(type?: string): LeaktrailError {
  return new LeaktrailError("store-unavailable", `Elasticsearch could not read all of an index${type ? ` (${type})` : ""}`);
}
