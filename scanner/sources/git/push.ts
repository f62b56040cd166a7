import { answerOf, Repository } from "./git.ts";
import type { CommitRange, RefsOption } from "./log.ts";
import { typesOf } from "./refs.ts";

/** A ref that a push changes, with the ids of the objects that it names; undefined where it is not there. */
export interface PushedRef {
  readonly ref: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * Where it is known from what the receiver has: on its own side from its refs. On the other side from what was fetched
 * of a remote, by its name, and from what its refs are said to be; a remote without a name has nothing that was fetched.
 */
export type Receiver = "here" | { readonly remote: string | undefined };

/** What a push brings. */
export interface PushedCommits {
  /** Undefined where it brings nothing, as when it only deletes. */
  readonly range: CommitRange | undefined;
  /** Refs that name a file or a tree, of which git tells no history. */
  readonly withoutCommits: readonly string[];
  /** The receiver has something, none of which is here: all of history is in the range. */
  readonly isReceiverUnknown: boolean;
}

/** Asks the repository that this process is started for. Throws `unreadable-source` where git cannot say. */
export async function commitsOfPush(refs: readonly PushedRef[], receiver: Receiver): Promise<PushedCommits> {
  const repository = new Repository(undefined);
  const pushed = refs.flatMap(({ ref, after }) => (after === undefined ? [] : [{ ref, after }]));
  const before = receiver === "here" ? [] : [...new Set(refs.flatMap((ref) => ref.before ?? []))];
  // Of a tag what it leads to counts.
  const types = await typesOf(repository, [...pushed.map(({ after }) => `${after}^{}`), ...before]);
  const isFile = (_: unknown, nth: number) => types[nth] === "blob" || types[nth] === "tree";
  const isCommit = (_: unknown, nth: number) => !isFile(_, nth);
  const isHere = (_: string, nth: number) => ["commit", "tag"].includes(types[pushed.length + nth] ?? "");
  const [from, notFrom] = [pushed.filter(isCommit).map(({ after }) => after), before.filter(isHere)];
  const notFromRefs = receiver === "here" ? "--all" : fetchedFrom(receiver.remote);
  const range = from.length === 0 ? undefined : { from: [...new Set(from)], notFrom, notFromRefs };
  const isReceiverUnknown = before.length > 0 && notFrom.length === 0 && !(notFromRefs && (await hasAny(repository, notFromRefs)));
  return { range, withoutCommits: pushed.filter(isFile).map(({ ref }) => ref), isReceiverUnknown };
}

/** A name that git would take for a pattern is no remote's. */
function fetchedFrom(remote: string | undefined): RefsOption | undefined {
  return remote === undefined || remote === "" || /[\s*?[\\^~:]/.test(remote) ? undefined : `--remotes=${remote}`;
}

async function hasAny(repository: Repository, refs: RefsOption): Promise<boolean> {
  const git = repository.start("list what was fetched", ["rev-list", "--max-count=1", refs]);
  git.input.end();
  return (await answerOf(git)) !== "";
}
