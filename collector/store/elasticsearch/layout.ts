import type { Client, estypes, TransportRequestOptions } from "@elastic/elasticsearch";
import { LeaktrailError, type Log } from "../../../contract/index.ts";
import { fieldRules, LAYOUT_VERSION } from "../documents.ts";
import type { Collection } from "../store.ts";
import { statusOf, typeOf } from "./cluster.ts";

export const REFRESH_INTERVAL_MS = 200;

/**
 * The indices. Each collection is reached by an alias, `PREFIX-COLLECTION`, and every write requires that alias: an
 * index that somebody deleted is then made anew with its mapping, instead of being conjured up by Elasticsearch without.
 */
export class Layout {
  readonly #client: Client;
  readonly #prefix: string;
  readonly #log: Log;
  readonly #ready = new Map<Collection, Promise<void>>();

  constructor(client: Client, prefix: string, log: Log) {
    this.#client = client;
    this.#prefix = prefix;
    this.#log = log;
  }

  nameOf(collection: Collection): string {
    return `${this.#prefix}-${collection}`;
  }

  /** Makes the index where it is missing. Throws `newer-data`, `bad-configuration`, or what the client throws. */
  ensure(collection: Collection, options: TransportRequestOptions): Promise<void> {
    const known = this.#ready.get(collection);
    if (known) return known;
    const ready = this.#prepare(collection, options);
    this.#ready.set(collection, ready);
    ready.catch(() => this.#ready.delete(collection));
    return ready;
  }

  /** To be called when a request finds the index missing. Returns the error that has it tried again. */
  missing(collection: Collection): LeaktrailError {
    const message = `the index ${this.nameOf(collection)} is missing in Elasticsearch`;
    const wasThere = this.#ready.delete(collection);
    if (wasThere) this.#log({ level: "error", message: `${message}: it was deleted while leaktrail ran, and is made anew, empty` });
    return new LeaktrailError("store-unavailable", message);
  }

  async #prepare(collection: Collection, options: TransportRequestOptions): Promise<void> {
    const alias = this.nameOf(collection);
    const index = `${alias}-v${LAYOUT_VERSION}`;
    const found = await this.#metaOf(alias, options);
    if (found) return checkMeta(alias, found);
    try {
      await this.#client.indices.create({ index, aliases: { [alias]: {} }, settings, mappings: mappingsOf(collection) }, options);
      this.#log({ level: "info", message: `made the index ${alias}` });
    } catch (thrown) {
      if (typeOf(thrown) !== "resource_already_exists_exception") throw thrown;
      const made = await this.#metaOf(alias, options);
      if (made) return checkMeta(alias, made);
      throw new LeaktrailError("bad-configuration", `Elasticsearch has the index ${index} without its alias ${alias}; add the alias`);
    }
  }

  async #metaOf(alias: string, options: TransportRequestOptions): Promise<{ meta: unknown } | undefined> {
    try {
      const answer = await this.#client.indices.getMapping({ index: alias }, options);
      const [only, another] = Object.values(answer);
      if (another) throw new LeaktrailError("bad-configuration", `the alias ${alias} leads to several indices in Elasticsearch; keep one`);
      return only && { meta: only.mappings._meta?.leaktrail };
    } catch (thrown) {
      if (statusOf(thrown) === 404) return undefined;
      throw thrown;
    }
  }
}

const settings = { number_of_shards: 1, auto_expand_replicas: "0-1", refresh_interval: `${REFRESH_INTERVAL_MS}ms` } as const;

function mappingsOf(collection: Collection): estypes.MappingTypeMapping {
  const fields = Object.entries(fieldRules[collection]);
  return {
    dynamic: "strict",
    _meta: { leaktrail: { layout: LAYOUT_VERSION } },
    properties: {
      id: { type: "keyword" },
      writeId: { type: "keyword", index: false, doc_values: false },
      doc: { type: "object", enabled: false },
      ...Object.fromEntries(
        fields.map(([name, rule]) => [name, { type: rule.type === "number" ? ("long" as const) : ("keyword" as const) }]),
      ),
    },
  };
}

function checkMeta(alias: string, { meta }: { meta: unknown }): void {
  const layout = typeof meta === "object" && meta !== null && "layout" in meta ? meta.layout : undefined;
  if (typeof layout !== "number") {
    throw new LeaktrailError(
      "bad-configuration",
      `leaktrail did not make the index ${alias} in Elasticsearch; give it another store.prefix`,
    );
  }
  if (layout > LAYOUT_VERSION) {
    throw new LeaktrailError(
      "newer-data",
      `a newer leaktrail made the index ${alias}: it has version ${layout}, this leaktrail reads up to ${LAYOUT_VERSION}; ` +
        "run the newer leaktrail again, or give this one another store.prefix",
    );
  }
}
