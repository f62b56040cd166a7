import type Database from "better-sqlite3";
import { type Finding, LeaktrailError, toLeaktrailError } from "../../contract/index.ts";
import { accountUpTo, type Ended, type Generation } from "../contents/index.ts";
import { rollUp, rollupKeyOf, type Sighting, withCount } from "./rollup.ts";

const ROWS_MAX = 100_000;
const BYTES_MAX = 256 * 1024 * 1024;
const ROLLUPS_MAX = 1_000_000;
/** Counting them takes a while where there are many. */
const ROLLUPS_CHECKED_EVERY = 1_000;
const SET_ASIDE_MAX = 10_000;
const OVER_MAX = 1_000;
const BATCH_MAX_BYTES = 768 * 1024;

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
  /** Sightings of an earlier pass: of what is over now, too. */
  readonly earlier?: readonly Sighting[];
  /** Findings whose count is told already. */
  readonly findings?: readonly Finding[];
  /** Generations that are over; their counts are sent a last time. */
  readonly ended: readonly Ended[];
}

/** A generation that is over, as it is remembered for a while. */
export type Over = Pick<Ended, "generation" | "unread"> & { readonly endedAt: string };

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
  readonly #statements = new Map<string, Database.Statement<unknown[], unknown>>();
  #isDurable: boolean | undefined;
  #rows: number;
  #bytes: number;
  #setAside: number;
  #openedRollups = 0;

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
    const bodies = this.#prepare<[], string>("SELECT body FROM generation").pluck().all();
    return bodies.map((body) => generationOf(JSON.parse(body) as StoredGeneration));
  }

  /** The newest of those that are over and go on nowhere, the oldest first. */
  over(): Over[] {
    const bodies = this.#prepare<[], string>("SELECT body FROM over ORDER BY seq").pluck().all();
    return bodies.map((body) => JSON.parse(body) as Over);
  }

  /** Whether that secret was seen in that generation before. */
  hasCounted(sighting: Sighting): boolean {
    return this.#prepare<[string], number>("SELECT 1 FROM rollup WHERE key = ?").pluck().get(rollupKeyOf(sighting)) !== undefined;
  }

  /** Throws `store-unavailable` where it cannot be written, e.g. on a full disk; then nothing of it was. */
  commit({ generations, sightings, earlier = [], findings = [], ended }: Commit): void {
    this.#write(() => {
      this.#count(earlier);
      for (const one of ended) this.#end(one);
      const put = this.#prepare("INSERT INTO generation VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET body = excluded.body");
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
    const rows = this.#prepare<[number], { seq: number; bytes: number; finding: string }>(
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
        this.#prepare("INSERT INTO set_aside (reason, finding) VALUES (?, ?)").run(reason, JSON.stringify(refused.finding));
        this.#setAside++;
      }
      if (refusals.length > 0) this.#prepare("DELETE FROM set_aside WHERE seq <= (SELECT max(seq) FROM set_aside) - ?").run(SET_ASIDE_MAX);
      const drop = this.#prepare<[number], { bytes: number }>("DELETE FROM spool WHERE seq = ? RETURNING bytes");
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
      this.#waitForDisk(isDurable && !this.#isSyncedLater);
      this.#db.transaction(work).immediate();
    } catch (thrown) {
      [this.#rows, this.#bytes, this.#setAside] = [rows, bytes, setAside];
      const reason = toLeaktrailError(thrown).message;
      throw new LeaktrailError("store-unavailable", `the state in ${this.#db.name} cannot be written (${reason}); is the disk full?`, {
        cause: thrown,
      });
    }
  }

  /** As SQLite documents it for its write-ahead log: NORMAL writes without waiting for the disk, and never out of order. */
  #waitForDisk(isDurable: boolean): void {
    if (isDurable === this.#isDurable) return;
    this.#db.pragma(`synchronous = ${isDurable ? "FULL" : "NORMAL"}`);
    this.#isDurable = isDurable;
  }

  /** Each statement is made once. */
  #prepare<Given extends unknown[], Row>(source: string): Database.Statement<Given, Row> {
    const statement = this.#statements.get(source) ?? this.#db.prepare(source);
    this.#statements.set(source, statement);
    return statement as Database.Statement<Given, Row>;
  }

  #count(sightings: readonly Sighting[]): void {
    const raise = this.#prepare("UPDATE rollup SET total = total + ?, reaches = max(reaches, ?) WHERE key = ?");
    const open = this.#prepare("INSERT INTO rollup VALUES (?, ?, ?, ?, ?, ?, ?)");
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
    this.#openedRollups += opened;
    if (this.#openedRollups >= ROLLUPS_CHECKED_EVERY) this.#boundRollups();
  }

  /** A secret whose rollup was dropped is reported once more when it is seen again: more findings, never fewer. */
  #boundRollups(): void {
    this.#openedRollups = 0;
    const excess = (this.#prepare<[], number>("SELECT count(*) FROM rollup").pluck().get() ?? 0) - ROLLUPS_MAX;
    if (excess > 0) this.#prepare("DELETE FROM rollup WHERE key IN (SELECT key FROM rollup WHERE total = sent LIMIT ?)").run(excess);
  }

  #end({ generation, unread, isContinued }: Ended): void {
    const { key } = generation;
    if (!isContinued) {
      const over: Over = { generation, ...(unread && { unread }), endedAt: new Date().toISOString() };
      this.#prepare("INSERT INTO over (body) VALUES (?)").run(JSON.stringify(over));
      this.#prepare("DELETE FROM over WHERE seq <= (SELECT max(seq) FROM over) - ?").run(OVER_MAX);
    }
    this.#spoolRows(this.#unsent("generation = ?", key));
    this.#prepare("DELETE FROM rollup WHERE generation = ?").run(key);
    this.#prepare("DELETE FROM generation WHERE key = ?").run(key);
  }

  #unsent(condition: string, ...values: string[]): RollupRow[] {
    const sql = `SELECT key, finding, total, reaches FROM rollup WHERE total > sent AND ${condition}`;
    return this.#prepare<string[], RollupRow>(sql).all(...values);
  }

  #spoolRows(rows: readonly RollupRow[]): void {
    const mark = this.#prepare("UPDATE rollup SET sent = ? WHERE key = ?");
    for (const { key, finding, total, reaches } of rows) {
      this.#put(withCount(JSON.parse(finding) as Finding, total, reaches));
      mark.run(total, key);
    }
  }

  #put(finding: Finding): void {
    const body = JSON.stringify(finding);
    const bytes = Buffer.byteLength(body);
    this.#prepare("INSERT INTO spool (finding_id, bytes, finding) VALUES (?, ?, ?)").run(finding.id, bytes, body);
    this.#rows++;
    this.#bytes += bytes;
  }
}

type StoredGeneration = Omit<Generation, "coverage"> & Partial<Pick<Generation, "coverage">>;

/** Those of the first version have no account. */
function generationOf(stored: StoredGeneration): Generation {
  return { ...stored, coverage: accountUpTo(stored.cursor.offset, stored.coverage) };
}
