import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { builtProgram } from "../../demo/child.ts";
import { gitEnvironment, TestRepository } from "../support/repository.ts";
import { sampleSecret } from "../support/samples.ts";

const [token, second, third] = [91, 92, 93].map((seed) => sampleSecret("npm-access-token", seed)) as [string, string, string];
const NAME = ".leaktrail-baseline";
const program = builtProgram("cli/main.cjs");
const home = mkdtempSync(join(tmpdir(), "leaktrail-baseline-"));
const keyFile = join(home, "k.json");
let repository: TestRepository;
let runs = 0;

afterAll(() => rmSync(home, { recursive: true, force: true }));
beforeEach(() => {
  repository = new TestRepository(join(home, `repository-${runs++}`)).commit({
    "a.env": `k = ${token}\n`,
    "b/b.env": `x\nk = ${second}\n`,
  });
});

function leaktrail(...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...parameters], {
    cwd: repository.folder,
    input: "",
    encoding: "utf8",
    env: { ...gitEnvironment, HOME: home },
  });
  for (const secret of [token, second, third]) expect(stdout + stderr, "no output holds a secret").not.toContain(secret);
  return { status, stdout, stderr };
}

const baseline = () => readFileSync(join(repository.folder, NAME), "utf8");
const keyed = () => {
  if (!existsSync(keyFile)) leaktrail("key", "create", "--out", keyFile);
  return ["--key-file", keyFile];
};

describe.each([
  ["without a key", () => []],
  ["with the organisation's key", keyed],
] as const)("a baseline %s", (_, key) => {
  test("holds what stands there now: it is no finding any more, wherever it moves; what is new is one", () => {
    expect(leaktrail("baseline", "create", ...key())).toMatchObject({ status: 0, stderr: expect.stringContaining("2 secrets in") });
    for (const secret of [token, second]) expect(baseline()).not.toContain(secret);
    for (const place of [["."], ["--git"]]) {
      expect(leaktrail("scan", ...place, ...key())).toMatchObject({
        status: 0,
        stderr: expect.stringContaining("0 findings, 2 suppressed"),
      });
    }
    repository.stage({ "a.env": "none\n", "c/c.env": `\n\n${token} ${third}\n` });
    const { status, stdout } = leaktrail("scan", "--staged", "--format", "jsonl", ...key());
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ file: "c/c.env", line: 3, column: token.length + 2 });
    expect(stdout, "what a guess could be tried on leaves no process").not.toContain("salted");
  });

  test("is brought up to date, and says where each secret stands", () => {
    leaktrail("baseline", "create", "--reason", "a fixture", ...key());
    expect(leaktrail("baseline", "create", ...key())).toMatchObject({ status: 2, stderr: expect.stringContaining("is there already") });
    repository.write({ "a.env": `k = ${third}\n` });
    expect(leaktrail("baseline", "audit", ...key())).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/matches nothing {2}a fixture/),
    });
    expect(leaktrail("baseline", "update", "--prune", "--reason", "of tests", "--until", "2100-01-31", ...key()).status).toBe(0);
    const audit = leaktrail("baseline", "audit", ...key());
    expect(audit.status).toBe(0);
    expect(
      audit.stdout
        .replaceAll(/^\S+ +/gm, "")
        .trim()
        .split("\n")
        .sort(),
    ).toEqual(["npm-access-token  a.env:1  until 2100-01-31  of tests", "npm-access-token  b/b.env:2  a fixture"]);
  });
});

test("a baseline counts where threads scan, too", () => {
  // Each thread meets it.
  const megabyte = `${`${"lorem ipsum ".repeat(85)}\n`.repeat(1_000)}k = ${third}\n`;
  repository.write({ "c-large": megabyte.repeat(34), "d-parts": megabyte.repeat(64) });
  leaktrail("baseline", "create", "--threads", "2");
  for (const threads of ["1", "2"]) {
    expect(leaktrail("scan", ".", "--threads", threads)).toMatchObject({ status: 0, stderr: expect.stringContaining("100 suppressed") });
  }
});

test("a baseline of a key that a scan has not counts for nothing, which is said", () => {
  leaktrail("baseline", "create", ...keyed());
  const { status, stderr } = leaktrail("scan", ".");
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /2 lines of \.leaktrail-baseline are hashed under k-[0-9a-f]{8}, which this scan has no key for: they do not count/,
  );
  expect(leaktrail("baseline", "update").stderr).toContain("was made with an organisation's key: give it, with --key-file FILE");
});

