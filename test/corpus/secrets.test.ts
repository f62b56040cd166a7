import { describe, expect, test } from "vitest";
import { issuedSecrets, type SecretKind, secretKinds } from "./index.ts";

const some = [...issuedSecrets({ seed: 1, count: 20_000 })];
const ofKind = (kind: SecretKind) => some.filter((secret) => secret.kind === kind);

describe("generated secrets", () => {
  test("are the same for a seed; fewer of them are the beginning of more", () => {
    const first = [...issuedSecrets({ seed: 1, count: 500 })];
    expect(first).toEqual(some.slice(0, 500));
    expect([...issuedSecrets({ seed: 2, count: 500 })]).not.toEqual(first);
  });

  test("are all different, and none is too weak to register", () => {
    expect(new Set(some.map(({ bytes }) => bytes.toString("latin1"))).size).toBe(some.length);
    for (const { bytes } of some) {
      expect(bytes.length).toBeGreaterThanOrEqual(12);
      expect(new Set(bytes).size).toBeGreaterThanOrEqual(6);
    }
  });

  test("are drawn again where chance gives too few different bytes, as it does with short hex", () => {
    for (const { bytes } of issuedSecrets({ seed: 1, count: 300_000, kinds: ["hex"] })) {
      if (bytes.length < 16 && new Set(bytes).size < 6) expect.fail(`${bytes.length} bytes, ${new Set(bytes).size} of them different`);
    }
  });

  test.each([
    ["base62", /^[A-Za-z0-9]{12,64}$/],
    ["hex", /^[0-9a-f]{12,64}$/],
    ["base64", /^[A-Za-z0-9+/]{12,88}$/],
    ["base64url", /^[A-Za-z0-9_-]{12,64}$/],
    ["password", /^[\x21-\x7e]{12,40}$/],
    ["passphrase", /^[a-z]+( [a-z]+){4,7}$/],
    ["structured", /^[a-z0-9_.-]+[A-Za-z0-9]{20,48}$/],
    ["jwt", /^[\w-]+\.[\w-]+\.[\w-]{43}$/],
    ["pem", /^-----BEGIN PRIVATE KEY-----\n([A-Za-z0-9+/]{64}\n)+-----END PRIVATE KEY-----\n$/],
  ] as const)("come in the shape of their kind: %s", (kind, shape) => {
    expect(ofKind(kind).length).toBeGreaterThan(10);
    for (const { bytes } of ofKind(kind)) expect(bytes.toString("latin1")).toMatch(shape);
  });

  test.each(["jwt", "pem"] as const)("share the prefix that is declared as constant: %s", (kind) => {
    const [first, ...others] = ofKind(kind);
    expect(first?.constantPrefixBytes).toBeGreaterThan(0);
    for (const { bytes, constantPrefixBytes } of others) {
      expect(bytes.subarray(0, constantPrefixBytes)).toEqual(first?.bytes.subarray(0, constantPrefixBytes));
    }
  });

  test("declare as constant what structured tokens of one issuer share", () => {
    const issuers = new Set(ofKind("structured").map(({ bytes, constantPrefixBytes }) => bytes.toString("latin1", 0, constantPrefixBytes)));
    expect(issuers.size).toBe(8);
  });

  test("declare no more entropy than their variable bytes can hold", () => {
    for (const { bytes, entropyBits, constantPrefixBytes } of some) {
      expect(entropyBits).toBeGreaterThan(40);
      expect(entropyBits).toBeLessThanOrEqual((bytes.length - constantPrefixBytes) * Math.log2(94));
    }
  });

  test("of the token class have 16 token characters in a row behind the constant prefix", () => {
    for (const { bytes, constantPrefixBytes } of issuedSecrets({ seed: 1, count: 5000, tokenClass: true })) {
      expect(bytes.toString("latin1", constantPrefixBytes)).toMatch(/[A-Za-z0-9+/_-]{16}/);
    }
  });

  test("are of the asked kinds only; no kind at all is an error", () => {
    expect(new Set([...issuedSecrets({ seed: 1, count: 100, kinds: ["hex", "jwt"] })].map(({ kind }) => kind))).toEqual(
      new Set(["hex", "jwt"]),
    );
    expect(() => [...issuedSecrets({ seed: 1, count: 1, kinds: ["password"], tokenClass: true })]).toThrow("no kind of secret");
    expect(secretKinds.length).toBe(9);
  });
});
