import { randomUUID } from "node:crypto";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { type Finding, LeaktrailError, type Log } from "../../contract/index.ts";
import { type Ended, type Generation, START } from "../contents/index.ts";
import { type Commit, openSpool, type Sighting, type Spool } from "../spool/index.ts";
import { Drain } from "./drain.ts";
import type { Sink } from "./sink.ts";

const COUNTS_EVERY_MS = 1_000;
/** A folder that another process uses is left at once for the next one. */
const BUSY_TIMEOUT_MS = 50;

export interface OutboxOptions {
  /** The first of these that no other process uses takes what waits to be sent, in a file of this name. */
  readonly stateDirectories: readonly string[];
  readonly fileName: string;
  /** Nobody waits for the disk: findings outlive this process at once, and the machine a moment later. */
  readonly isSyncedLater: boolean;
  readonly sink: Sink;
  readonly log: Log;
  readonly limits?: { rowsMax?: number; bytesMax?: number };
}

/**
 * Findings on their way out: kept first, then sent, one a secret with the count of its sightings. What a run leaves behind is sent by
 * the next one with this state. Throws `conflict`, `newer-data` and `store-unavailable` where the state cannot be used.
 */
export class Outbox {
  readonly #spool: Spool;
  /** What the spool wrote last, until it is in its file. */
  readonly #log: string;
  readonly #drain: Drain;
  readonly #sink: Sink;
  readonly #counts: NodeJS.Timeout;
  readonly #isSyncedLater: boolean;
  /** Streams of this run that brought sightings, beside its own. */
  readonly #streams = new Set<string>();
  #isUnsynced = false;
  #isSyncing = false;
  /** This run: what comes on standard input has no other identity. */
  readonly generation = randomUUID();

  constructor(options: OutboxOptions) {
    const { sink, log } = options;
    this.#sink = sink;
    this.#isSyncedLater = options.isSyncedLater;
    const { spool, file } = firstFree(options);
    this.#spool = spool;
    this.#log = `${file}-wal`;
    const ended = this.#spool.generations().map((generation) => ({ generation, isContinued: true }));
    this.#spool.commit({ generations: [streamOf(this.generation)], sightings: [], ended });
    this.#drain = new Drain(this.#spool, sink, (message) => log({ level: "warn", message }));
    this.#counts = setInterval(() => this.#sendCounts(), COUNTS_EVERY_MS).unref();
  }

  get sent(): number {
    return this.#drain.sent;
  }

  /** Findings that wait to be sent. */
  get waiting(): number {
    return this.#spool.length;
  }

  /** Whether nothing more can be kept until something was sent. */
  get isFull(): boolean {
    return this.#spool.isFull;
  }

  /** Why nothing goes out, in words; undefined while all is well. */
  get problem(): string | undefined {
    return this.#drain.waitingFor;
  }

  /** Makes sightings of this run's stream durable, to be sent as one finding a secret. Throws `store-unavailable` where there is no room. */
  keep(findings: readonly Finding[]): void {
    this.#commit({ sightings: findings.map((finding) => ({ generation: this.generation, finding })) });
  }

  /** The same of sightings of several streams, each with generations of its own that begin with this run's. */
  keepOfStreams(sightings: readonly Sighting[]): void {
    const fresh = new Set(sightings.map(({ generation }) => generation).filter((generation) => !this.#streams.has(generation)));
    this.#commit({ sightings, generations: [...fresh].map(streamOf) });
    for (const generation of fresh) this.#streams.add(generation);
  }

  /** Streams of which nothing more comes under this generation: their counts are sent a last time. */
  endStreams(generations: readonly string[]): void {
    const ended = generations.filter((generation) => this.#streams.has(generation));
    if (ended.length === 0) return;
    try {
      this.#spool.commit({ generations: [], sightings: [], ended: ended.map(endOf) });
      for (const generation of ended) this.#streams.delete(generation);
    } catch {
      // They are ended with this run; until then their counts go out as ever.
    }
  }

  /** Whether that secret was kept before as one of this run's stream. */
  hasCounted(finding: Finding): boolean {
    return this.#spool.hasCounted({ generation: this.generation, finding });
  }

  /** Makes findings durable that are sent as they are. Throws `store-unavailable` where there is no room for them. */
  keepWhole(findings: readonly Finding[]): void {
    this.#commit({ findings });
  }

  /** Sends what is there, for `withinMs` at most; the rest stays for the next run. */
  async close(withinMs: number): Promise<void> {
    clearInterval(this.#counts);
    try {
      this.#spool.commit({ generations: [], sightings: [], ended: [this.generation, ...this.#streams].map(endOf) });
    } catch {
      // The last counts are in the state and are sent by the next run.
    }
    await this.#drain.close(withinMs);
    await this.#sink.close();
    this.#spool.close();
  }

  #commit({ sightings = [], findings = [], generations = [] }: Partial<Commit>): void {
    if (sightings.length + findings.length === 0) return;
    if (this.#spool.isFull) {
      throw new LeaktrailError("store-unavailable", `${this.waiting} findings wait to be sent, as many as the spool may hold`);
    }
    this.#spool.commit({ generations, sightings, findings, ended: [] });
    this.#drain.poke();
    if (this.#isSyncedLater) void this.#sync();
  }

  /** Nobody waits for the disk, which may take longer than a line may: what is written meanwhile has its turn next. */
  async #sync(): Promise<void> {
    this.#isUnsynced = true;
    if (this.#isSyncing) return;
    this.#isSyncing = true;
    while (this.#isUnsynced) {
      this.#isUnsynced = false;
      // A disk that fails says so at the next commit, too.
      await synced(this.#log).catch(() => undefined);
    }
    this.#isSyncing = false;
  }

  #sendCounts(): void {
    try {
      this.#spool.spoolCounts("settled");
      if (this.waiting > 0) this.#drain.poke();
    } catch {
      // They stay where they are, and are tried again.
    }
  }
}

/** What the state knows of a stream, of which nothing can be read again. */
function streamOf(generation: string): Generation {
  const content = { headLength: 0, headHash: "", beforeHash: "" };
  return { key: generation, origin: generation, path: "-", cursor: START, content, coverage: [] };
}

/** It is over, and there is nothing that one would say of it. */
function endOf(generation: string): Ended {
  return { generation: streamOf(generation), isContinued: true };
}

function firstFree(options: OutboxOptions): { spool: Spool; file: string } {
  const { stateDirectories, fileName, log, limits = {}, isSyncedLater } = options;
  let inUse: unknown;
  for (const directory of stateDirectories) {
    try {
      const said = (message: string) => log({ level: "error", message });
      const how = { fileName, busyTimeoutMs: BUSY_TIMEOUT_MS, isSyncedLater };
      return { spool: openSpool({ directory, log: said, limits, ...how }).spool, file: join(directory, fileName) };
    } catch (thrown) {
      if (!(thrown instanceof LeaktrailError && thrown.code === "conflict")) throw thrown;
      inUse = thrown;
    }
  }
  throw inUse;
}

async function synced(file: string): Promise<void> {
  const handle = await open(file);
  await handle.datasync().finally(() => handle.close());
}
