import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, describe as suite, test } from "vitest";
import { type Bus, cloudEventHeaders, openEmbeddedBus, topics } from "../../../bus/index.ts";
import {
  createKeyFile,
  encodeIndex,
  INDEX_CHANGE_SCHEMA,
  IndexBuilder,
  type IndexEntry,
  type IndexSnapshot,
  KeyRing,
  type OpenIndex,
  register,
} from "../../../contract/index.ts";
import { busIndexSource, fileIndexSource, httpIndexSource, type IndexFeed, SeenIndexes } from "../../../scanner/index-sources/index.ts";
import { type IssuedIndex, indexOf } from "../../../scanner/issued/index.ts";
import { LiveEngine } from "../../../scanner/live-engine.ts";
import { until } from "./harness.ts";

const keys = new KeyRing(createKeyFile("k1"));
const entry = (n: number): IndexEntry => ({
  id: `iss-${n}`,
  registration: register(Buffer.from(`secret number ${n} of this test`), keys.current),
  revokedAt: null,
});

function encoded(version: number, numbers: readonly number[], { origin = "test", ring = keys } = {}): Buffer {
  const builder = new IndexBuilder(ring);
  for (const number of numbers) builder.add(entry(number));
  return encodeIndex(builder.finish(), { origin, version, createdAt: "2026-01-01T00:00:00Z", expiresAt: null }, { keys: ring });
}

let directory: string;
let messages: string[];
let feed: IndexFeed | undefined;
let index: IssuedIndex;
let target: LiveEngine;
const log = ({ message }: { message: string }) => void messages.push(message);

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "leaktrail-index-"));
  messages = [];
  const make = (from?: IndexSnapshot | OpenIndex) => {
    index = indexOf(keys, from);
    return { engine: { scan: () => [], reachBytes: () => 1 }, index };
  };
  let nowMs = 0;
  // Its clock runs so fast that nothing waits.
  const after = (_ms: number, act: () => void) => {
    act();
    return () => undefined;
  };
  target = new LiveEngine(make, log, { nowMs: () => (nowMs += 10_000), after });
  target.onDue = () => void target.adopt();
});
afterEach(async () => {
  await feed?.close();
  rmSync(directory, { recursive: true, force: true });
});

suite("an index file", () => {
  test("is awaited, taken, and taken again when it was replaced", async () => {
    const file = join(directory, "index");
    feed = fileIndexSource(file, keys)(target, log);
    await until("its absence is said", () => messages.some((message) => message.includes("nothing is scanned until")));
    expect(feed.isReady).toBe(false);
    writeFileSync(file, encoded(3, [1, 2]));
    await until("it is there", () => feed?.isReady === true);
    expect([target.version, index.size]).toEqual([3, 2]);
    writeFileSync(`${file}.new`, encoded(4, [1, 2, 3]));
    renameSync(`${file}.new`, file);
    await until("the newer one is there", () => index.size === 3);
    expect(target.version).toBe(4);
  });

  const broken = encoded(6, [1, 2]);
  broken[40_000] = (broken[40_000] as number) ^ 1;
  test.each([
    ["older", encoded(4, [1, 2]), "older"],
    ["damaged where only a scan reads it", broken, "damaged"],
    ["sealed by another key", encoded(9, [], { ring: new KeyRing(createKeyFile("k1")) }), "another key"],
  ])("that is %s is refused for as long as it stands there", async (_, bytes, word) => {
    const file = join(directory, "index");
    writeFileSync(file, encoded(5, [1]));
    feed = fileIndexSource(file, keys)(target, log);
    await until("it is there", () => feed?.isReady === true);
    writeFileSync(`${file}.new`, bytes);
    renameSync(`${file}.new`, file);
    await until(`it is called ${word}`, () => feed?.problem?.includes(word) === true);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(feed.problem).toContain(word);
    expect([target.version, index.size]).toEqual([5, 1]);
  });
});

