import {
  advance,
  BEFORE_MAX_BYTES,
  type ContentIdentity,
  type Coverage,
  type Cursor,
  contentIdentity,
  contentTag,
  FRESH_MAX_BYTES,
  FRESH_OF_BACKLOG_MAX_BYTES,
  type Generation,
  HEAD_MAX_BYTES,
  hashOf,
  keyOf,
  OVERLAP_MAX_BYTES,
  QUIET,
  type Reading,
  type ReadWish,
  type Recent,
  recentAfter,
  recentFrom,
  START,
  sameContent,
  withSkipped,
} from "../contents/index.ts";
import { type FileStat, nodePorts, type Ports } from "../ports/index.ts";

const REPLACED: Reading = { kind: "replaced" };

// One buffer for all files: a window is scanned before the next one is read.
const shared = Buffer.allocUnsafe(OVERLAP_MAX_BYTES + FRESH_OF_BACKLOG_MAX_BYTES);
let sharedBy: FollowedFile | undefined;

/** An open file that is followed. It is held open, so that a rotated or deleted one is read to its end. */
export class FollowedFile {
  readonly key: string;
  readonly kind = "log";
  #path: string;
  #origin: string;
  readonly #ports: Ports;
  readonly #fd: number;
  /** Which of its bytes the shared buffer holds, while it is the last one that read into it. */
  #window = { from: 0, to: 0 };
  #cursor: Cursor = START;
  #content: ContentIdentity;
  #coverage: Coverage = [];
  #recent: Recent | undefined;
  #sizeBytes = -1;
  #mtimeNs = -1n;
  #grewAtMs: number;
  #readAtMs: number;
  #isWaiting = false;
  /** Whether the stored generation is behind this one in more than its cursor, and must be stored now. */
  isUnstored = true;

  /** Opens `path`. Throws what `open` throws, and a `TypeError` where it is no regular file. */
  constructor(path: string, nowMs: number, ports: Ports = nodePorts) {
    this.#ports = ports;
    this.#fd = ports.files.open(path);
    try {
      const stat = this.#stat();
      if (!stat.isFile()) throw new TypeError("not a regular file");
      this.key = keyOf(stat);
    } catch (thrown) {
      this.close();
      throw thrown;
    }
    this.#origin = this.key;
    this.#path = path;
    this.#grewAtMs = nowMs;
    this.#readAtMs = nowMs;
    this.#content = this.#contentAt(0);
  }

  /** The path under which its content was first seen. */
  get path(): string {
    return this.#path;
  }

  get cursor(): Cursor {
    return this.#cursor;
  }

