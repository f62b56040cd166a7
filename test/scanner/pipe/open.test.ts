import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { LeaktrailError } from "../../../contract/index.ts";
import { builtInRules } from "../../../rules/index.ts";
import type { IndexSource } from "../../../scanner/index-sources/index.ts";
import { openPipe, type Pipe, type PipeOptions } from "../../../scanner/pipe/index.ts";
import { keys, secretOf, snapshotOf } from "../fixtures.ts";
import { Receiver, until } from "../watch/harness.ts";

const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const secrets = [1, 2, 3].map((seed) => secretOf(seed, 32, BASE62).toString());
const snapshot = snapshotOf(...secrets.map((text) => Buffer.from(text)));
const indexSource: IndexSource = (target) => {
  target.replace(snapshot);
  return { isReady: true, problem: undefined, close: async () => undefined };
};

let directory: string;
let receiver: Receiver;
let said: string[];
const pipes: Pipe[] = [];
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "leaktrail-pipe-"));
  receiver = new Receiver();
  said = [];
});
afterEach(async () => {
  for (const pipe of pipes.splice(0)) await pipe.close(1_000);
  rmSync(directory, { recursive: true, force: true });
});

function open({
  limits,
  states = ["a"],
  ...options
}: Partial<PipeOptions> & { limits?: { rowsMax: number }; states?: string[] } = {}): Pipe {
  const pipe = openPipe({
    rules: builtInRules,
    keys,
    indexSource,
    outbox: { sink: receiver, stateDirectories: states.map((name) => join(directory, name)), ...(limits && { limits }) },
    source: { host: "h" },
    scanner: { id: "test", version: "0" },
    onFailure: "closed",
    log: ({ message }) => void said.push(message),
    ...options,
  });
  pipes.push(pipe);
  return pipe;
}

const given = (pipe: Pipe, text: string) => Buffer.concat([...pipe.push(Buffer.from(text))]).toString();
const away = () => new LeaktrailError("collector-unavailable", "away");
const close = async (pipe: Pipe) => {
  pipes.splice(pipes.indexOf(pipe), 1);
  await pipe.close(1_000);
};

describe("what is found on the way", () => {
  test("is kept before the line goes on that it was found in", () => {
    const pipe = open();
    const [first] = pipe.push(Buffer.from(`${secrets[0]}\n`));
    expect(first?.toString()).toMatch(/^\[leaktrail:issued-secret k1:/);
    expect(pipe.waiting).toBe(1);
  });

  test("is sent once a secret, with the count of all its sightings", async () => {
    const pipe = open();
    for (let nth = 0; nth < 50; nth++) given(pipe, `${secrets[0]} ${secrets[1]} ${secrets[0]}\n`);
    await close(pipe);
    expect([...receiver.byId.values()].map(({ count }) => count.total).sort()).toEqual([100, 50].sort());
  });

  test("and could not be sent is sent by the next run, with the last count", async () => {
    receiver.failures.push(...Array.from({ length: 20 }, away));
    const pipe = open();
    given(pipe, `${secrets[0]}\n`);
    given(pipe, `${secrets[0]}\n`);
    pipes.splice(pipes.indexOf(pipe), 1);
    await pipe.close(50);
    expect(receiver.sent).toEqual([]);
    receiver.failures.length = 0;
    open();
    await until("both are sent", () => [...receiver.byId.values()].some(({ count }) => count.total === 2));
    expect(receiver.byId.size).toBe(1);
  });

  test("goes to a state of its own where another pipe uses the first one; a state that is named is never shared", () => {
    open();
    expect(() => open()).toThrow(/in use by another leaktrail pipe/);
    expect(given(open({ states: ["a", "b"] }), `${secrets[0]}\n`)).toContain("[leaktrail:");
  });
});

describe("where findings cannot be kept", () => {
  beforeEach(() => {
    receiver.failures.push(...Array.from({ length: 50 }, away));
  });

  test("closed, the line does not go on", () => {
    const pipe = open({ limits: { rowsMax: 1 } });
    given(pipe, `${secrets[0]}\n`);
    expect(() => given(pipe, `${secrets[1]}\n`)).toThrow(/as many as the spool may hold/);
  });

  test("open, it goes on masked, and the lost findings are counted and said once", () => {
    const pipe = open({ limits: { rowsMax: 1 }, onFailure: "open" });
    given(pipe, `${secrets[0]}\n`);
    for (const secret of [secrets[1], secrets[2]])
      expect(given(pipe, `a ${secret}\nb\n`)).toMatch(/^a \[leaktrail:issued-secret \S+\]\nb\n$/);
    expect(pipe.stats).toMatchObject({ lostFindings: 2, unscannedBytes: 0 });
    expect(said.filter((message) => message.includes("are lost"))).toHaveLength(1);
  });
});

describe("where the index is not there", () => {
  const never: IndexSource = () => ({ isReady: false, problem: "the index is away", close: async () => undefined });

  test("closed, nothing goes on, and waiting for it ends", async () => {
    const pipe = open({ indexSource: never });
    await expect(pipe.ready(30)).rejects.toThrow("the index is away");
    expect(() => given(pipe, "a\n")).toThrow("the index is away");
  });

  test("open, lines go on unscanned until it is, which is counted and said", () => {
    let isReady = false;
    const late: IndexSource = (target) => {
      target.replace(snapshot);
      return {
        get isReady() {
          return isReady;
        },
        problem: undefined,
        close: async () => undefined,
      };
    };
    const pipe = open({ indexSource: late, onFailure: "open" });
    expect(given(pipe, "a\nb\n")).toBe("a\nb\n");
    isReady = true;
    expect(given(pipe, `${secrets[0]}\n`)).toContain("[leaktrail:");
    expect(pipe.stats).toMatchObject({ unscannedLines: 2, unscannedBytes: 4, lines: 3, sightings: 1 });
    expect(said.map((message) => message.slice(0, 26))).toEqual(
      expect.arrayContaining(["the stream is passed on un", "the stream is scanned agai"]),
    );
  });
});

test("what only a later line reveals is reported, counted, and said once", () => {
  const pipe = open();
  const [half, rest] = [secrets[0]?.slice(0, 16), secrets[0]?.slice(16)];
  for (let nth = 0; nth < 2; nth++) {
    given(pipe, `x ${half}`);
    expect(Buffer.concat([...pipe.flush()]).toString()).toBe(`x ${half}`);
    expect(given(pipe, `${rest} y\n`)).toMatch(/^\[leaktrail:issued-secret \S+\] y\n$/);
  }
  expect(pipe.stats).toMatchObject({ sightings: 2, late: 2 });
  expect(said.filter((message) => message.includes("showed only with what came later"))).toHaveLength(1);
});
