import type { FindingSource } from "../../contract/index.ts";
import type { Cursor } from "./cursor.ts";
import type { Ended, Generation, Reading } from "./generation.ts";

/** Bytes that are read window by window from a cursor on: those of a followed file, or of what rotation compressed. */
export interface Content {
  /** Tells it from all that is read at the same time. */
  readonly key: string;
  /** The path under which it was first seen. */
  readonly path: string;
  readonly kind: FindingSource["kind"];
  readonly cursor: Cursor;
  readonly generation: Generation;
  /** Whether the stored generation is behind this one in more than its cursor, and must be stored now. */
  isUnstored: boolean;
  /** Whether bytes are known to be there that no partial line holds back. */
  readonly hasBacklog: boolean;
  /** Milliseconds since it was last seen to grow. */
  idleMs(nowMs: number): number;
  /** What there is to scan. `idleAfterMs`: how long a partial line is waited for. */
  read(nowMs: number, idleAfterMs: number, wish?: ReadWish): Reading;
  /** Of what can be read anywhere alone: how many bytes stand there and were not scanned. */
  readonly unreadBytes?: number;
  /** The same: fills `into` with the bytes from `offset` on, and gives how many there were. */
  readAhead?(offset: number, into: Buffer): number;
  /** The window ended in a partial line, which is waited for. */
  wait(): void;
  /**
   * The bytes before the cursor, from `offset` on, as many as a window has; undefined where other bytes stand there by now. Only of what
   * its generation calls recent.
   */
  readAgain(offset: number): Buffer | undefined;
  /** The generation as it is once `cursor` is reached with that index: to be stored before `advanceTo` makes it so. */
  generationAt(cursor: Cursor, indexVersion: number): Generation;
  /** Takes what was stored, or need not be. It reads nothing, so that it cannot fail once the rest is durable. */
  advanceTo(reached: Generation): void;
  /** Tells a secret at `end` in this content from one in another. */
  contentTagAt(end: number): string;
}

/** What is read besides, and how much at most. */
export interface ReadWish {
  /** Also where nothing is new. */
  readonly again?: boolean;
  /** Bytes that were not scanned before; FRESH_MAX_BYTES where nothing is said. */
  readonly freshMaxBytes?: number;
}

/** Contents of one kind, and which of them are to be read. */
export interface Contents {
  readonly files: readonly Content[];
  /** Stored generations that are over, until they are forgotten. */
  readonly ended: readonly Ended[];
  /** What cannot be read and why, one sentence each. */
  readonly problems: readonly string[];
  /** Generations of which a part may have gone unread. */
  readonly unaccounted: number;
  /** Bytes that were passed over or given up since the start. */
  readonly skippedBytes: number;
  /** Looks for what is new; gives what may have bytes to read. `isLast`: at everything, however quiet. */
  refresh(nowMs: number, isLast: boolean): Promise<readonly Content[]>;
  /** What may well have bytes to read in between. */
  lively(nowMs: number): readonly Content[];
  follows(content: Content): boolean;
  /** The content is another one than it was. */
  restart(content: Content, nowMs: number): void;
  forget(keys: readonly string[]): void;
  close(): void;
}

/** Contents of several kinds as one. */
export class JoinedContents implements Contents {
  readonly #all: readonly Contents[];

  constructor(all: readonly Contents[]) {
    this.#all = all;
  }

  get files(): readonly Content[] {
    return this.#all.flatMap((one) => one.files);
  }

  get ended(): readonly Ended[] {
    return this.#all.flatMap((one) => one.ended);
  }

  get problems(): readonly string[] {
    return this.#all.flatMap((one) => one.problems);
  }

  get unaccounted(): number {
    return this.#all.reduce((sum, one) => sum + one.unaccounted, 0);
  }

  get skippedBytes(): number {
    return this.#all.reduce((sum, one) => sum + one.skippedBytes, 0);
  }

  async refresh(nowMs: number, isLast: boolean): Promise<readonly Content[]> {
    const found: (readonly Content[])[] = [];
    for (const one of this.#all) found.push(await one.refresh(nowMs, isLast));
    return found.flat();
  }

  lively(nowMs: number): readonly Content[] {
    return this.#all.flatMap((one) => one.lively(nowMs));
  }

  follows(content: Content): boolean {
    return this.#all.some((one) => one.follows(content));
  }

  restart(content: Content, nowMs: number): void {
    this.#all.find((one) => one.follows(content))?.restart(content, nowMs);
  }

  forget(keys: readonly string[]): void {
    for (const one of this.#all) one.forget(keys);
  }

  close(): void {
    for (const one of this.#all) one.close();
  }
}
