import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { LeaktrailError } from "../../contract/index.ts";
import { collections, fieldRules, LAYOUT_VERSION } from "./documents.ts";
import type { Collection } from "./store.ts";

/**
 * Opens DIRECTORY/store.db for this process alone, and makes it where it is missing. Throws `bad-configuration` where
 * the directory cannot be used or another process has it open, `newer-data`, `corrupt-data`.
 */
export function openDatabase(directory: string): Database.Database {
  const path = join(directory, "store.db");
  prepareFile(directory, path);
  let database: Database.Database | undefined;
  try {
    database = new Database(path, { timeout: 0 });
    lock(database);
    bringUpToDate(database, directory);
    return database;
  } catch (thrown) {
    database?.close();
    throw openingError(thrown, directory);
  }
}

/**
 * Made before SQLite opens it: the journal files that SQLite makes beside it copy its mode. A file that exists is not
 * opened here: closing it would drop the lock of a store that this very process has open.
 */
function prepareFile(directory: string, path: string): void {
  try {
    const made = mkdirSync(directory, { recursive: true, mode: 0o700 });
    if (existsSync(path)) chmodSync(path, 0o600);
    else closeSync(openSync(path, "wx", 0o600));
    syncDirectory(directory);
    if (made !== undefined) syncDirectory(dirname(made));
  } catch (cause) {
    throw new LeaktrailError("bad-configuration", `cannot keep data in ${directory}: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  }
}

function syncDirectory(directory: string): void {
  const handle = openSync(directory, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The kernel frees the lock when the process ends, however it ends. */
function lock(database: Database.Database): void {
  database.pragma("locking_mode = EXCLUSIVE");
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.exec("BEGIN EXCLUSIVE; COMMIT");
}

function bringUpToDate(database: Database.Database, directory: string): void {
  const version = Number(database.pragma("user_version", { simple: true }));
  if (version > LAYOUT_VERSION) {
    throw new LeaktrailError(
      "newer-data",
      `a newer leaktrail wrote ${directory}: its store has version ${version}, this leaktrail reads up to ${LAYOUT_VERSION}; ` +
        "run the newer leaktrail again, or give this one another data directory",
    );
  }
  if (version === 0) database.transaction(() => makeTables(database)).immediate();
}

function makeTables(database: Database.Database): void {
  for (const collection of collections) database.exec(tableOf(collection));
  database.pragma(`user_version = ${LAYOUT_VERSION}`);
}

function tableOf(collection: Collection): string {
  const fields = Object.entries(fieldRules[collection]);
  const columns = fields.map(([name, rule]) => `, "${name}" ${rule.type === "number" ? "INTEGER" : "TEXT"}`).join("");
  const indexes = fields.map(([name]) => `CREATE INDEX "${collection}.${name}" ON "${collection}" ("${name}", id);`).join("\n");
  return `CREATE TABLE "${collection}" (id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, doc TEXT NOT NULL${columns}) STRICT;\n${indexes}`;
}

function openingError(thrown: unknown, directory: string): unknown {
  if (!(thrown instanceof Database.SqliteError)) return thrown;
  const options = { cause: thrown };
  if (thrown.code.startsWith("SQLITE_BUSY") || thrown.code.startsWith("SQLITE_LOCKED")) {
    return new LeaktrailError(
      "bad-configuration",
      `another leaktrail process uses ${directory}; stop it, or give this one another data directory`,
      options,
    );
  }
  return sqliteError(thrown, directory);
}

/** What SQLite threw, as an error of the store. */
export function sqliteError(thrown: unknown, directory: string): unknown {
  if (!(thrown instanceof Database.SqliteError)) return thrown;
  const options = { cause: thrown };
  const { code } = thrown;
  if (/^SQLITE_(CORRUPT|NOTADB|ERROR)/.test(code)) {
    return new LeaktrailError(
      "corrupt-data",
      `${join(directory, "store.db")} cannot be read as a store (${code}); restore it from a backup`,
      options,
    );
  }
  const what = code === "SQLITE_FULL" ? "the disk is full" : code;
  return new LeaktrailError("store-unavailable", `${join(directory, "store.db")} cannot be used: ${what}`, options);
}
