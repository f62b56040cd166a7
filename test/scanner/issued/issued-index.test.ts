import { describe, expect, test } from "vitest";
import {
  BufferSink,
  createKeyFile,
  encodeIndex,
  IndexBuilder,
  type IndexChange,
  indexBytes,
  KeyRing,
  openIndexFile,
  stateAfter,
  writeChanges,
} from "../../../contract/index.ts";
import { createEngine } from "../../../scanner/engine.ts";
import { type IssuedIndex, indexOf } from "../../../scanner/issued/index.ts";
import { entryOf, keys, secretOf, snapshotOf } from "../fixtures.ts";

const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

const change = (version: number, ...put: IndexChange["put"]): IndexChange => ({ schema: "leaktrail.index-change/1", version, put });
const idsIn = (index: IssuedIndex, bytes: Buffer) =>
  createEngine({ keys, issuedIndex: index })
    .scan(bytes)
    .map((match) => match.issuance?.id);

describe("changes", () => {
  test("add secrets to an index that is in use", () => {
    const index = indexOf(keys, snapshotOf(secretOf(1)));
    index.apply(change(8, entryOf("later", secretOf(2))));
    expect(idsIn(index, Buffer.concat([secretOf(1), secretOf(2)]))).toEqual(["iss_0", "later"]);
    expect(index.version).toBe(8);
  });

  test("that come again are skipped, and a gap is a conflict", () => {
    const index = indexOf(keys, snapshotOf());
    index.apply(change(7, entryOf("again", secretOf(3))));
    expect(index.size).toBe(0);
    expect(() => index.apply(change(9))).toThrow(expect.objectContaining({ code: "conflict" }));
  });

  test("that revoke a record keep looking for it", () => {
    const index = indexOf(keys, snapshotOf(secretOf(4)));
    index.apply(change(8, { ...entryOf("iss_0", secretOf(4)), revokedAt: "2026-02-01T00:00:00Z" }));
    expect(createEngine({ keys, issuedIndex: index }).scan(secretOf(4))).toMatchObject([
      { severity: "medium", issuance: { id: "iss_0", otherIds: [] } },
    ]);
  });

  test("count once, however often a record changed, and not at all once it can no longer be looked for", () => {
    const index = indexOf(keys, snapshotOf(secretOf(4), secretOf(5)));
    const alien = entryOf("iss_1", secretOf(5), new KeyRing(createKeyFile("k9")));
    index.apply(change(8, { ...entryOf("iss_0", secretOf(4)), revokedAt: "2026-02-01T00:00:00Z" }));
    index.apply(change(9, entryOf("iss_0", secretOf(6)), entryOf("new", secretOf(7))));
    expect(index.size).toBe(4);
    index.apply(change(10, alien, entryOf("new", secretOf(8))));
    index.apply(change(11, alien));
    expect(index.size).toBe(4);
    index.apply(change(12, entryOf("iss_1", secretOf(5))));
    expect(index.size).toBe(5);
  });

  test("to an index file count as well, and its records end when they are said to", () => {
    const builder = new IndexBuilder(keys);
    for (const number of [0, 1, 2]) builder.add({ ...entryOf(`iss_${number}`, secretOf(number)), expiresAt: "2026-03-01T00:00:00Z" });
    const identity = { origin: "idx", version: 7, createdAt: "2026-01-01T00:00:00Z", expiresAt: null };
    const bytes = encodeIndex(builder.finish(), identity, { keys });
    const sink = new BufferSink(bytes);
    const opened = (of: Uint8Array) => openIndexFile(indexBytes(of), { keys, now: new Date("2026-01-01") });
    const updates = [
      { expire: "iss_0", at: "2026-01-15T00:00:00Z" },
      { expire: "iss_1", at: "2026-05-01T00:00:00Z" },
    ];
    const file = opened(bytes);
    const { lengthBytes } = writeChanges(file, stateAfter(file, updates), { ...identity, version: 8 }, { keys }, sink);
    const index = indexOf(keys, opened(sink.bytes(lengthBytes)));
    const severities = (now: string) =>
      createEngine({ keys, issuedIndex: index, now: () => new Date(now) })
        .scan(Buffer.concat([0, 1, 2].map((number) => secretOf(number))))
        .map((match) => match.severity);
    expect(severities("2026-01-10T00:00:00Z")).toEqual(["critical", "critical", "critical"]);
    expect(severities("2026-02-01T00:00:00Z")).toEqual(["medium", "critical", "critical"]);
    expect(severities("2026-04-01T00:00:00Z")).toEqual(["medium", "critical", "medium"]);
    index.apply(change(9, { ...entryOf("iss_2", secretOf(2)), expiresAt: "2026-06-01T00:00:00Z" }, entryOf("new", secretOf(3))));
    expect(severities("2026-04-01T00:00:00Z")).toEqual(["medium", "critical", "critical"]);
    expect(index.size).toBe(5);
  });

  test("that replace a record's registration stop looking for the former one", () => {
    const index = indexOf(keys, snapshotOf(secretOf(5)));
    index.apply(change(8, entryOf("iss_0", secretOf(6))));
    expect(idsIn(index, Buffer.concat([secretOf(5), secretOf(6)]))).toEqual(["iss_0"]);
  });
});

test("secrets that share their beginning are told apart by another window", () => {
  const secrets = Array.from({ length: 200 }, (_, at) => Buffer.concat([Buffer.from("corp-token-v1-"), secretOf(at, 30, BASE62)]));
  const index = indexOf(keys, snapshotOf(...secrets));
  expect(index.refused.count).toBe(0);
  expect(idsIn(index, secrets[150] as Buffer)).toEqual(["iss_150"]);
});

test("a secret each of whose three windows 8 others share is refused, with the reason", () => {
  // First, middle and last window are constant; what differs lies between them.
  const [first, middle, last] = [secretOf(1, 20), secretOf(2, 20), secretOf(3, 20)].map((part) => part.toString());
  const alike = Array.from({ length: 3 * 8 + 1 }, (_, at) =>
    Buffer.from(`${first}${String(at).padStart(8, "0")}${middle}${String(at).padStart(8, "0")}${last}`),
  );
  const index = indexOf(keys, snapshotOf(...alike));
  expect(index.refused.named).toEqual([{ id: "iss_24", reason: expect.stringContaining("shared") }]);
  expect(idsIn(index, alike[23] as Buffer)).toEqual(["iss_23"]);
});

test("a record of a key that the ring does not hold is refused, not skipped in silence", () => {
  const other = new KeyRing(createKeyFile("k9"));
  expect(indexOf(keys, { ...snapshotOf(), entries: [entryOf("alien", secretOf(1), other)] }).refused).toMatchObject({
    count: 1,
    named: [{ id: "alien" }],
  });
});
