import { text } from "node:stream/consumers";
import { outputOf, Repository, type RunningGit } from "./git.ts";
import { IdSet } from "./id-set.ts";
import { type Commit, type CommitRange, commitsOf, startLog } from "./log.ts";
import { ObjectReader } from "./objects.ts";

/** The history of a repository. git is asked as soon as this is made, so that it works while the caller gets ready. */
export interface History {
  /** The repository's name. */
  readonly repo: string;
  /** Whether history was cut off: older commits are not here. */
  isShallow(): Promise<boolean>;
  /** The blobs that a partial clone has; undefined where none is left out. */
  present(): Promise<IdSet | undefined>;
  /** Commits, parents first. */
  commits(): AsyncGenerator<Commit>;
  /** Files of HEAD's tree; none where there is no commit yet. */
  headFiles(): AsyncGenerator<{ readonly path: string; readonly blob: string }>;
  /** Another git that reads objects. */
  openObjects(): ObjectReader;
  /** Ends every git that is still at work. */
  close(): void;
}

/** Asks for the history of the repository that `folder` is in, or what of it `range` names. Throws `bad-configuration` for what is no range. */
export function openHistory(folder: string | undefined, range?: string | CommitRange): History {
  const repository = new Repository(folder);
  const started: { close(): void }[] = [];
  const keep = <Started extends { close(): void }>(one: Started): Started => {
    started.push(one);
    return one;
  };
  const ask = (task: string, parameters: readonly string[]): RunningGit => {
    const git = keep(repository.start(task, parameters));
    git.input.end();
    return git;
  };
  const log = keep(startLog(repository, range));
  return {
    repo: repository.name.replace(/(?<=.)\.git$/, ""),
    isShallow: async () => (await text(ask("say what it has", ["rev-parse", "--is-shallow-repository"]).output)).trim() === "true",
    present: async () => {
      const promisors = await text(ask("read its configuration", ["config", "--get-regexp", PROMISOR]).output);
      if (promisors === "") return undefined;
      const ids = new IdSet();
      const listing = ["cat-file", "--batch-all-objects", "--unordered", "--batch-check=%(objectname)"];
      for await (const id of tokensOf(ask("list its objects", listing), "\n")) ids.add(id);
      return ids;
    },
    commits: () => commitsOf(log),
    headFiles: async function* () {
      const head = await text(ask("say what HEAD is", ["rev-parse", "--verify", "--quiet", "HEAD"]).output);
      if (head === "") return;
      for await (const entry of tokensOf(ask("list HEAD's files", ["ls-tree", "-r", "-z", "--full-tree", head.trim()]), "\0")) {
        const [, blob, path] = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(entry) ?? [];
        if (blob !== undefined && path !== undefined) yield { path, blob };
      }
    },
    openObjects: () => keep(new ObjectReader(repository)),
    close: () => {
      for (const one of started) one.close();
    },
  };
}

/** Remotes that promise what a partial clone left out. */
const PROMISOR = "^(remote\\..*\\.(promisor|partialclonefilter)|extensions\\.partialclone)$";

async function* tokensOf(git: RunningGit, separator: string): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const bytes of outputOf(git)) {
    const held = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    const end = held.lastIndexOf(separator);
    rest = held.subarray(end + 1);
    if (end !== -1) yield* held.toString("utf8", 0, end).split(separator);
  }
}
