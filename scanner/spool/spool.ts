import { chmodSync, existsSync, mkdirSync, renameSync } from "node:fs";
import { basename, join } from "node:path";
import Database from "better-sqlite3";
import { type Finding, LeaktrailError, toLeaktrailError } from "../../contract/index.ts";
import type { Generation } from "../contents/index.ts";
import { rollUp, rollupKeyOf, type Sighting, withCount } from "./rollup.ts";

const FILE_NAME = "watch.sqlite";
const BUSY_TIMEOUT_MS = 1_000;
const USER_VERSION = 1;
const ROWS_MAX = 100_000;
const BYTES_MAX = 256 * 1024 * 1024;
const ROLLUPS_MAX = 1_000_000;
const SET_ASIDE_MAX = 10_000;
const BATCH_MAX_BYTES = 768 * 1024;

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

/** As much of a database as the spool uses, so that a simulation can fail and crash where it is written. */
export interface SpoolDatabase {
  readonly name: string;
  prepare: Database.Database["prepare"];
  pragma(source: string): unknown;
  transaction(work: () => void): { immediate(): void };
  close(): void;
}

/** What one pass over the files brought: all of it becomes durable together, or none. */
export interface Commit {
  readonly generations: readonly Generation[];
  readonly sightings: readonly Sighting[];
  /** Findings whose count is told already. */
  readonly findings?: readonly Finding[];
  /** Keys of generations that are over; their counts are sent a last time. */
  readonly ended: readonly string[];
}

export interface Spooled {
  readonly seq: number;
  readonly finding: Finding;
}

interface RollupRow {
  key: string;
  finding: string;
  total: number;
  reaches: number;
}

/**
 * The state of a running watch in one SQLite file: cursors, rollups, and the findings that the receiver has not yet
 * acknowledged. A cursor never moves without the findings before it being durable.
 */
export class Spool {
  readonly #db: SpoolDatabase;
  readonly #limits: { rowsMax: number; bytesMax: number };
  readonly #isSyncedLater: boolean;
  #rows: number;
  #bytes: number;
  #setAside: number;

  /** `isSyncedLater`: no commit waits for the disk. */
  constructor(db: SpoolDatabase, limits: { rowsMax?: number; bytesMax?: number } = {}, isSyncedLater = false) {
    this.#db = db;
    this.#isSyncedLater = isSyncedLater;
    this.#limits = { rowsMax: limits.rowsMax ?? ROWS_MAX, bytesMax: limits.bytesMax ?? BYTES_MAX };
    const sums = db
      .prepare<[], { rows: number; bytes: number }>("SELECT count(*) AS rows, ifnull(sum(bytes), 0) AS bytes FROM spool")
      .get();
    this.#rows = sums?.rows ?? 0;
    this.#bytes = sums?.bytes ?? 0;
    this.#setAside = db.prepare<[], number>("SELECT count(*) FROM set_aside").pluck().get() ?? 0;
  }

  /** Findings that wait to be sent. */
  get length(): number {
    return this.#rows;
  }

  /** Findings that the receiver will never take; they are kept for a person to look at. */
  get setAsideCount(): number {
    return this.#setAside;
  }

  /** Whether reading must wait until something was sent. */
  get isFull(): boolean {
    return this.#rows >= this.#limits.rowsMax || this.#bytes >= this.#limits.bytesMax;
  }

  generations(): Generation[] {
    const bodies = this.#db.prepare<[], string>("SELECT body FROM generation").pluck().all();
    return bodies.map((body) => JSON.parse(body) as Generation);
  }

  /** Whether that secret was seen in that generation before. */
  hasCounted(sighting: Sighting): boolean {
    return this.#db.prepare<[string], number>("SELECT 1 FROM rollup WHERE key = ?").pluck().get(rollupKeyOf(sighting)) !== undefined;
  }

