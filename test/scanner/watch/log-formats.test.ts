import { appendFileSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, describe as suite, test } from "vitest";
import { builtInRules, seeded } from "../../../rules/index.ts";
import { type Watch, type WatchLogsOptions, watchLogs } from "../../../scanner/index.ts";
import type { IndexSource } from "../../../scanner/index-sources/index.ts";
import { keys, secretOf, snapshotOf } from "../fixtures.ts";
import { type Bench, bench, until } from "./harness.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
const TIME = "2026-01-31T12:00:00.123456789Z";
const secret = secretOf(60, 40, LETTERS);
const [left, right] = [secret.toString("latin1", 0, 19), secret.toString("latin1", 19)];
const npmToken =
  builtInRules()
    .find(({ id }) => id === "npm-access-token")
    ?.samples(seeded(6)).positive[0]?.secret ?? "";
const filler = seeded(61).text(20_000, "abc def, ");

/** An index that is there from the start. */
const indexSource: IndexSource = (target) => {
  target.replace(snapshotOf(secret));
  return { isReady: true, problem: undefined, close: async () => undefined };
};

let at: Bench;
let watch: Watch | undefined;
beforeEach(() => {
  at = bench();
});
afterEach(async () => {
  await watch?.close();
  await at.end();
});

function start(options: Partial<WatchLogsOptions> = {}): Watch {
  watch = watchLogs({
    paths: [at.logs],
    rules: builtInRules,
    keys,
    indexSource,
    sink: at.receiver,
    stateDirectory: join(at.directory, "state"),
    source: { host: "h1" },
    scanner: { id: "watch@h1", version: "0" },
    log: ({ message }) => void at.messages.push(message),
    ...options,
  });
  return watch;
}

const ofIndex = () => [...at.receiver.byId.values()].filter(({ kind }) => kind === "issued");
const found = () => until("it is found", () => ofIndex().length === 1);
/** What was appended is read before more comes. */
async function append(text: string | Buffer): Promise<void> {
  const bytes = (watch?.stats().bytes ?? 0) + Buffer.byteLength(text);
  appendFileSync(at.logs, text);
  await until("it is read", () => (watch?.stats().bytes ?? 0) >= bytes);
}

suite("records that a container's runtime cut", () => {
  const cri = (stream: string, tag: string, text: string) => `${TIME} ${stream} ${tag} ${text}\n`;
  const docker = (stream: string, tag: string, text: string) =>
    `${JSON.stringify({ log: tag === "P" ? text : `${text}\n`, stream, time: TIME })}\n`;

  test.each([
    ["cri", cri],
    ["docker", docker],
  ])("are joined in the format %s, also where the rest comes later and others stand between", async (_, write) => {
    start();
    const first = write("stdout", "P", `${filler.slice(0, 16_384 - 19)}${left}`);
    const others = write("stderr", "P", filler.slice(0, 16_384)) + write("stderr", "F", "end");
    await append(write("stdout", "F", "begins"));
    await append(first);
    await append(others);
    expect(ofIndex()).toEqual([]);
    await append(write("stdout", "F", `${right} and on`));
    await found();
    const [one] = ofIndex();
    const log = write("stdout", "F", "begins") + first + others + write("stdout", "F", `${right} and on`);
    const [offset, end] = [log.indexOf(left), log.indexOf(right) + right.length];
    const [headBytes, lastHeadBytes] = [first.indexOf(filler.slice(0, 9)), write("stdout", "F", "x").indexOf("x")];
    expect(one).toMatchObject({ offset, length: end - offset, encoding: ["wrapped"], preview: "(40 bytes)" });
    expect(one).toMatchObject({ line: 2, column: headBytes + 16_384 - 19 + 1, endLine: 5, endColumn: lastHeadBytes + right.length + 1 });
    await append(write("stdout", "F", "more"));
    expect(ofIndex()).toHaveLength(1);
  });

  test("hold secrets of known patterns, too", async () => {
    start();
    await append(cri("stderr", "P", `token ${npmToken.slice(0, 12)}`));
    await append(cri("stderr", "F", npmToken.slice(12)));
    await until("it is found", () => at.receiver.sent.some(({ rule }) => rule === "npm-access-token"));
  });
});

