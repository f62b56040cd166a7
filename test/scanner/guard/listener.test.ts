import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type GuardListener, listenGuard, type Verdict } from "../../../scanner/guard/index.ts";
import { eventually } from "../../support/wait.ts";
import { issued, type Opened, openGuard } from "./open-guard.ts";

let [folder, path]: [string, string] = ["", ""];
let opened: Opened;
const listeners: GuardListener[] = [];
const sockets: Socket[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "leaktrail-socket-"));
  path = join(folder, "own", "guard.sock");
  opened = openGuard();
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const listener of listeners.splice(0)) await listener.close();
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

async function listen(at = path): Promise<GuardListener> {
  const listener = await listenGuard({ path: at, judge: (line) => opened.guard.judge(line) });
  listeners.push(listener);
  return listener;
}

/** A caller, and the verdicts that it was given. */
function call(): { socket: Socket; verdicts(): Verdict[]; closed: Promise<unknown> } {
  const socket = connect(path);
  sockets.push(socket);
  socket.on("error", () => undefined);
  const parts: Buffer[] = [];
  socket.on("data", (bytes) => parts.push(bytes));
  const verdicts = () =>
    Buffer.concat(parts)
      .toString()
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Verdict);
  return { socket, verdicts, closed: once(socket, "close") };
}

const line = (text: string, event = "prompt") => `${JSON.stringify({ version: 1, event, text })}\n`;
const answered = async (one: { verdicts(): Verdict[] }, count: number) =>
  eventually(`${count} verdicts`, () => one.verdicts().length >= count && one.verdicts());

describe("the socket", () => {
  test("is for this user alone, in a folder of this user alone", async () => {
    await listen();
    expect(statSync(join(folder, "own")).mode & 0o777).toBe(0o700);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test("is refused in a folder that others may enter", async () => {
    await listen();
    const shared = join(folder, "shared.sock");
    chmodSync(folder, 0o755);
    await expect(listen(shared)).rejects.toMatchObject({ code: "bad-configuration", message: expect.stringMatching(/chmod 700/) });
    expect(existsSync(shared)).toBe(false);
  });

  test("that nobody answers at any more is replaced", async () => {
    await listen();
    const stale = join(folder, "own", "stale.sock");
    // A server that is killed leaves its socket behind: its place is held by nobody.
    const killed = createServer().listen(stale);
    await once(killed, "listening");
    renameSync(stale, `${stale}.moved`);
    killed.close();
    await once(killed, "close");
    renameSync(`${stale}.moved`, stale);
    await expect(listen(stale)).resolves.toBeDefined();
  });

  test("that another guard answers at is refused, as is a file that is no socket, and neither is touched", async () => {
    await listen();
    await expect(listen()).rejects.toMatchObject({ code: "conflict" });
    const file = join(folder, "own", "file");
    writeFileSync(file, "mine");
    await expect(listen(file)).rejects.toMatchObject({ code: "bad-configuration" });
    expect(statSync(file).size).toBe(4);
    const one = call();
    one.socket.write(line("hello"));
    expect(await answered(one, 1)).toMatchObject([{ verdict: "allow" }]);
  });

  test("is gone after a close, and what had come was answered", async () => {
    const listener = await listen();
    const one = call();
    one.socket.write(line(issued));
    await answered(one, 1);
    listeners.splice(0);
    await listener.close();
    await one.closed;
    expect(existsSync(path)).toBe(false);
  });
});

describe("requests on one connection", () => {
  test("are answered in their order, however they are divided", async () => {
    await listen();
    const one = call();
    const bytes = Buffer.from(Array.from({ length: 20 }, (_, nth) => line(nth % 2 ? issued : "é nothing")).join(""));
    for (let at = 0; at < bytes.length; at += 37) {
      one.socket.write(bytes.subarray(at, at + 37));
      if (at % 10 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    const verdicts = await answered(one, 20);
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(Array.from({ length: 20 }, (_, nth) => (nth % 2 ? "block" : "allow")));
  });

  test("go on after one that was none", async () => {
    await listen();
    const one = call();
    one.socket.write(`{"half\n\n${line(issued)}`);
    expect(await answered(one, 2)).toMatchObject([
      { verdict: "block", failure: {} },
      { verdict: "block", findings: [{}] },
    ]);
  });

  test("half a line is no request", async () => {
    await listen();
    const one = call();
    one.socket.end(line(issued).slice(0, -1));
    await one.closed;
    expect([one.verdicts(), opened.guard.stats.requests]).toEqual([[], 0]);
  });

  test("one of more than 8 MiB is blocked, and its connection closed", async () => {
    await listen();
    const one = call();
    const part = "x".repeat(1024 * 1024);
    one.socket.write('{"version":1,"event":"prompt","text":"');
    for (let nth = 0; nth < 9; nth++) one.socket.write(part);
    expect(await answered(one, 1)).toMatchObject([{ verdict: "block", failure: { code: "too-large", canRetry: false } }]);
    await one.closed;
  });

  test("one of 8 MiB is judged", async () => {
    await listen();
    const one = call();
    one.socket.write(line(`${"word ".repeat(1_600_000)} ${issued}`, "tool-output"));
    expect(await answered(one, 1)).toMatchObject([{ verdict: "mask", findings: [{ rule: "issued-secret" }] }]);
  });

  test("who does not read the verdicts is not read any further", async () => {
    await listen();
    const one = call();
    one.socket.pause();
    const request = line(`${"word ".repeat(10_000)} ${issued}`, "tool-output");
    for (let nth = 0; nth < 100; nth++) one.socket.write(request);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(opened.guard.stats.requests).toBeLessThan(60);
    one.socket.resume();
    await answered(one, 100);
  });
});

describe("many connections", () => {
  test("past the bound are told to come again, and those that were there are answered", async () => {
    await listen();
    const callers = Array.from({ length: 64 }, call);
    for (const one of callers) one.socket.write(line("hello"));
    for (const one of callers) await answered(one, 1);
    const late = call();
    late.socket.write(line("hello"));
    expect(await answered(late, 1)).toMatchObject([{ verdict: "block", failure: { code: "rate-limited", canRetry: true } }]);
    await late.closed;
    callers[0]?.socket.end();
    await callers[0]?.closed;
    const next = call();
    next.socket.write(line("hello"));
    expect(await answered(next, 1)).toMatchObject([{ verdict: "allow" }]);
  });

  test("hold a bounded part of requests that have not come whole", async () => {
    await listen();
    const callers = Array.from({ length: 20 }, call);
    const part = `{"version":1,"event":"prompt","text":"${"x".repeat(7 * 1024 * 1024)}`;
    for (const one of callers) one.socket.write(part);
    await eventually("some are refused", () => callers.some((one) => one.verdicts()[0]?.failure?.code === "rate-limited"));
    const other = call();
    other.socket.write(line("hello"));
    await answered(other, 1);
  });
});
