import { outputOf, Repository } from "./git.ts";
import { type PatchEvent, PatchReader } from "./patch.ts";

/**
 * Whole files, so that offsets are known and a secret counts that only a part of was added, such as the body of a key.
 * Nothing that the repository configures may change what comes; attributes may not hide a file as binary.
 */
const diff = [
  // Where their times agree git reads a file of the work tree for the staged blob, unless it would have to convert it.
  ...["-c", "core.autocrlf=input", "diff", "--cached"],
  ...["--patch", "--unified=1000000000", "--inter-hunk-context=0", "--text", "--full-index", "--diff-filter=d"],
  ...["--no-ext-diff", "--no-textconv", "--no-color", "--no-relative", "--src-prefix=a/", "--dst-prefix=b/", "-O/dev/null"],
  ...["--find-renames", "-l1000", "--diff-algorithm=myers", "--submodule=short", "--ignore-submodules=none"],
];

/** What is staged in a repository. git is asked as soon as this is made, so that it works while the caller gets ready. */
export interface StagedDiff {
  /** The repository's name. */
  readonly repo: string;
  /** Tells all of it, once. Throws `unreadable-source` where git could not say all, `bad-configuration` where there is no git. */
  read(take: (event: PatchEvent) => void): Promise<void>;
  /** Ends git where it is still at work. */
  close(): void;
}

/** Asks git what is staged in the repository that `folder` is in; without one, the one that the process is started for. */
export function openStaged(folder: string | undefined): StagedDiff {
  const repository = new Repository(folder);
  const git = repository.start("say what is staged", diff);
  git.input.end();
  return {
    repo: repository.name,
    read: async (take) => {
      const reader = new PatchReader(take);
      for await (const bytes of outputOf(git)) reader.push(bytes);
      reader.end();
    },
    close: () => git.close(),
  };
}
