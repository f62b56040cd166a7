import { createHash } from "node:crypto";
import type { Coverage } from "./coverage.ts";
import type { Cursor, Window } from "./cursor.ts";
import type { Recent } from "./recent.ts";

export const HEAD_MAX_BYTES = 1024;
export const BEFORE_MAX_BYTES = 1024;

/** One content of one path, as it is remembered: a file that is rotated, truncated or replaced begins a new generation. */
export interface Generation {
  /** `device:inode`, of which one file has one generation at a time; of what is no followed file, a name of its own. */
  readonly key: string;
  /** The key of the file in which its content was first seen: a copy that is read on keeps it. */
  readonly origin: string;
  /** The path under which its content was first seen. */
  readonly path: string;
  readonly cursor: Cursor;
  readonly content: ContentIdentity;
  /** What became of each byte before the cursor. */
  readonly coverage: Coverage;
  /** Of what can be read again: what was scanned last. */
  readonly recent?: Recent | undefined;
}

/** A generation that is over. */
export interface Ended {
  readonly generation: Generation;
  /** Its account goes on under another key. */
  readonly isContinued?: boolean;
  /** What may stand behind its cursor, or did, and was not read; `bytes` is null where nobody knows how much. */
  readonly unread?: { readonly bytes: number | null; readonly why: string };
}

/** Hashes of what was read: of the file's head, and of the bytes before the cursor. */
export interface ContentIdentity {
  readonly headLength: number;
  readonly headHash: string;
  readonly beforeHash: string;
}

export type Reading = { kind: "quiet" } | { kind: "replaced" } | { kind: "window"; window: Window };
export const QUIET: Reading = { kind: "quiet" };

/** The identity of a content that begins with `head`, and has `before` in front of its cursor. */
export function contentIdentity(head: Buffer, before: Buffer, headLength = head.length): ContentIdentity {
  return { headLength, headHash: hashOf(head), beforeHash: hashOf(before) };
}

/** `headHash`: of as much of the content's first bytes as never changes while it only grows. */
export function contentTag(origin: string, headHash: string): string {
  return `${origin}:${headHash}`;
}

export function hashOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 32);
}

export function sameContent(left: ContentIdentity, right: ContentIdentity): boolean {
  return left.headLength === right.headLength && left.headHash === right.headHash && left.beforeHash === right.beforeHash;
}

/** Whether a stored generation is that of a followed file. */
export function isOfFile({ key }: Generation): boolean {
  return /^\d+:\d+$/.test(key);
}

/** `device:inode` as decimals: both may exceed what a number holds. */
export function keyOf(stat: { dev: bigint; ino: bigint }): string {
  return `${stat.dev}:${stat.ino}`;
}
