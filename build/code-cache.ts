import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative } from "node:path";

/** The bundles that a commit hook loads. */
const LOADED = ["commander", "scan/command"];

/**
 * Keeps what V8 makes of the bundles that a commit hook loads, with the functions that it calls: the program that is built in `cli`
 * is run in a repository of its own, and what was compiled is written beside its code. A bundle's code goes into `NAME.code.cjs`,
 * and `NAME.cjs` loads it.
 */
export function keepCompiled(cli: string): void {
  for (const path of LOADED) {
    const [folder, name] = [join(cli, dirname(path)), basename(path)];
    for (const old of readdirSync(folder)) if (old.startsWith(`${name}.`) && old.endsWith(".compiled")) rmSync(join(folder, old));
    const code = readFileSync(join(folder, `${name}.cjs`));
    // V8 compares lengths only: what was made of other code must have another name.
    const cache = `${name}.${createHash("sha256").update(code).digest("hex").slice(0, 16)}.compiled`;
    renameSync(join(folder, `${name}.cjs`), join(folder, `${name}.code.cjs`));
    const loader = `./${relative(folder, join(cli, "code-cache.cjs"))}`;
    const call = `require("${loader}").loadCompiled(module, require, "${name}.code.cjs", "${cache}");\n`;
    writeFileSync(join(folder, `${name}.cjs`), call);
  }
  const folder = mkdtempSync(join(tmpdir(), "leaktrail-build-"));
  try {
    commitIn(folder, cli);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A commit hook's work: an index of one secret, and some lines that are staged. */
function commitIn(folder: string, cli: string): void {
  const program = join(cli, "main.cjs");
  const run = (command: string, parameters: readonly string[], input = "") =>
    execFileSync(command, parameters, { cwd: folder, input, stdio: ["pipe", "ignore", "pipe"] });
  const [key, index] = [join(folder, "key"), join(folder, "index")];
  run(process.execPath, [program, "key", "create", "--out", key]);
  const secret = createHash("sha256").update(folder).digest("hex");
  run(process.execPath, [program, "index", "build", "--key-file", key, "--out", index], `built\t${secret}\n`);
  run("git", ["init", "--quiet"]);
  writeFileSync(join(folder, "settings.env"), "# the token of the service\nLIMIT=7\nSERVICE_TOKEN=changeme\n");
  run("git", ["add", "settings.env"]);
  const recorded = [program, "scan", "--staged", "--key-file", key, "--index", index];
  const recorder = join(folder, "recorder.cjs");
  writeFileSync(recorder, RECORDER);
  run(process.execPath, [recorder, join(cli, "code-cache.cjs"), ...recorded]);
}

/** Runs a program, and keeps what was compiled by then. */
const RECORDER = `
  const [codeCache] = process.argv.splice(1, 2).slice(1);
  const { loaded } = require(codeCache);
  process.on("exit", () => {
    for (const { script, cachePath } of loaded) require("node:fs").writeFileSync(cachePath, script.createCachedData());
  });
  require(process.argv[1]);
`;
