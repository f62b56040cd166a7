import { mkdirSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { LeaktrailError } from "../../contract/index.ts";
import type { BusMessage, ReceivedMessage } from "../bus.ts";
import { partitionOf } from "../partition.ts";
import { allTopics, isCompacted, partitionCountOf, type Topic } from "../topics.ts";

const VERSION = 1;
const BATCH_MAX_BYTES = 8 << 20;
const LOCK_TIMEOUT_MS = 1000;

// AUTOINCREMENT: an offset is never given twice, even where the newest message was trimmed.
const schema = `
  CREATE TABLE messages (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    topic TEXT NOT NULL,
    partition INTEGER NOT NULL,
    key TEXT NOT NULL,
    headers TEXT NOT NULL,
    value BLOB NOT NULL
  );
  CREATE INDEX messages_by_partition ON messages (topic, partition, sequence);
  CREATE TABLE progress (
    topic TEXT NOT NULL,
    partition INTEGER NOT NULL,
    consumer_group TEXT NOT NULL,
    next INTEGER NOT NULL,
    PRIMARY KEY (topic, partition, consumer_group)
  ) WITHOUT ROWID;
  ${allTopics
    .filter(isCompacted)
    .map((topic, at) => `CREATE INDEX compacted_${at} ON messages (key, sequence) WHERE topic = '${topic}';`)
    .join("\n")}
`;

interface Row {
  sequence: number;
  partition: number;
  key: string;
  headers: string;
  value: Buffer;
}

export interface Appended {
  readonly topic: Topic;
  readonly messages: readonly BusMessage[];
}

/** What is asked for by `read`: the messages of a partition from a sequence number on. */
export interface Position {
  readonly topic: Topic;
  readonly partition: number;
  readonly next: number;
}

/** The embedded bus's one file. Every method is one transaction, on disk when it returns. */
export class BusFile {
  private readonly database: Database.Database;
  private readonly insert;
  private readonly select;
  private readonly advance;
  private readonly trim;
  private readonly compact: ReadonlyMap<Topic, Database.Statement>;

  /** Throws `bad-configuration` where the directory cannot be used or another process uses it, `newer-data` and `corrupt-data`. */
  constructor(directory: string) {
    this.database = open(directory);
    this.insert = this.database.prepare("INSERT INTO messages (topic, partition, key, headers, value) VALUES (?, ?, ?, ?, ?)");
    this.select = this.database.prepare<[Topic, number, number, number], Row>(
      "SELECT sequence, partition, key, headers, value FROM messages WHERE topic = ? AND partition = ? AND sequence >= ? ORDER BY sequence LIMIT ?",
    );
    this.advance = this.database.prepare("UPDATE progress SET next = ? WHERE topic = ? AND partition = ? AND consumer_group = ?");
    this.trim = this.database.prepare(
      `DELETE FROM messages WHERE topic = @topic AND partition = @partition
       AND sequence < (SELECT min(next) FROM progress WHERE topic = @topic AND partition = @partition)`,
    );
    // The topic is written out: SQLite uses a partial index only where it can see that its condition holds.
    this.compact = new Map(
      allTopics
        .filter(isCompacted)
        .map((topic) => [topic, this.database.prepare(`DELETE FROM messages WHERE topic = '${topic}' AND key = ? AND sequence < ?`)]),
    );
  }

  append(batches: readonly Appended[]): void {
    this.database.transaction(() => {
      for (const { topic, messages } of batches) for (const message of messages) this.appendOne(topic, message);
    })();
  }

  /** Makes a group known, so that nothing is trimmed before it was consumed. Returns where each partition goes on. */
  join(topic: Topic, group: string): number[] {
    const partitions = Array.from({ length: partitionCountOf(topic) }, (_, partition) => partition);
    return this.database.transaction(() => {
      const create = this.database.prepare("INSERT OR IGNORE INTO progress VALUES (?, ?, ?, 0)");
      for (const partition of partitions) create.run(topic, partition, group);
      return this.database
        .prepare<[Topic, string], number>("SELECT next FROM progress WHERE topic = ? AND consumer_group = ? ORDER BY partition")
        .pluck()
        .all(topic, group);
    })();
  }

  /** The next messages, at most `max` and some 8 MiB of them, but one at least where there is one. */
  read({ topic, partition, next }: Position, max: number): ReceivedMessage[] {
    const messages: ReceivedMessage[] = [];
    let bytes = 0;
    for (const row of this.select.iterate(topic, partition, next, max)) {
      const headers = JSON.parse(row.headers) as Record<string, string>;
      messages.push({ topic, partition, offset: String(row.sequence), key: row.key, headers, value: row.value });
      bytes += row.value.length;
      if (bytes >= BATCH_MAX_BYTES) break;
    }
    return messages;
  }

  /** Stores a group's progress together with the dead letters it left, and removes what every known group is done with. */
  commit({ topic, partition, next }: Position, group: string, deadLetters: Appended): void {
    this.database.transaction(() => {
      for (const message of deadLetters.messages) this.appendOne(deadLetters.topic, message);
      this.advance.run(next, topic, partition, group);
      if (!isCompacted(topic)) this.trim.run({ topic, partition });
    })();
  }

  /** The newest sequence number of a topic, 0 where it is empty. */
  newest(topic: Topic): number {
    return (
      this.database.prepare<[Topic], number>("SELECT coalesce(max(sequence), 0) FROM messages WHERE topic = ?").pluck().get(topic) ?? 0
    );
  }

  close(): void {
    this.database.close();
  }

  private appendOne(topic: Topic, { key, headers, value }: BusMessage): void {
    const { lastInsertRowid } = this.insert.run(topic, partitionOf(key, partitionCountOf(topic)), key, JSON.stringify(headers), value);
    this.compact.get(topic)?.run(key, lastInsertRowid);
  }
}

function open(directory: string): Database.Database {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    const database = new Database(join(directory, "bus.db"), { timeout: LOCK_TIMEOUT_MS });
    try {
      prepare(database, directory);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    throw openingError(error, directory);
  }
}

function prepare(database: Database.Database, directory: string): void {
  database.pragma("locking_mode = EXCLUSIVE");
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  // The write is what takes the lock, which then stays until the process is gone.
  database
    .transaction(() => {
      const version = Number(database.pragma("user_version", { simple: true }));
      if (version > VERSION) {
        throw new LeaktrailError(
          "newer-data",
          `${directory} holds bus data of version ${version}, which a newer leaktrail wrote; this one reads version ${VERSION}`,
        );
      }
      if (version < VERSION) database.exec(schema);
      database.pragma(`user_version = ${VERSION}`);
    })
    .immediate();
}

function openingError(error: unknown, directory: string): LeaktrailError {
  if (error instanceof LeaktrailError) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) {
    return new LeaktrailError("bad-configuration", `another leaktrail process uses ${directory}`, { cause: error });
  }
  if (code.startsWith("SQLITE_CORRUPT") || code.startsWith("SQLITE_NOTADB")) {
    return new LeaktrailError("corrupt-data", `${join(directory, "bus.db")} is damaged; set it aside, or restore it`, { cause: error });
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new LeaktrailError("bad-configuration", `cannot keep the bus in ${directory}: ${reason}`, { cause: error });
}
