import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { builtProgram } from "../../demo/child.ts";
import { openSpool } from "../../scanner/spool/index.ts";
import { BASE62, secretOf } from "../scanner/fixtures.ts";
import { gitEnvironment, TestRepository } from "../support/repository.ts";

const home = mkdtempSync(join(tmpdir(), "leaktrail-doctor-"));
const at = (name: string) => join(home, name);
let repository: TestRepository;
let runs = 0;

beforeAll(async () => {
  await run(["key", "create", "--out", at("key"), "--id", "k1"]);
  await run(["index", "build", "--key-file", at("key"), "--out", at("index")], {}, `iss_1\t${secretOf(81, 40, BASE62)}\n`);
});
beforeEach(() => {
  repository = new TestRepository(at(`repository-${runs++}`)).commit({ a: "one\n" });
  hook(".git/hooks/pre-commit");
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function hook(path: string, mode = 0o755): void {
  mkdirSync(join(repository.folder, path, ".."), { recursive: true });
  writeFileSync(join(repository.folder, path), "#!/bin/sh\nexec leaktrail scan --staged\n", { mode });
}

async function run(parameters: readonly string[], env: Record<string, string> = {}, input = "") {
  const child = spawn(process.execPath, [builtProgram("cli/main.cjs"), ...parameters], { env: { ...gitEnvironment, HOME: home, ...env } });
  child.stdin.end(input);
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (text) => (stdout += text));
  child.stderr.on("data", (text) => (stderr += text));
  const [status] = await once(child, "close");
  return { status, stdout, stderr };
}

/** What the doctor says of one thing, and its exit status. */
async function examined(name: string, parameters: readonly string[] = [], env: Record<string, string> = {}) {
  const { status, stdout } = await run(["doctor", "--repo", repository.folder, "--json", ...parameters], env);
  const { checks } = JSON.parse(stdout) as { checks: { name: string; state: string; says: string; todo?: string }[] };
  return { status, ...checks.find((check) => check.name === name) };
}

describe("leaktrail doctor", () => {
  test("says in words what there is, and ends with 0 where all is well", async () => {
    const { status, stdout, stderr } = await run(["doctor", "--repo", repository.folder]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8"));
    expect(stdout).toContain(`version ${version}, rules `);
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => line.slice(0, 26).trim()),
    ).toEqual(
      ["leaktrail", "node", "git", "packages", "keys", "configuration", "index", "collector", "unsent findings", "hooks", "staged"].map(
        (name) => `ok       ${name}`,
      ),
    );
  });

  test("says what to do about each thing that is amiss, and ends with 1, or 2 where something does not work", async () => {
    rmSync(join(repository.folder, ".git/hooks/pre-commit"));
    expect(await run(["doctor", "--repo", repository.folder])).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^warning {2}hooks .*\n +-> install one with: leaktrail hook install$/m),
    });
    expect(await examined("keys", ["--key-file", at("none")])).toMatchObject({ status: 2, state: "problem" });
  });

  test("names keys, never their content, and says where others may read them", async () => {
    const [{ key }] = JSON.parse(readFileSync(at("key"), "utf8")).keys;
    const { status, stdout } = await run(["doctor", "--repo", repository.folder, "--key-file", at("key")]);
    expect({ status, key: stdout.includes("current key k1"), content: stdout.includes(key) }).toEqual({
      status: 0,
      key: true,
      content: false,
    });
    writeFileSync(at("open"), readFileSync(at("key")), { mode: 0o644 });
    expect(await examined("keys", ["--key-file", at("open")])).toMatchObject({
      state: "problem",
      says: expect.stringContaining("others may read"),
    });
    expect(await examined("keys", [], { LEAKTRAIL_KEY: "not a key" })).toMatchObject({
      state: "problem",
      says: expect.not.stringContaining("not a key"),
    });
  });

  test("opens the configuration and the index that are named", async () => {
    writeFileSync(at("good.yaml"), "store: {kind: embedded}\n");
    expect(await examined("configuration", ["--config", at("good.yaml")])).toMatchObject({
      state: "ok",
      says: expect.stringContaining("store embedded"),
    });
    writeFileSync(at("bad.yaml"), "stores: 1\n");
    expect(await examined("configuration", [], { LEAKTRAIL_CONFIG: at("bad.yaml") })).toMatchObject({
      state: "problem",
      says: expect.stringContaining("unknown field"),
    });
    expect(await examined("index", ["--index", at("index"), "--key-file", at("key")])).toMatchObject({
      state: "ok",
      says: expect.stringMatching(/tier A, 1 records, not signed and made with key k1, never expires/),
    });
    writeFileSync(at("damaged"), readFileSync(at("index")).subarray(0, 500));
    expect(await examined("index", ["--index", at("damaged")])).toMatchObject({ status: 2, state: "problem" });
  });

  test("asks the collector that is named whether it is there", async () => {
    let status = 200;
    const server = createServer(({ url }, answer) => answer.writeHead(url === "/base/healthz" ? status : 404).end());
    await once(server.listen(0, "127.0.0.1"), "listening");
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/base`;
    expect(await examined("collector", ["--collector", url])).toMatchObject({ status: 0, says: expect.stringContaining("answers, in") });
    status = 503;
    expect(await examined("collector", ["--collector", url])).toMatchObject({ status: 2, says: expect.stringContaining("answers 503") });
    await new Promise((closed) => server.close(closed));
    expect(await examined("collector", ["--collector", url])).toMatchObject({ status: 2, says: expect.stringContaining("nobody answers") });
    expect(await examined("collector", ["--collector", "https://me:word@host"])).toMatchObject({
      state: "problem",
      says: expect.not.stringContaining("word"),
    });
  });

  test("counts what waits to be sent, and says where others may read it or it is damaged", async () => {
    const state = at("state");
    const env = { XDG_STATE_HOME: state };
    const directory = join(state, "leaktrail", "watch");
    openSpool({ directory, log: () => undefined }).spool.close();
    const file = join(directory, "watch.sqlite");
    const db = new Database(file);
    db.exec("INSERT INTO spool (finding_id, bytes, finding) VALUES ('a', 2, '{}'), ('b', 2, '{}')");
    db.close();
    expect(await examined("unsent findings", [], env)).toMatchObject({ status: 1, state: "warning", says: "2 wait" });
    const { spool } = openSpool({ directory, log: () => undefined });
    expect(await examined("unsent findings", [], env)).toMatchObject({
      status: 0,
      says: expect.stringContaining("of 1 programs that run now"),
    });
    spool.close();
    chmodSync(file, 0o644);
    expect(await examined("unsent findings", [], env)).toMatchObject({ status: 2, state: "problem", todo: `chmod 600 ${file}` });
    writeFileSync(file, "x".repeat(9_000), { mode: 0o600 });
    chmodSync(file, 0o600);
    expect(await examined("unsent findings", [], env)).toMatchObject({ state: "warning", says: expect.stringContaining("cannot be read") });
  });

  test("says which hooks call it, and which git passes over: another tool's hooksPath, one that nobody may execute", async () => {
    expect(await examined("hooks")).toMatchObject({ state: "ok", says: expect.stringContaining("pre-commit in ") });
    hook(".git/hooks/pre-push", 0o644);
    chmodSync(join(repository.folder, ".git/hooks/pre-push"), 0o644);
    expect(await examined("hooks")).toMatchObject({ state: "warning", says: expect.stringContaining("passes over pre-push") });
    rmSync(join(repository.folder, ".git/hooks/pre-push"));
    repository.git("config", "core.hooksPath", ".husky/_");
    expect(await examined("hooks")).toMatchObject({ status: 1, says: expect.stringContaining("core.hooksPath names .husky/_ instead") });
    hook(".husky/pre-commit");
    expect(await examined("hooks")).toMatchObject({ state: "ok", says: expect.stringContaining(".husky/pre-commit name leaktrail") });
    repository.git("worktree", "add", "-q", join(repository.folder, "tree"));
    expect(await examined("hooks", ["--repo", join(repository.folder, "tree")])).toMatchObject({ status: 1 });
    expect(await examined("hooks", ["--repo", home])).toMatchObject({ status: 0, says: expect.stringContaining("in no git repository") });
  });

  test("says what a hook would scan now", async () => {
    repository.stage({ "b\u001b[2J": "1\n", a: "two\n" });
    expect(await examined("staged")).toMatchObject({ says: "a hook would scan the added lines of 2 files: a, b\\u{1b}[2J" });
  });

  test("needs no package to say that one is missing", () => {
    const program = readFileSync(builtProgram("cli/doctor/command.cjs"), "utf8");
    expect([...program.matchAll(/\brequire\("(?!node:|\.)([^"]+)"\)/g)].map(([, name]) => name)).toEqual([]);
  });

  test("does not fail without git", async () => {
    expect(await examined("git", [], { PATH: "/nowhere" })).toMatchObject({ status: 1, state: "warning" });
  });
});
