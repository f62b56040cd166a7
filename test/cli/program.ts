import { spawnSync } from "node:child_process";
import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/**
 * The whole program, built to a folder of its own, `program` in `home`: other work in the tree may not compile yet. `isShipped`: with
 * the bundles that are shipped, too.
 */
export function programIn(home: string, { isShipped }: { isShipped: boolean }): string {
  const program = join(home, "program");
  spawnSync("npx", ["tsc", "-p", ".", "--outDir", program, "--noEmitOnError", "false"], { cwd: root });
  writeFileSync(join(program, "package.json"), readFileSync(join(root, "package.json")));
  symlinkSync(join(root, "node_modules"), join(program, "node_modules"));
  if (isShipped) spawnSync(process.execPath, [join(program, "build/bundle.js")], { cwd: root });
  return program;
}
