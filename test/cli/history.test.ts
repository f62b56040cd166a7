import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { finding } from "../../contract/index.ts";
import { builtProgram } from "../../demo/child.ts";
import { gitEnvironment, TestRepository } from "../support/repository.ts";
import { sampleSecret } from "../support/samples.ts";

const token = sampleSecret("npm-access-token", 31);
const program = builtProgram("cli/main.cjs");
const home = mkdtempSync(join(tmpdir(), "leaktrail-history-"));
let repository: TestRepository;
let runs = 0;

beforeEach(() => {
  repository = new TestRepository(join(home, `repository-${runs++}`)).commit({ a: "one\n" });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function run(parameters: readonly string[], options: { cwd?: string; env?: Record<string, string> } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "scan", ...parameters], {
    cwd: options.cwd ?? repository.folder,
    encoding: "utf8",
    env: { ...gitEnvironment, HOME: home, ...options.env },
  });
  expect(stdout + stderr, "no output holds a secret").not.toContain(token);
  return { status, stdout, stderr };
}

describe("leaktrail scan --git", () => {
  test("finds what a commit brought in and another took out, says how much it looked at, and ends with 1", () => {
    repository.commit({ a: `one\nkey ${token}\n` });
    const commit = repository.git("rev-parse", "HEAD").trim();
    repository.commit({ a: "one\n" });
    const { status, stdout, stderr } = run(["--git", "--format", "jsonl"]);
    expect(status).toBe(1);
    const source = { kind: "git", commit, author: "somebody <somebody@example.org>", isInHead: false };
    expect(finding.parse(JSON.parse(stdout))).toMatchObject({ file: "a", line: 2, column: 5, source });
    expect(stderr).toContain(`scanned 3 commits, 2 files, ${4 + 5 + token.length + 4} bytes`);
  });

  test("scans the repository that --repo names, or that GIT_DIR does", () => {
    const other = new TestRepository(`${repository.folder}-other`).commit({ c: token });
    expect(run(["--git", "--repo", other.folder])).toMatchObject({ status: 1 });
    expect(run(["--git"], { env: { GIT_DIR: join(other.folder, ".git") } })).toMatchObject({ status: 1 });
    expect(run(["--git", "--repo", repository.folder], { env: { GIT_DIR: join(other.folder, ".git") } })).toMatchObject({ status: 0 });
  });

  test("scans a range of commits alone", () => {
    repository.commit({ a: token }).commit({ b: "x\n" });
    expect(run(["--git", "HEAD~1..HEAD"])).toMatchObject({ status: 0, stderr: expect.stringContaining("scanned 1 commits, 1 files") });
    expect(run(["--git", "HEAD~2..HEAD"])).toMatchObject({ status: 1 });
  });

  test("says that a clone is shallow", () => {
    repository.commit({ a: "two\n" });
    const folder = `${repository.folder}-clone`;
    repository.git("clone", "-q", "--depth", "1", `file://${repository.folder}`, folder);
    expect(run(["--git", "--repo", folder])).toMatchObject({ status: 0, stderr: expect.stringContaining("this clone is shallow") });
  });

  test.each([
    ["of a range with nothing in it", ["--git", "HEAD..HEAD"], {}, /no commit is in what was asked for/],
    ["of what does not exist", ["--git", "nowhere"], {}, /bad revision 'nowhere'/],
    ["of an option", ["--git=--output=x"], {}, /--git takes revisions/],
    ["outside of a repository", ["--git", "--repo", home], {}, /in no git repository; name one with --repo/],
    ["without git", ["--git"], { PATH: "/nowhere" }, /no git in the PATH/],
    ["with standard input", ["--git", "HEAD", "-"], {}, /--git takes no path/],
    ["of what is staged too", ["--git", "--staged"], {}, /several scans/],
  ])("cannot be done %s, and ends with 2", (_, parameters, env, message) => {
    expect(run(parameters, { env })).toMatchObject({ status: 2, stderr: expect.stringMatching(message) });
  });
});
