import { randomBytes } from "node:crypto";
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Bus, cloudEventHeaders, openEmbeddedBus, type ReceivedMessage, topics } from "../../../bus/index.ts";
import { createKeyFile, FINDING_SCHEMA, finding, INDEX_CHANGE_SCHEMA, KeyRing, parse, register } from "../../../contract/index.ts";
import { builtInRules } from "../../../rules/index.ts";
import { busIndexSource, busSink, type Watch, watchLogs } from "../../../scanner/index.ts";
import { type Bench, bench, until } from "./harness.ts";

const keys = new KeyRing(createKeyFile("k1"));
let at: Bench;
let bus: Bus;
let watch: Watch | undefined;
let received: ReceivedMessage[];

beforeEach(() => {
  at = bench();
  bus = openEmbeddedBus({ directory: join(at.directory, "bus") });
  received = [];
  bus.follow(topics.findings, { batchMax: 100, handle: async (messages) => void received.push(...messages) });
});
afterEach(async () => {
  await watch?.close();
  await bus.close();
  await at.end();
});

function start(): Watch {
  watch = watchLogs({
    paths: [at.logs],
    rules: builtInRules,
    keys,
    indexSource: busIndexSource(bus),
    sink: busSink(bus, "leaktrail/test"),
    stateDirectory: join(at.directory, "state"),
    source: { host: "h1", pod: "p1" },
    scanner: { id: "watch@h1", version: "0" },
    log: ({ message }) => void at.messages.push(message),
  });
  return watch;
}

async function issue(version: number, id: string, secret: string): Promise<void> {
  const entry = { id, registration: register(Buffer.from(secret), keys.current), revokedAt: null };
  const headers = cloudEventHeaders({ type: INDEX_CHANGE_SCHEMA, source: "test", id, time: "2026-01-01T00:00:00Z" });
  const value = Buffer.from(JSON.stringify({ schema: INDEX_CHANGE_SCHEMA, version, put: [entry] }));
  await bus.publish(topics.index, [{ key: id, headers, value }]);
}

const findings = () => received.map(({ value }) => parse(finding, JSON.parse(value.toString("utf8")), "the finding"));

test("an issued secret that no rule knows goes from a log to the bus, valid by the contract and without the secret", async () => {
  const secret = randomBytes(24).toString("base64url");
  await issue(1, "iss-1", secret);
  start();
  writeFileSync(at.logs, `first\nsaid ${secret} aloud\n`);
  await until("it is found", () => received.length === 1);
  const [one] = findings();
  const place = { kind: "issued", file: at.logs, line: 2, column: 6, offset: 11, length: secret.length };
  expect(one).toMatchObject({ ...place, issuance: { id: "iss-1" }, source: { kind: "log", host: "h1", pod: "p1" } });
  expect(received[0]?.key).toBe(one?.fingerprint.value);
  expect(received[0]?.headers).toMatchObject({ ce_type: FINDING_SCHEMA, ce_id: one?.id });
  const state = join(at.directory, "state");
  const stored = [received[0]?.value ?? Buffer.alloc(0), ...readdirSync(state).map((name) => readFileSync(join(state, name)))];
  expect(stored.some((bytes) => bytes.includes(secret))).toBe(false);
  expect(at.messages.join()).not.toContain(secret);
});

test("a secret that is logged a moment before the index knows it is found all the same", async () => {
  const secret = randomBytes(24).toString("base64url");
  const running = start();
  writeFileSync(at.logs, `said ${secret} aloud\n`);
  await until("it is read", () => running.stats().lines === 1);
  expect(received).toEqual([]);
  await issue(1, "iss-1", secret);
  await until("it is found", () => received.length === 1);
  appendFileSync(at.logs, `said ${secret} again\n`);
  await until("it is counted", () => findings().some(({ count }) => count.total === 2));
  expect(new Set(findings().map(({ id }) => id)).size).toBe(1);
});
