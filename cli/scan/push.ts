import { LeaktrailError } from "../../contract/index.ts";
import { commitsOfPush, keepHeapSmall, openHistory, type PushedRef, type Receiver, scanHistory, shown } from "../../scanner/index.ts";
import { say } from "../say.ts";
import type { ScanFlags } from "./flags.ts";
import { treeOf } from "./place.ts";
import { scanWith } from "./run.ts";

/** A push that has not happened yet. */
export interface Push {
  readonly refs: readonly PushedRef[];
  readonly receiver: Receiver;
  /** Findings that are shown on standard output; the rest are counted. */
  readonly shownMax?: number;
}

/** Scans the commits that a push brings, in the repository that this process is started for: git names it to its hooks. */
export async function scanPush({ refs, receiver, shownMax }: Push, paths: readonly string[], flags: ScanFlags): Promise<void> {
  const elsewhere = [flags.staged, flags.git, flags.diff, flags.stdin, flags.repo].some((flag) => flag !== undefined);
  if (elsewhere || paths.length > 0) {
    throw new LeaktrailError(
      "bad-configuration",
      "git tells a hook of a push what to scan: give it no path, and no flag that names a place",
    );
  }
  const { range, withoutCommits, isReceiverUnknown } = await commitsOfPush(refs, receiver);
  const [unread] = withoutCommits;
  if (unread !== undefined && !flags.allowUnreadable) {
    throw new LeaktrailError(
      "unreadable-source",
      `${shown(unread)} would name a file or a tree and no commit, so it is not scanned; --allow-unreadable accepts that`,
    );
  }
  if (isReceiverUnknown) say("nothing that the remote has is known here, so all of history is scanned; git fetch makes it less");
  if (range === undefined) return say("this push brings no commit, so there is nothing to scan");
  keepHeapSmall();
  const history = openHistory(undefined, range);
  try {
    const wish = { ...treeOf([], flags), skipsHead: true };
    await scanWith((options) => scanHistory(history, wish, options), flags, { isUnpublished: true, shownMax });
  } finally {
    history.close();
  }
}
