import {
  BEFORE_MAX_BYTES,
  type ContentIdentity,
  contentIdentity,
  FRESH_MAX_BYTES,
  type Generation,
  HEAD_MAX_BYTES,
  OVERLAP_MAX_BYTES,
  sameContent,
} from "../contents/index.ts";
import type { GzipReader } from "./gzip-reader.ts";

/** The part of a compressed text that is looked at just now; it only ever moves on. */
export class UnpackedText {
  readonly #reader: GzipReader;
  readonly #bytes = Buffer.allocUnsafe(OVERLAP_MAX_BYTES + BEFORE_MAX_BYTES + FRESH_MAX_BYTES);
  #head = Buffer.alloc(0);
  /** Offset in the text of the first byte that is held, and how many are. */
  #from = 0;
  #length = 0;
  #isAtEnd = false;

  constructor(reader: GzipReader) {
    this.#reader = reader;
  }

  /** Offset of the byte behind the last one that is held. */
  get end(): number {
    return this.#from + this.#length;
  }

  /** Nothing follows what is held. */
  get isAtEnd(): boolean {
    return this.#isAtEnd;
  }

  /** Why nothing follows, where that is not for its end. */
  get failure(): string | undefined {
    return this.#reader.failure?.message;
  }

  /** Moves on to the cursor of `generation`. False where the text does not begin with what that generation had read. */
  async continues({ cursor, content }: Generation): Promise<boolean> {
    await this.#readTo(HEAD_MAX_BYTES);
    this.#head = Buffer.from(this.#bytes.subarray(0, this.#length));
    const isSameHead = this.identityAt(0, content.headLength).headHash === content.headHash;
    if (!isSameHead || content.headLength > this.#length) return false;
    this.keepFrom(cursor);
    while (this.end < cursor.offset && !this.#isAtEnd) {
      await this.#readTo(Math.min(cursor.offset, this.#from + this.#bytes.length));
      this.keepFrom(cursor);
    }
    return this.end >= cursor.offset && sameContent(this.identityAt(cursor.offset, content.headLength), content);
  }

  /** Reads until a whole window from `cursor` on is held, or all that there is. */
  fill(cursor: { readonly offset: number }): Promise<void> {
    return this.#readTo(cursor.offset + FRESH_MAX_BYTES);
  }

  /** Whether there is nothing to wait for before the bytes behind `cursor` are scanned. */
  isFilled({ offset }: { readonly offset: number }): boolean {
    return this.#isAtEnd || this.end >= offset + FRESH_MAX_BYTES;
  }

  /** Forgets what a window at `cursor`, and the hash of what stands before it, do not need. */
  keepFrom({ base, offset }: { readonly base: { readonly offset: number }; readonly offset: number }): void {
    const dropped = Math.min(this.#length, Math.min(base.offset, offset - BEFORE_MAX_BYTES) - this.#from);
    if (dropped <= 0) return;
    this.#bytes.copyWithin(0, dropped, this.#length);
    this.#from += dropped;
    this.#length -= dropped;
  }

  bytesFrom(offset: number): Buffer {
    return this.#bytes.subarray(offset - this.#from, this.#length);
  }

  identityAt(offset: number, headLength = Math.min(offset, HEAD_MAX_BYTES)): ContentIdentity {
    const before = this.#bytes.subarray(Math.max(0, offset - BEFORE_MAX_BYTES - this.#from), Math.max(0, offset - this.#from));
    return contentIdentity(this.#head.subarray(0, headLength), before);
  }

  /** The first bytes of the text, `length` at most. */
  head(length: number): Buffer {
    return this.#head.subarray(0, length);
  }

  close(): void {
    this.#reader.close();
  }

  async #readTo(offset: number): Promise<void> {
    const wanted = Math.min(offset - this.end, this.#bytes.length - this.#length);
    if (wanted <= 0 || this.#isAtEnd) return;
    const length = await this.#reader.read(this.#bytes.subarray(this.#length, this.#length + wanted));
    this.#length += length;
    this.#isAtEnd = length < wanted;
  }
}
