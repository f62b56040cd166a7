import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { finding } from "../../contract/index.ts";
import { builtProgram } from "../../demo/child.ts";
import { gitEnvironment, TestRepository } from "../support/repository.ts";
import { sampleSecret } from "../support/samples.ts";

const token = sampleSecret("npm-access-token", 43);
const REASON = "the fixture of a test, TICKET-7";

let home: string;
let waiting: string;
let repository: TestRepository;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "leaktrail-bypass-"));
  waiting = join(home, ".local/state/leaktrail/unsent");
  repository = new TestRepository(join(home, "repository"));
  const call = `exec '${process.execPath}' '${builtProgram("cli/main.cjs")}' hook run pre-commit`;
  writeFileSync(join(repository.folder, ".git/hooks/pre-commit"), `#!/bin/sh\n${call}\n`, { mode: 0o755 });
  repository.stage({ a: token });
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function commit(env: Record<string, string>): Promise<{ status: unknown; said: string }> {
  const options = { cwd: repository.folder, env: { ...gitEnvironment, HOME: home, ...env } };
  return new Promise((done) => {
    execFile("git", ["commit", "-q", "-m", "x"], options, (error, stdout, stderr) => {
      expect(stdout + stderr, "no output holds a secret").not.toContain(token);
      done({ status: error ? error.code : 0, said: stdout + stderr });
    });
  });
}

const filesThatWait = () => readdirSync(waiting).map((name) => join(waiting, name));
const readFindings = (jsonl: string) =>
  jsonl
    .trim()
    .split("\n")
    .map((line) => finding.parse(JSON.parse(line)));

describe("LEAKTRAIL_BYPASS", () => {
  test("lets a commit pass, loudly, and keeps its findings with reason and author in a private file where no collector is named", async () => {
    const { status, said } = await commit({ LEAKTRAIL_BYPASS: REASON });
    expect({ status, said }).toEqual({ status: 0, said: expect.stringContaining("BYPASSED: 1 findings pass") });
    const [file = "", ...more] = filesThatWait();
    expect({ more, mode: statSync(file).mode & 0o777 }).toEqual({ more: [], mode: 0o600 });
    const kept = readFileSync(file, "utf8");
    expect(kept).not.toContain(token);
    expect(readFindings(kept)).toMatchObject([
      { bypass: { reason: REASON }, file: "a", source: { author: "somebody <somebody@example.org>" } },
    ]);
  });

  test.each([[""], ["  "], ["x".repeat(513)]])("takes no reason that is none (%j)", async (reason) => {
    expect(await commit({ LEAKTRAIL_BYPASS: reason })).toMatchObject({ status: 1, said: expect.stringContaining("takes a reason") });
  });

  test("records nothing where nothing is found", async () => {
    repository.stage({ a: "clean\n" });
    expect(await commit({ LEAKTRAIL_BYPASS: REASON })).toMatchObject({ status: 0, said: expect.stringContaining("nothing is bypassed") });
    expect(filesThatWait()).toEqual([]);
  });

  test("does not pass what could not be scanned, nor what cannot be recorded", async () => {
    const key = { LEAKTRAIL_KEY_FILE: join(home, "none") };
    expect((await commit({ LEAKTRAIL_BYPASS: REASON, ...key })).status).toBe(1);
    mkdirSync(join(home, "state"));
    writeFileSync(join(home, "state/leaktrail"), "a file in the way");
    expect((await commit({ LEAKTRAIL_BYPASS: REASON, XDG_STATE_HOME: join(home, "state") })).status).toBe(1);
  });

  test("stops once as many bypasses wait as may", async () => {
    mkdirSync(waiting, { recursive: true });
    for (let at = 0; at < 1_000; at++) writeFileSync(join(waiting, `${at}.jsonl`), "");
    expect(await commit({ LEAKTRAIL_BYPASS: REASON })).toMatchObject({
      status: 1,
      said: expect.stringContaining("1000 batches of findings wait"),
    });
  });

  describe("with a collector", () => {
    const received: z.output<typeof finding>[] = [];
    let answers = 202;
    let server: Server;
    let env: Record<string, string>;

    beforeEach(async () => {
      received.length = 0;
      answers = 202;
      server = createServer(async (request, response) => {
        expect(request.headers.authorization).toBe("Bearer a-token");
        const { findings } = z.object({ findings: z.array(finding) }).parse(JSON.parse(await text(request)));
        if (answers === 0) return;
        if (answers === 202) received.push(...findings);
        response.writeHead(answers).end(JSON.stringify({ accepted: findings.length, rejected: [] }));
      });
      await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
      const { port } = server.address() as AddressInfo;
      env = { LEAKTRAIL_BYPASS: REASON, LEAKTRAIL_COLLECTOR: `http://127.0.0.1:${port}`, LEAKTRAIL_TOKEN: "a-token" };
    });
    afterEach(() => {
      server.closeAllConnections();
      server.close();
    });

    test("sends the finding, marked, and keeps nothing behind", async () => {
      expect(await commit(env)).toMatchObject({ status: 0, said: expect.stringContaining("sent to the collector") });
      expect(received).toMatchObject([{ bypass: { reason: REASON } }]);
      expect(filesThatWait()).toEqual([]);
    });

    test("keeps what the collector does not take, and the next run sends both", async () => {
      answers = 503;
      expect(await commit(env)).toMatchObject({ status: 0, said: expect.stringContaining("answered 503") });
      expect(filesThatWait()).toHaveLength(1);
      answers = 202;
      repository.stage({ b: token });
      expect((await commit(env)).status).toBe(0);
      expect(received.map(({ file }) => file)).toEqual(["a", "b"]);
      expect(filesThatWait()).toEqual([]);
    });

    test("is sent what waits with any commit, which a collector that fails does not stop", async () => {
      const { LEAKTRAIL_BYPASS, ...plain } = env;
      await commit({ LEAKTRAIL_BYPASS: REASON });
      answers = 503;
      repository.stage({ a: "clean\n" });
      const { status, said } = await commit(plain);
      expect({ status, said }).toEqual({ status: 0, said: expect.stringMatching(/kept in .*unsent, to be sent by the next hook: .*503/) });
      answers = 202;
      repository.stage({ a: token });
      expect((await commit(plain)).status).toBe(1);
      expect(received).toMatchObject([{ file: "a", bypass: { reason: REASON } }]);
      expect(filesThatWait()).toEqual([]);
    });

    test("is waited for no longer than the hook may take", async () => {
      await commit({ LEAKTRAIL_BYPASS: REASON });
      const hook = join(repository.folder, ".git/hooks/pre-commit");
      writeFileSync(hook, `${readFileSync(hook, "utf8").trim()} --max-seconds 2\n`);
      answers = 0;
      repository.stage({ a: "clean\n" });
      const { LEAKTRAIL_BYPASS, ...plain } = env;
      expect(await commit(plain)).toMatchObject({ status: 0, said: expect.stringContaining("the collector took more than") });
      expect(filesThatWait()).toHaveLength(1);
    });
  });
});
