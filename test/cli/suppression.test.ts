import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { builtProgram } from "../../demo/child.ts";
import { gitEnvironment, TestRepository } from "../support/repository.ts";
import { sampleSecret } from "../support/samples.ts";

const token = sampleSecret("npm-access-token", 81);
const allowed = `k = ${token} # leaktrail:allow npm-access-token the parser's fixture\n`;
const program = builtProgram("cli/main.cjs");
const home = mkdtempSync(join(tmpdir(), "leaktrail-suppression-"));
let repository: TestRepository;
let runs = 0;

beforeEach(() => {
  repository = new TestRepository(join(home, `repository-${runs++}`)).commit({ a: "one\n" });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function scan(...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "scan", ...parameters], {
    cwd: repository.folder,
    input: allowed,
    encoding: "utf8",
    env: { ...gitEnvironment, HOME: home },
  });
  expect(stdout + stderr, "no output holds a secret").not.toContain(token);
  return { status, stdout, stderr };
}

test.each([
  ["files", ["."]],
  ["what is staged", ["--staged"]],
  ["standard input", ["--stdin"]],
])("a secret that may stand there is no finding in %s; it is counted, and --no-inline finds it", (_, place) => {
  repository.stage({ a: allowed });
  const { status, stdout, stderr } = scan(...place, "--format", "json");
  expect(status).toBe(0);
  expect(stderr).toContain("0 findings, 1 suppressed");
  expect(JSON.parse(stdout)).toMatchObject({
    findings: [{ suppression: { by: "inline", reason: "the parser's fixture" } }],
    summary: { findings: 0, suppressed: 1 },
  });
  expect(scan(...place, "--no-inline", "--format", "json").status).toBe(1);
});

test("so it is in history", () => {
  repository.commit({ a: allowed });
  expect(scan("--git")).toMatchObject({ status: 0, stderr: expect.stringContaining("1 suppressed") });
  expect(scan("--git", "--no-inline").status).toBe(1);
});

test("says what is wrong with a mark that does not count", () => {
  repository.write({ a: `k = ${token} # leaktrail:allow npm-access-token\n` });
  const { status, stderr } = scan(".");
  expect(status).toBe(1);
  expect(stderr).toContain("1 findings count although leaktrail:allow stands beside them: it takes the rule's id and a reason");
});

test("a push is not let through by what it says of itself", () => {
  const remote = join(home, `remote-${runs}.git`);
  const git = (...parameters: string[]) =>
    spawnSync("git", parameters, { cwd: repository.folder, encoding: "utf8", env: { ...gitEnvironment, HOME: home } });
  git("init", "-q", "--bare", "-b", "main", remote);
  const installed = spawnSync(process.execPath, [program, "hook", "install", "--pre-receive"], {
    cwd: remote,
    env: { ...gitEnvironment, HOME: home },
  });
  expect(installed.status).toBe(0);
  repository.commit({ a: allowed });
  const { status, stderr } = git("push", "-q", remote, "HEAD:main");
  expect(status).not.toBe(0);
  expect(stderr).toContain("npm-access-token");
  expect(stderr).not.toContain(token);
});

test("says which marks allow what is not there any more; those beside a secret are not among them", () => {
  const above = `# leaktrail:allow npm-access-token the parser's fixture\nk = ${token}\n`;
  repository.write({
    a: `${allowed}${above}x = 1 # leaktrail:allow npm-access-token it was here\n`,
    b: "one\n\ny = 2 // gitleaks:allow\nleaktrail:allowed is no mark\n",
  });
  const { status, stderr } = scan(".");
  expect(status).toBe(0);
  expect(stderr).toMatch(/2 marks allow what is not there: \S*a:4, \S*b:3\n/);
  expect(scan(".", "--no-inline").stderr).not.toContain("marks allow");
});
