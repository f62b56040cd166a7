import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import {
  type Content,
  type Cursor,
  FRESH_MAX_BYTES,
  type Generation,
  KEPT_MS,
  QUIET,
  type Reading,
  recentAfter,
  START,
  StillContent,
} from "../contents/index.ts";

/** Larger files are no configs. One is held in memory as a whole, so that what is scanned is what was hashed. */
export const CONFIG_MAX_BYTES = 64 * 1024 * 1024;
const KEY_PREFIX = "config:";

/** Whether a stored generation is that of a config. */
export function isConfig({ key }: Generation): boolean {
  return key.startsWith(KEY_PREFIX);
}

/** One content of a config file, which is scanned from its beginning to its end. */
export class ConfigContent extends StillContent implements Content {
  /** There is no kind of source for configs alone: they are files that stand in a tree. */
  readonly kind = "tree";
  readonly sizeBytes: number;
  readonly #bytes: Buffer;
  #readAtMs = 0;
  isUnstored = true;

  constructor(path: string, bytes: Buffer) {
    const headHash = createHash("sha256").update(bytes).digest("hex");
    const content = { headLength: bytes.length, headHash, beforeHash: "" };
    super({ key: `${KEY_PREFIX}${path}`, origin: headHash, path, cursor: START, content, coverage: [] });
    this.#bytes = bytes;
    this.sizeBytes = bytes.length;
  }

  get hasBacklog(): boolean {
    return this.cursor.offset < this.sizeBytes;
  }

  /** Whether its bytes may be looked at again. */
  isRecent(nowMs: number): boolean {
    return nowMs - (this.generation.recent?.lastMs ?? Number.NEGATIVE_INFINITY) < KEPT_MS;
  }

  /** Whether `former` is of the same content. */
  continues(former: Generation): boolean {
    return former.content.headHash === this.generation.content.headHash;
  }

  /** Goes on where a former scan of the same content stopped. */
  resume(former: Generation): void {
    super.advanceTo({ ...former, recent: undefined });
    this.isUnstored = false;
  }

  read(nowMs: number): Reading {
    this.#readAtMs = nowMs;
    if (!this.hasBacklog) return QUIET;
    const { base, offset } = this.cursor;
    const end = Math.min(this.sizeBytes, offset + FRESH_MAX_BYTES);
    return {
      kind: "window",
      window: { cursor: this.cursor, bytes: this.#bytes.subarray(base.offset, end), isIdle: end === this.sizeBytes },
    };
  }

  override readAgain(offset: number): Buffer {
    return this.#bytes.subarray(offset, Math.min(this.cursor.offset, offset + FRESH_MAX_BYTES));
  }

  generationAt(cursor: Cursor, indexVersion: number): Generation {
    const { recent } = this.generation;
    return { ...this.generation, cursor, recent: recentAfter(recent, this.cursor, cursor, { ms: this.#readAtMs, indexVersion }) };
  }

  override advanceTo(reached: Generation): void {
    super.advanceTo(reached);
    // Its end is stored at once, for it is let go of then.
    if (!this.hasBacklog) this.isUnstored = true;
  }

  contentTagAt(): string {
    return this.generation.content.headHash;
  }
}

/** All bytes of a file; undefined where there are too many. Throws what the system throws. */
export function readWhole(path: string): Buffer | undefined {
  // Non-blocking, for the path may lead to a named pipe.
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stat = fstatSync(fd);
    if (!stat.isFile()) throw Object.assign(new Error(), { code: "not a regular file" });
    // What a writer adds meanwhile is for the next scan.
    const bytes = Buffer.allocUnsafe(Math.min(stat.size, CONFIG_MAX_BYTES));
    if (stat.size > bytes.length) return undefined;
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(fd, bytes, length, bytes.length - length, length);
    return bytes.subarray(0, length);
  } finally {
    closeSync(fd);
  }
}
