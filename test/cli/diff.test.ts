import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { finding } from "../../contract/index.ts";
import { builtProgram } from "../../demo/child.ts";
import { gitEnvironment, TestRepository } from "../support/repository.ts";
import { sampleSecret } from "../support/samples.ts";

const token = sampleSecret("npm-access-token", 51);
const home = mkdtempSync(join(tmpdir(), "leaktrail-diff-"));
const repository = new TestRepository(join(home, "repository")).commit({ a: "one\n", gone: `${token}\n` });
afterAll(() => rmSync(home, { recursive: true, force: true }));

function run(input: string, ...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [builtProgram("cli/main.cjs"), "scan", ...parameters], {
    input,
    encoding: "utf8",
    env: { ...gitEnvironment, HOME: home },
  });
  expect(stdout + stderr, "no output holds a secret").not.toContain(token);
  return { status, stdout, stderr };
}

describe("leaktrail scan --diff", () => {
  const patch = () => repository.write({ a: `one\nkey ${token}\n` }).git("diff", "--", "a");

  test("finds what a patch on standard input adds, says where and how much it looked at, and ends with 1", () => {
    const { status, stdout, stderr } = run(patch(), "--diff", "--format", "jsonl");
    expect(status).toBe(1);
    expect(finding.parse(JSON.parse(stdout))).toMatchObject({ file: "a", line: 2, column: 5, source: { kind: "stdin" } });
    expect(stderr).toContain(`scanned 1 files, ${5 + token.length} bytes`);
  });

  test("ends with 0 where a patch adds no secret, also where it only takes files away or changes binary ones, which it says", () => {
    rmSync(join(repository.folder, "gone"));
    expect(run(repository.git("diff", "--", "gone"), "--diff")).toMatchObject({ status: 0 });
    const binary = new TestRepository(join(home, "binary")).stage({ a: Buffer.from([0, 1]) }).git("diff", "--cached");
    expect(run(binary, "--diff", "-")).toMatchObject({ status: 0, stderr: expect.stringContaining("adds nothing that could be scanned") });
  });

  test("ends with 2 where a file that the patch names is not in it", () => {
    expect(run("Only in new: secrets.env\n", "--diff")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("could not read new/secrets.env"),
    });
  });

  test.each([
    ["of nothing", "", ["--diff"], /the patch cannot be read: it holds no file/],
    ["of what is no patch", `${token}\n`, ["--diff"], /the patch cannot be read: it holds no file/],
    ["of a patch that was cut", "--- a/x\n+++ b/x\n@@ -0,0 +1,9 @@\n+a\n", ["--diff"], /fewer lines than it says/],
    ["with a path", "", ["--diff", "a"], /--diff takes no path/],
    ["with --staged", "", ["--diff", "--staged"], /--staged and --diff are several scans/],
  ])("cannot be done %s, and ends with 2", (_, input, parameters, message) => {
    expect(run(input, ...parameters)).toMatchObject({ status: 2, stderr: expect.stringMatching(message) });
  });
});

test("leaktrail scan --quiet says nothing but what is found and what went wrong", () => {
  const patch = repository.write({ a: `one\nkey ${token}\n` }).git("diff", "--", "a");
  expect(run(patch, "--diff", "--quiet")).toMatchObject({ status: 1, stdout: expect.stringContaining("2:5"), stderr: "" });
  expect(run("Only in new: a\n", "--diff", "--quiet")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("could not read new/a"),
  });
});
