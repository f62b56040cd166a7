import { spawnSync } from "node:child_process";
import { join } from "node:path";

const own = join(import.meta.dirname, import.meta.url.endsWith(".ts") ? "../.." : "../../..", ".services/pre-commit/bin/pre-commit");

/** The framework pre-commit: the one in the PATH, else the one that .ci/run installs. Throws where there is none. */
export function preCommit(): string {
  const found = ["pre-commit", own].find((program) => spawnSync(program, ["--version"]).status === 0);
  if (found !== undefined) return found;
  throw new Error("there is no pre-commit: python3 -m venv .services/pre-commit && .services/pre-commit/bin/pip install pre-commit");
}
