import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { LeaktrailError, type Log, toLeaktrailError } from "../../contract/index.ts";
import { answerOf, Repository, type RunningGit } from "../sources/git/git.ts";
import { shown } from "../sources/tree.ts";
import type { FollowedPlace, RemotePlace } from "./place.ts";
import { stateNameOf } from "./state.ts";

const FETCH_MAX_MS = 30 * 60_000;
const RETRY_MAX_MS = 10 * 60_000;
/** Objects are checked as they come; the whole of refs is taken, submodules are not. */
const FETCH = [
  ...["-c", "fetch.fsckObjects=true", "-c", "gc.autoDetach=false", "fetch", "--quiet", "--prune", "--force", "--no-tags"],
  ...["--no-recurse-submodules", "--no-write-fetch-head"],
];

/** A copy of a repository elsewhere, which is fetched into again and again. */
export class Mirror implements FollowedPlace {
  readonly said: string;
  readonly name: string;
  readonly folder: string;
  readonly #remote: RemotePlace;
  readonly #intervalMs: number;
  readonly #log: Log;
  #dueMs = Number.NEGATIVE_INFINITY;
  #failures = 0;
  #git: RunningGit | undefined;
  #isClosed = false;
  #isMade = false;
  /** Why it is not up to date, in words; undefined while all is well. */
  problem: string | undefined;

  constructor(remote: RemotePlace, { stateDirectory, intervalMs, log }: { stateDirectory: string; intervalMs: number; log: Log }) {
    this.#remote = remote;
    this.#intervalMs = intervalMs;
    this.#log = log;
    this.said = remote.url;
    this.name = remote.name;
    this.folder = join(stateDirectory, "mirrors", `${stateNameOf(remote.url)}.git`);
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
  }

  /** Something was pushed: the next `refresh` does not wait. */
  expectPush(): void {
    this.#dueMs = Number.NEGATIVE_INFINITY;
  }

  /** Fetches where it is time to. What fails is said, and tried again later each time. */
  async refresh(): Promise<void> {
    if (this.#isClosed || performance.now() < this.#dueMs) return;
    // Of what is pushed while this is at work, the next one hears.
    this.#dueMs = Number.POSITIVE_INFINITY;
    try {
      await this.#fetch();
      this.#failures = 0;
      this.problem = undefined;
    } catch (thrown) {
      const problem = `${shown(this.said)} cannot be fetched: ${toLeaktrailError(thrown).message}`;
      if (!this.#isClosed && problem !== this.problem) this.#log({ level: "error", message: problem });
      this.problem = problem;
      this.#failures += 1;
    }
    if (this.#dueMs === Number.NEGATIVE_INFINITY) return;
    this.#dueMs = performance.now() + Math.min(Math.max(RETRY_MAX_MS, this.#intervalMs), this.#intervalMs * 2 ** this.#failures);
  }

  /** Ends what is at work. */
  close(): void {
    this.#isClosed = true;
    this.#git?.close();
  }

  async #fetch(): Promise<void> {
    const { url } = this.#remote;
    if (!this.#isMade) await this.#run("make a mirror", ["init", "--quiet", "--bare", "--template=", this.folder]);
    await this.#run("fetch", [...FETCH, url, "+refs/*:refs/*"]);
    if (!this.#isMade) await this.#takeHead(url);
    this.#isMade = true;
  }

  /** So that it is known what still stands in HEAD. */
  async #takeHead(url: string): Promise<void> {
    const said = await this.#run("say what HEAD is", ["ls-remote", "--symref", url, "HEAD"]);
    const [, ref] = /^ref: (refs\/heads\/\S+)\tHEAD$/m.exec(said) ?? [];
    if (ref !== undefined) await this.#run("take its HEAD", ["symbolic-ref", "HEAD", ref]);
  }

  async #run(task: string, parameters: readonly string[]): Promise<string> {
    if (this.#isClosed) throw new LeaktrailError("unreadable-source", "the watch is being closed");
    const git = new Repository(this.folder).start(task, parameters, this.#remote.transport);
    this.#git = git;
    git.input.end();
    const timer = setTimeout(() => git.close(), FETCH_MAX_MS);
    try {
      return await answerOf(git);
    } catch (thrown) {
      // How git ended says more than that its output broke off.
      await git.ended;
      throw thrown;
    } finally {
      clearTimeout(timer);
    }
  }
}
