import { toLeaktrailError } from "../../contract/index.ts";
import {
  type Content,
  type Cut,
  cutOf,
  FRESH_OF_BACKLOG_MAX_BYTES,
  nextBaseOffset,
  OVERLAP_MAX_BYTES,
  type Window,
} from "../contents/index.ts";
import type { LiveEngine } from "../live-engine.ts";
import type { Match } from "../match.ts";
import type { Clock } from "../ports/index.ts";

/** With less to read, it takes longer to start a thread than to do without. */
const BACKLOG_MIN_BYTES = 64 * 1024 * 1024;
/** A window takes some 40 ms: a thread that is so far behind will not come back. */
const PATIENCE_MS = 10_000;

/** A window that another thread scans, and what it found once it has. */
interface Job {
  readonly file: Content;
  readonly from: number;
  readonly bytes: Buffer;
  readonly indexVersion: number;
  readonly sinceMs: number;
  matches: readonly Match[] | undefined;
}

export interface AheadOptions {
  readonly engine: Pick<LiveEngine, "reachBytes" | "usedVersion" | "beside" | "dropBeside">;
  readonly log: (message: string) => void;
  readonly clock: Pick<Clock, "nowMs" | "after">;
}

/**
 * Of a log that lags far behind, every other window is scanned by another thread, while this one scans the window before it. What was
 * found counts only if the same bytes are read when their turn comes, with the same index: the order in which windows are settled, and
 * their results, are those of one thread.
 */
export class Ahead {
  readonly #options: AheadOptions;
  /** Made when it is first needed: a watch that keeps up has none. */
  #text: SharedArrayBuffer | undefined;
  #job: Job | undefined;
  #answered: Promise<void> = Promise.resolve();

  constructor(options: AheadOptions) {
    this.#options = options;
  }

  /** Whether the next window of this file is being scanned, so that its turn has not come. */
  isScanning(file: Content): boolean {
    const job = this.#job;
    if (job?.file !== file || job.matches) return false;
    if (this.#options.clock.nowMs() - job.sinceMs > PATIENCE_MS) this.#giveUp("it does not answer");
    return this.#job !== undefined;
  }

  /** Until the other thread has answered, or for so long. */
  async answer(withinMs: number): Promise<void> {
    let callOff: () => void = () => undefined;
    const timeout = new Promise<void>((resolve) => {
      callOff = this.#options.clock.after(withinMs, resolve);
    });
    await Promise.race([this.#answered, timeout]);
    callOff();
  }

  /** What the other thread found in this window, if it scanned these very bytes with the index in use. */
  take(file: Content, { cursor: { base }, bytes }: Window, { scanTo }: Cut): readonly Match[] | undefined {
    const job = this.#job;
    if (!job || job.file !== file) return undefined;
    this.#job = undefined;
    if (job.from !== base.offset || job.indexVersion !== this.#options.engine.usedVersion) return undefined;
    return job.bytes.equals(bytes.subarray(0, scanTo - base.offset)) ? job.matches : undefined;
  }

  /** Has the window behind this one scanned meanwhile, where there is enough to read and a thread to be had. */
  begin(file: Content, window: Window, cut: Cut): void {
    if (this.#job && !this.#job.matches) return;
    if (!file.readAhead || (file.unreadBytes ?? 0) < BACKLOG_MIN_BYTES) return;
    try {
      this.#scan(file, window, cut);
    } catch (thrown) {
      this.#giveUp(toLeaktrailError(thrown).message);
    }
  }

  #scan(file: Content, window: Window, cut: Cut): void {
    const { beside, reachBytes, usedVersion: indexVersion } = this.#options.engine;
    if (!beside?.isReady) return;
    this.#text ??= new SharedArrayBuffer(OVERLAP_MAX_BYTES + FRESH_OF_BACKLOG_MAX_BYTES);
    const from = nextBaseOffset(window, cut, reachBytes);
    const space = Buffer.from(this.#text, 0, cut.ownTo - from + FRESH_OF_BACKLOG_MAX_BYTES);
    if ((file.readAhead?.(from, space) ?? 0) < space.length) return;
    const cursor = { offset: cut.ownTo, base: { ...window.cursor.base, offset: from }, reported: [] };
    const next = cutOf({ cursor, bytes: space, isIdle: false });
    if (!next) return;
    const bytes = space.subarray(0, next.scanTo - from);
    const job: Job = { file, from, bytes, indexVersion, sinceMs: this.#options.clock.nowMs(), matches: undefined };
    this.#job = job;
    this.#answered = beside.scan(this.#text, bytes.length).then(
      (matches) => {
        job.matches = matches;
      },
      (thrown) => {
        if (this.#job === job) this.#giveUp(toLeaktrailError(thrown).message);
      },
    );
  }

  #giveUp(why: string): void {
    this.#job = undefined;
    this.#options.engine.dropBeside();
    this.#options.log(`a log that lags behind is scanned by one thread: the other cannot go on: ${why}`);
  }
}
