import { createHmac, hkdfSync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createKeyFile,
  decodeAnchors,
  explainWeakness,
  fingerprintOf,
  incidentIdOf,
  KeyRing,
  parseKeyFile,
  publicId,
  register,
  rotateKeyFile,
  sameFingerprint,
  WINDOW_BYTES,
  windowHash,
} from "../../contract/index.ts";

const fixedFile = { current: "k1", keys: [{ id: "k1", key: Buffer.alloc(32, 1).toString("base64url"), notAfter: null }] };
const fixed = new KeyRing(fixedFile);
const strong = fc.uint8Array({ minLength: 16, maxLength: 300 }).filter((bytes) => explainWeakness(bytes) === undefined);

describe("a fingerprint", () => {
  it("is HMAC-SHA-256 under a sub-key from HKDF over purpose, tenant and epoch, to the byte", () => {
    const secret = Buffer.from("a test vector, no secret");
    const subKey = Buffer.from(hkdfSync("sha256", Buffer.alloc(32, 1), "leaktrail/1", "fingerprint\0default\0k1", 32));
    const expected = createHmac("sha256", subKey).update(secret).digest("base64url");
    expect(fingerprintOf(secret, fixed.current)).toEqual({ keyId: "k1", value: expected });
    // Computed with another language's library.
    expect(expected).toBe("D87WvW50iRlvEPKbWSjHLN66sMQmtftlf5EH28DZk-Q");
  });

  it("differs between tenants, epochs and secrets, so that nobody can compare across them", () => {
    const secret = Buffer.from("a test vector, no secret");
    const otherTenant = new KeyRing(fixedFile, "other");
    const rotated = new KeyRing(rotateKeyFile(fixedFile, "k2", null));
    const values = [
      fingerprintOf(secret, fixed.current),
      fingerprintOf(secret, otherTenant.current),
      fingerprintOf(secret, rotated.current),
      fingerprintOf(Buffer.from("a test vector, no secrets"), fixed.current),
    ].map((made) => made.value);
    expect(new Set(values).size).toBe(values.length);
    expect(rotated.epochs.map((epoch) => epoch.id)).toEqual(["k2", "k1"]);
  });

  it("is compared in constant time and by key", () => {
    const made = fingerprintOf(Buffer.from("a test vector, no secret"), fixed.current);
    expect(sameFingerprint(made, { ...made })).toBe(true);
    expect(sameFingerprint(made, { ...made, keyId: "k2" })).toBe(false);
    expect(sameFingerprint(made, { ...made, value: fingerprintOf(Buffer.from("x"), fixed.current).value })).toBe(false);
  });

  it("gives an incident id of inc_ and 26 base32 characters, always the same", () => {
    const made = fingerprintOf(Buffer.from("a test vector, no secret"), fixed.current);
    expect(incidentIdOf(made)).toMatch(/^inc_[a-z2-7]{26}$/);
    expect(incidentIdOf(made)).toBe(incidentIdOf({ ...made }));
    expect(publicId("x", "a", "bc")).not.toBe(publicId("x", "ab", "c"));
  });
});

describe("a registration", () => {
  it("carries anchors that are windows of the secret, wherever they stand in it", () => {
    fc.assert(
      fc.property(strong, (bytes) => {
        const made = register(bytes, fixed.current);
        const key = fixed.current.windowKey();
        for (const anchor of decodeAnchors(made)) {
          expect(anchor.offset + WINDOW_BYTES).toBeLessThanOrEqual(bytes.length);
          expect(windowHash(bytes, anchor.offset, key)).toBe(anchor.hash);
        }
      }),
    );
  });

  it("holds no run of eight bytes of the secret, raw or as hex or base64", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9]{20,64}$/), (text) => {
        const bytes = Buffer.from(text);
        if (explainWeakness(bytes)) return;
        const written = JSON.stringify(register(bytes, fixed.current));
        for (let at = 0; at + 8 <= text.length; at++) expect(written).not.toContain(text.slice(at, at + 8));
        expect(written).not.toContain(bytes.toString("hex").slice(0, 16));
        expect(written).not.toContain(bytes.toString("base64").slice(0, 12));
      }),
    );
  });

  it("counts entropy over the alphabet that the secret shows", () => {
    const hex = register(Buffer.from("0123456789abcdef0123456789abcdff"), fixed.current);
    expect(hex).toMatchObject({ lengthBytes: 32, entropyBits: 128 });
    const mixed = register(Buffer.from("aB3aB4aB5aB6aB7aB8"), fixed.current);
    expect(mixed.entropyBits).toBe(Math.floor(18 * Math.log2(62)));
  });
});

describe("a key file", () => {
  it("is made, read back and rotated; the former key stays until its notAfter", () => {
    const file = parseKeyFile(JSON.stringify(createKeyFile("k1")));
    const rotated = rotateKeyFile(file, "k2", new Date("2030-01-01T00:00:00Z"));
    expect(new KeyRing(rotated, "default", new Date("2029-01-01T00:00:00Z")).epochs.map((epoch) => epoch.id)).toEqual(["k2", "k1"]);
    expect(new KeyRing(rotated, "default", new Date("2031-01-01T00:00:00Z")).epochs.map((epoch) => epoch.id)).toEqual(["k2"]);
  });

  it.each([
    ["is not JSON", "{oops", /not JSON/],
    ["names a current key that it does not hold", JSON.stringify({ ...fixedFile, current: "k9" }), /current: names no key/],
    [
      "holds a key of the wrong length",
      JSON.stringify({ current: "k1", keys: [{ id: "k1", key: "c2hvcnQ", notAfter: null }] }),
      /32 bytes/,
    ],
  ])("that %s is refused without being quoted", (_what, text, message) => {
    expect(() => parseKeyFile(text)).toThrow(message);
    expect(() => parseKeyFile(text)).not.toThrow(/c2hvcnQ|oops/);
  });
});
