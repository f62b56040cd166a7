import { createHmac, hkdfSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  createKeyFile,
  explainWeakness,
  fingerprintOf,
  incidentIdOf,
  KeyRing,
  parseKeyFile,
  publicId,
  register,
  rotateKeyFile,
  sameFingerprint,
} from "../../contract/index.ts";

const fixedFile = { current: "k1", keys: [{ id: "k1", key: Buffer.alloc(32, 1).toString("base64url"), notAfter: null }] };
const fixed = new KeyRing(fixedFile);

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
  it("counts entropy over the alphabet that the secret shows", () => {
    const hex = register(Buffer.from("0123456789abcdef0123456789abcdff"), fixed.current);
    expect(hex).toMatchObject({ lengthBytes: 32, entropyBits: 128 });
    const mixed = register(Buffer.from("aB3aB4aB5aB6aB7aB8"), fixed.current);
    expect(mixed.entropyBits).toBe(Math.floor(18 * Math.log2(62)));
  });

  it("refuses what everybody guesses first, in any case, and what is too short, too long or too even", () => {
    const weakness = (secret: string) => explainWeakness(Buffer.from(secret, "latin1"));
    expect(weakness("PassWord12345")).toMatch(/list of common secrets/);
    expect(weakness("password12345\u00e9")).toBeUndefined();
    expect(weakness("a1b2c3d4e5f")).toMatch(/11 bytes/);
    expect(weakness("abcde".repeat(4))).toMatch(/5 distinct/);
    expect(weakness("abcdef".repeat(11_000))).toMatch(/66000 bytes/);
  });
});

describe("a key file", () => {
  it("is made, read back and rotated; the former key stays until its notAfter", () => {
    const file = parseKeyFile(JSON.stringify(createKeyFile("k1")));
    const rotated = rotateKeyFile(file, "k2", new Date("2030-01-01T00:00:00Z"));
    expect(new KeyRing(rotated, "default", new Date("2029-01-01T00:00:00Z")).epochs.map((epoch) => epoch.id)).toEqual(["k2", "k1"]);
    expect(new KeyRing(rotated, "default", new Date("2031-01-01T00:00:00Z")).epochs.map((epoch) => epoch.id)).toEqual(["k2"]);
  });

  it("keeps its windows when it is rotated, so that one pass serves both keys, though the key that they come from ends", () => {
    const file = createKeyFile("k1");
    const rotated = rotateKeyFile(rotateKeyFile(file, "k2", new Date("2030-01-01T00:00:00Z")), "k3", null);
    const ring = new KeyRing(parseKeyFile(JSON.stringify(rotated)), "default", new Date("2031-01-01T00:00:00Z"));
    expect(ring.epochs.map((epoch) => [epoch.id, epoch.windowEpoch])).toEqual([
      ["k3", "k1"],
      ["k2", "k1"],
    ]);
    const before = new KeyRing(file).current;
    for (const epoch of ring.epochs) {
      expect(epoch.windowKeys()).toEqual(before.windowKeys());
      const secret = Buffer.from("a test vector, no secret");
      expect(register(secret, epoch).anchors).toBe(register(secret, before).anchors);
      expect(fingerprintOf(secret, epoch).value).not.toBe(fingerprintOf(secret, before).value);
    }
  });

  it("begins new windows when that is asked for, and no third ones while two are alive", () => {
    const now = new Date("2029-01-01T00:00:00Z");
    const first = createKeyFile("k1");
    const second = rotateKeyFile(first, "k2", new Date("2030-01-01T00:00:00Z"), { windows: true, now });
    expect(new KeyRing(second, "default", now).epochs.map((epoch) => epoch.windowEpoch)).toEqual(["k2", "k1"]);
    expect(new KeyRing(second, "default", now).current.windowKeys()).not.toEqual(new KeyRing(first).current.windowKeys());
    expect(() => rotateKeyFile(second, "k3", null, { windows: true, now })).toThrow(/2 window epochs alive \(k2, k1\).*notAfter/s);
    expect(rotateKeyFile(second, "k3", null, { now }).keys[0]).toMatchObject({ id: "k3", windows: "k2" });
    const later = new Date("2030-02-01T00:00:00Z");
    expect(rotateKeyFile(second, "k3", null, { windows: true, now: later }).keys[0]).not.toHaveProperty("windows");
  });

  it.each([
    ["is not JSON", "{oops", /not JSON/],
    ["names a current key that it does not hold", JSON.stringify({ ...fixedFile, current: "k9" }), /current: names no key/],
    [
      "holds a key of the wrong length",
      JSON.stringify({ current: "k1", keys: [{ id: "k1", key: "c2hvcnQ", notAfter: null }] }),
      /32 bytes/,
    ],
    [
      "takes windows from a key that it does not hold",
      JSON.stringify({ ...fixedFile, keys: [{ ...fixedFile.keys[0], windows: "k0" }] }),
      /keys: name as windows a key/,
    ],
  ])("that %s is refused without being quoted", (_what, text, message) => {
    expect(() => parseKeyFile(text)).toThrow(message);
    expect(() => parseKeyFile(text)).not.toThrow(/c2hvcnQ|oops/);
  });
});
