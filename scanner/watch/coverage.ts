import type { Span } from "../contents/index.ts";
import type { Spool } from "../spool/index.ts";

/** What was read of one content of one path, by what, and what was not. */
export interface ContentAccount {
  readonly path: string;
  /** Tells it from other contents of this path. */
  readonly generation: string;
  /** From byte 0 on, one behind another; what stands behind the last one was not scanned. */
  readonly spans: readonly Span[];
  /** When it was over; null while more of it may come. */
  readonly endedAt: string | null;
  /** What was not read of a content that is over; `bytes` is null where nobody knows how much it was. */
  readonly unread: { readonly bytes: number | null; readonly why: string } | null;
}

/** What is remembered in the state, with the cursors: by path, and those that are over before those that go on. */
export function accountsOf(spool: Pick<Spool, "generations" | "over">): ContentAccount[] {
  const over = spool.over().map(({ generation: { path, key, coverage }, endedAt, unread }) => {
    return { path, generation: key, spans: coverage, endedAt, unread: unread ?? null };
  });
  const going = spool
    .generations()
    .map(({ path, key, coverage }) => ({ path, generation: key, spans: coverage, endedAt: null, unread: null }));
  return [...over, ...going].sort((left, right) => (left.path < right.path ? -1 : Number(left.path > right.path)));
}
