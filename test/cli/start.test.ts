import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { builtProgram } from "../../demo/child.ts";
import { secretOf } from "../scanner/fixtures.ts";
import { gitEnvironment, TestRepository } from "../support/repository.ts";

const program = builtProgram("cli/main.cjs");
const home = mkdtempSync(join(tmpdir(), "leaktrail-start-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

test("a commit hook waits for no package beside the program's own files, with or without an index", () => {
  const { folder } = new TestRepository(join(home, "repository")).commit({ a: "one\n" }).stage({ a: "one\ntwo\n" });
  const [key, index, probe] = [join(home, "k.json"), join(home, "i.idx"), join(home, "probe.cjs")];
  writeFileSync(
    probe,
    `process.on("exit", () => console.log(JSON.stringify(Object.keys(require.cache).filter((path) => path.includes("node_modules")))));`,
  );
  const run = (parameters: readonly string[], { node = [], input = "" }: { node?: string[]; input?: string } = {}) => {
    const env = { ...gitEnvironment, HOME: home };
    const { status, stdout, stderr } = spawnSync(process.execPath, [...node, program, ...parameters], {
      cwd: folder,
      input,
      encoding: "utf8",
      env,
    });
    expect([status, stderr]).toEqual([0, expect.any(String)]);
    return stdout;
  };
  run(["key", "create", "--out", key]);
  run(["index", "build", "--key-file", key, "--out", index], { input: `iss_1\t${secretOf(3, 40)}\n` });
  for (const withIndex of [[], ["--index", index]]) {
    for (const command of [
      ["scan", "--staged"],
      ["hook", "run", "pre-commit", "--collector", "http://127.0.0.1:1"],
    ]) {
      const loaded = run([...command, "--key-file", key, ...withIndex, "--format", "jsonl"], { node: ["--require", probe] });
      expect(JSON.parse(loaded)).toEqual([]);
    }
  }
});
