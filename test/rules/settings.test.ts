import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createKeyFile, KeyRing } from "../../contract/index.ts";
import { builtInRules } from "../../rules/index.ts";
import { createEngine } from "../../scanner/engine.ts";
import { gaps } from "./settings/gaps.ts";
import { documentOf, missesOf, settings } from "./settings/index.ts";

const engine = createEngine({ rules: builtInRules, keys: new KeyRing(createKeyFile("k1")) });
const SEEDS = [1, 2, 3, 4, 5];

describe.each(Object.entries(settings))("in %s", (_, group) => {
  const closed = group.filter(({ name }) => !Object.hasOwn(gaps, name));
  test.each(closed.map((setting) => [setting.name, setting] as const))(
    "%s: each secret is reported to the byte, and nothing else",
    (_, setting) => {
      for (const seed of SEEDS) expect(missesOf(documentOf(setting, seed), engine.scan), `seed ${seed}`).toEqual([]);
    },
  );
});

test("what is listed as a gap is one, so that the list says what is found and what is not", () => {
  const open = Object.values(settings)
    .flat()
    .filter((setting) => SEEDS.some((seed) => missesOf(documentOf(setting, seed), engine.scan).length > 0));
  expect(open.map(({ name }) => name).sort()).toEqual(Object.keys(gaps).sort());
});

describe("real private keys are found whole, whatever their kind", () => {
  const rsa = () => generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
  const ec = () => generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
  const edwards = () => generateKeyPairSync("ed25519").privateKey;
  test.each([
    ["RSA, PKCS #1", () => rsa().export({ type: "pkcs1", format: "pem" })],
    ["RSA, PKCS #8", () => rsa().export({ type: "pkcs8", format: "pem" })],
    ["RSA, PKCS #8, with a passphrase", () => rsa().export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "x" })],
    ["RSA, PKCS #1, with a passphrase", () => rsa().export({ type: "pkcs1", format: "pem", cipher: "aes-256-cbc", passphrase: "x" })],
    ["EC, SEC 1", () => ec().export({ type: "sec1", format: "pem" })],
    ["EC, PKCS #8", () => ec().export({ type: "pkcs8", format: "pem" })],
    ["Ed25519", () => edwards().export({ type: "pkcs8", format: "pem" })],
    ["X25519", () => generateKeyPairSync("x25519").privateKey.export({ type: "pkcs8", format: "pem" })],
  ])("%s", (_, make) => {
    const pem = String(make()).trimEnd();
    const found = engine.scan(Buffer.from(`${pem}\n`));
    expect(found).toMatchObject([{ start: 0, end: pem.length, confidence: "high" }]);
  });
});
