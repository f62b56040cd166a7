import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Condition, FieldValue, FindQuery, Store, StoredTrailEntry } from "../../../collector/store/index.ts";
import { allPages, create, increment, replace, trailDocument, untilCounted } from "./samples.ts";

/** What every store does. `open` gives an empty one, which the suite closes. */
export function storeSuite(open: () => Store | Promise<Store>): void {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  describe("writing", () => {
    test("a document is read back as it was written", async () => {
      const document = fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue({ depthSize: "medium" }), { noNullPrototype: true });
      await fc.assert(
        fc.asyncProperty(document, async (drawn) => {
          const id = randomUUID();
          const doc = JSON.parse(JSON.stringify(drawn));
          await store.write([create("control", id, doc)]);
          const [found] = await store.get("control", [id]);
          expect(found).toStrictEqual({ id, doc, version: expect.any(String) });
        }),
        { numRuns: 60 },
      );
    });

    test("a key named like a part of an object's prototype is a key like any other", async () => {
      const doc = JSON.parse('{"__proto__": {"admin": true}, "constructor": {"prototype": 1}, "half": "\\ud800"}');
      await store.write([create("control", "odd", doc)]);
      const [found] = await store.get("control", ["odd"]);
      expect(JSON.stringify(found?.doc)).toBe(JSON.stringify(doc));
    });

    test("an id is created once: who comes second is refused and changes nothing", async () => {
      expect(await store.write([create("control", "a", { by: "first" })])).toMatchObject([{ stored: true }]);
      expect(await store.write([create("control", "a", { by: "second" })])).toStrictEqual([{ stored: false }]);
      expect(await store.write([create("control", "a", { by: "first" })])).toStrictEqual([{ stored: false }]);
      expect(await store.get("control", ["a"])).toMatchObject([{ doc: { by: "first" } }]);
    });

    test("collections do not share ids", async () => {
      const writes = [create("control", "a", {}), create("trail", "a", trailDocument({ at: "1" }))];
      expect(await store.write(writes)).toMatchObject([{ stored: true }, { stored: true }]);
    });

    test("a replacement must name the newest version", async () => {
      const [first] = await store.write([create("control", "a", { value: 1 })]);
      const version = first?.stored ? first.version : "";
      const [second] = await store.write([replace("control", "a", { value: 2 }, version)]);
      expect(second).toMatchObject({ stored: true });
      expect(await store.write([replace("control", "a", { value: 3 }, version)])).toStrictEqual([{ stored: false }]);
      const [found] = await store.get("control", ["a"]);
      expect(found).toStrictEqual({ id: "a", doc: { value: 2 }, version: second?.stored ? second.version : "" });
    });

    test("a replacement is refused where there is no document, or the version is none of this store", async () => {
      const [written] = await store.write([create("control", "a", {})]);
      const version = written?.stored ? written.version : "";
      const results = await store.write([
        replace("control", "missing", {}, version),
        ...["", "0", "0:0:0", "999", "9:9:9", "x", `9${version}`, "1 OR 1"].map((odd) => replace("control", "a", { odd }, odd)),
      ]);
      expect(results.every((result) => !result.stored)).toBe(true);
      expect(await store.get("control", ["missing", "a"])).toStrictEqual([undefined, { id: "a", doc: {}, version }]);
    });

    test("one refused write leaves the others alone, and results stand in the order of the writes", async () => {
      await store.write([create("control", "b", { by: "first" })]);
      const writes = ["a", "b", "c", "b", "d"].map((id) => create("control", id, { by: "second" }));
      const results = await store.write([...writes, replace("control", "none", {}, "1:1:1")]);
      expect(results.map((result) => result.stored)).toStrictEqual([true, false, true, false, true, false]);
      const found = await store.get("control", ["a", "b", "c", "d"]);
      expect(found.map((one) => one?.doc.by)).toStrictEqual(["second", "first", "second", "second"]);
    });

    test("of concurrent creates of one id, exactly one is stored", async () => {
      const results = await Promise.all(Array.from({ length: 40 }, (_, by) => store.write([create("control", "a", { by })])));
      const winners = results.flatMap(([result], by) => (result?.stored ? [by] : []));
      expect(winners).toHaveLength(1);
      expect(await store.get("control", ["a"])).toMatchObject([{ doc: { by: winners[0] } }]);
    });

    test("concurrent increments of one document end exactly at their number", async () => {
      await store.write([create("control", "counter", { value: 0 })]);
      const workers = Array.from({ length: 8 }, async () => {
        for (let step = 0; step < 5; step++) await increment(store, "counter");
      });
      await Promise.all(workers);
      expect(await store.get("control", ["counter"])).toMatchObject([{ doc: { value: 40 } }]);
    });

    test("thousands of writes and reads in one call keep their order", async () => {
      const ids = Array.from({ length: 3000 }, (_, at) => `many-${at}`);
      const results = await store.write(ids.map((id, at) => create("control", id, { at })));
      expect(results.every((result) => result.stored)).toBe(true);
      const found = await store.get("control", ids.toReversed());
      expect(found.map((one) => one?.doc.at)).toStrictEqual(ids.map((_, at) => ids.length - 1 - at));
    });

    test("an id may hold any printable ASCII, 256 characters of it", async () => {
      const printable = Array.from({ length: 95 }, (_, at) => String.fromCharCode(0x20 + at));
      const ids = [...printable, printable.join(""), "x".repeat(256), "..", "_all", "a/b?c#d", "%2e%2e", "a,b", "__proto__"];
      expect(await store.write(ids.map((id) => create("control", id, { id })))).toMatchObject(ids.map(() => ({ stored: true })));
      expect((await store.get("control", ids)).map((one) => one?.doc.id)).toStrictEqual(ids);
      await untilCounted(store, "control", ids.length);
      expect((await allPages(store, "control", { limit: 9 })).sort()).toStrictEqual(ids.toSorted());
    });

    test.each(["", "x".repeat(257), "new\nline", "é", "\0"])("the id %j is refused, and nothing of its call is written", async (id) => {
      await expect(store.write([create("control", "good", {}), create("control", id, {})])).rejects.toMatchObject({
        code: "invalid-input",
      });
      expect(await store.get("control", ["good", id])).toStrictEqual([undefined, undefined]);
    });

    test("a big document is kept whole; a bigger one than 2 MiB is refused", async () => {
      const doc = { text: "é".repeat(900_000), list: Array.from({ length: 1000 }, (_, at) => ({ at })) };
      await store.write([create("control", "big", doc), ...Array.from({ length: 6 }, (_, at) => create("control", `big-${at}`, doc))]);
      expect((await store.get("control", ["big", "big-5"])).map((one) => one?.doc)).toStrictEqual([doc, doc]);
      const tooBig = create("control", "bigger", { text: "x".repeat(2 * 1024 * 1024) });
      await expect(store.write([tooBig])).rejects.toMatchObject({ code: "too-large" });
    });

    test("what the caller does to a document after asking for the write is not written", async () => {
      const doc: Record<string, unknown> = { value: "as asked" };
      const written = store.write([create("control", "a", doc)]);
      doc.value = "changed";
      await written;
      expect(await store.get("control", ["a"])).toMatchObject([{ doc: { value: "as asked" } }]);
    });
  });

  describe("reading", () => {
    test("get answers in the order of the ids, undefined where there is no document", async () => {
      await store.write(["a", "b"].map((id) => create("control", id, { id })));
      const found = await store.get("control", ["b", "x", "a", "b"]);
      expect(found.map((one) => one?.doc.id)).toStrictEqual(["b", undefined, "a", "b"]);
      expect(await store.get("control", [])).toStrictEqual([]);
    });

    test("an empty collection has no page and counts 0", async () => {
      expect(await store.find("incidents", { limit: 10 })).toStrictEqual({ items: [] });
      expect(await store.count("incidents")).toBe(0);
    });

    test("find gives the versions that a replacement may name", async () => {
      await store.write([create("trail", "a", trailDocument({ at: "1" }))]);
      await untilCounted(store, "trail", 1);
      const { items } = await store.find("trail", { limit: 1 });
      const next = trailDocument({ at: "2" });
      expect(await store.write(items.map((item) => replace("trail", item.id, next, item.version)))).toMatchObject([{ stored: true }]);
      expect((await store.get("trail", ["a"]))[0]?.doc).toStrictEqual(next);
    });

    test("a query finds what a search through all documents finds, in that order, in pages of any size", async () => {
      const documents = new Map(fc.sample(trailDocuments, { numRuns: 80, seed: 7 }).map((doc, at) => [`id-${(at * 37) % 80}`, doc]));
      await store.write([...documents].map(([id, doc]) => create("trail", id, doc)));
      await untilCounted(store, "trail", documents.size);
      await fc.assert(
        fc.asyncProperty(queries, async ({ where, orderBy, limit }) => {
          const expected = searchThrough(documents, where, orderBy);
          const query = { limit, where, ...(orderBy ? { orderBy } : {}) };
          expect(await allPages(store, "trail", query)).toStrictEqual(expected);
          expect(await store.count("trail", where)).toBe(expected.length);
        }),
        { numRuns: 60, seed: 7 },
      );
    });

    test("a query sees the newest fields of a replaced document", async () => {
      const [written] = await store.write([create("trail", "a", trailDocument({ at: "1", incidentId: "old" }))]);
      await untilCounted(store, "trail", 1);
      const version = written?.stored ? written.version : "";
      await store.write([replace("trail", "a", trailDocument({ at: "1", incidentId: null }), version)]);
      await expect.poll(() => store.count("trail", { incidentId: { anyOf: ["old"] } }), { timeout: 20_000 }).toBe(0);
      expect(await store.count("trail", { incidentId: { anyOf: [null] } })).toBe(1);
    });

    test.each(["ascending", "descending"] as const)(
      "paging %s neither repeats nor skips a document while others are written",
      async (direction) => {
        const seed = ["1", "2", "3"].flatMap((at) =>
          ["x", "y", null].flatMap((incidentId) => Array.from({ length: 5 }, () => ({ at, incidentId }))),
        );
        const ids = seed.map((_, at) => `seed-${at}`);
        await store.write(seed.map((fields, at) => create("trail", `seed-${at}`, trailDocument(fields))));
        await untilCounted(store, "trail", ids.length);
        let added = 0;
        const writeSome = async () => {
          if (added >= 200) return;
          const fresh = seed.slice(0, 10).map((fields) => create("trail", `new-${added++}`, trailDocument(fields)));
          const found = await store.get("trail", ids.slice(added % 20, (added % 20) + 10));
          const touched = found.flatMap((one) => (one ? [replace("trail", one.id, { ...one.doc, sequence: added }, one.version)] : []));
          await store.write([...fresh, ...touched]);
          await untilCounted(store, "trail", ids.length + added);
        };
        const seen = await allPages(store, "trail", { limit: 4, orderBy: { field: "incidentId", direction } }, writeSome);
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen.filter((id) => id.startsWith("seed-")).sort()).toStrictEqual(ids.toSorted());
      },
    );

    test("a cursor is refused where this store did not make it for this collection, field and direction", async () => {
      await store.write(["a", "b", "c"].map((id) => create("trail", id, trailDocument({ at: id }))));
      await untilCounted(store, "trail", 3);
      const byTime = { orderBy: { field: "at", direction: "ascending" }, limit: 1 } as const;
      const { next } = await store.find("trail", byTime);
      expect(next).toBeTypeOf("string");
      const after = next ?? "";
      const text = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
      const refused = [
        store.find("incidents", { orderBy: { field: "updatedAt", direction: "ascending" }, limit: 1, after }),
        store.find("trail", { limit: 1, after }),
        store.find("trail", { orderBy: { field: "at", direction: "descending" }, limit: 1, after }),
        store.find("trail", { orderBy: { field: "sequence", direction: "ascending" }, limit: 1, after }),
        ...[
          "",
          "x",
          "e30",
          after.slice(0, -8),
          text(null),
          text(["trail", "at", "ascending", 5, "a"]),
          text(["trail", "at", "ascending", "1", 5]),
        ].map((odd) => store.find("trail", { ...byTime, after: odd })),
      ];
      for (const find of refused) await expect(find).rejects.toMatchObject({ code: "invalid-input" });
      expect((await store.find("trail", { ...byTime, after })).items.map((item) => item.id)).toStrictEqual(["b"]);
    });

    test("a query is refused where its limit, field or value cannot be", async () => {
      const odd: readonly unknown[] = [
        ...[0, -1, 1001, 1.5, Number.NaN].map((limit) => ({ limit })),
        { limit: 1, where: { actor: { anyOf: ["x"] } } },
        { limit: 1, where: { constructor: { anyOf: ["x"] } } },
        { limit: 1, where: { sequence: { anyOf: ["1"] } } },
        { limit: 1, where: { sequence: { atLeast: 0.5 } } },
        { limit: 1, where: { at: { atMost: 5 } } },
        { limit: 1, orderBy: { field: "doc", direction: "ascending" } },
      ];
      for (const query of odd) {
        // Wrong on purpose: what an API hands on from its caller.
        const find = store.find("trail", query as FindQuery<"trail">);
        await expect(find).rejects.toMatchObject({ code: "invalid-input" });
      }
    });
  });

  test("a closed store says so", async () => {
    await store.write([create("control", "a", {})]);
    await store.close();
    await expect(store.get("control", ["a"])).rejects.toMatchObject({ code: "store-unavailable" });
    await expect(store.write([create("control", "b", {})])).rejects.toMatchObject({ code: "store-unavailable" });
  });

  test("a store that answers is healthy", async () => {
    await store.count("control");
    expect(store.health()).toStrictEqual({ ok: true });
  });
}

