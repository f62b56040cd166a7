import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { needlesOf } from "../../../scanner/patterns/needles.ts";
import { writeTable } from "../../../scanner/patterns/table.ts";
import { rules } from "./rules.ts";

const RULES = "test/acceptance/engine/rules.ts";
const BUNDLER = "dist/build/bundle.js";

/**
 * The program as it is shipped, but with the rules of rules.ts and their table in place of the built-in ones, in a folder from which
 * it finds its packages. Returns the path of its main file. Run from the repository's root.
 */
export function makeRelease(): string {
  const folder = join("dist", "test", "acceptance", "release");
  const { status, stderr } = spawnSync(process.execPath, [BUNDLER, folder, RULES], { encoding: "utf8" });
  if (status !== 0) throw new Error(`the program with the rules of ${RULES} could not be bundled: ${stderr.trim()}`);
  const compiled = join(folder, "scanner", "kernel", "compiled");
  mkdirSync(compiled, { recursive: true });
  writeFileSync(join(compiled, "keywords.bin"), writeTable(needlesOf(rules), rules));
  return join(folder, "cli", "main.cjs");
}
