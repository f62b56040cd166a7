import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Finding } from "../../contract/index.ts";
import { builtProgram } from "../../demo/child.ts";
import { keyFile } from "../scanner/fixtures.ts";
import { TestRepository } from "../support/repository.ts";
import { sampleSecret } from "../support/samples.ts";
import { eventually } from "../support/wait.ts";

let home: string;
let repository: TestRepository;
let running: ChildProcess[];
let output: string;
let said: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "leaktrail-watch-"));
  writeFileSync(join(home, "key"), JSON.stringify(keyFile), { mode: 0o600 });
  repository = new TestRepository(join(home, "app"));
  running = [];
  output = "";
  said = "";
});
afterEach(async () => {
  for (const child of running) await ended(child, "SIGKILL");
  rmSync(home, { recursive: true, force: true });
});

function watch(...parameters: readonly string[]): ChildProcess {
  const env = { PATH: process.env.PATH ?? "", HOME: home };
  const child = spawn(process.execPath, [builtProgram("cli/main.cjs"), "watch", "--key-file", "key", ...parameters], { cwd: home, env });
  child.stdout.on("data", (text) => {
    output += text;
  });
  child.stderr.on("data", (text) => {
    said += text;
  });
  running.push(child);
  return child;
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const end = new Promise<number | null>((done) => child.once("exit", done));
  child.kill(signal);
  return end;
}

const findings = (): Finding[] => output.split("\n").flatMap((line) => (line.endsWith("}") ? [JSON.parse(line) as Finding] : []));
const ids = () => new Set(findings().map(({ id }) => id));
const tokenOf = (nth: number) => sampleSecret("npm-access-token", 900 + nth);

test("watch --repo tells of a push, beside the log that it follows, and ends with 0", async () => {
  const log = join(home, "app.log");
  writeFileSync(log, `${tokenOf(1)}\n`);
  repository.commit({ a: "clean\n" });
  const child = watch(log, "--repo", "app");
  await eventually("the log's is told", () => ids().size === 1);
  repository.commit({ a: `${tokenOf(2)}\n` });
  await eventually("the commit's is told", () => ids().size === 2);
  expect(findings().map(({ source }) => source.kind)).toEqual(["log", "git"]);
  expect(await ended(child, "SIGTERM")).toBe(0);
  expect(said).toBe("");
  expect(output).not.toContain(tokenOf(2));
});

test("a watch that is killed at any time loses no commit's secret, and none gets another id", async () => {
  const count = 60;
  for (let nth = 0; nth < count; nth++) repository.commit({ [`f${nth % 7}`]: `${tokenOf(nth)}\n` });
  for (const afterMs of [350, 600, 800]) {
    const child = watch("--repo", "app");
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    await ended(child, "SIGKILL");
  }
  watch("--repo", "app");
  await eventually("all are told", () => ids().size >= count);
  repository.commit({ last: `${tokenOf(count)}\n` });
  await eventually("the last is told", () => ids().size > count);
  expect(ids().size).toBe(count + 1);
});

test("watch without anything to follow says what may be given, and ends with 2", async () => {
  const child = watch();
  expect(await new Promise((done) => child.once("exit", done))).toBe(2);
  expect(said).toContain("--repo PATH|URL");
});