/** Few values, so that ties are many; some whose order differs between UTF-16 and UTF-8. */
const keywords = ["a", "A", "ab", "b", "", " ", "é", "\u{1f600}", "\uffee", "a\u0000b", "2026-01-31T12:00:00Z"];
const instants = fc.constantFrom("1", "2", ...keywords);
const incidentIds = fc.constantFrom(null, null, ...keywords.filter((keyword) => keyword !== ""));
const sequences = fc.constantFrom(-1, 0, 1, 7, 2 ** 40, Number.MAX_SAFE_INTEGER);
const trailDocuments = fc.record({ at: instants, incidentId: incidentIds, sequence: sequences }).map(trailDocument);

function conditionsOn(values: fc.Arbitrary<FieldValue>): fc.Arbitrary<Condition> {
  const bounds = values.filter((value) => value !== null);
  return fc.oneof(
    fc.array(values, { maxLength: 4 }).map((anyOf) => ({ anyOf })),
    bounds.map((atMost) => ({ atMost })),
    bounds.map((atLeast) => ({ atLeast })),
  );
}

type Field = "at" | "incidentId" | "sequence";
type Where = { readonly [F in Field]?: Condition };
type OrderBy = { readonly field: Field; readonly direction: "ascending" | "descending" };

const queries: fc.Arbitrary<{ where: Where; orderBy: OrderBy | undefined; limit: number }> = fc.record({
  where: fc.record(
    { at: conditionsOn(instants), incidentId: conditionsOn(incidentIds), sequence: conditionsOn(sequences) },
    { requiredKeys: [] },
  ),
  orderBy: fc.option(
    fc.record({
      field: fc.constantFrom<Field>("at", "incidentId", "sequence"),
      direction: fc.constantFrom<"ascending" | "descending">("ascending", "descending"),
    }),
    { nil: undefined },
  ),
  limit: fc.constantFrom(1, 2, 3, 10, 79, 80, 1000),
});

