import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createKeyFile, type Finding, finding } from "../../contract/index.ts";
import { builtProgram } from "../../demo/child.ts";
import { builtInRules, seeded } from "../../rules/index.ts";
import { eventually } from "../support/wait.ts";

const program = builtProgram("cli/main.cjs");
const home = mkdtempSync(join(tmpdir(), "leaktrail-pipe-"));
const keyFile = join(home, "key.json");
writeFileSync(keyFile, JSON.stringify(createKeyFile("k1")), { mode: 0o600 });
const token =
  builtInRules()
    .find(({ id }) => id === "npm-access-token")
    ?.samples(seeded(21)).positive[0]?.secret ?? "";
const LABEL = /\[leaktrail:npm-access-token [\w-]+:[\w-]{8}\]/;
const env = { PATH: process.env.PATH, HOME: home, LEAKTRAIL_TOKEN: "t" };

interface Piped {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<number | null>;
  stdout(): string;
  stderr(): string;
}

const running: Piped[] = [];
afterEach(() => {
  for (const { child } of running.splice(0)) child.kill("SIGKILL");
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function pipe(...flags: readonly string[]): Piped {
  const child = spawn(process.execPath, [program, "pipe", ...flags], { env });
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on("data", (bytes: Buffer) => out.push(bytes));
  child.stderr.on("data", (bytes: Buffer) => err.push(bytes));
  child.stdin.on("error", () => undefined);
  const ended = once(child, "close").then(([status]) => status as number | null);
  const one = { child, ended, stdout: () => Buffer.concat(out).toString("latin1"), stderr: () => Buffer.concat(err).toString() };
  running.push(one);
  return one;
}

function piped(input: string | Buffer, ...flags: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "pipe", ...flags], { input, env, maxBuffer: 1 << 28 });
  return { status, stdout, text: stdout.toString("latin1"), stderr: stderr.toString() };
}

describe("leaktrail pipe", () => {
  test("passes on everything but secrets, says how many there were, and ends with 0", () => {
    const { status, text, stderr } = piped(`one\ntoken ${token} here\r\nthree`);
    expect(text).toMatch(/^one\ntoken \[leaktrail:npm-access-token local-[\w-]+:[\w-]{8}\] here\r\nthree$/);
    expect(stderr).toMatch(/1 sightings of secrets masked/);
    expect(status).toBe(0);
  });

  test("ends with the status that was asked for where secrets were found, and with 0 where none were", () => {
    expect(piped(`${token}\n`, "--exit-code", "1").status).toBe(1);
    expect(piped("nothing\n", "--exit-code", "1")).toMatchObject({ status: 0, text: "nothing\n", stderr: "" });
  });

  test("passes binary on unchanged, and nothing at all as nothing", () => {
    const bytes = Buffer.from(Array.from({ length: 1_000_000 }, (_, at) => (at * 7919 + (at >> 8)) & 0xff));
    expect(piped(bytes).stdout.equals(bytes)).toBe(true);
    expect(piped("")).toMatchObject({ status: 0, text: "" });
  });

  test("prints findings on standard error where asked to, which never hold the secret", () => {
    const { stderr } = piped(`x\n  ${token}\n`, "--sink", "stderr", "--source", "task=task-9");
    const found = stderr.split("\n").filter((line) => line.startsWith("{"));
    expect(found).toHaveLength(1);
    expect(finding.parse(JSON.parse(found[0] as string))).toMatchObject({
      rule: "npm-access-token",
      file: "-",
      line: 2,
      column: 3,
      source: { kind: "stdin", task: "task-9" },
    });
    expect(stderr).not.toContain(token);
  });

  test("passes a prompt on while its line has no end", async () => {
    const one = pipe();
    one.child.stdin.write("Password: ");
    await eventually("the prompt is there", () => one.stdout() === "Password: ");
    one.child.stdin.end("\n");
    expect(await one.ended).toBe(0);
    expect(one.stdout()).toBe("Password: \n");
  });

  test("adds less than 5 ms to a line, also to one with a secret that is kept", async () => {
    const one = pipe("--sink", "stderr", "--key-file", keyFile, "--state", join(home, "fast"));
    // What a process takes that does nothing, on the same machine at the same time.
    const bare = spawn(process.execPath, ["-e", "process.stdin.pipe(process.stdout)"]);
    const waitedMs: [number[], number[]] = [[], []];
    for (let nth = 0; nth < 120; nth++) {
      for (const [which, child] of [one.child, bare].entries()) {
        const arrived = once(child.stdout, "data");
        const startedAtMs = performance.now();
        child.stdin.write(nth % 4 === 0 ? `line ${nth} ${token}\n` : `line ${nth}\n`);
        await arrived;
        if (nth >= 20) waitedMs[which as 0 | 1].push(performance.now() - startedAtMs);
      }
    }
    bare.kill();
    const [piped = 0, passed = 0] = waitedMs.map((all) => all.sort((left, right) => left - right)[all.length / 2]);
    expect(piped - passed).toBeLessThan(5);
  });

  test("reads no more than it can pass on while its reader is slow, and loses nothing by it", async () => {
    const one = pipe();
    one.child.stdout.pause();
    const line = `${"-.".repeat(500)}\n`;
    const total = 30_000;
    let taken = 0;
    for (let nth = 0; nth < total; nth++) one.child.stdin.write(line, () => taken++);
    one.child.stdin.end();
    await sleep(1_500);
    expect(taken * line.length).toBeLessThan(4_000_000);
    one.child.stdout.resume();
    expect(await one.ended).toBe(0);
    expect(one.stdout().length).toBe(total * line.length);
  });

  test("ends quietly with 0 where nobody reads any more", async () => {
    const one = pipe();
    one.child.stdin.write("first\n");
    await eventually("the first line", () => one.stdout() === "first\n");
    one.child.stdout.destroy();
    const writing = setInterval(() => one.child.stdin.write("more\n"), 20);
    const [status] = (await once(one.child, "exit")) as [number | null];
    clearInterval(writing);
    expect([status, one.stderr()]).toEqual([0, ""]);
  });

  test.each(["SIGTERM", "SIGINT"] as const)("on %s passes on what has come, in under two seconds", async (signal) => {
    const one = pipe();
    one.child.stdin.write("first\n");
    await eventually("the first line", () => one.stdout() === "first\n");
    one.child.stdin.write(`${token}\npart`);
    const startedAtMs = performance.now();
    one.child.kill(signal);
    expect(await one.ended).toBe(0);
    expect(performance.now() - startedAtMs).toBeLessThan(2_000);
    expect(one.stdout()).toMatch(new RegExp(`^first\n${LABEL.source}\npart$`));
  });

  test("on SIGTERM ends in under two seconds where its reader takes nothing, and says so", async () => {
    const one = pipe();
    one.child.stdin.write("first\n");
    await eventually("the first line", () => one.stdout() === "first\n");
    one.child.stdout.pause();
    one.child.stdin.write("x\n".repeat(1_000_000));
    await sleep(1_000);
    const startedAtMs = performance.now();
    one.child.kill("SIGTERM");
    const [status] = (await once(one.child, "exit")) as [number | null];
    expect(performance.now() - startedAtMs).toBeLessThan(2_000);
    expect([status, one.stderr()]).toEqual([2, expect.stringMatching(/were not passed on/)]);
  });

  test("refuses what it cannot do, and says what to do", () => {
    expect(piped("x\n", "--sink", "stdout")).toMatchObject({ status: 2, text: "", stderr: expect.stringMatching(/--sink stderr/) });
    expect(piped("x\n", "--exit-code", "many")).toMatchObject({ status: 2, text: "" });
    expect(piped("x\n", "--sink", "https://collector.example")).toMatchObject({ status: 2, stderr: expect.stringMatching(/--key-file/) });
  });
});

