import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { parse } from "yaml";
import { builtProgram } from "../../demo/child.ts";
import { gitEnvironment, TestRepository } from "../support/repository.ts";
import { sampleSecret } from "../support/samples.ts";

const [token, other] = [111, 112].map((seed) => sampleSecret("npm-access-token", seed)) as [string, string];
const { runs } = parse(readFileSync(join(import.meta.dirname, "../../action.yml"), "utf8"));
const { run: script } = runs.steps.find(({ name }: { name: string }) => name === "Scan");

const home = mkdtempSync(join(tmpdir(), "leaktrail-action-"));
const action = join(home, "action");
mkdirSync(action);
symlinkSync(builtProgram(""), join(action, "dist"));
let upstream: TestRepository;
let change: string;
let count = 0;

afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A branch with a list, and a checkout of a change for it, as a job has one. */
beforeEach(() => {
  upstream = new TestRepository(join(home, `upstream-${count++}`)).commit({ "a.env": `k = ${token}\n` });
  leaktrail("baseline", "create");
  upstream.commit({});
  change = join(home, `change-${count}`);
  upstream.git("clone", "-q", "--depth=1", `file://${upstream.folder}`, change);
});

function leaktrail(...parameters: string[]): void {
  const run = [builtProgram("cli/main.cjs"), ...parameters];
  expect(spawnSync(process.execPath, run, { cwd: upstream.folder, env: { ...gitEnvironment, HOME: home } }).status).toBe(0);
}

/** The action's scan, as GitHub has it run. */
function scan(forkOf: string) {
  const env = { ...gitEnvironment, HOME: home, GITHUB_ACTION_PATH: action, ARGS: ".", SARIF: "", FORK_OF: forkOf };
  return spawnSync("bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script], { cwd: change, encoding: "utf8", env });
}

test("the action takes what the branch has listed, of its own changes and of forks'", () => {
  expect([scan("").status, scan("main").status]).toEqual([0, 0]);
});

test("a fork's change cannot say that its secrets may stand there, nor hide them", () => {
  new TestRepository(change)
    .write({ "b.env": `${other} # leaktrail:allow npm-access-token mine\n`, "c/c.env": other, ".gitignore": "c\n" })
    .git("add", "--force", "-A");
  expect(scan("").status).toBe(0);
  const { status, stdout } = scan("main");
  expect(status).toBe(1);
  expect(stdout).toMatch(/file=b\.env.*\n[\s\S]*file=c\/c\.env/);
});

test("a branch that is not there ends it", () => {
  expect(scan("nowhere").status).not.toBe(0);
});
