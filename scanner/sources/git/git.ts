import { type ChildProcessByStdio, spawn } from "node:child_process";
import { statSync } from "node:fs";
import { basename, resolve } from "node:path";
import type { Readable, Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { LeaktrailError } from "../../../contract/index.ts";
import { repositoryOf, shown } from "../tree.ts";

/** Nothing that the repository configures may run or put other objects in the place of those that are asked for. */
const guarded = [
  ...["--no-pager", "--no-optional-locks", "--no-replace-objects"],
  ...["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"],
];
/** What of the environment would change the answer, or fetch from elsewhere what a partial clone lacks. */
const environment = {
  GIT_DIFF_OPTS: undefined,
  GIT_EXTERNAL_DIFF: undefined,
  GIT_GRAFT_FILE: "/dev/null",
  GIT_ALLOW_PROTOCOL: "none",
  GIT_NO_LAZY_FETCH: "1",
  LC_ALL: "C",
};
/** What git tells its hooks of their repository: it must not stand for another one that is named. */
const ofThisRepository = [
  ...["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_NAMESPACE"],
  ...["GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES"],
];
/** A way to another machine's repository, or to one on this that is not read directly. */
export type Transport = "https" | "ssh" | "file";
/** Credentials come from git's helpers and keys; nobody is there to be asked. */
const unattended = { GIT_TERMINAL_PROMPT: "0", GIT_ASKPASS: "", SSH_ASKPASS_REQUIRE: "never" };
const COMPLAINT_MAX_BYTES = 4096;

/** A git that was started, and is at work. */
export interface RunningGit {
  readonly input: Writable;
  readonly output: Readable;
  /** Fails with `unreadable-source` where git could not do it, with `bad-configuration` where there is no git. */
  readonly ended: Promise<void>;
  /** Ends it where it is still at work. */
  close(): void;
}

/** The repository that a folder is in; without one, that which this process is started for. */
export class Repository {
  /** As findings name it. */
  readonly name: string;
  readonly #folder: string;
  readonly #env: NodeJS.ProcessEnv;

  /** Throws `unreadable-source` where there is no such folder. Whether it is in a repository, git says. */
  constructor(folder: string | undefined) {
    this.#folder = resolve(folder ?? ".");
    if (!statSync(this.#folder, { throwIfNoEntry: false })?.isDirectory()) {
      throw new LeaktrailError("unreadable-source", `there is no folder ${shown(folder ?? ".")}`);
    }
    const unset = folder === undefined ? [] : ofThisRepository.map((name) => [name, undefined]);
    this.#env = { ...process.env, ...environment, ...Object.fromEntries(unset) };
    this.name = basename(repositoryOf(this.#folder) ?? this.#folder) || "/";
  }

  /** Starts git. `task` says what it cannot do should it fail: "say what is staged". It reaches nothing elsewhere but by `transport`. */
  start(task: string, parameters: readonly string[], transport?: Transport): RunningGit {
    const env = transport ? { ...this.#env, ...unattended, GIT_ALLOW_PROTOCOL: transport } : this.#env;
    const git = spawn("git", [...guarded, ...parameters], { cwd: this.#folder, env, stdio: ["pipe", "pipe", "pipe"] });
    // How git ends says more than that it no longer listens.
    git.stdin.on("error", () => undefined);
    // Should it end before anybody reads what it wrote, that would be thrown away, but for a listener.
    git.stdout.on("readable", () => undefined);
    // Listened to from the start: an error that nobody hears ends the process.
    const ended = this.#endOf(git, task);
    ended.catch(() => undefined);
    return {
      input: git.stdin,
      output: git.stdout,
      ended,
      close: () => {
        git.kill();
        git.stdout.destroy();
      },
    };
  }

  async #endOf(git: ChildProcessByStdio<Writable, Readable, Readable>, task: string): Promise<void> {
    let complaint = "";
    git.stderr.setEncoding("utf8").on("data", (text: string) => {
      complaint = (complaint + text).slice(0, COMPLAINT_MAX_BYTES);
    });
    const [status, signal] = await new Promise<[number | null, string | null]>((done, fail) => {
      git.once("error", (thrown) => fail(notStarted(thrown)));
      git.once("close", (...how: [number | null, string | null]) => done(how));
    });
    if (status === 0) return;
    const place = shown(this.#folder);
    // Outside of a repository `git diff` compares files, and knows no --cached.
    if ((status === 129 && complaint.includes("--no-index")) || /^fatal: not a git repository/m.test(complaint)) {
      throw new LeaktrailError("unreadable-source", `${place} is in no git repository; name one with --repo DIR`);
    }
    const why = (/^fatal: (.+)$/m.exec(complaint) ?? /^error: (.+)$/m.exec(complaint))?.[1] ?? `it ended with ${status ?? signal}`;
    throw new LeaktrailError("unreadable-source", `git cannot ${task} in ${place}: ${shown(why)}`);
  }
}

/** The pieces of what git writes; how git ended goes before a stream that broke off. */
export async function* outputOf(git: RunningGit): AsyncGenerator<Buffer> {
  try {
    for await (const bytes of git.output) yield bytes as Buffer;
  } catch (thrown) {
    if (!(thrown instanceof LeaktrailError)) await git.ended;
    throw thrown;
  }
  await git.ended;
}

/** All that git writes, where that is little. */
export async function answerOf(git: RunningGit): Promise<string> {
  const [said] = await Promise.all([text(git.output), git.ended]);
  return said;
}

function notStarted(thrown: Error): LeaktrailError {
  const isMissing = "code" in thrown && thrown.code === "ENOENT";
  const why = isMissing ? "there is no git in the PATH; install git to scan a repository" : `git cannot be started: ${thrown.message}`;
  return new LeaktrailError("bad-configuration", why);
}
