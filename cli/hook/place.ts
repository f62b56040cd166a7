import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { LeaktrailError } from "../../contract/index.ts";
import { shown } from "../../scanner/index.ts";

/** Where git looks for the hooks of a repository. */
export interface HookPlace {
  /** The top of the work tree; the repository itself where it has none. */
  readonly top: string;
  /** Of a worktree the main repository's, unless `core.hooksPath` says otherwise. */
  readonly folder: string;
  /** The folder holds the hooks of other repositories too: their user or machine configures it. */
  readonly isShared: boolean;
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
    isShared: /^(global|system)\t/.test(git(["config", "--show-scope", "--get", "core.hooksPath"], top, { mayFail: true })),
  };
}

/** Who looks after a repository's hooks, and how leaktrail gets there. */
export interface Framework {
  readonly name: string;
  readonly advice: string;
}

const RUN = "leaktrail hook run pre-commit";
const frameworks: readonly (Framework & { readonly files: readonly string[] })[] = [
  { name: "husky", files: [".husky"], advice: `add this line to .husky/pre-commit:\n\n    ${RUN}\n` },
  {
    name: "lefthook",
    files: ["lefthook", ".lefthook"].flatMap((name) => ["yml", "yaml", "toml", "json"].map((ending) => `${name}.${ending}`)),
    advice: `add this to lefthook.yml:\n\n    pre-commit:\n      commands:\n        leaktrail:\n          run: ${RUN}\n`,
  },
  {
    name: "pre-commit",
    files: [".pre-commit-config.yaml"],
    advice: `add this to .pre-commit-config.yaml, below \`repos:\`:\n\n    - repo: local\n      hooks:\n        - id: leaktrail\n          name: leaktrail\n          language: system\n          entry: ${RUN}\n          pass_filenames: false\n`,
  },
];

export function frameworkOf(top: string): (Framework & { readonly files: readonly string[] }) | undefined {
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