  get generation(): Generation {
    return {
      key: this.key,
      origin: this.#origin,
      path: this.#path,
      cursor: this.#cursor,
      content: this.#content,
      coverage: this.#coverage,
      ...(this.#recent && { recent: this.#recent }),
    };
  }

  /** Milliseconds since it was last seen to grow. */
  idleMs(nowMs: number): number {
    return nowMs - this.#grewAtMs;
  }

  /** Whether all was read of the file that `stat` tells of, and nothing was written since. */
  isAsRead({ size, mtimeNs }: FileStat): boolean {
    return mtimeNs === this.#mtimeNs && size === BigInt(this.#cursor.offset);
  }

  /** Bytes that stand in the file and were not scanned. */
  get unreadBytes(): number {
    return Math.max(0, Number(this.#stat().size) - this.#cursor.offset);
  }

  /** Whether this file's bytes begin with those that `generation` had read. */
  continues(generation: Generation): boolean {
    const { cursor, content } = generation;
    if (Number(this.#stat().size) < cursor.offset) return false;
    return sameContent(this.#contentAt(cursor.offset, content.headLength), content);
  }

  /**
   * Whether this file's bytes are those of `other`, as far as it was read (of an unread one: its head) or this one reaches: a
   * copy, perhaps still being written. An empty one may become it: a copy is there before its first byte is.
   */
  isCopyOf(other: FollowedFile): boolean {
    const sizeBytes = Number(this.#stat().size);
    if (sizeBytes === 0) return true;
    const lengthBytes = Math.min(sizeBytes, other.#cursor.offset || Math.min(Number(other.#stat().size), HEAD_MAX_BYTES));
    return lengthBytes > 0 && sameContent(this.#contentAt(lengthBytes), other.#contentAt(lengthBytes));
  }

  /** Goes on where `generation` stopped. */
  resume(generation: Generation): void {
    this.#path = generation.path;
    this.#origin = generation.origin;
    this.#cursor = generation.cursor;
    this.#content = generation.content;
    this.#coverage = generation.coverage;
    // What was counted of a copy's original is not known of the copy.
    this.#recent = generation.key === this.key && generation.recent ? recentFrom(generation.recent, this.#readAtMs) : undefined;
    this.isUnstored = generation.key !== this.key;
  }

  /** Begins a new generation: the same file holds other bytes now. */
  restart(nowMs: number): void {
    this.#isWaiting = false;
    this.#origin = this.key;
    this.#cursor = START;
    this.#recent = undefined;
    this.#content = this.#contentAt(0);
    this.#coverage = [];
    this.#sizeBytes = -1;
    this.#grewAtMs = nowMs;
    this.isUnstored = true;
  }

  /** Passes over what is there already, up to the start of its last line; counts lines on the way. Gives how many bytes it are. */
  async skipToEnd(): Promise<number> {
    const bytes = Buffer.allocUnsafe(FRESH_MAX_BYTES);
    let position = START.base;
    for (;;) {
      const length = this.#fill(bytes, position.offset);
      if (length === 0) break;
      position = advance(position, bytes.subarray(0, length), position.offset + length);
      await this.#ports.clock.turn();
    }
    const { line, lineStart } = position;
    const cursor = { offset: lineStart, base: { offset: lineStart, line, lineStart }, reported: [] };
    this.advanceTo({ ...this.generation, cursor, content: this.#scannedAt(lineStart), coverage: withSkipped([], lineStart) });
    this.isUnstored = true;
    return lineStart;
  }

  /** What there is to scan. `idleAfterMs`: how long a partial line is waited for. */
  read(nowMs: number, idleAfterMs: number, { again = false, freshMaxBytes = FRESH_MAX_BYTES }: ReadWish = {}): Reading {
    this.#readAtMs = nowMs;
    const stat = this.#stat();
    const sizeBytes = Number(stat.size);
    const hasChanged = sizeBytes !== this.#sizeBytes || stat.mtimeNs !== this.#mtimeNs;
    if (sizeBytes !== this.#sizeBytes) {
      if (this.#sizeBytes !== -1) this.#grewAtMs = nowMs;
      this.#sizeBytes = sizeBytes;
    }
    const { offset, base } = this.#cursor;
    if (sizeBytes < offset) return REPLACED;
    const isIdle = this.idleMs(nowMs) >= idleAfterMs;
    const hasMore = sizeBytes > offset && (!this.#isWaiting || isIdle);
    if (!hasChanged && !hasMore && !again) return QUIET;
    const length = this.#fill(shared.subarray(0, Math.min(offset + freshMaxBytes, sizeBytes) - base.offset), base.offset);
    sharedBy = this;
    this.#window = { from: base.offset, to: base.offset + length };
    if (!this.#isStill(this.#content, offset)) return REPLACED;
    this.#mtimeNs = stat.mtimeNs;
    if (base.offset + length <= offset && !again) return QUIET;
    const isAtEnd = base.offset + length >= sizeBytes;
    return { kind: "window", window: { cursor: this.#cursor, bytes: shared.subarray(0, length), isIdle: isIdle && isAtEnd } };
  }

  /** The bytes before the cursor, from `offset` on, as many as a window has; undefined where other bytes stand there by now. */
  readAgain(offset: number): Buffer | undefined {
    const to = Math.min(this.#cursor.offset, offset + OVERLAP_MAX_BYTES + FRESH_MAX_BYTES);
    const length = this.#fill(shared.subarray(0, to - offset), offset);
    sharedBy = this;
    this.#window = { from: offset, to: offset + length };
    // The file may have been cut, and have grown again, since these bytes were first read.
    const isStill = offset + length === to && this.#isStill(this.#content, this.#cursor.offset);
    return isStill ? shared.subarray(0, length) : undefined;
  }

  /** Fills `into` with the bytes from `offset` on, and gives how many there were: what stands there may be other bytes when they are read. */
  readAhead(offset: number, into: Buffer): number {
    return this.#fill(into, offset);
  }

  /** The window ended in a partial line, which is waited for. */
  wait(): void {
    this.#isWaiting = true;
  }

  /** Whether bytes are known to be there that no partial line holds back. */
  get hasBacklog(): boolean {
    return !this.#isWaiting && this.#sizeBytes > this.#cursor.offset;
  }

  /** The generation as it is once `cursor` is reached with that index: to be stored before `advanceTo` makes it so. */
  generationAt(cursor: Cursor, indexVersion: number): Generation {
    const recent = recentAfter(this.#recent, this.#cursor, cursor, { ms: this.#readAtMs, indexVersion });
    return { ...this.generation, cursor, content: this.#scannedAt(cursor.offset), recent };
  }

  /** Takes what was stored, or need not be. It reads nothing, so that it cannot fail once the rest is durable. */
  advanceTo({ cursor, content, coverage, recent }: Generation): void {
    this.#cursor = cursor;
    this.#content = content;
    this.#coverage = coverage;
    this.#recent = recent;
    this.#isWaiting = false;
  }

  /**
   * Tells a secret at `end` in this content from one in another, by bytes that can never change while a file only
   * grows: the same whenever, and however far, the file is read.
   */
  contentTagAt(end: number): string {
    return contentTag(this.#origin, this.#headHash(Math.min(end, HEAD_MAX_BYTES)));
  }

  close(): void {
    this.#ports.files.close(this.#fd);
  }

  #stat() {
    return this.#ports.files.fstat(this.#fd);
  }

  #contentAt(offset: number, headLength = Math.min(offset, HEAD_MAX_BYTES)): ContentIdentity {
    return contentIdentity(this.#bytes(0, headLength), this.#bytes(Math.max(0, offset - BEFORE_MAX_BYTES), offset), headLength);
  }

  /** The same of the bytes that are being scanned: by now the file may hold others. */
  #scannedAt(offset: number): ContentIdentity {
    const headLength = Math.min(offset, HEAD_MAX_BYTES);
    return {
      headLength,
      headHash: this.#headHash(headLength),
      beforeHash: this.#scannedHash(Math.max(0, offset - BEFORE_MAX_BYTES), offset),
    };
  }

  /** Whether the bytes of the window go on from `content`; looks at them, not only at what the file holds a moment later. */
  #isStill({ headLength, headHash, beforeHash }: ContentIdentity, offset: number): boolean {
    if (this.#scannedHash(Math.max(0, offset - BEFORE_MAX_BYTES), offset) !== beforeHash) return false;
    return this.#scannedHash(0, headLength) === headHash;
  }

  #headHash(length: number): string {
    return length === this.#content.headLength ? this.#content.headHash : this.#scannedHash(0, length);
  }

  #scannedHash(from: number, to: number): string {
    const window = this.#window;
    if (sharedBy !== this || from < window.from || to > window.to) return hashOf(this.#bytes(from, to));
    return hashOf(shared.subarray(from - window.from, to - window.from));
  }

  #bytes(from: number, to: number): Buffer {
    const bytes = Buffer.allocUnsafe(to - from);
    return bytes.subarray(0, this.#fill(bytes, from));
  }

  #fill(into: Buffer, from: number): number {
    let length = 0;
    while (length < into.length) {
      const read = this.#ports.files.read(this.#fd, into, length, into.length - length, from + length);
      if (read === 0) break;
      length += read;
    }
    return length;
  }
}