  /** Throws `store-unavailable` where it cannot be written, e.g. on a full disk; then nothing of it was. */
  commit({ generations, sightings, findings = [], ended }: Commit): void {
    this.#write(() => {
      for (const key of ended) this.#end(key);
      const put = this.#db.prepare("INSERT INTO generation VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET body = excluded.body");
      for (const generation of generations) put.run(generation.key, JSON.stringify(generation));
      this.#count(sightings);
      for (const finding of findings) this.#put(finding);
    });
  }

  /** Spools the counts that rose since they were sent: all of them, or only where no former count still waits. */
  spoolCounts(which: "all" | "settled"): void {
    const settled = "NOT EXISTS (SELECT 1 FROM spool WHERE spool.finding_id = rollup.finding_id)";
    const rows = this.#unsent(which === "all" ? "1" : settled);
    if (rows.length > 0) this.#write(() => this.#spoolRows(rows));
  }

  /** The oldest findings that wait, in order. They stay until they are acknowledged. */
  next(max: number): Spooled[] {
    const batch: Spooled[] = [];
    let bytes = 0;
    const rows = this.#db.prepare<[number], { seq: number; bytes: number; finding: string }>(
      "SELECT seq, bytes, finding FROM spool ORDER BY seq LIMIT ?",
    );
    for (const row of rows.iterate(max)) {
      bytes += row.bytes;
      if (batch.length > 0 && bytes > BATCH_MAX_BYTES) break;
      batch.push({ seq: row.seq, finding: JSON.parse(row.finding) as Finding });
    }
    return batch;
  }

  /**
   * The receiver has them, or will never take them: `refusals` are set aside with their reason. Where there are none nobody waits for the
   * disk: what a power failure takes back is sent again, and the receiver knows it by its id.
   */
  acknowledge(batch: readonly Spooled[], refusals: readonly { index: number; reason: string }[] = []): void {
    this.#write(() => {
      for (const { index, reason } of refusals) {
        const refused = batch[index];
        if (!refused) continue;
        this.#db.prepare("INSERT INTO set_aside (reason, finding) VALUES (?, ?)").run(reason, JSON.stringify(refused.finding));
        this.#setAside++;
      }
      this.#db.prepare("DELETE FROM set_aside WHERE seq <= (SELECT max(seq) FROM set_aside) - ?").run(SET_ASIDE_MAX);
      const drop = this.#db.prepare<[number], { bytes: number }>("DELETE FROM spool WHERE seq = ? RETURNING bytes");
      for (const { seq } of batch) {
        const dropped = drop.get(seq);
        if (!dropped) continue;
        this.#rows--;
        this.#bytes -= dropped.bytes;
      }
    }, refusals.length > 0);
  }

  close(): void {
    this.#db.close();
  }

  /** One transaction. The sums are put back with it where it fails. One that need not be durable becomes so with the next that must. */
  #write(work: () => void, isDurable = true): void {
    const [rows, bytes, setAside] = [this.#rows, this.#bytes, this.#setAside];
    try {
      // As SQLite documents it for its write-ahead log: NORMAL writes without waiting for the disk, and never out of order.
      this.#db.pragma(`synchronous = ${isDurable && !this.#isSyncedLater ? "FULL" : "NORMAL"}`);
      this.#db.transaction(work).immediate();
    } catch (thrown) {
      [this.#rows, this.#bytes, this.#setAside] = [rows, bytes, setAside];
      const reason = toLeaktrailError(thrown).message;
      throw new LeaktrailError("store-unavailable", `the state in ${this.#db.name} cannot be written (${reason}); is the disk full?`, {
        cause: thrown,
      });
    }
  }

  #count(sightings: readonly Sighting[]): void {
    const raise = this.#db.prepare("UPDATE rollup SET total = total + ?, reaches = max(reaches, ?) WHERE key = ?");
    const open = this.#db.prepare("INSERT INTO rollup VALUES (?, ?, ?, ?, ?, ?, ?)");
    let opened = 0;
    for (const rollup of rollUp(sightings)) {
      const key = rollupKeyOf(rollup);
      const { generation, total, reachesOffset } = rollup;
      if (raise.run(total, reachesOffset, key).changes > 0) continue;
      const finding = withCount(rollup.finding, total, reachesOffset);
      open.run(key, generation, finding.id, JSON.stringify(finding), total, reachesOffset, total);
      this.#put(finding);
      opened++;
    }
    if (opened > 0) this.#boundRollups();
  }

  /** A secret whose rollup was dropped is reported once more when it is seen again: more findings, never fewer. */
  #boundRollups(): void {
    const excess = (this.#db.prepare<[], number>("SELECT count(*) FROM rollup").pluck().get() ?? 0) - ROLLUPS_MAX;
    if (excess > 0) this.#db.prepare("DELETE FROM rollup WHERE key IN (SELECT key FROM rollup WHERE total = sent LIMIT ?)").run(excess);
  }

  #end(key: string): void {
    this.#spoolRows(this.#unsent("generation = ?", key));
    this.#db.prepare("DELETE FROM rollup WHERE generation = ?").run(key);
    this.#db.prepare("DELETE FROM generation WHERE key = ?").run(key);
  }

  #unsent(condition: string, ...values: string[]): RollupRow[] {
    const sql = `SELECT key, finding, total, reaches FROM rollup WHERE total > sent AND ${condition}`;
    return this.#db.prepare<string[], RollupRow>(sql).all(...values);
  }

  #spoolRows(rows: readonly RollupRow[]): void {
    const mark = this.#db.prepare("UPDATE rollup SET sent = ? WHERE key = ?");
    for (const { key, finding, total, reaches } of rows) {
      this.#put(withCount(JSON.parse(finding) as Finding, total, reaches));
      mark.run(total, key);
    }
  }

  #put(finding: Finding): void {
    const body = JSON.stringify(finding);
    const bytes = Buffer.byteLength(body);
    this.#db.prepare("INSERT INTO spool (finding_id, bytes, finding) VALUES (?, ?, ?)").run(finding.id, bytes, body);
    this.#rows++;
    this.#bytes += bytes;
  }
}

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

/** Makes the tables where there are none. Throws `newer-data` and `corrupt-data`. */
export function migrate(db: Database.Database, file: string): void {
  const version = Number(db.pragma("user_version", { simple: true }));
  if (version > USER_VERSION) {
    throw new LeaktrailError("newer-data", `${file} was written by a newer leaktrail; use that one, or give another --state directory`);
  }
  if (version === USER_VERSION) {
    const check = db.pragma("quick_check(1)", { simple: true });
    if (check !== "ok") throw new LeaktrailError("corrupt-data", "its check failed");
    return;
  }
  db.exec(SCHEMA);
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
