import { resolve } from "node:path";
import type Database from "better-sqlite3";
import { LeaktrailError, toLeaktrailError } from "../../contract/index.ts";
import { collections, fieldRules, type PreparedWrite, prepareWrites, WAITING_BYTES_MAX } from "./documents.ts";
import { openDatabase, sqliteError } from "./embedded-file.ts";
import { type Row, rowsOf, whereOf } from "./embedded-query.ts";
import { checkConditions, checkQuery, pageOf } from "./query.ts";
import type { Collection, Documents, FindQuery, Page, Store, StoreHealth, Versioned, Write, WriteResult } from "./store.ts";

/** The writes of one call, which are committed together. */
interface Job {
  readonly writes: readonly PreparedWrite[];
  readonly bytes: number;
  readonly resolve: (results: readonly WriteResult[]) => void;
  readonly reject: (error: unknown) => void;
}

const TRANSACTION_WRITES_MAX = 5000;

/**
 * Opens the store of one process in `directory`, which is made where it is missing. Throws `bad-configuration` where
 * another process uses it or it cannot be written, `newer-data`, `corrupt-data`.
 */
export function openEmbeddedStore(options: { directory: string }): Store {
  return new EmbeddedStore(resolve(options.directory));
}

class EmbeddedStore implements Store {
  readonly findLagMs = 0;
  readonly #directory: string;
  readonly #database: Database.Database;
  readonly #writers: { readonly [C in Collection]: (write: PreparedWrite) => WriteResult };
  #waiting: Job[] = [];
  #waitingBytes = 0;
  /** Why the last commit failed; undefined where it did not. */
  #failure: LeaktrailError | undefined;

  constructor(directory: string) {
    this.#directory = directory;
    this.#database = openDatabase(directory);
    const writers = collections.map((collection) => [collection, writerOf(this.#database, collection)] as const);
    this.#writers = Object.fromEntries(writers) as { [C in Collection]: (write: PreparedWrite) => WriteResult };
  }

  async get<C extends Collection>(collection: C, ids: readonly string[]): Promise<readonly (Versioned<Documents[C]> | undefined)[]> {
    return this.#read((database) => {
      const select = database.prepare<[string], Row>(`SELECT id, version, doc, NULL AS value FROM "${collection}" WHERE id = ?`);
      return ids.map((id) => {
        const row = select.get(id);
        return row && this.#documentOf(collection, row);
      });
    });
  }

  async find<C extends Collection>(collection: C, query: FindQuery<C>): Promise<Page<Documents[C]>> {
    const checked = checkQuery(collection, query);
    return this.#read((database) => {
      const rows = rowsOf(database, collection, checked);
      return pageOf(
        collection,
        checked,
        rows.map((row) => ({ ...this.#documentOf(collection, row), value: row.value })),
      );
    });
  }

  async count<C extends Collection>(collection: C, where?: FindQuery<C>["where"]): Promise<number> {
    const { sql, values } = whereOf(checkConditions(collection, where));
    return this.#read((database) => {
      const row = database
        .prepare<unknown[], { count: number }>(`SELECT count(*) AS count FROM "${collection}" WHERE ${sql}`)
        .get(...values);
      return row?.count ?? 0;
    });
  }

  async write(writes: readonly Write[]): Promise<readonly WriteResult[]> {
    const prepared = prepareWrites(writes);
    this.#assertOpen();
    if (prepared.length === 0) return [];
    const bytes = prepared.reduce((sum, write) => sum + write.bytes, 0);
    if (this.#waiting.length > 0 && this.#waitingBytes + bytes > WAITING_BYTES_MAX) {
      throw new LeaktrailError("store-unavailable", "too many writes wait for the disk already");
    }
    return new Promise((resolve, reject) => {
      this.#waitingBytes += bytes;
      this.#waiting.push({ writes: prepared, bytes, resolve, reject });
      if (this.#waiting.length === 1) setImmediate(() => this.#commitSome());
    });
  }

  health(): StoreHealth {
    return this.#failure ? { ok: false, waitingFor: this.#failure.message } : { ok: true };
  }

  async close(): Promise<void> {
    while (this.#waiting.length > 0) this.#commitSome();
    this.#database.close();
  }

  /** One transaction for all that was asked for in the same tick: one fsync for all of it. */
  #commitSome(): void {
    const jobs = this.#takeJobs();
    if (jobs.length === 0) return;
    try {
      const results = this.#database
        .transaction(() => jobs.map((job) => job.writes.map((write) => this.#writers[write.collection](write))))
        .immediate();
      this.#failure = undefined;
      for (const [at, job] of jobs.entries()) job.resolve(results[at] ?? []);
    } catch (thrown) {
      this.#failure = toLeaktrailError(sqliteError(thrown, this.#directory));
      for (const job of jobs) job.reject(this.#failure);
    }
    if (this.#waiting.length > 0) setImmediate(() => this.#commitSome());
  }

  /** At least one, and as many as fit one transaction. */
  #takeJobs(): Job[] {
    let taken = 0;
    for (let writes = 0; taken < this.#waiting.length && writes < TRANSACTION_WRITES_MAX; taken++)
      writes += this.#waiting[taken]?.writes.length ?? 0;
    const jobs = this.#waiting.splice(0, taken);
    for (const job of jobs) this.#waitingBytes -= job.bytes;
    return jobs;
  }

  #read<T>(reading: (database: Database.Database) => T): T {
    this.#assertOpen();
    try {
      return reading(this.#database);
    } catch (thrown) {
      throw toLeaktrailError(sqliteError(thrown, this.#directory));
    }
  }

  #documentOf<C extends Collection>(collection: C, row: Row): Versioned<Documents[C]> {
    try {
      return { id: row.id, doc: JSON.parse(row.doc) as Documents[C], version: String(row.version) };
    } catch {
      throw new LeaktrailError(
        "corrupt-data",
        `a document of ${collection} in ${this.#directory} is not JSON; restore the store from a backup`,
      );
    }
  }

  #assertOpen(): void {
    if (!this.#database.open) throw new LeaktrailError("store-unavailable", `the store in ${this.#directory} is closed`);
  }
}

/** How one write is carried out inside a transaction. Versions count the writes of a document. */
function writerOf(database: Database.Database, collection: Collection): (write: PreparedWrite) => WriteResult {
  const fields = Object.keys(fieldRules[collection]);
  const names = fields.map((field) => `, "${field}"`).join("");
  const create = database.prepare(
    `INSERT INTO "${collection}" (id, version, doc${names}) VALUES (?, 1, ?${", ?".repeat(fields.length)}) ON CONFLICT (id) DO NOTHING`,
  );
  const replace = database.prepare(
    `UPDATE "${collection}" SET version = version + 1, doc = ?${fields.map((field) => `, "${field}" = ?`).join("")} WHERE id = ? AND version = ?`,
  );
  return (write) => {
    const values = fields.map((field) => write.fields[field]);
    if (write.version === null) {
      return create.run(write.id, write.text, ...values).changes === 1 ? { stored: true, version: "1" } : { stored: false };
    }
    const version = Number(write.version);
    const stored = replace.run(write.text, ...values, write.id, version).changes === 1;
    return stored ? { stored, version: String(version + 1) } : { stored };
  };
}
