import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { LeaktrailError } from "../../contract/index.ts";
import { shown } from "../../scanner/index.ts";
import type { HookName } from "./script.ts";

/** Where git looks for the hooks of a repository. */
export interface HookPlace {
  /** The top of the work tree; the repository itself where it has none. */
  readonly top: string;
  /** Of a worktree the main repository's, unless `core.hooksPath` says otherwise. */
  readonly folder: string;
  /** The folder holds the hooks of other repositories too: their user or machine configures it. */
  readonly isShared: boolean;
  readonly isBare: boolean;
}

/** Throws `bad-configuration` where this folder is in no git repository, or there is no git. */
export function hookPlace(): HookPlace {
  const gitFolder = git(["rev-parse", "--absolute-git-dir"]);
  const top = git(["rev-parse", "--is-inside-work-tree"]) === "true" ? git(["rev-parse", "--show-toplevel"]) : gitFolder;
  // A relative core.hooksPath is taken from the top, where hooks run.
  const folder = resolve(top, git(["rev-parse", "--git-path", "hooks"], top));
  return {
    top,
    folder,
    isBare: git(["rev-parse", "--is-bare-repository"]) === "true",
    isShared: /^(global|system)\t/.test(git(["config", "--show-scope", "--get", "core.hooksPath"], top, { mayFail: true })),
  };
}

/** Who looks after a repository's hooks, and how leaktrail gets there. */
export interface Framework {
  readonly name: string;
  readonly files: readonly string[];
  readonly adviceOn: (name: HookName) => string;
}

/** What git gives a hook of a push goes on to leaktrail: words, and refs on standard input. */
const frameworks: readonly Framework[] = [
  {
    name: "husky",
    files: [".husky"],
    adviceOn: (name) => `add this line to .husky/${name}:\n\n    leaktrail hook run ${name}${name === "pre-push" ? ' "$@"' : ""}\n`,
  },
  {
    name: "lefthook",
    files: ["lefthook", ".lefthook"].flatMap((name) => ["yml", "yaml", "toml", "json"].map((ending) => `${name}.${ending}`)),
    adviceOn: (name) => {
      const [words, input] = name === "pre-push" ? [" {1}", "\n          use_stdin: true"] : ["", ""];
      return `add this to lefthook.yml:\n\n    ${name}:\n      commands:\n        leaktrail:\n          run: leaktrail hook run ${name}${words}${input}\n`;
    },
  },
  {
    name: "pre-commit",
    files: [".pre-commit-config.yaml"],
    adviceOn: (name) => {
      const [id, stage] =
        name === "pre-push" ? ["leaktrail-push", "\n          stages: [pre-push]\n          always_run: true"] : ["leaktrail", ""];
      return `add this to .pre-commit-config.yaml, below \`repos:\`:\n\n    - repo: local\n      hooks:\n        - id: ${id}\n          name: ${id}\n          language: system\n          entry: leaktrail hook run ${name}\n          pass_filenames: false${stage}\n`;
    },
  },
];

export function frameworkOf(top: string): Framework | undefined {
  return frameworks.find(({ files }) => files.some((file) => existsSync(join(top, file))));
}

/** What the frameworks of this repository read, so that their hooks do elsewhere what they do here. */
export function frameworkFiles(top: string): string[] {
  return [...frameworks.flatMap(({ files }) => files), "package.json"].filter((file) => existsSync(join(top, file)));
}

/** What git says, without the newline at its end. */
export function git(parameters: readonly string[], cwd = ".", { mayFail = false } = {}): string {
  try {
    return execFileSync("git", parameters, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }).replace(/\n$/, "");
  } catch (thrown) {
    if (mayFail) return "";
    const isMissing = thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT";
    const said = thrown instanceof Error && "stderr" in thrown ? /^fatal: (.+)$/m.exec(String(thrown.stderr))?.[1] : undefined;
    throw new LeaktrailError(
      "bad-configuration",
      isMissing ? "there is no git in the PATH" : `git refuses: ${shown(said ?? "no reason given")}`,
    );
  }
}
