import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { builtProgram } from "../../demo/child.ts";
import { gitEnvironment, TestRepository } from "../support/repository.ts";
import { sampleSecret } from "../support/samples.ts";

const token = sampleSecret("npm-access-token", 41);
const program = builtProgram("cli/main.cjs");
const home = mkdtempSync(join(tmpdir(), "leaktrail-hook-"));
let repository: TestRepository;
let hook: string;
let runs = 0;

beforeEach(() => {
  repository = new TestRepository(join(home, `a repository's ${runs++}`)).commit({ a: "one\n" });
  hook = join(repository.folder, ".git", "hooks", "pre-commit");
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

interface Place {
  readonly cwd?: string;
  readonly env?: Record<string, string>;
}

function run(command: string, parameters: readonly string[], { cwd = repository.folder, env = {} }: Place = {}) {
  const { status, stdout, stderr } = spawnSync(command, parameters, {
    cwd,
    encoding: "utf8",
    env: { ...gitEnvironment, HOME: home, ...env },
  });
  expect(stdout + stderr, "no output holds a secret").not.toContain(token);
  return { status, said: stdout + stderr };
}

const leaktrail = (parameters: readonly string[], place?: Place) => run(process.execPath, [program, ...parameters], place);
const commit = (place?: Place, ...parameters: string[]) => run("git", ["commit", "-q", "-m", "x", ...parameters], place);
const commits = (cwd = repository.folder) => Number(run("git", ["rev-list", "--count", "HEAD"], { cwd }).said);

describe("leaktrail hook install", () => {
  test("stops a commit that adds a secret, and passes a clean one", () => {
    expect(leaktrail(["hook", "install"])).toMatchObject({ status: 0, said: expect.stringContaining("leaktrail hook test") });
    repository.stage({ a: `one\n${token}\n` });
    expect(commit()).toMatchObject({ status: 1, said: expect.stringContaining("npm-access-token") });
    repository.stage({ a: "one\ntwo\n" });
    expect(commit().status).toBe(0);
  });

  test("installed twice it is there once", () => {
    leaktrail(["hook", "install"]);
    const once = readFileSync(hook, "utf8");
    expect(leaktrail(["hook", "install"]).status).toBe(0);
    expect(readFileSync(hook, "utf8")).toBe(once);
    expect(readdirSync(join(hook, "..")).filter((name) => name.startsWith("pre-commit") && !name.endsWith(".sample"))).toEqual([
      "pre-commit",
    ]);
  });

  test("keeps a hook that is there, runs it first, and uninstall puts it back as it was", () => {
    const former = "#!/bin/sh\necho former hook was here\n[ ! -e stop ]\n";
    writeFileSync(hook, former);
    chmodSync(hook, 0o741);
    expect(leaktrail(["hook", "install"]).said).toContain("runs first");
    repository.stage({ stop: "1\n" });
    expect(commit()).toMatchObject({ status: 1, said: expect.stringContaining("former hook was here") });
    rmSync(join(repository.folder, "stop"));
    repository.stage({ a: `${token}\n` });
    expect(commit()).toMatchObject({ status: 1, said: expect.stringMatching(/former hook was here[\s\S]*npm-access-token/) });
    expect(leaktrail(["hook", "uninstall"]).status).toBe(0);
    expect({ text: readFileSync(hook, "utf8"), mode: statSync(hook).mode & 0o777 }).toEqual({ text: former, mode: 0o741 });
    expect(existsSync(`${hook}.before-leaktrail`)).toBe(false);
  });

  test("keeps a link as a link", () => {
    symlinkSync("/nowhere/pre-commit", hook);
    leaktrail(["hook", "install"]);
    leaktrail(["hook", "uninstall"]);
    expect(lstatSync(hook).isSymbolicLink()).toBe(true);
  });

  test("touches no hook that was changed by hand since, nor one that replaced it", () => {
    leaktrail(["hook", "install"]);
    writeFileSync(hook, `${readFileSync(hook, "utf8")}echo mine\n`);
    for (const what of ["install", "uninstall"]) {
      expect(leaktrail(["hook", what])).toMatchObject({ status: 2, said: expect.stringContaining("changed by hand") });
    }
    expect(readFileSync(hook, "utf8")).toContain("echo mine");
    writeFileSync(hook, "#!/bin/sh\n");
    expect(leaktrail(["hook", "uninstall"])).toMatchObject({ status: 0, said: expect.stringContaining("no hook of leaktrail") });
    expect(readFileSync(hook, "utf8")).toBe("#!/bin/sh\n");
  });

  test("goes where core.hooksPath says, also from a folder within", () => {
    repository.git("config", "core.hooksPath", ".githooks");
    mkdirSync(join(repository.folder, "within"));
    expect(leaktrail(["hook", "install"], { cwd: join(repository.folder, "within") }).status).toBe(0);
    expect(existsSync(join(repository.folder, ".githooks", "pre-commit"))).toBe(true);
    repository.stage({ a: token });
    expect(commit().status).toBe(1);
  });

  test("holds in worktrees and in submodules", () => {
    const tree = join(home, `tree ${runs}`);
    repository.git("worktree", "add", "-q", "-b", `of-${runs}`, tree);
    expect(leaktrail(["hook", "install"], { cwd: tree }).status).toBe(0);
    for (const cwd of [tree, repository.folder]) {
      writeFileSync(join(cwd, "a"), token);
      expect(commit({ cwd }, "-a").status).toBe(1);
    }
    const outer = new TestRepository(join(home, `outer ${runs}`));
    outer.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", repository.folder, "inner");
    const inner = join(outer.folder, "inner");
    expect(leaktrail(["hook", "install"], { cwd: inner }).status).toBe(0);
    writeFileSync(join(inner, "a"), token);
    expect(commit({ cwd: inner }, "-a")).toMatchObject({ status: 1, said: expect.stringContaining("npm-access-token") });
    expect(existsSync(join(outer.folder, ".git", "hooks", "pre-commit"))).toBe(false);
  });

  test.each([
    ["husky", ".husky/pre-commit", ".husky/pre-commit"],
    ["lefthook", "lefthook.yml", "lefthook.yml"],
    ["pre-commit", ".pre-commit-config.yaml", ".pre-commit-config.yaml"],
  ])("says which line to add where %s looks after the hooks, and installs nothing unless forced", (name, file, named) => {
    repository.write({ [file]: "\n" });
    const { status, said } = leaktrail(["hook", "install"]);
    expect({ status, said }).toEqual({ status: 2, said: expect.stringContaining(name) });
    expect(said).toContain(named);
    expect(said).toContain("leaktrail hook run pre-commit");
    expect(said).not.toContain("pre-push");
    expect(leaktrail(["hook", "install", "--pre-push"])).toMatchObject({
      status: 2,
      said: expect.stringContaining("leaktrail hook run pre-push"),
    });
    expect(existsSync(hook)).toBe(false);
    expect(leaktrail(["hook", "install", "--force"]).status).toBe(0);
  });

  test("fails where the program is gone, and passes with words where that was told", () => {
    leaktrail(["hook", "install", "--program", "no-such-leaktrail"]);
    repository.stage({ a: "two\n" });
    expect(commit()).toMatchObject({ status: 1, said: expect.stringContaining("no-such-leaktrail is gone") });
    leaktrail(["hook", "install", "--program", "/no/such/leaktrail", "--if-missing", "pass"]);
    expect(commit()).toMatchObject({ status: 0, said: expect.stringContaining("/no/such/leaktrail is gone") });
  });

  test("gives the scan the flags that stand behind --", () => {
    leaktrail(["hook", "install", "--", "--exclude", "it's *.txt"]);
    repository.stage({ "it's a.txt": token });
    expect(commit().status).toBe(0);
  });

  test.each([["install"], ["uninstall"], ["test"]])("%s outside of a repository ends with 2", (what) => {
    expect(leaktrail(["hook", what], { cwd: home })).toMatchObject({ status: 2, said: expect.stringContaining("not a git repository") });
  });
});

describe("leaktrail hook test", () => {
  test("says that the hook stops a made-up secret, and changes nothing", () => {
    leaktrail(["hook", "install"]);
    repository.write({ unstaged: "x" });
    const before = repository.git("count-objects", "-v");
    expect(leaktrail(["hook", "test"])).toMatchObject({ status: 0, said: expect.stringContaining("lets a clean one pass") });
    expect(repository.git("count-objects", "-v")).toBe(before);
    expect(commits()).toBe(1);
  });

  test("says so where there is no hook, or one that scans nothing", () => {
    expect(leaktrail(["hook", "test"])).toMatchObject({ status: 1, said: expect.stringContaining("NOT SAFE: there is no") });
    writeFileSync(hook, "#!/bin/sh\nexit 0\n", { mode: 0o755 });
    expect(leaktrail(["hook", "test"])).toMatchObject({ status: 1, said: expect.stringContaining("NOT SAFE") });
  });

  test("cannot say anything of a hook that stops all commits, and says what that hook said", () => {
    writeFileSync(hook, "#!/bin/sh\necho not today\nexit 1\n", { mode: 0o755 });
    expect(leaktrail(["hook", "test"])).toMatchObject({ status: 2, said: expect.stringContaining("not today") });
  });

  test("notices a hook that git does not run, being no program", () => {
    leaktrail(["hook", "install"]);
    chmodSync(hook, 0o644);
    expect(leaktrail(["hook", "test"])).toMatchObject({ status: 1, said: expect.stringContaining("NOT SAFE") });
  });
});

describe("leaktrail hook run pre-commit", () => {
  test("scans all files where the framework pre-commit calls it with nothing staged", () => {
    repository.commit({ b: token });
    expect(leaktrail(["hook", "run", "pre-commit"]).status).toBe(0);
    expect(leaktrail(["hook", "run", "pre-commit"], { env: { PRE_COMMIT: "1" } })).toMatchObject({ status: 1 });
  });

  test.each([
    ["a hook that there is not", ["post-commit"], /there is no hook post-commit/],
    ["a flag that there is not", ["pre-commit", "--no-such-flag"], /unknown option '--no-such-flag'/],
  ])("refuses %s with 2", (_, parameters, message) => {
    expect(leaktrail(["hook", "run", ...parameters])).toMatchObject({ status: 2, said: expect.stringMatching(message) });
  });
});
