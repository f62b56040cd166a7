import type { IndexChange, IndexSnapshot, Log, OpenIndex } from "../../contract/index.ts";

/** What an index source fills. */
export interface IndexTarget {
  /** Of the newest change that it includes. */
  readonly version: number;
  /** Takes a whole index in place of what it had. */
  replace(snapshot: IndexSnapshot): void;
  /** The same of a file, which is the target's to close from now on. Throws, and goes on with what it had, where the file is damaged. */
  replaceFile(file: OpenIndex): void;
  /** Takes the next change. Throws `conflict` where one is missing before it. */
  apply(change: IndexChange): void;
}

/** A running index source. */
export interface IndexFeed {
  /** Whether the index was whole once. Nothing may be scanned before: it would pass as clean. */
  readonly isReady: boolean;
  /** Why the index cannot be had or brought up to date just now, in words; undefined while all is well. */
  readonly problem: string | undefined;
  close(): Promise<void>;
}

/** Starts to fill `target`, and goes on with it by itself until it is closed. */
export type IndexSource = (target: IndexTarget, log: Log) => IndexFeed;
