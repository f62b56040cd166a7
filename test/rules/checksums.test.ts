import { describe, expect, test } from "vitest";
import { createKeyFile, KeyRing } from "../../contract/index.ts";
import { base36Checksum, marvin32 } from "../../rules/formats/index.ts";
import { builtInRules, seeded } from "../../rules/index.ts";
import { createEngine } from "../../scanner/engine.ts";

const engine = createEngine({ rules: builtInRules, keys: new KeyRing(createKeyFile("k1")) });

/** The published test values of .NET's Marvin32. */
test.each([
  ["", 0x4fb61a001bdbccn, 0x302009bc],
  ["af", 0x4fb61a001bdbccn, 0x3592e206],
  ["e70f", 0x4fb61a001bdbccn, 0xfdab5e04],
  ["37f495", 0x4fb61a001bdbccn, 0x6b3c8b90],
  ["8642dc59", 0x4fb61a001bdbccn, 0x0e9407be],
  ["ab427ea8d10fc7", 0x804fb61a001bdbccn, 0x5826b7ce],
  ["FF00FF00FF00FF", 0x804fb61a801bdbccn, 0xe0c1ffff],
])("Marvin32 of %s is as published", (hex, seed, expected) => {
  expect(marvin32(Buffer.from(hex, "hex"), seed)).toBe(expected);
});

test("CRC-32 in base 36 has seven digits", () => {
  // The check value of CRC-32, of which every implementation gives 0xcbf43926.
  expect(base36Checksum("123456789")).toBe((0xcbf43926).toString(36).padStart(7, "0"));
});

describe("a token whose checksum does not hold is reported with low confidence", () => {
  test.each([
    "github-personal-access-token",
    "atlassian-api-token",
    "grafana-service-account-token",
    "gitlab-personal-access-token",
    "azure-storage-marked-key",
    "azure-iot-hub-key",
    "azure-function-key",
    "azure-container-registry-key",
  ])("%s", (id) => {
    const secret =
      builtInRules()
        .find((rule) => rule.id === id)
        ?.samples(seeded(5))
        .positive.at(-1)?.secret ?? "";
    const changed = secret.replace(/[a-z](?=.{8,20}$)/, (letter) => (letter === "b" ? "c" : "b"));
    expect(changed).not.toBe(secret);
    expect(engine.scan(Buffer.from(`t ${secret} t`))).toMatchObject([{ rule: id, confidence: "high" }]);
    expect(engine.scan(Buffer.from(`t ${changed} t`))).toMatchObject([{ rule: id, confidence: "low" }]);
  });
});