describe("where the index is not there", () => {
  const missing = ["--index", join(home, "none.idx"), "--key-file", keyFile, "--state", join(home, "state-of-failure")];

  test("closed, it stops with 2 and passes nothing on", () => {
    const { status, text, stderr } = piped(`${token}\n`, ...missing);
    expect([status, text]).toEqual([2, ""]);
    expect(stderr).toMatch(/none\.idx/);
  });

  test("open, lines go on unscanned, which is said and counted", () => {
    const { status, text, stderr } = piped(`${token}\nb\n`, ...missing, "--on-failure", "open");
    expect([status, text]).toEqual([0, `${token}\nb\n`]);
    expect(stderr).toMatch(/2 lines, \d+ bytes were passed on unscanned/);
  });
});

describe("with a collector", () => {
  let server: Server;
  let sent: Finding[] = [];
  let isAway = false;
  const sink = () => ["--sink", `http://127.0.0.1:${(server.address() as AddressInfo).port}`, "--key-file", keyFile];

  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      if (isAway) return void response.writeHead(503).end();
      const { findings } = JSON.parse(Buffer.concat(parts).toString()) as { findings: Finding[] };
      sent.push(...findings);
      response.writeHead(202, { "content-type": "application/json" }).end(JSON.stringify({ accepted: findings.length, rejected: [] }));
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
  });
  beforeEach(() => {
    sent = [];
    isAway = false;
  });
  afterAll(() => server.close());

  async function through(input: string, ...flags: readonly string[]) {
    const one = pipe(...sink(), ...flags);
    one.child.stdin.end(input);
    return { status: await one.ended, text: one.stdout(), stderr: one.stderr() };
  }

  test("a secret that comes ten thousand times is one finding with an exact count, in few messages", async () => {
    const { status, text } = await through(`at work with ${token}, again\n`.repeat(10_000), "--state", join(home, "counts"));
    expect(status).toBe(0);
    expect(text.match(new RegExp(LABEL.source, "g"))).toHaveLength(10_000);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
    expect(Math.max(...sent.map(({ count }) => count.total))).toBe(10_000);
    expect(sent.length).toBeLessThan(10);
  });

  test("what could not be sent waits for the next one", async () => {
    isAway = true;
    const state = ["--state", join(home, "away")];
    const { status, stderr } = await through(`${token}\n${token}\n`, ...state);
    expect([status, sent.length]).toEqual([0, 0]);
    expect(stderr).toMatch(/findings wait for the next leaktrail pipe/);
    isAway = false;
    expect((await through("", ...state)).status).toBe(0);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
    expect(Math.max(...sent.map(({ count }) => count.total))).toBe(2);
  });

  test("several run at the same time", async () => {
    const all = [1, 2, 3].map(() => pipe(...sink()));
    for (const { child } of all) child.stdin.write(`${token}\n`);
    await eventually("all have passed it on", () => all.every((one) => LABEL.test(one.stdout())));
    for (const { child } of all) child.stdin.end();
    expect(await Promise.all(all.map(({ ended }) => ended))).toEqual([0, 0, 0]);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(3);
  });

  test("findings are sent also where nobody reads the output any more", async () => {
    const one = pipe(...sink(), "--state", join(home, "unread"));
    one.child.stdout.destroy();
    one.child.stdin.write(`${token}\n`);
    const [status] = (await once(one.child, "exit")) as [number | null];
    expect([status, sent.length]).toEqual([0, 1]);
  });
});
