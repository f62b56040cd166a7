import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openEmbeddedBus, type ReceivedMessage, topics } from "../../bus/index.ts";
import { describeBus, message } from "./bus-suite.ts";

const newDirectory = () => mkdtempSync(join(tmpdir(), "leaktrail-bus-"));
const remove = (directory: string) => rmSync(directory, { recursive: true });

describeBus("the embedded bus", () => {
  const directory = newDirectory();
  return { open: () => openEmbeddedBus({ directory }), remove: async () => remove(directory) };
});

let directory: string;
beforeEach(() => {
  directory = newDirectory();
});
afterEach(() => remove(directory));

function countStored(): number {
  const database = new Database(join(directory, "bus.db"), { readonly: true });
  const count = database.prepare<[], number>("SELECT count(*) FROM messages").pluck().get();
  database.close();
  return count ?? -1;
}

test("what every known group has consumed is removed; what one of them still needs stays", async () => {
  const bus = openEmbeddedBus({ directory });
  let fastCount = 0;
  const count = async (messages: readonly ReceivedMessage[]) => {
    fastCount += messages.length;
    return [];
  };
  const slow = bus.subscribe(topics.findings, { group: "slow", batchMax: 1, handle: async () => [] });
  await slow.close();
  bus.subscribe(topics.findings, { group: "fast", batchMax: 10, handle: count });
  await bus.publish(topics.findings, [message("a"), message("b"), message("c")]);
  await vi.waitFor(() => expect(fastCount).toBe(3));
  await bus.close();
  expect(countStored()).toBe(3);

  const again = openEmbeddedBus({ directory });
  let slowCount = 0;
  again.subscribe(topics.findings, {
    group: "slow",
    batchMax: 10,
    handle: async (messages) => {
      slowCount += messages.length;
      return [];
    },
  });
  await vi.waitFor(() => expect(slowCount).toBe(3));
  await again.close();
  expect(countStored()).toBe(0);
});

test("of a followed topic only the newest message of each key is kept, whoever has read it", async () => {
  const bus = openEmbeddedBus({ directory });
  for (const round of ["1", "2", "3"]) await bus.publish(topics.index, [message("a", `a${round}`), message("b", `b${round}`)]);
  await bus.publish(topics.index, [message("c", "c1")]);
  const seen: string[] = [];
  bus.follow(topics.index, {
    batchMax: 10,
    handle: async (messages) => {
      seen.push(...messages.map(({ value }) => value.toString()));
    },
  });
  await vi.waitFor(() => expect(seen).toHaveLength(3));
  expect(seen).toEqual(["a3", "b3", "c1"]);
  await bus.close();
  expect(countStored()).toBe(3);
});

test("a directory serves one bus at a time, and the message names it", async () => {
  const bus = openEmbeddedBus({ directory });
  expect(() => openEmbeddedBus({ directory })).toThrow(
    expect.objectContaining({ code: "bad-configuration", message: `another leaktrail process uses ${directory}` }),
  );
  await bus.close();
  await openEmbeddedBus({ directory }).close();
});

test("data that a newer leaktrail wrote is refused, with both versions", async () => {
  await openEmbeddedBus({ directory }).close();
  const database = new Database(join(directory, "bus.db"));
  database.pragma("user_version = 7");
  database.close();
  expect(() => openEmbeddedBus({ directory })).toThrow(
    expect.objectContaining({ code: "newer-data", message: expect.stringMatching(/version 7.*version 1/) }),
  );
});

test("a damaged file is named, not overwritten", () => {
  writeFileSync(join(directory, "bus.db"), "this is no database, but it is long enough to be taken for one".repeat(20));
  expect(() => openEmbeddedBus({ directory })).toThrow(
    expect.objectContaining({ code: "corrupt-data", message: expect.stringContaining(join(directory, "bus.db")) }),
  );
});

test("a directory that cannot be made is a matter of configuration", () => {
  writeFileSync(join(directory, "file"), "");
  expect(() => openEmbeddedBus({ directory: join(directory, "file") })).toThrow(expect.objectContaining({ code: "bad-configuration" }));
});
