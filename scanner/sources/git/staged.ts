import { type ChildProcessByStdio, spawn } from "node:child_process";
import { statSync } from "node:fs";
import { basename, resolve } from "node:path";
import type { Readable } from "node:stream";
import { LeaktrailError } from "../../../contract/index.ts";
import { repositoryOf, shown } from "../tree.ts";
import { type PatchEvent, PatchReader } from "./patch.ts";

/**
 * Whole files, so that offsets are known and a secret counts that only a part of was added, such as the body of a key.
 * Nothing that the repository configures may run or change what comes; attributes may not hide a file as binary.
 */
const diff = [
  ...["--no-pager", "--no-optional-locks", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"],
  // Where their times agree git reads a file of the work tree for the staged blob, unless it would have to convert it.
  ...["-c", "core.autocrlf=input", "diff", "--cached"],
  ...["--patch", "--unified=1000000000", "--inter-hunk-context=0", "--text", "--full-index", "--diff-filter=d"],
  ...["--no-ext-diff", "--no-textconv", "--no-color", "--no-relative", "--src-prefix=a/", "--dst-prefix=b/", "-O/dev/null"],
  ...["--find-renames", "-l1000", "--diff-algorithm=myers", "--submodule=short", "--ignore-submodules=none"],
];
/** What of the environment would change the answer, or fetch from elsewhere what a partial clone lacks. */
const environment = { GIT_DIFF_OPTS: undefined, GIT_EXTERNAL_DIFF: undefined, GIT_ALLOW_PROTOCOL: "none", LC_ALL: "C" };
/** What git tells its hooks of their repository: it must not stand for another one that is named. */
const ofThisRepository = [
  ...["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_NAMESPACE"],
  ...["GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES"],
];
const COMPLAINT_MAX_BYTES = 4096;

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
  const cwd = resolve(folder ?? ".");
  if (!statSync(cwd, { throwIfNoEntry: false })?.isDirectory()) {
    throw new LeaktrailError("unreadable-source", `there is no folder ${shown(folder ?? ".")}`);
  }
  const unset = folder === undefined ? [] : ofThisRepository.map((name) => [name, undefined]);
  const env = { ...process.env, ...environment, ...Object.fromEntries(unset) };
  const git = spawn("git", diff, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  // Listened to from the start: an error that nobody hears ends the process.
  const ended = endOf(git, cwd);
  ended.catch(() => undefined);
  return {
    repo: basename(repositoryOf(cwd) ?? cwd) || "/",
    read: async (take) => {
      const reader = new PatchReader(take);
      try {
        for await (const bytes of git.stdout) reader.push(bytes as Buffer);
      } catch (thrown) {
        // A stream that broke off says less than how git ended.
        if (!(thrown instanceof LeaktrailError)) await ended;
        throw thrown;
      }
      await ended;
      reader.end();
    },
    close: () => {
      git.kill();
      git.stdout.destroy();
    },
  };
}

async function endOf(git: ChildProcessByStdio<null, Readable, Readable>, cwd: string): Promise<void> {
  let complaint = "";
  git.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint = (complaint + text).slice(0, COMPLAINT_MAX_BYTES);
  });
  const [status, signal] = await new Promise<[number | null, string | null]>((done, fail) => {
    git.once("error", (thrown) => fail(notStarted(thrown)));
    git.once("close", (...how: [number | null, string | null]) => done(how));
  });
  if (status === 0) return;
  const place = shown(cwd);
  // Outside of a repository git compares files, and knows no --cached.
  if (status === 129 && complaint.includes("--no-index")) {
    throw new LeaktrailError("unreadable-source", `${place} is in no git repository; name one with --repo DIR`);
  }
  const why = /^fatal: (.+)$/m.exec(complaint)?.[1] ?? `it ended with ${status ?? signal}`;
  throw new LeaktrailError("unreadable-source", `git cannot say what is staged in ${place}: ${shown(why)}`);
}

function notStarted(thrown: Error): LeaktrailError {
  const isMissing = "code" in thrown && thrown.code === "ENOENT";
  const why = isMissing ? "there is no git in the PATH; install git to scan what is staged" : `git cannot be started: ${thrown.message}`;
  return new LeaktrailError("bad-configuration", why);
}
