import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LeaktrailError } from "../../contract/index.ts";
import { builtInRules, seeded } from "../../rules/index.ts";
import { shown } from "../../scanner/index.ts";
import { say } from "../say.ts";
import { frameworkFiles, hookPlace } from "./place.ts";

const EXIT_UNSAFE = 1;
const TIMEOUT_MS = 120_000;
const SAID_MAX = 2_000;
/** Its tokens hold a checksum: no configuration of leaktrail's takes them for something else. */
const PLANTED_RULE = "npm-access-token";
/** A hook of another repository's may be running this one. */
const ofARepository =
  /^GIT_(DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR|NAMESPACE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|QUARANTINE_PATH)$/;

/**
 * `leaktrail hook test`: commits in a temporary repository that uses the hooks of this one, first something clean, which must pass,
 * then a made-up secret, which must not. Nothing of this repository is changed.
 */
export function testHook(): void {
  const { top, folder } = hookPlace();
  const hook = join(folder, "pre-commit");
  if (!existsSync(hook)) {
    say(`NOT SAFE: there is no ${shown(hook)}, so that git scans nothing; install one with: leaktrail hook install`);
    process.exitCode = EXIT_UNSAFE;
    return;
  }
  const trial = new Trial(top, folder);
  try {
    const clean = trial.commit("clean.txt", "Nothing secret is in here.\n");
    if (!clean.hasPassed) {
      throw new LeaktrailError(
        "unreadable-source",
        `${shown(hook)} stops a clean commit, so it cannot be tried; it said:\n${shown(clean.said)}`,
      );
    }
    const planted = trial.commit("planted.txt", `${madeUpSecret()}\n`);
    if (planted.hasPassed) say(`NOT SAFE: ${shown(hook)} let a made-up secret pass (${PLANTED_RULE})`);
    else say(`${shown(hook)} stops a commit with a made-up secret (${PLANTED_RULE}), and lets a clean one pass`);
    process.exitCode = planted.hasPassed ? EXIT_UNSAFE : 0;
  } finally {
    trial.close();
  }
}

/** Nobody's: of the right form and checksum, and made anew each time. */
function madeUpSecret(): string {
  const rule = builtInRules().find(({ id }) => id === PLANTED_RULE);
  const secret = rule?.samples(seeded(randomInt(2 ** 31))).positive[0]?.secret;
  if (secret === undefined) throw new LeaktrailError("internal-fault", `the rule ${PLANTED_RULE} has no sample`);
  return secret;
}

/** A temporary repository with another one's hooks, and what the frameworks behind them read. */
class Trial {
  readonly #folder = mkdtempSync(join(tmpdir(), "leaktrail-hook-test-"));
  readonly #hooks: string;

  constructor(top: string, hooks: string) {
    this.#hooks = hooks;
    this.#git("init", "--quiet");
    for (const file of frameworkFiles(top)) cpSync(join(top, file), join(this.#folder, file), { recursive: true });
    // They are no part of what is committed, nor of what a hook scans.
    this.#git("add", "--all");
    this.#git("commit", "--quiet", "--no-verify", "--allow-empty", "-m", "hooks");
  }

  commit(file: string, text: string): { hasPassed: boolean; said: string } {
    writeFileSync(join(this.#folder, file), text, { mode: 0o600 });
    this.#git("add", file);
    const { status, said } = this.#run(["-c", `core.hooksPath=${this.#hooks}`, "commit", "--quiet", "-m", "a trial"]);
    return { hasPassed: status === 0, said };
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #git(...parameters: readonly string[]): void {
    const { status, said } = this.#run(parameters);
    if (status !== 0) throw new LeaktrailError("unreadable-source", `git ${parameters[0]} fails in a temporary folder: ${shown(said)}`);
  }

  #run(parameters: readonly string[]): { status: number | null; said: string } {
    const unset = Object.keys(process.env).filter((name) => ofARepository.test(name) || name === "LEAKTRAIL_BYPASS");
    const env = { ...process.env, ...Object.fromEntries(unset.map((name) => [name, undefined])) };
    const who = ["-c", "user.name=leaktrail", "-c", "user.email=leaktrail@localhost", "-c", "commit.gpgSign=false"];
    const { status, stdout, stderr, error } = spawnSync("git", [...who, ...parameters], {
      cwd: this.#folder,
      env,
      encoding: "utf8",
      timeout: TIMEOUT_MS,
    });
    if (error) throw new LeaktrailError("unreadable-source", `git ${parameters[0]} cannot be run: ${error.message}`);
    return { status, said: `${stdout}${stderr}`.trim().slice(-SAID_MAX) };
  }
}
