import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  BufferSink,
  HEADER_BYTES,
  type IndexUpdate,
  type OpenIndex,
  type OpenOptions,
  type SigningKey,
  stateAfter,
  writeChanges,
} from "../../contract/index.ts";
import { encoded, entryOf, flipped, identity, keys, many, open, refusalOf, signer, whole } from "./index-file-fixtures.ts";

describe("changes", () => {
  const at = "2026-05-20T00:00:00Z";

  function updated(
    bytes: Uint8Array,
    updates: readonly IndexUpdate[],
    options: { signingKey?: SigningKey; open?: Partial<OpenOptions> } = {},
  ) {
    const file = open(bytes, options.open);
    const sink = new BufferSink(bytes);
    const { version } = file.header;
    const result = writeChanges(
      file,
      stateAfter(file, updates),
      { ...identity, version: version + 1 },
      { keys, signingKey: options.signingKey },
      sink,
    );
    return { bytes: sink.bytes(result.lengthBytes), result };
  }

  /** What an index says of its records, wherever it says it. */
  function recordsOf(file: OpenIndex): Map<string, boolean> {
    const records = file.segments.flatMap((segment) =>
      [...file.records(segment)].map(({ record }) => [record.id, record.revoked] as const),
    );
    const entries = [...file.changes.entries].map(({ id, revokedAt }) => [id, revokedAt !== null] as const);
    expect(new Set([...records, ...entries].map(([id]) => id)).size).toBe(records.length + entries.length);
    return new Map([...records, ...entries]);
  }

  test("add, revoke, expire and remove records, and leave the rest and its bytes as they were", () => {
    const fresh = entryOf("new", 9000);
    const { bytes, result } = updated(whole, [{ put: fresh }, { revoke: "iss-3", at }, { expire: "iss-4", at }, { remove: "iss-5" }]);
    const file = open(bytes);
    expect(file.header).toMatchObject({ version: 8, records: 1500, changes: { count: 4 } });
    expect([...file.changes.entries]).toEqual([fresh]);
    const [segment] = file.segments;
    const records = (secret: number) => segment && file.recordsOf(segment, secret);
    expect([records(3), records(5), records(6)]).toEqual([[{ id: "iss-3", revoked: true }], [], [{ id: "iss-6", revoked: false }]]);
    expect(records(4)).toEqual([{ id: "iss-4", revoked: false, expiresAt: at }]);
    const base = open(whole).header.changes.offset;
    expect(bytes.subarray(HEADER_BYTES, base).equals(whole.subarray(HEADER_BYTES, base))).toBe(true);
    expect(file.verify().lengthBytes).toBe(bytes.length);
    expect(result.isRebuildDue).toBe(false);
  });

  test("of changes of changes come out as if they were made to a list, in any order", () => {
    const base = many.slice(0, 6);
    const bytes = encoded(base);
    const op = fc.oneof(
      fc.record({ kind: fc.constant("put" as const), id: fc.nat(9), seed: fc.nat(20) }),
      fc.record({ kind: fc.constantFrom("revoke" as const, "expire" as const, "remove" as const), id: fc.nat(9), seed: fc.constant(0) }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(op, { minLength: 1, maxLength: 5 }), { maxLength: 4 }), (rounds) => {
        const model = new Map(base.map(({ id }) => [id, false]));
        let current: Buffer = bytes;
        for (const round of rounds) {
          const updates: IndexUpdate[] = [];
          for (const { kind, id: number, seed } of round) {
            const id = `iss-${number}`;
            if (kind === "put") {
              updates.push({ put: entryOf(id, 100 + seed) });
              model.set(id, false);
            } else if (model.has(id)) {
              updates.push(kind === "remove" ? { remove: id } : kind === "revoke" ? { revoke: id, at } : { expire: id, at });
              if (kind === "remove") model.delete(id);
              if (kind === "revoke") model.set(id, true);
            }
          }
          if (updates.length > 0) current = updated(current, updates).bytes;
        }
        const file = open(current);
        expect(recordsOf(file)).toEqual(model);
        expect(file.header.records).toBe(model.size);
      }),
      { numRuns: 60 },
    );
  });

  test("of a record that is not there change nothing", () => {
    for (const update of [{ revoke: "nobody", at }, { expire: "nobody", at }, { remove: "nobody" }]) {
      expect(refusalOf(() => updated(whole, [{ revoke: "iss-1", at }, update]))).toEqual({
        code: "not-found",
        message: expect.stringContaining("nobody"),
      });
    }
  });

  test("are damaged like anything else", () => {
    const { bytes } = updated(whole, [{ remove: "iss-5" }]);
    const file = open(flipped(bytes, open(bytes).header.changes.offset + 3));
    expect(refusalOf(() => file.changes).code).toBe("corrupt-data");
  });

  test("need a signature where the index has one, and bear it", () => {
    const { signingKey, trusted } = signer();
    const signed = encoded(many.slice(0, 9), { signingKey });
    expect(refusalOf(() => updated(signed, [{ remove: "iss-5" }])).message).toContain("--sign-key");
    const { bytes } = updated(signed, [{ remove: "iss-5" }], { signingKey, open: { trusted } });
    expect(open(bytes, { trusted }).header.records).toBe(8);
  });

  test("put nothing into tier B, which would tell more of it than the tier allows, and are none at all for tier C", () => {
    const { signingKey, trusted } = signer();
    const options = { signingKey, open: { trusted } };
    const bytes = encoded(many.slice(0, 3), { tier: "B", signingKey });
    const refusal = refusalOf(() => updated(bytes, [{ put: entryOf("new", 9000) }], options));
    expect(refusal).toEqual({ code: "bad-configuration", message: expect.stringContaining("build the index anew") });
    expect(open(updated(bytes, [{ revoke: "iss-1", at }, { remove: "iss-2" }], options).bytes, { trusted }).header.records).toBe(2);
    expect(refusalOf(() => updated(encoded(many.slice(0, 3), { tier: "C", signingKey }), [{ remove: "iss-1" }], options)).code).toBe(
      "bad-configuration",
    );
  });

  test("that are many ask for a rebuild", () => {
    const updates = Array.from({ length: 1001 }, (_, number) => ({ revoke: `iss-${number}`, at }));
    expect(updated(whole, updates.slice(0, 1000)).result.isRebuildDue).toBe(false);
    expect(updated(whole, updates).result.isRebuildDue).toBe(true);
  });

  test("are read from what was open while another version takes the file's place", () => {
    const file = open(whole);
    updated(whole, [{ remove: "iss-5" }]);
    const [segment] = file.segments;
    expect(segment && file.recordsOf(segment, 5)).toEqual([{ id: "iss-5", revoked: false }]);
  });
});
