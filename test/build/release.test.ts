import { execFile, execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { builtProgram } from "../../demo/child.ts";
import { preCommit } from "../services/pre-commit.ts";
import { gitEnvironment, TestRepository } from "../support/repository.ts";
import { sampleSecret } from "../support/samples.ts";

const root = join(import.meta.dirname, "../..");
const home = mkdtempSync(join(tmpdir(), "leaktrail-release-"));
const release = join(home, "release");
const token = sampleSecret("npm-access-token", 47);
const made = () => JSON.parse(readFileSync(join(release, "package.json"), "utf8"));

beforeAll(() => {
  execFileSync(process.execPath, [builtProgram("build/release.js"), release], { cwd: root });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("the release tree", () => {
  test("asks for no package of a store, a bus or a web server", () => {
    const whole = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const names = Object.keys({ ...made().dependencies, ...made().optionalDependencies });
    expect(names).toContain("re2");
    for (const name of ["@elastic/elasticsearch", "better-sqlite3", "kafkajs", "fastify", "pino", "prom-client"])
      expect(names).not.toContain(name);
    expect(made()).toMatchObject({ name: "leaktrail", version: whole.version, bin: whole.bin, allowScripts: { re2: true } });
  });

  describe("with its packages", () => {
    const leaktrail = (parameters: readonly string[], input = "") =>
      spawnSync(process.execPath, [join(release, "dist/cli/main.cjs"), ...parameters], {
        input,
        encoding: "utf8",
        env: { ...gitEnvironment, HOME: home },
        cwd: home,
      });

    beforeAll(() => {
      for (const name of Object.keys(made().dependencies)) {
        const path = join(release, "node_modules", name);
        mkdirSync(dirname(path), { recursive: true });
        symlinkSync(join(root, "node_modules", name), path);
      }
    });
    afterAll(() => rmSync(join(release, "node_modules"), { recursive: true }));

    test("scans, with threads as well", () => {
      expect(leaktrail(["scan", "-"], token)).toMatchObject({ status: 1, stdout: expect.stringContaining("npm-access-token") });
      mkdirSync(join(home, "many"));
      for (let at = 0; at < 40; at++) writeFileSync(join(home, "many", `${at}`), `${"a line of text\n".repeat(70_000)}${token}\n`);
      const { status, stdout, stderr } = leaktrail(["scan", "many", "--threads", "2", "--format", "jsonl"]);
      expect({ status, stderr, findings: stdout.trim().split("\n").length }).toMatchObject({ status: 1, findings: 40 });
      rmSync(join(home, "many"), { recursive: true });
    });

    test("says of a command that it does not have where to get it, and lists all in its help", () => {
      expect(leaktrail(["up", "a.log"])).toMatchObject({
        status: 2,
        stderr: expect.stringContaining("without up; install all of leaktrail"),
      });
      expect(leaktrail(["--help"])).toMatchObject({ status: 0, stdout: expect.stringContaining("hook") });
    });
  });

  test("is made into no folder that holds something", () => {
    const { status, stderr } = spawnSync(process.execPath, [builtProgram("build/release.js"), release], { cwd: root, encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining("an empty folder") });
  });
});

/**
 * re2 fetches its compiled part from a mirror that its users may name, and compiles for minutes where there is none: here it is
 * the one that this project uses itself.
 */
describe("the framework pre-commit", () => {
  let mirror: Server;
  let env: Record<string, string | undefined>;
  let repository: TestRepository;

  beforeAll(async () => {
    mirror = createServer((request, response) => {
      const isCompressed = /\.(br|gz)$/.test(request.url ?? "");
      response.writeHead(isCompressed ? 404 : 200);
      response.end(isCompressed ? "" : readFileSync(join(root, "node_modules/re2/build/Release/re2.node")));
    });
    await new Promise<void>((listening) => mirror.listen(0, "127.0.0.1", listening));
    env = {
      ...process.env,
      ...gitEnvironment,
      RE2_DOWNLOAD_MIRROR: `http://127.0.0.1:${(mirror.address() as AddressInfo).port}`,
      npm_config_prefer_offline: "true",
      PRE_COMMIT_HOME: join(home, "pre-commit"),
      XDG_CONFIG_HOME: join(home, "config"),
    };
    const shipped = new TestRepository(release).commit({});
    shipped.git("tag", "v1");
    repository = new TestRepository(join(home, "repository")).commit({
      ".pre-commit-config.yaml": `repos:\n  - repo: ${release}\n    rev: v1\n    hooks: [{ id: leaktrail }, { id: leaktrail-push }]\n`,
      old: `${token}\n`,
    });
  });
  afterAll(() => mirror.close());

  function run(program: string, ...parameters: readonly string[]): Promise<{ status: unknown; said: string }> {
    return new Promise((done) => {
      execFile(program, parameters, { cwd: repository.folder, env }, (error, stdout, stderr) => {
        done({ status: error ? error.code : 0, said: stdout + stderr });
      });
    });
  }

  test("installs it from git, stops a commit that adds a secret, passes a clean one, and finds old ones with --all-files", async () => {
    expect(await run(preCommit(), "install", "--install-hooks")).toMatchObject({ status: 0 });
    repository.stage({ a: `${token}\n` });
    const stopped = await run("git", "commit", "-m", "x");
    expect(stopped).toMatchObject({ status: 1, said: expect.stringContaining("npm-access-token") });
    expect(stopped.said).not.toContain(token);
    repository.stage({ a: "clean\n" });
    expect(await run("git", "commit", "-m", "x")).toMatchObject({ status: 0, said: expect.stringMatching(/leaktrail\.+Passed/) });
    expect(await run(preCommit(), "run", "--all-files")).toMatchObject({ status: 1, said: expect.stringContaining("old") });
  }, 280_000);

  test("stops a push whose commits bring in a secret, also where a later one takes it out", async () => {
    expect(await run(preCommit(), "install", "--hook-type", "pre-push")).toMatchObject({ status: 0 });
    repository.git("init", "-q", "--bare", `${repository.folder}.git`);
    repository.git("remote", "add", "origin", `${repository.folder}.git`);
    repository.git("push", "-q", "--no-verify", "origin", "HEAD");
    repository.commit({ a: `${token}\n` }).commit({ a: "clean again\n" });
    expect(await run("git", "push", "origin", "HEAD")).toMatchObject({ status: 1, said: expect.stringContaining("npm-access-token") });
    repository.git("reset", "-q", "--hard", "HEAD~2");
    repository.commit({ a: "cleaner\n" });
    expect(await run("git", "push", "origin", "HEAD")).toMatchObject({ status: 0 });
  }, 280_000);
});
