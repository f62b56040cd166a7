import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  createKeyFile,
  decodeRegistration,
  type IndexEntry,
  KeyRing,
  lookup,
  register,
  residualBits,
  rotateKeyFile,
  type SecretShape,
  type Segment,
  secretFlags,
} from "../../contract/index.ts";
import { built, entryOf, keyFile, only, recordsOf, secretOf, secretRow, storedOffers } from "./index-file-segments.ts";

describe("records", () => {
  test("of one fingerprint are one secret, dead once all of them are, and alive until the last of them expires", () => {
    const secret = secretOf(1);
    const dead = { revokedAt: "2026-01-02T00:00:00Z" };
    const flagsOf = (...more: Partial<IndexEntry>[]) => {
      const segment = only(built(more.map((fields, at) => entryOf(`iss-${at}`, secret, undefined, fields))).index.segments);
      const { flags, expiresAt } = secretRow(segment, segment.image(), 0);
      expect([segment.facts.secrets, segment.facts.records]).toEqual([1, more.length]);
      return { flags, expiresAt, records: recordsOf(segment)[0] };
    };
    const records = (...revoked: boolean[]) => revoked.map((is, at) => ({ id: `iss-${at}`, revoked: is }));
    expect(flagsOf(dead, dead)).toEqual({ flags: secretFlags.revoked, expiresAt: 0, records: records(true, true) });
    expect(flagsOf(dead, {}, dead)).toEqual({ flags: 0, expiresAt: 0, records: records(true, false, true) });
    const [early, late] = [{ expiresAt: "2027-01-01T00:00:00Z" }, { expiresAt: "2028-01-01T00:00:00Z" }];
    expect(flagsOf(late, early).expiresAt).toBe(Date.parse(late.expiresAt) / 1000);
    expect(flagsOf(early, {}).expiresAt).toBe(0);
  });

  test("keep their ids, whatever these are, wherever their secret came up again", () => {
    const id = fc.string({ minLength: 1, maxLength: 256, unit: fc.constantFrom(..."!=ab 0z~".replace(" ", "")) });
    const given = fc.uniqueArray(fc.record({ id, secret: fc.nat(600), revoked: fc.boolean() }), {
      maxLength: 900,
      selector: (record) => record.id,
    });
    const secrets = Array.from({ length: 601 }, (_, at) => entryOf("x", secretOf(at)).registration);
    fc.assert(
      fc.property(given, (records) => {
        fc.pre(records.length > 0);
        const revokedAt = (is: boolean) => (is ? "2026-01-01T00:00:00Z" : null);
        const { index } = built(
          records.map((record) => ({
            id: record.id,
            registration: secrets[record.secret] as IndexEntry["registration"],
            revokedAt: revokedAt(record.revoked),
          })),
        );
        const bySecret = groupBy(records);
        const expected = [...bySecret.values()].map((group) => group.map(({ id, revoked }) => ({ id, revoked })));
        expect(recordsOf(only(index.segments))).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  test("of an earlier page's secret do not come up on a later one", () => {
    const entries = Array.from({ length: 600 }, (_, at) => entryOf(`iss-${at}`, secretOf(at)));
    entries.splice(300, 0, entryOf("again", secretOf(0)));
    const records = recordsOf(only(built(entries).index.segments));
    expect(records.map((held) => held.map(({ id }) => id))).toEqual([
      ["iss-0", "again"],
      ...Array.from({ length: 599 }, (_, at) => [`iss-${at + 1}`]),
    ]);
  });

  test("are refused where their id came before, their key is unknown, or their registration is of another version", () => {
    const other = new KeyRing(createKeyFile("k9"));
    const old = entryOf("old", secretOf(3));
    const { refused } = built([
      entryOf("iss-1", secretOf(1)),
      entryOf("iss-1", secretOf(2)),
      { ...entryOf("alien", secretOf(4)), registration: register(secretOf(4), other.current) },
      { ...old, registration: { ...old.registration, anchorVersion: 1 } },
      { ...old, id: "cut", registration: { ...old.registration, anchors: old.registration.anchors.slice(0, -8) } },
    ]);
    expect(refused.map(({ id }) => id)).toEqual(["iss-1", "alien", "old", "cut"]);
    expect(refused[1]?.reason).toContain('key "k9"');
  });

  test("whose secret is sought by its first bytes too have two secrets", () => {
    const secret = secretOf(5, 64);
    const entry = entryOf("iss-1", secret, { entropyBits: 380, partialBytes: 32 });
    const segment = only(built([entry]).index.segments);
    expect(segment.facts).toMatchObject({ secrets: 2, records: 1 });
    expect(recordsOf(segment)).toEqual([[{ id: "iss-1", revoked: false }], [{ id: "iss-1", revoked: false }]]);
    const row = secretRow(segment, segment.image(), 1);
    expect(row).toMatchObject({ lengthBytes: 32, flags: secretFlags.partial });
    expect(row.prefix).toEqual(Buffer.from(entry.registration.partial?.value ?? "", "base64url").subarray(0, 12));
  });
});

describe("key epochs", () => {
  test("that share their windows share a segment; each other window epoch has its own", () => {
    const rotated = rotateKeyFile(keyFile, "k2", null);
    const ring = new KeyRing(rotateKeyFile(rotated, "k3", null, { windows: true }));
    const entries = ["k1", "k2", "k3"].map((id, at) => {
      const epoch = ring.epoch(id);
      if (!epoch) throw new TypeError("the ring holds all three");
      return { id: `iss-${id}`, registration: register(secretOf(at), epoch), revokedAt: null };
    });
    const { index, refused } = built(entries, { ring });
    expect(refused).toEqual([]);
    expect(index.keyIds).toEqual(["k1", "k2", "k3"]);
    expect(index.segments.map(({ facts }) => [facts.windowEpoch, facts.secrets])).toEqual([
      ["k1", 2],
      ["k3", 1],
    ]);
    const [first] = index.segments as [Segment];
    expect([0, 1].map((secret) => secretRow(first, first.image(), secret).keyNumber)).toEqual([0, 1]);
  });

  test("keep apart what has one value under two keys", () => {
    const ring = new KeyRing(rotateKeyFile(keyFile, "k2", null));
    const entry = entryOf("iss-1", secretOf(1));
    const { index } = built([entry, { ...entry, id: "iss-2", registration: { ...entry.registration, keyId: "k2" } }], { ring });
    expect(only(index.segments).facts.secrets).toBe(2);
  });
});

describe("tiers", () => {
  const declared = (bits: number): SecretShape => ({ entropyBits: bits });

  test("B stores windows only as far as 80 bits are left, and says how many forms it leaves out", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 22, max: 60 }), fc.nat()), { minLength: 1, maxLength: 20 }), (given) => {
        const entries = given.map(([length, seed], at) =>
          entryOf(`iss-${at}`, secretOf(seed, length), declared(Math.floor(length * 5.95))),
        );
        const { index, refused } = built(entries, { tier: "B" });
        let forms = 0;
        for (const segment of index.segments) {
          const image = segment.image();
          const ids = recordsOf(segment);
          for (const [secret, [record]] of ids.entries()) {
            const entry = entries.find(({ id }) => id === record?.id) as IndexEntry;
            const { whole } = decodeRegistration(entry.registration);
            const stored = storedOffers(segment, image, secret, whole.offers);
            expect(residualBits(whole, stored)).toBeGreaterThanOrEqual(80);
            forms += 4 - new Set(stored.map(({ form }) => form)).size;
          }
        }
        expect(index.formsLeftOut).toBe(forms);
        for (const { reason } of refused) expect(reason).toMatch(/bits|came before/);
      }),
      { numRuns: 30 },
    );
  });

  test("B and C refuse what is short of 128 bits, or declares none", () => {
    for (const tier of ["B", "C"] as const) {
      const { refused } = built([entryOf("a", secretOf(1, 40)), entryOf("b", secretOf(2, 40), declared(127))], { tier });
      expect(refused.map(({ id }) => id)).toEqual(["a", "b"]);
    }
  });

  test("C holds filter and tags over 16 bytes, and neither secrets nor records", () => {
    const entries = Array.from({ length: 50 }, (_, at) => entryOf(`iss-${at}`, secretOf(at, 48), declared(280)));
    const segment = only(built(entries, { tier: "C" }).index.segments);
    const { sections, lengthBytes } = segment.layout;
    expect([sections.refs, sections.offsets, sections.secrets, sections.long].map((section) => section.lengthBytes)).toEqual([0, 0, 0, 0]);
    expect(segment.facts).toMatchObject({ spans: [16], secrets: 50 });
    expect([...segment.idParts()]).toEqual([]);
    const image = segment.image();
    expect(image).toHaveLength(lengthBytes);
    for (const { registration } of entries) {
      const raw = decodeRegistration(registration).whole.offers.filter(({ form }) => form === 0);
      expect(raw.some((offer) => lookup(image, segment.layout, offer).some(({ secret }) => secret === -1))).toBe(true);
    }
  });

  test("other than A do not seek first bytes alone", () => {
    const entry = entryOf("iss-1", secretOf(5, 64), { entropyBits: 380, partialBytes: 32 });
    const { index } = built([entry], { tier: "B" });
    expect([index.partialsLeftOut, only(index.segments).facts.secrets]).toEqual([1, 1]);
  });
});

function groupBy<T extends { secret: number }>(records: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const record of records) groups.set(record.secret, [...(groups.get(record.secret) ?? []), record]);
  return groups;
}
