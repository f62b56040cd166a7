import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { builtProgram } from "../../demo/child.ts";
import { secretFor } from "../scanner/reports/samples.ts";
import { gitEnvironment, TestRepository } from "../support/repository.ts";

const program = builtProgram("cli/main.cjs");
const token = secretFor("npm-access-token");
const home = mkdtempSync(join(tmpdir(), "leaktrail-reports-"));
const env = { ...gitEnvironment, HOME: home };
let work: string;

beforeEach(() => {
  work = mkdtempSync(join(home, "work-"));
  plant({ "t/app.env": `A=1\nNPM_TOKEN=${token}\n` });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function plant(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(work, path)), { recursive: true });
    writeFileSync(join(work, path), text);
  }
}

function run(...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "scan", ...parameters], { cwd: work, env, encoding: "utf8" });
  expect(stdout + stderr, "no output holds a secret").not.toContain(token);
  return { status, stdout, stderr };
}

/** The same through a shell, for what only that can arrange. `$scan` is the call. */
function sh(script: string) {
  const scan = `'${process.execPath}' '${program}' scan t`;
  const { status, stdout, stderr } = spawnSync("bash", ["-c", script.replaceAll("$scan", scan)], { cwd: work, env, encoding: "utf8" });
  return { status, stdout, stderr };
}

const left = () => readdirSync(work).sort();

describe("reports", () => {
  test("are written side by side, each in its format, and hold no secret", () => {
    const names = ["json", "jsonl", "csv", "sarif", "gitlab", "junit", "gitleaks", "github", "html", "pretty"];
    expect(run("t", ...names.flatMap((name) => ["--report", `${name}=r.${name}`])).status).toBe(1);
    for (const name of names) {
      const text = readFileSync(join(work, `r.${name}`), "utf8");
      expect([name, text.includes("npm-access-token"), text.includes(token)]).toEqual([name, true, false]);
    }
    expect(left()).toEqual([...names.map((name) => `r.${name}`), "t"].sort());
  });

  test("show lines with the secret masked, in a tree, a stream, what is staged, and with several threads", () => {
    const line = `NPM_TOKEN=${"*".repeat(40)}\n`;
    expect(run("t").stdout).toContain(line);
    expect(
      sh(`cat t/app.env | ${"$scan".replace("$scan", "$scan")}`.replace("$scan", `'${process.execPath}' '${program}' scan -`)).stdout,
    ).toContain(line);
    const repository = new TestRepository(join(work, "r")).commit({ a: "one\n" }).stage({ a: `one\nNPM_TOKEN=${token}\n` });
    expect(run("--staged", "--repo", repository.folder).stdout).toContain(line);
    const filler = "nothing to see here\n".repeat(1_000_000);
    plant({ "big/a": filler, "big/b": filler, "big/c": `${filler}NPM_TOKEN=${token}\n` });
    expect(run("big", "--threads", "2").stdout).toContain(line);
  });

  test("name who owns the file, and how what is staged stays out of the history", () => {
    const repository = new TestRepository(join(work, "r"))
      .commit({ "docs/CODEOWNERS": "*.env @org/ops\n" })
      .stage({ "a.env": `k ${token}\n` });
    const { stdout } = run("--staged", "--repo", repository.folder);
    expect(stdout).toContain("owner: @org/ops (CODEOWNERS)");
    expect(stdout).toContain("history: not committed yet");
  });

  test("have colours and links on a terminal only, and none where NO_COLOR is set", () => {
    const inTerminal = (before: string) =>
      execFileSync("script", ["-qec", `${before} '${process.execPath}' '${program}' scan t || true`, "/dev/null"], {
        cwd: work,
        env,
        encoding: "utf8",
      });
    expect(inTerminal("TERM=xterm")).toContain("/t/app.env\u001b\\\u001b[1mt/app.env\u001b[0m\u001b]8;;");
    expect(inTerminal("NO_COLOR=1")).not.toContain("\u001b");
    expect(inTerminal("TERM=dumb")).not.toContain("\u001b");
    expect(run("t").stdout).not.toContain("\u001b");
  });
});

describe("a report that cannot be written", () => {
  test.each([
    ["a full disk", "html=/dev/full", /\/dev\/full cannot be written: the disk is full/],
    ["a folder that is not there", "sarif=no/such/r.sarif", /no\/such\/r\.sarif cannot be written: there is no such folder/],
    ["a file in place of a folder", "csv=t/app.env/r.csv", /cannot be written: there is no such folder/],
    ["a folder", "junit=t", /t cannot be written: it is a folder/],
    ["a format that does not exist", "xml=r", /--report is NAME=FILE, where NAME is one of pretty, json/],
  ])("for %s ends with 2, says why, and leaves nothing", (_, report, message) => {
    expect(run("t", "--report", "json=r.json", "--report", report)).toMatchObject({ status: 2, stderr: expect.stringMatching(message) });
    expect(left()).toEqual(["t"]);
  });

  test("since the disk gets full on the way ends with 2, says so, and leaves nothing", () => {
    plant({ "t/many": `${token}\n`.repeat(3_000) });
    const { status, stderr } = sh("trap '' XFSZ; ulimit -f 64; $scan --format jsonl --report csv=r.csv --report json=r.json > /dev/null");
    expect({ status, stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/r\.(csv|json) cannot be written: it would be larger/),
    });
    expect(left()).toEqual(["t"]);
  });

  test("since two of them share a file is refused before anything is scanned", () => {
    expect(run("t", "--report", "json=r", "--report", "sarif=r")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("two reports are to be written to r"),
    });
  });

  test("since nobody reads the pipe any more ends with 2, and no other report is left half written", async () => {
    plant({ "t/many": `${token}\n`.repeat(20_000) });
    execFileSync("mkfifo", [join(work, "pipe")]);
    const reader = spawn("head", ["-c", "10", "pipe"], { cwd: work, stdio: "ignore" });
    const { status, stderr } = run("t", "--format", "gitleaks", "--report", "csv=pipe", "--report", "json=r.json");
    expect({ status, stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/pipe cannot be written: nobody reads it any more/),
    });
    expect(left()).toEqual(["pipe", "t"]);
    reader.kill();
  });

  test("to standard output, since it is closed or full, ends with 2, and leaves no other report half written", () => {
    plant({ "t/many": `${token}\n`.repeat(20_000) });
    expect(sh("$scan --report json=r.json > /dev/full")).toMatchObject({ status: 2, stderr: expect.stringContaining("ENOSPC") });
    expect(left()).toEqual(["t"]);
    expect(sh("set -o pipefail; $scan --report json=r.json | head -c 10 > /dev/null").status).toBe(2);
    expect(left()).toEqual(["t"]);
  });
});