test("--no-baseline shows what it suppresses; --baseline names another file", () => {
  leaktrail("baseline", "create", "--baseline", "known.txt");
  expect(existsSync(join(repository.folder, NAME))).toBe(false);
  expect(leaktrail("scan", ".").status).toBe(1);
  expect(leaktrail("scan", ".", "--baseline", "known.txt").status).toBe(0);
  expect(leaktrail("scan", ".", "--baseline", "nowhere.txt")).toMatchObject({ status: 2, stderr: expect.stringContaining("is no file") });
  leaktrail("baseline", "create");
  expect(leaktrail("scan", ".", "--no-baseline").status).toBe(1);
});

test("lines that match nothing are told where all was scanned, and nowhere else", () => {
  leaktrail("baseline", "create");
  repository.write({ "a.env": "gone\n" });
  const said = "1 lines of .leaktrail-baseline match nothing in what was scanned";
  expect(leaktrail("scan", ".").stderr).toContain(said);
  expect(leaktrail("scan", "--git").stderr, "history has it still").not.toContain("match nothing");
  for (const part of [["b"], ["--staged"], [".", "--exclude", "a.env"]])
    expect(leaktrail("scan", ...part).stderr).not.toContain("match nothing");
});

test("what a hash could betray stays out without a key, by its place", () => {
  repository.write({ "p.env": 'password = "Tr0ub4dor&31"\n' });
  const { status, stderr } = leaktrail("baseline", "create");
  expect(status).toBe(1);
  expect(stderr).toMatch(/1 findings are not in it: with no key, a hash of so weak a secret could be guessed\..*\n.* {2}p\.env:1 /);
  expect(leaktrail("scan", ".").status).toBe(1);
});

test("a baseline is written of a whole scan, or not at all", () => {
  writeFileSync(join(repository.folder, "cut.zip"), "PK\u0003\u0004 and no more");
  const { status, stderr } = leaktrail("baseline", "create", "a.env", "cut.zip");
  expect(status).toBe(2);
  expect(stderr).toContain("is not written: what could not be scanned may hold more");
  expect(existsSync(join(repository.folder, NAME))).toBe(false);
});

test("for a change that is not trusted, lists count as the target branch has them, and marks do not", () => {
  repository.write({ "b/b.env": "none\n" });
  leaktrail("baseline", "create");
  repository.commit({});
  repository.git("checkout", "-q", "-b", "fork");
  rmSync(join(repository.folder, NAME));
  repository.write({ "a.env": `k = ${token}\nk = ${third}\nk = ${second} # leaktrail:allow npm-access-token mine\n` });
  leaktrail("baseline", "create");
  repository.commit({});
  expect(leaktrail("scan", ".")).toMatchObject({ status: 0 });
  const { status, stdout } = leaktrail("scan", ".", "--suppressions-from", "main", "--format", "jsonl");
  expect(status).toBe(1);
  expect(
    stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).line),
  ).toEqual([2, 3]);
  expect(leaktrail("scan", ".", "--suppressions-from", "nowhere")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("nowhere names no commit of this repository"),
  });
  expect(leaktrail("scan", ".", "--suppressions-from", "--upload-pack=x").status).toBe(2);
});

test("branches that both add to a baseline merge, and all of it counts", () => {
  repository.write({ "b/b.env": "none\n", ".gitattributes": `${NAME} merge=union\n` });
  leaktrail("baseline", "create");
  repository.commit({});
  for (const [branch, secret] of [
    ["one", second],
    ["two", third],
  ] as const) {
    repository.git("checkout", "-q", "-b", branch, "main");
    repository.write({ [`${branch}.env`]: `k = ${secret}\n` });
    expect(leaktrail("baseline", "update", "--reason", branch).status).toBe(0);
    repository.commit({});
  }
  repository.git("merge", "-q", "-m", "both", "one");
  expect(leaktrail("scan", ".")).toMatchObject({ status: 0, stderr: expect.stringContaining("3 suppressed") });
});

test("a damaged baseline ends a scan before it begins, with the line's number", () => {
  leaktrail("baseline", "create");
  writeFileSync(join(repository.folder, NAME), `${baseline()}no line of it\n`);
  expect(leaktrail("scan", ".")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("line 4 of .leaktrail-baseline is none of a baseline"),
  });
});

test("a list of gitleaks' lets pass what stands on its lines, from whatever folder, and says what that means", () => {
  repository.write({ ".gitleaksignore": "a.env:npm-access-token:1\nb/b.env:npm-access-token:9\n" });
  mkdirSync(join(repository.folder, "b"), { recursive: true });
  const { status, stdout, stderr } = leaktrail("scan", ".", "--format", "jsonl");
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ file: "b/b.env" });
  expect(stderr).toContain("some findings pass by .gitleaksignore, and so does the next secret on their lines");
  expect(stderr).toContain("1 lines of .gitleaksignore match nothing in what was scanned: 2");
});
