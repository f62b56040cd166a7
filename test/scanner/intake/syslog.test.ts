import { createSocket } from "node:dgram";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { LeaktrailError } from "../../../contract/index.ts";
import { until } from "../watch/harness.ts";
import { Bench, type Changes, secrets } from "./harness.ts";

let bench: Bench;
const sockets: Socket[] = [];
beforeEach(() => {
  bench = new Bench();
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await bench.end();
});

const here = { host: "127.0.0.1", port: 0 };
const open = (changes: Changes = {}) => bench.open({ syslog: { tcp: here, udp: here }, ...changes });

function portOf(kind: "tcp" | "udp"): number {
  const place = bench.intake.places.find((one) => one.startsWith(`syslog+${kind}`));
  return Number(place?.split(":").at(-1));
}

async function connected(): Promise<Socket> {
  const socket = connect(portOf("tcp"), "127.0.0.1").on("error", () => undefined);
  sockets.push(socket);
  await once(socket, "connect");
  return socket;
}

/** Sends by TCP, and waits until all of it was read. */
async function sent(text: string): Promise<void> {
  const socket = await connected();
  socket.end(text);
  await once(socket.resume(), "close");
}

async function datagram(...texts: readonly string[]): Promise<void> {
  const socket = createSocket("udp4");
  for (const text of texts) await new Promise((resolve) => socket.send(text, portOf("udp"), "127.0.0.1", resolve));
  socket.close();
}

const message = (text: string, { host = "web-1", app = "shop" } = {}) => `<165>1 2026-01-31T12:00:00Z ${host} ${app} 1 - - ${text}`;

describe("syslog", () => {
  test("by TCP is scanned however it is framed, and says which program of which host wrote it", async () => {
    await open({ source: { namespace: "prod", host: "overridden" } });
    const counted = message(`key=${secrets[1]}`, { app: "desk" });
    await sent(`${message("hello")}\n${message(`key=${secrets[0]}`)}\n${counted.length} ${counted}`);
    const findings = await bench.received();
    expect(findings).toMatchObject([
      { file: "syslog://web-1/shop", line: 2, kind: "issued", source: { kind: "log", host: "web-1", namespace: "prod" } },
      { file: "syslog://web-1/desk", line: 1, source: { kind: "log", host: "web-1" } },
    ]);
  });

  test("by UDP is a message a datagram, of any form", async () => {
    await open();
    await datagram(message(`${secrets[0]}`), `${secrets[1]}`);
    await until("both came", () => bench.intake.stats.syslog.messages === 2);
    expect(await bench.received()).toMatchObject([
      { file: "syslog://web-1/shop" },
      { file: "syslog://127.0.0.1/-", source: { host: "127.0.0.1" } },
    ]);
  });

  test("that repeats one key is one finding with the exact count, which goes out at once and again as it grows", async () => {
    await open();
    const lines = Array.from({ length: 1_000 }, () => `${message(`key=${secrets[0]}`)}\n`).join("");
    const socket = await connected();
    for (let times = 0; times < 20; times++) socket.write(lines);
    socket.end();
    await until("all came", () => bench.intake.stats.findings === 20_000);
    const findings = await bench.received();
    expect(findings).toMatchObject([{ line: 1, count: { total: 20_000 } }]);
    expect(bench.receiver.sent.length).toBeLessThan(20);
    expect(findings[0]?.count.reachesOffset).toBe(20 * lines.length - 1);
  });

  test("counts each stream for itself, on from batch to batch", async () => {
    await open();
    for (const host of ["a", "b", "a"]) await sent(`${message(`key=${secrets[0]}`, { host })}\n`);
    await until("all came", () => bench.intake.stats.findings === 3);
    const counts = (await bench.received()).map(({ file, count }) => [file, count.total]);
    expect(counts).toEqual([
      ["syslog://a/shop", 2],
      ["syslog://b/shop", 1],
    ]);
  });

  test("is counted anew by each run: nobody can read again what came before", async () => {
    await open();
    await sent(`${message(`${secrets[0]}`)}\n`);
    await until("it came", () => bench.intake.stats.findings === 1);
    await bench.close();
    await open();
    await sent(`${message(`${secrets[0]}`)}\n`);
    await until("it came", () => bench.intake.stats.findings === 1);
    expect((await bench.received()).map(({ count }) => count.total)).toEqual([1, 1]);
  });
});