function fieldOf(doc: StoredTrailEntry, field: Field): FieldValue {
  return { at: doc.entry.at, incidentId: doc.entry.incidentId ?? null, sequence: doc.sequence }[field];
}

function compare(left: FieldValue, right: FieldValue): number {
  if (typeof left === "number" && typeof right === "number") return left - right;
  return Buffer.compare(Buffer.from(String(left)), Buffer.from(String(right)));
}

function holds(value: FieldValue, condition: Condition): boolean {
  if ("anyOf" in condition) return condition.anyOf.includes(value);
  if (value === null) return false;
  return "atMost" in condition ? compare(value, condition.atMost) <= 0 : compare(value, condition.atLeast) >= 0;
}

function searchThrough(documents: ReadonlyMap<string, StoredTrailEntry>, where: Where, orderBy: OrderBy | undefined): string[] {
  const sign = orderBy?.direction === "descending" ? -1 : 1;
  const kept = [...documents].filter(([, doc]) =>
    Object.entries(where).every(([field, condition]) => holds(fieldOf(doc, field as Field), condition)),
  );
  const ordered = kept.toSorted(([leftId, left], [rightId, right]) => {
    const [a, b] = orderBy ? [fieldOf(left, orderBy.field), fieldOf(right, orderBy.field)] : [null, null];
    if ((a === null) !== (b === null)) return a === null ? 1 : -1;
    return sign * ((a === null ? 0 : compare(a, b)) || compare(leftId, rightId));
  });
  return ordered.map(([id]) => id);
}