suite("a journal in the export format", () => {
  const fields = (message: Buffer) =>
    Buffer.concat([
      Buffer.from(`__CURSOR=s=1;i=2\n__REALTIME_TIMESTAMP=1769860800000000\nPRIORITY=6\n_PID=7\n`),
      message,
      Buffer.from("\n"),
    ]);
  /** What holds line breaks or other control characters: its name, its length in 64 bits, itself. */
  const binary = (name: string, value: Buffer) => {
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(value.length));
    return Buffer.concat([Buffer.from(`${name}\n`), length, value, Buffer.from("\n")]);
  };

  test("is scanned in its text fields and in its binary ones", async () => {
    start();
    await append(fields(Buffer.from(`MESSAGE=said ${secret} aloud\n`)));
    await append(fields(binary("MESSAGE", Buffer.concat([Buffer.from("two\nlines\x01 with "), secret, Buffer.from([0xff, 0x0a, 0x00])]))));
    await append(fields(binary("MESSAGE", secret)));
    await until("all three are counted", () => ofIndex()[0]?.count.total === 3);
  });
});

suite("a log in another encoding", () => {
  const lines = ["première\r\n", `said ${secret} aloud\r\n`, `used ${npmToken} today\r\n`];

  test.each([
    ["UTF-8 with a mark", "\ufeff", (line: string) => Buffer.from(line), []],
    ["Latin-1", "", (line: string) => Buffer.from(line, "latin1"), []],
    ["UTF-16 LE", "\ufeff", (line: string) => Buffer.from(line, "utf16le"), ["utf-16le"]],
    ["UTF-16 BE", "\ufeff", (line: string) => Buffer.from(line, "utf16le").swap16(), ["utf-16be"]],
  ])("%s is scanned as it grows", async (_, mark, encode, encoding) => {
    start();
    for (const line of [mark + lines[0], ...lines.slice(1)]) await append(encode(line));
    await found();
    const width = encoding.length + 1;
    const offset = encode(`${mark}${lines[0]}said `).length;
    expect(ofIndex()[0]).toMatchObject({ encoding, offset, length: width * secret.length, line: 2 });
    await until("the pattern is found", () => at.receiver.sent.some(({ rule }) => rule === "npm-access-token"));
  });
});

suite("the container that wrote a log", () => {
  const log = `${TIME} stdout F said ${secret} aloud\n`;
  const podLog = () => join(at.directory, "log/pods/shop_web-0_0f3c1a52-93f6-4c52-8a0e-1d2f6f3f8b11/app/3.log");

  function write(path: string): string {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, log);
    return path;
  }

  test("is known by the path of the log", async () => {
    start({ paths: [write(podLog())] });
    await found();
    expect(ofIndex()[0]?.source).toEqual({ kind: "log", host: "h1", namespace: "shop", pod: "web-0", container: "app" });
  });

  test("is known by the path of a link to it", async () => {
    const path = join(at.directory, "log/containers", `web-0_shop_app-main-${"0f".repeat(32)}.log`);
    mkdirSync(dirname(path), { recursive: true });
    symlinkSync(write(podLog()), path);
    start({ paths: [path] });
    await found();
    expect(ofIndex()[0]?.source).toMatchObject({ namespace: "shop", pod: "web-0", container: expect.stringMatching(/^app/) });
  });

  test("is what it is said to be where somebody says so", async () => {
    start({ paths: [write(podLog())], source: { host: "h1", pod: "web", container: "c" } });
    await found();
    expect(ofIndex()[0]?.source).toEqual({ kind: "log", host: "h1", namespace: "shop", pod: "web", container: "c" });
  });
});
