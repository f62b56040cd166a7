import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { finding } from "../../contract/index.ts";
import { builtProgram } from "../../demo/child.ts";
import { secretOf } from "../scanner/fixtures.ts";
import { gitEnvironment, TestRepository } from "../support/repository.ts";
import { sampleSecret } from "../support/samples.ts";

const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const token = sampleSecret("npm-access-token", 31);
const issued = secretOf(32, 40, BASE62).toString();
const program = builtProgram("cli/main.cjs");
const home = mkdtempSync(join(tmpdir(), "leaktrail-staged-"));
let repository: TestRepository;
let runs = 0;

beforeEach(() => {
  repository = new TestRepository(join(home, `repository-${runs++}`)).commit({ a: "one\n" });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function run(parameters: readonly string[], options: { cwd?: string; input?: string; env?: Record<string, string> } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...parameters], {
    cwd: options.cwd ?? repository.folder,
    input: options.input ?? "",
    encoding: "utf8",
    env: { ...gitEnvironment, HOME: home, ...options.env },
  });
  for (const secret of [token, issued]) expect(stdout + stderr, "no output holds a secret").not.toContain(secret);
  return { status, stdout, stderr };
}

describe("leaktrail scan --staged", () => {
  test("finds what the next commit adds, says where and how much it looked at, and ends with 1", () => {
    repository.stage({ a: `one\nkey ${token}\n`, b: "x\n" });
    const { status, stdout, stderr } = run(["scan", "--staged", "--format", "jsonl"]);
    expect(status).toBe(1);
    expect(finding.parse(JSON.parse(stdout))).toMatchObject({ file: "a", line: 2, column: 5, source: { kind: "git" } });
    expect(stderr).toContain(`scanned 2 files, ${5 + token.length + 2} bytes`);
  });

  test("explains what was dropped on lines that are added, and only there", () => {
    const value = secretOf(33, 28, BASE62).toString();
    repository.commit({ a: `api_token_id = "${value}"\n` });
    repository.stage({ a: `api_token_id = "${value}"\nx\nauth_token_id = "${value}"\n` });
    const { status, stdout, stderr } = run(["scan", "--staged", "--explain", "--format", "json"]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).dropped.list).toMatchObject([{ file: "a", line: 3, column: 18, reason: "other-name", lengthBytes: 28 }]);
    expect(stdout + stderr).not.toContain(value);
  });

  test("ends with 0 where what is staged is clean, and says so where nothing is", () => {
    repository.write({ a: token });
    expect(run(["scan", "--staged"])).toMatchObject({ status: 0, stderr: expect.stringContaining("nothing is staged") });
    repository.stage({ a: "one\ntwo\n" });
    const { status, stderr } = run(["scan", "--staged"]);
    expect({ status, isEmpty: stderr.includes("nothing is staged") }).toEqual({ status: 0, isEmpty: false });
  });

  test("finds an issued secret by its record", () => {
    const [key, index] = [
      ["--key-file", join(home, "k.json")],
      ["--index", join(home, "i.idx")],
    ] as const;
    run(["key", "create", "--out", key[1]]);
    expect(run(["index", "build", ...key, "--out", index[1]], { input: `iss_1\t${issued}\tapi-key\n` }).status).toBe(0);
    repository.stage({ "app.log": `zz${issued}zz\n` });
    expect(run(["scan", "--staged", ...key, ...index])).toMatchObject({ status: 1, stdout: expect.stringContaining("issued as iss_1") });
  });

  test("in a hook scans what this commit takes: also a part of the index, also from a work tree of its own", () => {
    const hook = join(repository.folder, ".git", "hooks", "pre-commit");
    writeFileSync(hook, `#!/bin/sh\nexec '${process.execPath}' '${program}' scan --staged\n`, { mode: 0o755 });
    const commit = (cwd: string, ...parameters: string[]) =>
      spawnSync("git", ["commit", "-q", "-m", "x", ...parameters], { cwd, env: { ...gitEnvironment, HOME: home }, encoding: "utf8" });
    repository.stage({ a: `${token}\n`, b: "clean\n" });
    expect(commit(repository.folder, "b")).toMatchObject({ status: 0, stderr: expect.stringContaining("scanned 1 files, 6 bytes") });
    expect(commit(repository.folder)).toMatchObject({ status: 1, stderr: expect.stringContaining("1 findings") });
    const tree = join(repository.folder, "tree");
    repository.git("worktree", "add", "-q", tree);
    writeFileSync(join(tree, "a"), token);
    expect(commit(tree, "-a")).toMatchObject({ status: 1, stderr: expect.stringContaining("1 findings") });
  });

  test("scans the repository that --repo names, whatever a hook of another one says", () => {
    const other = new TestRepository(`${repository.folder}-other`).stage({ c: token });
    const env = { GIT_DIR: join(repository.folder, ".git"), GIT_INDEX_FILE: join(repository.folder, ".git", "index") };
    expect(run(["scan", "--staged", "--repo", other.folder], { env })).toMatchObject({ status: 1, stdout: expect.stringContaining("c\n") });
    expect(run(["scan", "--staged"], { cwd: other.folder, env })).toMatchObject({ status: 0 });
  });

  test.each([
    ["outside of a repository", ["scan", "--staged", "--repo", home], {}, /in no git repository; name one with --repo/],
    ["without git", ["scan", "--staged"], { PATH: "/nowhere" }, /no git in the PATH/],
    ["with a path", ["scan", "--staged", "a"], {}, /--staged takes no path/],
    ["with standard input", ["scan", "--staged", "-"], {}, /--staged takes no path/],
    ["--repo alone", ["scan", "--repo", "."], {}, /--repo goes with --staged/],
    ["with a key that is missing", ["scan", "--staged", "--key-file", "none"], {}, /none cannot be read/],
  ])("cannot be done %s, and ends with 2", (_, parameters, env, message) => {
    repository.stage({ big: "a line\n".repeat(100_000) });
    expect(run(parameters, { env })).toMatchObject({ status: 2, stderr: expect.stringMatching(message) });
  });
});
