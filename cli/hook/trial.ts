import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LeaktrailError } from "../../contract/index.ts";
import { shown } from "../../scanner/index.ts";
import { frameworkFiles } from "./place.ts";
import { FORMER, type HookName } from "./script.ts";

const TIMEOUT_MS = 120_000;
const SAID_MAX = 2_000;
/** What is of the caller's repository, or lets pass: a hook of another repository's may be running this one. */
const unset =
  /^(GIT_(DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR|NAMESPACE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|QUARANTINE_PATH)|LEAKTRAIL_BYPASS|PRE_COMMIT)$/;

interface Outcome {
  readonly hasPassed: boolean;
  readonly said: string;
}

/** A temporary repository with another one's hook, what the frameworks behind it read, and a bare repository to push to. */
export class Trial {
  readonly #home = mkdtempSync(join(tmpdir(), "leaktrail-hook-test-"));
  readonly #work = join(this.#home, "work");
  readonly #remote = join(this.#home, "remote.git");
  readonly #name: HookName;
  readonly #hooks: string;

  constructor(name: HookName, top: string, hooks: string) {
    this.#name = name;
    this.#hooks = hooks;
    mkdirSync(this.#work);
    this.#git("init", "--quiet");
    for (const file of frameworkFiles(top)) cpSync(join(top, file), join(this.#work, file), { recursive: true });
    // They are no part of what is brought, nor of what a hook scans.
    this.#git("add", "--all");
    this.#git("commit", "--quiet", "--no-verify", "--allow-empty", "-m", "hooks");
    if (name === "pre-commit") return;
    this.#git("init", "--quiet", "--bare", this.#remote);
    this.#git("remote", "add", "origin", this.#remote);
    this.#git("push", "--quiet", "--no-verify", "origin", "HEAD");
    if (name === "pre-receive") this.#linkHook();
  }

  /** Commits a file, and pushes it where the hook is one of pushes. */
  bring(file: string, text: string): Outcome {
    writeFileSync(join(this.#work, file), text, { mode: 0o600 });
    this.#git("add", file);
    const withHooks = ["-c", `core.hooksPath=${this.#hooks}`];
    if (this.#name === "pre-commit") return this.#try([...withHooks, "commit", "--quiet", "-m", "a trial"]);
    this.#git("commit", "--quiet", "--no-verify", "-m", "a trial");
    return this.#try([...(this.#name === "pre-push" ? withHooks : []), "push", "--quiet", "origin", "HEAD"]);
  }

  close(): void {
    rmSync(this.#home, { recursive: true, force: true });
  }

  /** Of the hooks of a server this one alone: others may deploy what was pushed. */
  #linkHook(): void {
    const own = join(this.#home, "hooks");
    mkdirSync(own);
    for (const file of [this.#name, `${this.#name}${FORMER}`]) {
      if (existsSync(join(this.#hooks, file))) symlinkSync(join(this.#hooks, file), join(own, file));
    }
    this.#git("--git-dir", this.#remote, "config", "core.hooksPath", own);
  }

  #try(parameters: readonly string[]): Outcome {
    const { status, said } = this.#run(parameters);
    return { hasPassed: status === 0, said };
  }

  #git(...parameters: readonly string[]): void {
    const { status, said } = this.#run(["-c", "core.hooksPath=/dev/null", ...parameters]);
    if (status !== 0) throw new LeaktrailError("unreadable-source", `git ${parameters[0]} fails in a temporary folder: ${shown(said)}`);
  }

  #run(parameters: readonly string[]): { status: number | null; said: string } {
    const names = Object.keys(process.env).filter((name) => unset.test(name));
    const env = { ...process.env, ...Object.fromEntries(names.map((name) => [name, undefined])) };
    const who = ["-c", "user.name=leaktrail", "-c", "user.email=leaktrail@localhost", "-c", "commit.gpgSign=false"];
    const { status, stdout, stderr, error } = spawnSync("git", [...who, ...parameters], {
      cwd: this.#work,
      env,
      encoding: "utf8",
      timeout: TIMEOUT_MS,
    });
    if (error) throw new LeaktrailError("unreadable-source", `git ${parameters[0]} cannot be run: ${error.message}`);
    return { status, said: `${stdout}${stderr}`.trim().slice(-SAID_MAX) };
  }
}