suite("an index that was seen before", () => {
  const taken = async (file: string, seen: SeenIndexes) => {
    const opened = fileIndexSource(file, keys, { seen })(target, log);
    await until("it is taken or refused", () => opened.isReady || opened.problem !== undefined);
    const { problem } = opened;
    await opened.close();
    return problem;
  };

  test("is known by its version even by who starts anew, and so is the place where it stood", async () => {
    const [file, state] = [join(directory, "index"), join(directory, "seen.json")];
    const put = (...given: Parameters<typeof encoded>) => {
      rmSync(file, { force: true });
      writeFileSync(file, encoded(...given));
    };
    put(5, [1]);
    expect(await taken(file, new SeenIndexes(state))).toBeUndefined();
    put(4, [1, 2]);
    expect(await taken(file, new SeenIndexes(state))).toContain("older than version 5");
    put(9, [1, 2], { origin: "another-scope" });
    expect(await taken(file, new SeenIndexes(state))).toContain("another index stood");
    put(6, [1, 2]);
    expect(await taken(file, new SeenIndexes(state))).toBeUndefined();
    put(5, [1]);
    expect(await taken(file, new SeenIndexes(state))).toContain("older than version 6");
  });

  test("is not forgotten because its record is damaged", async () => {
    const [file, state] = [join(directory, "index"), join(directory, "seen.json")];
    writeFileSync(file, encoded(5, [1]));
    writeFileSync(state, "{");
    expect(await taken(file, new SeenIndexes(state))).toContain("cannot be read");
  });
});

suite("a collector's index", () => {
  let server: Server;
  let serve: { status: number; version: number; numbers: number[] };
  let asked: { etag: string | undefined; authorization: string | undefined }[];
  let base: URL;

  beforeEach(async () => {
    asked = [];
    server = createServer((request, response) => {
      asked.push({ etag: request.headers["if-none-match"], authorization: request.headers.authorization });
      const etag = `"${serve.version}"`;
      if (serve.status !== 200) response.writeHead(serve.status).end();
      else if (request.headers["if-none-match"] === etag) response.writeHead(304).end();
      else response.writeHead(200, { etag }).end(encoded(serve.version, serve.numbers));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    base = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  });
  afterEach(async () => {
    await feed?.close();
    await new Promise((resolve) => server.close(resolve));
  });

  test("is asked for with the token, and not sent again where it did not change", async () => {
    serve = { status: 200, version: 1, numbers: [1] };
    feed = httpIndexSource({ base, token: "test-token", keys, intervalMs: 20 })(target, log);
    await until("it was asked three times", () => asked.length >= 3);
    expect(asked[0]).toEqual({ etag: undefined, authorization: "Bearer test-token" });
    expect(asked[2]?.etag).toBe('"1"');
    serve = { status: 200, version: 2, numbers: [1, 2] };
    await until("the newer one is there", () => index.size === 2);
  });

  test("is waited for where the token is refused, which is said without it", async () => {
    serve = { status: 401, version: 1, numbers: [1] };
    feed = httpIndexSource({ base, token: "test-token", keys, intervalMs: 20 })(target, log);
    await until("it is said", () => feed?.problem?.includes("--token-file") === true);
    expect(feed.isReady).toBe(false);
    expect(messages.join()).not.toContain("test-token");
    serve = { status: 200, version: 1, numbers: [1] };
    await until("it is there", () => feed?.isReady === true);
    expect(feed.problem).toBeUndefined();
  });
});

suite("the index on the bus", () => {
  let bus: Bus;
  beforeEach(() => {
    bus = openEmbeddedBus({ directory: join(directory, "bus") });
  });
  afterEach(async () => {
    await feed?.close();
    await bus.close();
  });

  const publish = (version: number, n: number, value?: string) => {
    const change = { schema: INDEX_CHANGE_SCHEMA, version, put: [entry(n)] };
    const headers = cloudEventHeaders({ type: INDEX_CHANGE_SCHEMA, source: "test", id: String(version), time: "2026-01-01T00:00:00Z" });
    return bus.publish(topics.index, [{ key: `iss-${n}`, headers, value: Buffer.from(value ?? JSON.stringify(change)) }]);
  };

  test("is ready once it was read as far as it went, numbers missing or not, and then followed", async () => {
    await publish(2, 1);
    await publish(5, 2);
    feed = busIndexSource(bus)(target, log);
    await until("it is there", () => feed?.isReady === true);
    expect([target.version, index.size]).toEqual([5, 2]);
    await publish(6, 3);
    await until("the change is there", () => index.size === 3);
  });

  test("is read from its beginning again where a change is missing", async () => {
    await publish(1, 1);
    feed = busIndexSource(bus)(target, log);
    await until("it is there", () => feed?.isReady === true);
    await publish(3, 3);
    await until("the change is there", () => target.version === 3);
    expect(index.size).toBe(2);
    expect(messages.join()).toContain("from its beginning");
    await publish(4, 4);
    await until("it is followed again", () => index.size === 3);
  });

  test("leaves out what is no change, and says where it stood", async () => {
    await publish(1, 2, "{");
    await publish(1, 1);
    feed = busIndexSource(bus)(target, log);
    await until("it is there", () => feed?.isReady === true);
    expect(index.size).toBe(1);
    expect(messages.join()).toContain("offset");
  });
});
