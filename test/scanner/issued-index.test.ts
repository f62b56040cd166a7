import { describe, expect, test } from "vitest";
import { createKeyFile, encodeIndex, type IndexChange, IndexDecoder, KeyRing, rotateKeyFile } from "../../contract/index.ts";
import { createEngine } from "../../scanner/engine.ts";
import { IssuedIndex } from "../../scanner/issued-index.ts";
import { entryOf, keyFile, keys, secretOf, snapshotOf } from "./fixtures.ts";

const change = (version: number, ...put: IndexChange["put"]): IndexChange => ({ schema: "leaktrail.index-change/1", version, put });
const idsIn = (index: IssuedIndex, bytes: Buffer) =>
  createEngine({ rules: [], keys, issuedIndex: index })
    .scan(bytes)
    .map((match) => match.issuance?.id);

describe("changes", () => {
  test("add secrets to an index that is in use", () => {
    const index = new IssuedIndex(keys, snapshotOf(secretOf(1)));
    index.apply(change(8, entryOf("later", secretOf(2))));
    expect(idsIn(index, Buffer.concat([secretOf(1), secretOf(2)]))).toEqual(["iss_0", "later"]);
    expect(index.version).toBe(8);
  });

  test("that come again are skipped, and a gap is a conflict", () => {
    const index = new IssuedIndex(keys, snapshotOf());
    index.apply(change(7, entryOf("again", secretOf(3))));
    expect(index.size).toBe(0);
    expect(() => index.apply(change(9))).toThrow(expect.objectContaining({ code: "conflict" }));
  });

  test("that revoke a record keep looking for it", () => {
    const index = new IssuedIndex(keys, snapshotOf(secretOf(4)));
    index.apply(change(8, { ...entryOf("iss_0", secretOf(4)), revokedAt: "2026-02-01T00:00:00Z" }));
    expect(createEngine({ rules: [], keys, issuedIndex: index }).scan(secretOf(4))).toMatchObject([
      { severity: "medium", issuance: { id: "iss_0", otherIds: [] } },
    ]);
  });

  test("that replace a record's registration stop looking for the former one", () => {
    const index = new IssuedIndex(keys, snapshotOf(secretOf(5)));
    index.apply(change(8, entryOf("iss_0", secretOf(6))));
    expect(idsIn(index, Buffer.concat([secretOf(5), secretOf(6)]))).toEqual(["iss_0"]);
    expect(index.size).toBe(1);
  });
});

test("secrets that share their beginning are told apart by another window", () => {
  const secrets = Array.from({ length: 200 }, (_, at) => Buffer.concat([Buffer.from("corp-token-v1-"), secretOf(at, 30)]));
  const index = new IssuedIndex(keys, snapshotOf(...secrets));
  expect(index.refused).toEqual([]);
  expect(idsIn(index, secrets[150] as Buffer)).toEqual(["iss_150"]);
});

test("a secret each of whose three windows 64 others share is refused, with the reason", () => {
  // First, middle and last window are constant; what differs lies between them.
  const [first, middle, last] = [secretOf(1, 20), secretOf(2, 20), secretOf(3, 20)].map((part) => part.toString());
  const alike = Array.from({ length: 3 * 64 + 1 }, (_, at) =>
    Buffer.from(`${first}${String(at).padStart(8, "0")}${middle}${String(at).padStart(8, "0")}${last}`),
  );
  const index = new IssuedIndex(keys, snapshotOf(...alike));
  expect(index.refused).toEqual([{ id: "iss_192", reason: expect.stringContaining("shared") }]);
  expect(idsIn(index, alike[191] as Buffer)).toEqual(["iss_191"]);
});

test("a record of a key that the ring does not hold is refused, not skipped in silence", () => {
  const other = new KeyRing(createKeyFile("k9"));
  expect(new IssuedIndex(keys, { ...snapshotOf(), entries: [entryOf("alien", secretOf(1), other)] }).refused).toMatchObject([
    { id: "alien" },
  ]);
});

describe("an index file", () => {
  const lines = [...encodeIndex(snapshotOf(secretOf(1), secretOf(2), secretOf(3)), keys)];
  const text = lines.join("");
  const decode = (bytes: string | Buffer, ring = keys, pieceBytes = 1 << 20) => {
    const decoder = new IndexDecoder(ring);
    const whole = Buffer.from(bytes);
    for (let at = 0; at < whole.length; at += pieceBytes) decoder.push(whole.subarray(at, at + pieceBytes));
    return decoder.end();
  };

  test("comes back as it went, in pieces of any size", () => {
    for (const pieceBytes of [1, 7, 100, 1 << 20])
      expect(decode(text, keys, pieceBytes)).toEqual(snapshotOf(secretOf(1), secretOf(2), secretOf(3)));
  });

  test("holds no secret and no plain hash of one", () => {
    for (const seed of [1, 2, 3]) expect(text).not.toContain(secretOf(seed).toString());
  });

  test("is refused with another key, whether it has the same name or not, before an entry is read", () => {
    for (const id of ["k1", "k2"]) {
      const decoder = new IndexDecoder(new KeyRing(createKeyFile(id)));
      expect(() => decoder.push(Buffer.from(lines[0] as string))).toThrow(expect.objectContaining({ code: "wrong-key" }));
    }
  });

  test("is read with a rotated key file that still holds its key", () => {
    expect(decode(text, new KeyRing(rotateKeyFile(keyFile, "k2", null))).entries).toHaveLength(3);
  });

  test("cut at any byte is refused", () => {
    for (let end = 0; end < text.length; end++)
      expect(() => decode(text.slice(0, end))).toThrow(expect.objectContaining({ code: "corrupt-data" }));
  });

  test("with any byte changed is refused", () => {
    for (let at = 0; at < text.length; at += 3) {
      const changed = Buffer.from(text);
      changed[at] = (changed[at] as number) ^ 1;
      expect(() => decode(changed), `byte ${at}`).toThrow(expect.objectContaining({ name: "LeaktrailError" }));
    }
  });

  test("names the line that is damaged", () => {
    expect(() => decode([lines[0], lines[1], "{oops\n", lines[3]].join(""))).toThrow(/line 3/);
    expect(() => decode([lines[0], lines[1], lines[2]].join(""))).toThrow(/after line 3/);
    expect(() => decode([...lines, lines[3]].join(""))).toThrow(/line 5/);
    expect(() => decode([lines[0], lines[2], lines[1], lines[3]].join(""))).toThrow(/lines 1 to 4/);
  });

  test("of a newer version is refused as such", () => {
    expect(() => decode(text.replace("leaktrail.index/1", "leaktrail.index/2"))).toThrow(
      expect.objectContaining({ code: "unknown-version" }),
    );
  });

  test("without entries is sealed as well", () => {
    const empty = [...encodeIndex(snapshotOf(), keys)].join("");
    expect(decode(empty).entries).toEqual([]);
    expect(() => decode(empty.replace('"version":7', '"version":8'))).toThrow(expect.objectContaining({ code: "corrupt-data" }));
  });
});