describe("while nothing can be taken", () => {
  test("TCP waits and loses nothing, and UDP loses what finds no room, and counts it", async () => {
    bench.index.isReady = false;
    await open();
    const line = `${message(`x ${"-".repeat(60_000)}`)}\n`;
    const socket = await connected();
    for (let times = 0; times < 600; times++) socket.write(line);
    await until("enough waits", () => bench.intake.stats.syslog.waitingBytes >= 16 * 1024 * 1024);
    const waiting = bench.intake.stats.syslog.waitingBytes;
    expect(waiting).toBeLessThan(18 * 1024 * 1024);
    await datagram("lost", "lost");
    await until("they are counted", () => bench.intake.stats.syslog.dropped === 2);
    expect(socket.writableLength).toBeGreaterThan(0);
    bench.index.isReady = true;
    socket.end(`${message(`${secrets[0]}`)}\n`);
    await until("all was taken", () => bench.intake.stats.syslog.messages === 601 && bench.intake.stats.findings === 1);
    expect(await bench.received()).toMatchObject([{ line: 601 }]);
  }, 60_000);

  test("messages wait for room in the spool, too, and none is counted twice", async () => {
    await open({ limits: { rowsMax: 1 } });
    const failures = bench.receiver.failures;
    failures.push(...Array.from({ length: 1_000 }, () => new LeaktrailError("collector-unavailable", "away")));
    await sent(`${message(`${secrets[0]}`)}\n`);
    await until("it came", () => bench.intake.stats.findings === 1);
    await sent(`${message(`${secrets[1]}`)}\n`);
    await until(
      "it waits",
      () => bench.intake.stats.syslog.waitingBytes > 0 && bench.said.some((one) => one.startsWith("log messages wait")),
    );
    expect(bench.intake.health().ok).toBe(false);
    failures.splice(0);
    await until("it was taken", () => bench.intake.stats.findings === 2, 40_000);
    expect((await bench.received()).map(({ count }) => count.total)).toEqual([1, 1]);
  }, 60_000);

  test("what could not be taken at the end is said to be lost", async () => {
    bench.index.isReady = false;
    await open();
    await sent("lost\n");
    await until("it waits", () => bench.intake.stats.syslog.waitingBytes > 0);
    await bench.close();
    expect(bench.said.join("\n")).toMatch(/5 bytes of log messages could not be taken/);
  });
});

describe("hostile senders", () => {
  test("cannot keep others out: the connection that was silent for the longest makes room", async () => {
    await open({ syslog: { tcp: here, limits: { connectionsMax: 3 } } });
    const silent = await connected();
    silent.write("<1>and then nothing");
    for (let nth = 0; nth < 4; nth++) (await connected()).write("<1>");
    silent.resume();
    await until("it was closed", () => silent.closed);
    await sent(`${message(`${secrets[0]}`)}\n`);
    await until("it came", () => bench.intake.stats.findings === 1);
    expect(bench.intake.stats.syslog).toMatchObject({ turnedAway: 3 });
  });

  test("cannot fill the memory by a message without an end: it is scanned in pieces, which are counted", async () => {
    await open({ syslog: { tcp: here, limits: { messageMaxBytes: 1_000 } } });
    const socket = await connected();
    socket.write(`<1>${"- ".repeat(5_000)}`);
    socket.write(` ${secrets[0]} ${"- ".repeat(1_000)}`);
    await until("it came", () => bench.intake.stats.findings === 1);
    expect(bench.intake.stats.syslog.cut).toBeGreaterThan(10);
    socket.end(`99999999 <1>${secrets[1]}`);
    await until("the rest came", () => bench.intake.stats.findings === 2);
  });

  test("cannot make a finding carry a secret as the name of a program", async () => {
    await open();
    await sent(`${message("nothing", { app: `${secrets[0]}` })}\n`);
    await until("it came", () => bench.intake.stats.findings > 0);
    const findings = await bench.received();
    expect(findings).toMatchObject([
      { file: "syslog://web-1/[leaktrail:issued-secret]" },
      { file: "syslog://web-1/[leaktrail:issued-secret]" },
    ]);
    expect(JSON.stringify(findings)).not.toContain(secrets[0]);
  });

  test("cannot redraw a terminal, nor have a secret quoted", async () => {
    await open();
    await sent(`${message(`${secrets[0]}`, { host: "h\u001b[2J", app: "a\u202e" })}\n`);
    await until("it came", () => bench.intake.stats.findings === 1);
    const [finding] = await bench.received();
    expect(finding?.file).toMatch(/^syslog:\/\/h\\u\{1b\}\[2J\/a/);
    expect(finding?.file).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(JSON.stringify([finding, bench.said])).not.toContain(secrets[0]);
  });
});
