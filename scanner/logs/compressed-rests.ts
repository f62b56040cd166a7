import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Content, type Contents, type Ended, type Generation, isCompressed } from "../contents/index.ts";
import { CompressedRest } from "./compressed-rest.ts";
import { UNPACK_LIMITS, type UnpackLimits } from "./gzip-reader.ts";

const KEY_PREFIX = "rest:";
const GZIP = /\.gz$/i;
const RESTS_MAX = 1_000;
/** Compressed files beside a log that are looked into, the newest first. Most are told by their first kilobyte. */
const BESIDE_MAX = 64;

export interface CompressedRestsOptions {
  /** What was remembered of an earlier run, of all kinds. */
  readonly known: readonly Generation[];
  readonly log: (message: string) => void;
  /** Called when a window can be scanned that was waited for. */
  readonly onReady: () => void;
  readonly limits?: UnpackLimits;
}

/** Whether a stored generation is one of those that are kept here. */
function isRest({ key }: Generation): boolean {
  return key.startsWith(KEY_PREFIX);
}

/**
 * What rotation compressed before it was read to its end. Each rest is remembered under a key of its own from the moment
 * on that its former generation is over, until it was read: one after the other, a window at a time.
 */
export class CompressedRests implements Contents {
  readonly #options: CompressedRestsOptions;
  readonly #queue: CompressedRest[];
  readonly #ended = new Map<string, Ended>();
  readonly problems: readonly string[] = [];
  unaccounted = 0;
  readonly skippedBytes = 0;

  constructor(options: CompressedRestsOptions) {
    this.#options = options;
    this.#queue = options.known.filter(isRest).map((generation) => this.#restOf(generation, false));
  }

  get files(): readonly Content[] {
    return this.#queue;
  }

  get ended(): readonly Ended[] {
    return [...this.#ended.values()];
  }

  /**
   * Takes over the rest of a generation that is over, where a compressed file stands beside it. False where none does,
   * or where nothing had been read by which it could be told.
   */
  seek(former: Generation): boolean {
    if (former.cursor.offset === 0 || this.#queue.length >= RESTS_MAX || gzipsBeside(former.path).length === 0) return false;
    const key = `${KEY_PREFIX}${former.key}:${former.content.headHash}`;
    if (!this.#queue.some((rest) => rest.key === key)) this.#queue.push(this.#restOf({ ...former, key }, true));
    this.#ended.delete(key);
    return true;
  }

  /** Has the first one read on; lets go of it once it is over. */
  async refresh(): Promise<readonly Content[]> {
    const first = this.#queue[0];
    if (first?.isOver) {
      this.#queue.shift();
      this.#finish(first);
    }
    this.#queue[0]?.fill();
    return this.lively();
  }

  /** The one of which a window waits. */
  lively(): readonly Content[] {
    return this.#queue.slice(0, 1).filter((rest) => rest.isReady);
  }

  follows(content: Content): boolean {
    return this.#queue.some((rest) => rest === content);
  }

  restart(): void {
    throw new TypeError("what was compressed does not change");
  }

  forget(keys: readonly string[]): void {
    for (const key of keys) this.#ended.delete(key);
  }

  close(): void {
    for (const rest of this.#queue) rest.close();
  }

  #restOf(generation: Generation, isUnstored: boolean): CompressedRest {
    const { limits = UNPACK_LIMITS, onReady } = this.#options;
    return new CompressedRest(generation, isUnstored, { paths: () => gzipsBeside(generation.path), limits, onReady });
  }

  #finish(rest: CompressedRest): void {
    const { path, cursor, failure, foundAt } = rest;
    rest.close();
    const isWhole = foundAt !== undefined && failure === undefined;
    if (!isWhole) this.unaccounted++;
    const why = failure ?? "no gzip file beside it continues what was read";
    this.#ended.set(rest.key, { generation: rest.generation, ...(!isWhole && { unread: { bytes: null, why } }) });
    const unread = `the former content of ${path} was not read after byte ${cursor.offset}: ${why}`;
    this.#options.log(isWhole ? `the rest of the former content of ${path} was read from ${foundAt}` : unread);
  }
}

/** What of the files that stand beside a log was compressed in a way that is not read here, as the end of a sentence. */
export function unreadBeside(path: string): string {
  const name = basename(path);
  const unread = namesIn(dirname(path)).find((other) => other.startsWith(name) && isCompressed(other) && !GZIP.test(other));
  return unread === undefined ? "" : `; ${unread} is compressed in a way that is not read, as gzip is`;
}

/** Compressed files in the folder of `path`: those that are named after it first, the newest of them in front. */
function gzipsBeside(path: string): string[] {
  const [directory, name] = [dirname(path), basename(path)];
  const found = namesIn(directory)
    .filter((other) => GZIP.test(other))
    .map((other) => ({ path: join(directory, other), isNamedAfter: other.startsWith(name) }))
    .map((one) => ({ ...one, mtimeMs: mtimeMsOf(one.path) }));
  found.sort((a, b) => Number(b.isNamedAfter) - Number(a.isNamedAfter) || b.mtimeMs - a.mtimeMs);
  return found.slice(0, BESIDE_MAX).map((one) => one.path);
}

/** The names in a directory; none where it is gone, or cannot be read. */
function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return []; // The caller says that nothing was found.
  }
}

function mtimeMsOf(path: string): number {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return 0; // It was renamed or deleted just now.
  }
}
