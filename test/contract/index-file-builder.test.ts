import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  decodeRegistration,
  encodeAnchors,
  explainWeakness,
  type IndexEntry,
  lookup,
  type Offer,
  readAnchors,
  type SecretRecord,
  scaled,
  secretFlags,
} from "../../contract/index.ts";
import { seeded } from "../../rules/index.ts";
import { BASE62, built, entryOf, HEX, only, PRINTABLE, recordsOf, secretOf, secretRow, storedOffers } from "./index-file-segments.ts";

describe("an image", () => {
  const secrets = fc
    .tuple(fc.constantFrom(HEX, BASE62, PRINTABLE), fc.integer({ min: 12, max: 90 }), fc.nat())
    .map(([alphabet, length, seed]) => secretOf(seed, length, alphabet))
    .filter((secret) => explainWeakness(secret) === undefined);

  test("holds a window of each form of each secret that was taken, where a plain lookup finds it", () => {
    fc.assert(
      fc.property(fc.uniqueArray(secrets, { minLength: 1, maxLength: 40, selector: String }), (given) => {
        const { index, refused } = built(given.map((secret, at) => entryOf(`iss-${at}`, secret)));
        expect(refused).toEqual([]);
        const segment = only(index.segments);
        const image = segment.image();
        for (const [at, secret] of given.entries()) {
          const { registration } = entryOf("x", secret);
          const { whole } = decodeRegistration(registration);
          const forms = new Set(storedOffers(segment, image, at, whole.offers).map(({ form }) => form));
          expect(forms).toEqual(new Set(whole.offers.map(({ form }) => form)));
          const row = secretRow(segment, image, at);
          expect(row).toMatchObject({ lengthBytes: secret.length, keyNumber: 0, check: whole.checks[0]?.hash });
          expect(row.prefix).toEqual(Buffer.from(registration.value, "base64url").subarray(0, 12));
          expect(row.flags).toBe(secret.length > 64 ? secretFlags.long : 0);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("says nothing of windows that are not in it, but for one in some thousands", () => {
    const segment = only(built(Array.from({ length: 500 }, (_, at) => entryOf(`iss-${at}`, secretOf(at)))).index.segments);
    const image = segment.image();
    const others = Array.from(
      { length: 2000 },
      (_, at) => decodeRegistration(entryOf("x", secretOf(10_000 + at)).registration).whole.offers,
    );
    const seen = others.flat().filter((offer) => lookup(image, segment.layout, offer).length > 0);
    expect(seen.length).toBeLessThan(5);
  });

  test("finds a tag whose low bits are zero, which an empty slot has", () => {
    const entry = entryOf("iss-1", secretOf(1));
    const read = readAnchors(entry.registration.anchors, entry.registration.lengthBytes);
    const offers = read.offers.map((offer) => ({ ...offer, tagLow: 0x70000 }));
    const segment = only(
      built([{ ...entry, registration: { ...entry.registration, anchors: encodeAnchors({ ...read, offers }) } }]).index.segments,
    );
    expect(storedOffers(segment, segment.image(), 0, offers).some(({ form }) => form === 0)).toBe(true);
  });

  test("tells the class, the window and the lengths that a scan must look with", () => {
    const facts = (...given: Buffer[]) => only(built(given.map((secret, at) => entryOf(`iss-${at}`, secret))).index.segments).facts;
    expect(facts(secretOf(1, 32))).toMatchObject({ byteClass: 0, w: 9, secrets: 1, shortestBytes: 32, longestBytes: 32 });
    expect(facts(secretOf(1, 32), secretOf(2, 20, " !#$%&()*,.:;<>?@^~"))).toMatchObject({ byteClass: 1, w: 9, shortestBytes: 20 });
    expect(facts(secretOf(1, 32), secretOf(3, 12))).toMatchObject({ byteClass: 0, w: 5, shortestBytes: 12, longestBytes: 32 });
  });

  test("takes 72 bytes a secret with four anchors, and its ids no more than their own length", () => {
    const count = 20_000;
    const entries = Array.from({ length: count }, (_, at) => ({ ...entryOf("x", secretOf(at)), id: `iss_${seeded(at).text(22, BASE62)}` }));
    const segment = only(built(entries).index.segments);
    const ids = [...segment.idParts()].reduce((sum, part) => sum + part.length, 0);
    expect(segment.facts.anchors).toBe(count * 4);
    expect(segment.layout.lengthBytes / count).toBeLessThan(72.1);
    expect(ids / count).toBeLessThan(26);
  });
});

describe("windows that many secrets share", () => {
  test("are not chosen where a secret has others", () => {
    const given = Array.from({ length: 200 }, (_, at) => Buffer.concat([Buffer.from("corp-token-v1-"), secretOf(at, 30)]));
    const { index, refused } = built(given.map((secret, at) => entryOf(`iss-${at}`, secret)));
    expect(refused).toEqual([]);
    const segment = only(index.segments);
    const image = segment.image();
    for (const [at, secret] of given.entries()) {
      const raw = decodeRegistration(entryOf("x", secret).registration).whole.offers.filter(({ form }) => form === 0);
      const [stored] = storedOffers(segment, image, at, raw);
      expect(lookup(image, segment.layout, stored as Offer).length).toBeLessThanOrEqual(2);
    }
  });

  test("go to one secret where all others have windows of their own", () => {
    const start = secretOf(0, 40);
    const given = Array.from({ length: 100 }, (_, at) => Buffer.concat([start, secretOf(1 + at, 40)]));
    const segment = only(built(given.map((secret, at) => entryOf(`iss-${at}`, secret))).index.segments);
    const [first] = decodeRegistration(entryOf("x", given[50] as Buffer).registration).whole.offers;
    expect(lookup(segment.image(), segment.layout, first as Offer)).toEqual([{ secret: 0, form: 0, offset: first?.offset }]);
  });

  test("are given to 8 secrets each; who has no other is refused by name, and the rest are found", () => {
    const [first, middle, last] = [secretOf(1, 20), secretOf(2, 20), secretOf(3, 20)].map(String);
    const alike = Array.from({ length: 30 }, (_, at) => {
      const number = String(at).padStart(8, "0");
      return Buffer.from(`${first}${number}${middle}${number}${last}`);
    });
    const { index, refused } = built(alike.map((secret, at) => entryOf(`iss-${at}`, secret)));
    expect(refused.length).toBeGreaterThanOrEqual(6);
    expect(refused[0]).toEqual({ id: expect.stringMatching(/^iss-/), reason: expect.stringContaining("shared by 8 other secrets") });
    expect(index.refused).toEqual({ count: refused.length, named: refused });
    expect(index.records).toBe(30 - refused.length);
  });

  test("of common text are never chosen, raw or in base64", () => {
    const passphrase = Buffer.from("the quick brown fox jumps over the lazy dog");
    const coded = Buffer.from(Buffer.from("Content-Type: application/json; charset=utf-8").toString("base64").slice(0, 40));
    const { refused } = built([entryOf("a", passphrase), entryOf("b", coded), entryOf("c", Buffer.concat([passphrase, secretOf(1)]))]);
    expect(refused).toEqual(["a", "b"].map((id) => ({ id, reason: "each of its windows stands in common text" })));
  });

  test("by forgery bury hardly anybody but the forgers, and everybody who is buried is named", () => {
    const forged = Array.from({ length: 1000 }, (_, at) => {
      const entry = entryOf(`forged-${at}`, secretOf(50_000 + at));
      const read = readAnchors(entry.registration.anchors, entry.registration.lengthBytes);
      const offers = read.offers.slice(0, 1).map((offer) => ({ ...offer, tagHigh: 7 }));
      return { ...entry, registration: { ...entry.registration, anchors: encodeAnchors({ ...read, offers }) } };
    });
    const honest = Array.from({ length: 3000 }, (_, at) => entryOf(`iss-${at}`, secretOf(at)));
    const { index } = built([...forged, ...honest]);
    const named = index.refused.named.map(({ id }) => id);
    expect(index.refused.count).toBeGreaterThan(400);
    expect(named.filter((id) => !id.startsWith("forged-")).length).toBeLessThan(honest.length * 0.05);
    const segment = only(index.segments);
    const image = segment.image();
    for (const [secret, [record]] of recordsOf(segment).entries()) {
      const { id } = record as SecretRecord;
      const isBuried = (secretRow(segment, image, secret).flags & secretFlags.tombstone) !== 0;
      expect(isBuried, id).toBe(named.includes(id));
      if (isBuried || secret < forged.length) continue;
      const { offers } = decodeRegistration((honest[secret - forged.length] as IndexEntry).registration).whole;
      expect(
        storedOffers(segment, image, secret, offers).some(({ form }) => form === 0),
        id,
      ).toBe(true);
    }
  });
});

test("a hash is scaled to a count without an error of rounding", () => {
  fc.assert(
    fc.property(fc.nat(0xffffffff), fc.integer({ min: 1, max: 2 ** 28 }), (hash, count) => {
      expect(scaled(hash, count)).toBe(Number((BigInt(hash) * BigInt(count)) >> 32n));
    }),
  );
});
