import { chmodSync, existsSync, mkdirSync, renameSync } from "node:fs";
import { basename, join } from "node:path";
import Database from "better-sqlite3";
import { LeaktrailError, toLeaktrailError } from "../../contract/index.ts";
import { Spool } from "./spool.ts";

const FILE_NAME = "watch.sqlite";
const BUSY_TIMEOUT_MS = 1_000;
const USER_VERSION = 2;

const SCHEMA = `
  CREATE TABLE generation (key TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE rollup (
    key TEXT PRIMARY KEY, generation TEXT NOT NULL, finding_id TEXT NOT NULL, finding TEXT NOT NULL,
    total INTEGER NOT NULL, reaches INTEGER NOT NULL, sent INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX rollup_generation ON rollup (generation);
  CREATE INDEX rollup_unsent ON rollup (total) WHERE total > sent;
  CREATE TABLE spool (seq INTEGER PRIMARY KEY AUTOINCREMENT, finding_id TEXT NOT NULL, bytes INTEGER NOT NULL, finding TEXT NOT NULL);
  CREATE INDEX spool_finding ON spool (finding_id);
  CREATE TABLE set_aside (seq INTEGER PRIMARY KEY AUTOINCREMENT, reason TEXT NOT NULL, finding TEXT NOT NULL);
`;
/** The first version kept no account of what is over. */
const SCHEMA_2 = "CREATE TABLE over (seq INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT NOT NULL)";

/**
 * Opens the state in `directory`, or makes it. A damaged file is set aside, said by `log`, and everything begins anew:
 * files are read from their start, and what was sent before is dropped by its id at the receiver.
 * Throws `newer-data`, `conflict` where another watch uses it, and `store-unavailable` where it cannot be written.
 */
export function openSpool(options: {
  directory: string;
  log: (message: string) => void;
  limits?: { rowsMax?: number; bytesMax?: number };
  fileName?: string;
  /** How long another process may take to let go of it. */
  busyTimeoutMs?: number;
  /** A commit outlives the process at once, and the machine once its log `FILE-wal` is synced, which is the caller's to do. */
  isSyncedLater?: boolean;
}): { spool: Spool; wasDamaged: boolean } {
  const file = join(options.directory, options.fileName ?? FILE_NAME);
  const openIt = () => new Spool(openDatabase(file, options), options.limits, options.isSyncedLater);
  makeDirectory(options.directory);
  try {
    return { spool: openIt(), wasDamaged: false };
  } catch (thrown) {
    const error = toLeaktrailError(thrown, "corrupt-data");
    if (error.code !== "corrupt-data") throw error;
    const aside = setAside(file);
    options.log(`the state in ${file} is damaged (${error.message}). It was set aside as ${aside}; everything begins anew`);
    return { spool: openIt(), wasDamaged: true };
  }
}

function makeDirectory(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
  } catch (thrown) {
    throw new LeaktrailError("store-unavailable", `the state directory ${directory} cannot be made: ${toLeaktrailError(thrown).message}`);
  }
}

function openDatabase(file: string, how: { busyTimeoutMs?: number }): Database.Database {
  let db: Database.Database | undefined;
  try {
    db = new Database(file, { timeout: how.busyTimeoutMs ?? BUSY_TIMEOUT_MS });
    // The lock is held as long as the process lives: two watches on one state would send and count everything twice.
    db.pragma("locking_mode = EXCLUSIVE");
    db.pragma("journal_mode = WAL");
    db.pragma("synchronous = FULL");
    db.transaction(() => migrate(db as Database.Database, file)).immediate();
    chmodSync(file, 0o600);
    return db;
  } catch (thrown) {
    db?.close();
    throw explain(thrown, file);
  }
}

/** Makes the tables that are not there. Throws `newer-data` and `corrupt-data`. */
export function migrate(db: Database.Database, file: string): void {
  const version = Number(db.pragma("user_version", { simple: true }));
  if (version > USER_VERSION) {
    throw new LeaktrailError("newer-data", `${file} was written by a newer leaktrail; use that one, or give another --state directory`);
  }
  if (version > 0) {
    const check = db.pragma("quick_check(1)", { simple: true });
    if (check !== "ok") throw new LeaktrailError("corrupt-data", "its check failed");
  }
  if (version < 1) db.exec(SCHEMA);
  if (version < 2) db.exec(SCHEMA_2);
  db.pragma(`user_version = ${USER_VERSION}`);
}

function explain(thrown: unknown, file: string): LeaktrailError {
  if (thrown instanceof LeaktrailError) return thrown;
  const code = thrown instanceof Database.SqliteError ? thrown.code : "";
  const message = toLeaktrailError(thrown).message;
  if (code.startsWith("SQLITE_BUSY")) {
    const user = `another leaktrail ${basename(file, ".sqlite")}`;
    return new LeaktrailError("conflict", `${file} is in use by ${user}; stop it, or give another --state directory`);
  }
  if (/^SQLITE_(CORRUPT|NOTADB|ERROR|SCHEMA|FORMAT)/.test(code)) return new LeaktrailError("corrupt-data", message, { cause: thrown });
  return new LeaktrailError("store-unavailable", `${file} cannot be opened: ${message}`, { cause: thrown });
}

/** Moves the database and its log aside. Gives the new name. */
function setAside(file: string): string {
  const aside = `${file}.damaged-${new Date().toISOString().replaceAll(":", "")}`;
  for (const suffix of ["", "-wal", "-shm"]) if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  return aside;
}
