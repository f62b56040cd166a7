import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Bus, cloudEventHeaders, openEmbeddedBus, topics } from "../../bus/index.ts";
import { IndexSnapshot } from "../../collector/index-publisher/snapshot.ts";
import {
  createKeyFile,
  INDEX_CHANGE_SCHEMA,
  type IndexEntry,
  indexBytes,
  KeyRing,
  type OpenIndex,
  openIndexFile,
  register,
} from "../../contract/index.ts";
import { seeded } from "../../rules/index.ts";
import { eventually } from "../support/wait.ts";

const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const keys = new KeyRing(createKeyFile("k1"));
const foreign = new KeyRing(createKeyFile("k9"));
let directory: string;
let bus: Bus;
let snapshot: IndexSnapshot;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "leaktrail-published-"));
  bus = openEmbeddedBus({ directory });
  snapshot = new IndexSnapshot({ bus, keys, log: () => undefined });
});
afterEach(async () => {
  await snapshot.close();
  await bus.close();
  rmSync(directory, { recursive: true, force: true });
});

const entry = (id: string, seed: number, more: Partial<IndexEntry> = {}, ring = keys): IndexEntry => ({
  id,
  registration: register(Buffer.from(seeded(seed).text(30, BASE62)), ring.current),
  revokedAt: null,
  ...more,
});

/** Publishes changes, one for each entry, and opens the index that has them. */
async function published(first: number, ...entries: readonly IndexEntry[]): Promise<OpenIndex> {
  for (const [at, put] of entries.entries()) {
    const change = { schema: INDEX_CHANGE_SCHEMA, version: first + at, put: [put] };
    const headers = cloudEventHeaders({ type: INDEX_CHANGE_SCHEMA, source: "test", id: String(first + at), time: "2026-01-01T00:00:00Z" });
    await bus.publish(topics.index, [{ key: put.id, headers, value: Buffer.from(JSON.stringify(change)) }]);
  }
  const version = first + entries.length - 1;
  await eventually(`version ${version} is there`, () => snapshot.version === version);
  const encoded = await snapshot.encoded(new Date());
  expect(encoded.version).toBe(version);
  const file = openIndexFile(indexBytes(encoded.bytes), { keys, now: new Date() });
  file.verify();
  return file;
}

/** By id, whether the index says that it is revoked. */
function recordsIn(file: OpenIndex): Map<string, boolean> {
  const built = file.segments.flatMap((segment) => [...file.records(segment)].map(({ record }) => [record.id, record.revoked] as const));
  return new Map([...built, ...[...file.changes.entries].map(({ id, revokedAt }) => [id, revokedAt !== null] as const)]);
}

test("an index is served at each version with what changed until then, and is not built anew for it", async () => {
  const first = await published(1, entry("a", 1), entry("b", 2));
  expect([first.header.records, recordsIn(first)]).toEqual([
    2,
    new Map([
      ["a", false],
      ["b", false],
    ]),
  ]);
  const second = await published(3, entry("c", 3), entry("a", 1, { revokedAt: "2026-01-02T00:00:00Z" }), entry("alien", 4, {}, foreign));
  expect(second.header).toMatchObject({ version: 5, origin: "collector", records: 3, changes: { count: 2 } });
  expect(recordsIn(second)).toEqual(
    new Map([
      ["b", false],
      ["c", false],
      ["a", true],
    ]),
  );
  expect(second.segments[0]?.secrets).toBe(2);
  const third = await published(6, entry("b", 5));
  expect([third.header.records, third.header.changes.count]).toEqual([3, 3]);
  expect(recordsIn(third)).toEqual(
    new Map([
      ["c", false],
      ["a", true],
      ["b", false],
    ]),
  );
});

test("who asks at once gets one index, and nothing that changes meanwhile is lost", async () => {
  await published(1, entry("a", 1));
  const asked = await Promise.all([snapshot.encoded(new Date()), snapshot.encoded(new Date())]);
  expect(asked[0]).toBe(asked[1]);
  expect(recordsIn(await published(2, entry("b", 2)))).toEqual(
    new Map([
      ["a", false],
      ["b", false],
    ]),
  );
});

test("many changes are built into the segments", async () => {
  await published(1, entry("a", 1));
  const many = Array.from({ length: 1002 }, (_, at) => entry(`iss-${at}`, 100 + at));
  const file = await published(2, ...many);
  expect(file.header).toMatchObject({ records: 1003, changes: { count: 0 } });
  expect(file.segments[0]?.secrets).toBe(1003);
});
