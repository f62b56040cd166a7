import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { builtInRules } from "../../../rules/index.ts";
import { openPipe, type Pipe } from "../../../scanner/pipe/index.ts";
import { BASE62, GrowingIndex, keys, secretOf } from "../fixtures.ts";
import { Receiver, until } from "../watch/harness.ts";

const [known, late, other] = [1, 2, 3].map((seed) => secretOf(seed, 32, BASE62).toString()) as [string, string, string];

let directory: string;
let receiver: Receiver;
let index: GrowingIndex;
let said: string[];
let pipe: Pipe;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "leaktrail-pipe-"));
  receiver = new Receiver();
  index = new GrowingIndex(known);
  said = [];
  pipe = openPipe({
    rules: builtInRules,
    keys,
    indexSource: index.source,
    outbox: { sink: receiver, stateDirectories: [directory] },
    source: { host: "h" },
    scanner: { id: "test", version: "0" },
    onFailure: "closed",
    log: ({ message }) => void said.push(message),
  });
});
afterEach(async () => {
  await pipe.close(1_000);
  rmSync(directory, { recursive: true, force: true });
});

const register = (secret: string) => index.register(secret);
const pass = (text: string) => Buffer.concat([...pipe.push(Buffer.from(text))]).toString();
const totals = () => [...receiver.byId.values()].map(({ line, count }) => [line, count.total]);

describe("a secret that the index learns of after it was passed on", () => {
  test("is reported with the count of all that passed, said once, and masked from then on", async () => {
    expect(pass(`first\nlook ${late} ${late}\n`)).toContain(late);
    pass(`again ${late}\n`);
    register(late);
    await until("it is reported", () => totals().length === 1);
    expect(totals()).toEqual([[2, 3]]);
    expect(pipe.stats.late).toBe(3);
    expect(said.filter((message) => message.includes("passed on"))).toHaveLength(1);
    expect(pass(`and ${late}\n`)).toMatch(/^and \[leaktrail:issued-secret /);
    await until("it is counted on", () => totals().some(([, total]) => total === 4));
    expect(receiver.byId.size).toBe(1);
  });

  test("changes nothing in the count of one that was known before", async () => {
    pass(`${known} ${late}\n${known}\n`);
    register(late);
    await until("both are counted", () => totals().length === 2 && totals().some(([, total]) => total === 2));
    register(other);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(totals().sort()).toEqual([
      [1, 1],
      [1, 2],
    ]);
  });

  test("is found across the pieces that it came in", async () => {
    for (const byte of `x ${late} y\n`) pass(byte);
    register(late);
    await until("it is reported", () => totals().length === 1);
    expect(totals()).toEqual([[1, 1]]);
  });

  test("is not found where more came since than is kept, and nothing else is found twice for that", async () => {
    pass(`${known} ${late}\n`);
    const line = `${"filler ".repeat(1_000)}\n`;
    for (let bytes = 0; bytes < 5 * 1024 * 1024; bytes += line.length) pass(line);
    pass(`${late}\n`);
    register(late);
    await until("the newer one is reported", () => totals().length === 2);
    expect(totals().map(([, total]) => total)).toEqual([1, 1]);
    expect(totals().map(([at]) => at)).not.toEqual([1, 1]);
  });
});
