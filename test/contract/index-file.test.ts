import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  decodeRegistration,
  encodeIndex,
  type IndexEntry,
  indexHeader,
  KeyRing,
  lookup,
  type Offer,
  register,
  rotateKeyFile,
} from "../../contract/index.ts";
import { headerProblem } from "../../contract/index-file/header-check.ts";
import {
  built,
  encoded,
  entryOf,
  identity,
  imageOf,
  keyFile,
  keys,
  many,
  open,
  refusalOf,
  secretOf,
  whole,
} from "./index-file-fixtures.ts";

describe("an index file", () => {
  test("gives back the image that was built, whole or in whatever parts it is asked for", () => {
    const index = built(many);
    const [segment] = index.segments;
    const file = open(encodeIndex(index, identity, { keys }));
    const image = imageOf(file);
    expect(Buffer.from(image).equals(Buffer.from(segment?.image() ?? []))).toBe(true);
    fc.assert(
      fc.property(fc.nat(image.length - 1), fc.nat(40_000), (from, length) => {
        const part = new Uint8Array(image.length);
        const [opened] = file.segments;
        if (opened) file.loadInto(part, opened, from, Math.min(image.length, from + length));
        expect(Buffer.from(part.subarray(from, from + length)).equals(Buffer.from(image.subarray(from, from + length)))).toBe(true);
      }),
    );
  });

  test("says whose each secret is", () => {
    const file = open(whole);
    const [segment] = file.segments;
    for (const at of [0, 1, 255, 256, 1499]) expect(segment && file.recordsOf(segment, at)).toEqual([{ id: `iss-${at}`, revoked: false }]);
    expect([...file.recordIds()]).toEqual(many.map(({ id }) => id));
  });

  test("begins with what a person can read, and holds no secret", () => {
    const head = whole.toString("latin1", 0, 4000);
    expect(head).toMatch(/^leaktrail\.index\/2 \d+\n\{\n/);
    for (const fact of ['"version": 7', '"tier": "A"', '"createdAt": "2026-05-01T00:00:00Z"', '"secrets": 1500'])
      expect(head).toContain(fact);
    for (let seed = 0; seed < 1500; seed++) expect(whole.includes(secretOf(seed))).toBe(false);
  });

  test("without entries is sealed as well", () => {
    const empty = encoded([]);
    expect(open(empty)).toMatchObject({ segments: [], header: { records: 0, version: 7 } });
    const changed = Buffer.from(empty.toString("latin1").replace('"version": 7', '"version": 8'), "latin1");
    expect(refusalOf(() => open(changed)).code).toBe("corrupt-data");
  });

  test("holds the secrets of several keys and window epochs", () => {
    const ring = new KeyRing(rotateKeyFile(rotateKeyFile(keyFile, "k2", null), "k3", null, { windows: true }));
    const entries = ring.epochs.map(
      (epoch, at): IndexEntry => ({ id: epoch.id, registration: register(secretOf(at), epoch), revokedAt: null }),
    );
    const file = open(encoded(entries, { ring }), { keys: ring });
    expect(file.proof.macs.toSorted()).toEqual(["k1", "k2", "k3"]);
    for (const [number, segment] of file.segments.entries()) {
      const image = imageOf(file, number);
      const ids = entries
        .filter(({ registration }) => ring.epoch(registration.keyId)?.windowEpoch === segment.windowEpoch)
        .map(({ id, registration }) => {
          const [offer] = decodeRegistration(registration).whole.offers;
          const [seen] = lookup(image, segment.layout, offer as Offer);
          expect(file.recordsOf(segment, seen?.secret ?? -1)).toEqual([{ id, revoked: false }]);
          return id;
        });
      expect(ids).toHaveLength(segment.secrets);
    }
  });

  test("names the records that it cannot look for, and the keys that the reader does not hold", () => {
    const old = { ...entryOf("old", 3), registration: { ...entryOf("old", 3).registration, anchorVersion: 1 } };
    expect(open(encoded([entryOf("iss-1", 1), old])).refused).toEqual({
      count: 1,
      named: [{ id: "old", reason: expect.stringContaining("register the secret again") }],
    });
    const ring = new KeyRing(rotateKeyFile(keyFile, "k2", null));
    const both = encoded([entryOf("iss-1", 1), entryOf("iss-2", 2, {}, ring)], { ring });
    expect(open(both, { keys: ring }).refused.count).toBe(0);
    expect(open(both).refused).toEqual({ count: 1, named: [{ id: "of key k2", reason: expect.stringContaining('no live key "k2"') }] });
  });
});

describe("a header", () => {
  test("is taken and refused by the reader as by its published schema", () => {
    const end = whole.indexOf(0x0a) + 1;
    const json = JSON.parse(whole.toString("utf8", end, end + Number(whole.toString("latin1", 0, end).split(" ")[1])));
    expect([headerProblem(json), indexHeader.safeParse(json).success]).toEqual([undefined, true]);
    const paths: (readonly (string | number)[])[] = [];
    const walk = (value: unknown, path: readonly (string | number)[]) => {
      paths.push(path);
      if (typeof value === "object" && value !== null) for (const [name, inner] of Object.entries(value)) walk(inner, [...path, name]);
    };
    walk(json, []);
    const put = (value: unknown, [step, ...rest]: readonly (string | number)[], to: unknown): unknown => {
      if (step === undefined) return to;
      const copy = structuredClone(value) as Record<string, unknown>;
      const inner = put(copy[step], rest, to);
      if (inner === undefined) delete copy[step];
      else copy[step] = inner;
      return Array.isArray(copy) ? Object.values(copy) : copy;
    };
    const values = [
      undefined,
      null,
      -1,
      0,
      1.5,
      7,
      "",
      "A",
      "x y",
      "2026-05-01T00:00:00Z",
      "2026-05-01",
      [],
      [8],
      {},
      { a: 1 },
      "A".repeat(43),
      true,
    ];
    for (const path of paths) {
      for (const value of values) {
        const changed = put(json, path, value);
        const isTaken = headerProblem(changed) === undefined;
        expect(isTaken, `${path.join(".")} = ${JSON.stringify(value)}`).toBe(indexHeader.safeParse(changed).success);
      }
      const at = path.reduce<unknown>((held, step) => (held as Record<string, unknown>)[step], json);
      if (typeof at !== "object" || at === null) continue;
      const extra = put(json, [...path, "extra"], 1);
      expect(headerProblem(extra) === undefined, `${path.join(".")}.extra`).toBe(indexHeader.safeParse(extra).success);
    }
  });
});
