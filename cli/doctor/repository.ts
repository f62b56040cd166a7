import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { shown } from "../../scanner/index.ts";
import { type Check, ok, warning } from "./check.ts";

const TIMEOUT_MS = 30_000;
const ANSWER_MAX_BYTES = 64 * 1024 * 1024;
const NAMED_MAX = 5;
const HOOK_MAX_BYTES = 1024 * 1024;
const hookNames = ["pre-commit", "pre-push", "pre-receive"] as const;
/** Where other tools that run hooks are told what to run. */
const configurations = [".pre-commit-config.yaml", ".husky/pre-commit", ".husky/pre-push", "lefthook.yml", "lefthook.yaml"] as const;
/** Nothing that the repository configures may run. */
const safely = ["--no-pager", "--no-optional-locks", "-c", "core.fsmonitor=false"];

/** The hooks of the repository that a folder is in, and what one would scan now. */
export function repositoryChecks(folder: string): Check[] {
  const top = ask(folder, "rev-parse", "--show-toplevel")?.replace(/\n$/, "");
  if (top === undefined)
    return [ok("hooks", `${shown(resolve(folder))} is in no git repository with a work tree, so that there are none to look at`)];
  return [hooks(folder, top), staged(folder)];
}

function hooks(folder: string, top: string): Check {
  const configured = ask(folder, "config", "--get", "core.hooksPath")?.replace(/\n$/, "");
  const inUse = folderOf(folder, ask(folder, "rev-parse", "--git-path", "hooks"));
  const own = folderOf(folder, ask(folder, "rev-parse", "--git-common-dir"), "hooks");
  const active = hookNames.filter((name) => callsLeaktrail(join(inUse, name)));
  const idle = active.filter((name) => !isExecutable(join(inUse, name)));
  const shadowed = inUse === own ? [] : hookNames.filter((name) => callsLeaktrail(join(own, name)) && !active.includes(name));
  const others = configurations.filter((path) => callsLeaktrail(join(top, path)));
  const test = "test what there is with: leaktrail hook test";
  if (idle.length > 0)
    return warning(
      "hooks",
      `git passes over ${idle.join(", ")}, which nobody may execute`,
      `chmod +x ${shown(join(inUse, idle[0] ?? ""))}`,
    );
  if (shadowed.length > 0 && others.length === 0) {
    const says = `git runs no ${shadowed.join(", ")} of ${shown(own)}: core.hooksPath names ${shown(configured ?? inUse)} instead`;
    return warning("hooks", says, "call leaktrail from the hooks there, or take that setting away: git config --unset core.hooksPath");
  }
  if (active.length > 0) return ok("hooks", `${active.join(", ")} in ${shown(inUse)} call leaktrail; ${test}`);
  if (others.length > 0) return ok("hooks", `${others.join(", ")} name leaktrail; ${test}`);
  return warning("hooks", "none of this repository calls leaktrail", "install one with: leaktrail hook install");
}

function staged(folder: string): Check {
  const answer = ask(folder, "diff", "--cached", "--name-only", "-z", "--diff-filter=d", "--no-ext-diff", "--ignore-submodules=none");
  if (answer === undefined) return warning("staged", "git cannot say what is staged", "see what git status says");
  const names = answer.split("\0").filter((name) => name !== "");
  if (names.length === 0) return ok("staged", "nothing: a hook would scan nothing now");
  const more = names.length > NAMED_MAX ? ` and ${names.length - NAMED_MAX} more` : "";
  return ok(
    "staged",
    `a hook would scan the added lines of ${names.length} files: ${names.slice(0, NAMED_MAX).map(shown).join(", ")}${more}`,
  );
}

function ask(folder: string, ...parameters: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync("git", [...safely, ...parameters], {
    cwd: folder,
    encoding: "utf8",
    timeout: TIMEOUT_MS,
    maxBuffer: ANSWER_MAX_BYTES,
    stdio: ["ignore", "pipe", "ignore"],
  });
  return status === 0 ? stdout : undefined;
}

/** A folder that git names, from where it was asked. */
function folderOf(folder: string, answer = "", inside = ""): string {
  return resolve(folder, answer.replace(/\n$/, ""), inside);
}

function callsLeaktrail(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile() || stats.size > HOOK_MAX_BYTES) return false;
  try {
    return readFileSync(path, "utf8").includes("leaktrail");
  } catch {
    return false;
  }
}

function isExecutable(path: string): boolean {
  return process.platform === "win32" || ((statSync(path, { throwIfNoEntry: false })?.mode ?? 0) & 0o111) !== 0;
}
