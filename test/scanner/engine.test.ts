import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createKeyFile, fingerprintOf, fingerprintsOf, KeyRing, register, rotateKeyFile } from "../../contract/index.ts";
import { builtInRules, type PatternRule } from "../../rules/index.ts";
import { createEngine } from "../../scanner/engine.ts";
import { indexOf } from "../../scanner/issued/index.ts";
import { sampleSecret } from "../support/samples.ts";
import { entryOf, keyFile, keys, secretOf, snapshotOf } from "./fixtures.ts";

const npmToken = sampleSecret("npm-access-token", 5);

describe("an issued secret", () => {
  test("is found at any offset, whatever stands on either side, without a keyword", () => {
    const neighbours = fc.uint8Array({ maxLength: 200 });
    const secret = fc.uint8Array({ minLength: 12, maxLength: 90 }).filter((bytes) => new Set(bytes).size >= 6);
    fc.assert(
      fc.property(neighbours, secret, neighbours, (before, bytes, after) => {
        const engine = createEngine({ keys, issuedIndex: indexOf(keys, snapshotOf(bytes)) });
        const matches = engine.scan(Buffer.concat([before, bytes, after]));
        expect(matches).toContainEqual(
          expect.objectContaining({
            kind: "issued",
            start: before.length,
            end: before.length + bytes.length,
            issuance: { id: "iss_0", otherIds: [] },
          }),
        );
      }),
      { numRuns: 300 },
    );
  });

  test("is not found where one byte of it differs", () => {
    const secret = secretOf(1, 40);
    const engine = createEngine({ keys, issuedIndex: indexOf(keys, snapshotOf(secret)) });
    for (let at = 0; at < secret.length; at++) {
      const changed = Buffer.from(secret);
      changed[at] = (changed[at] as number) ^ 1;
      expect(engine.scan(changed)).toEqual([]);
    }
    expect(engine.scan(secret)).toHaveLength(1);
  });

  test("is found wherever the blocks meet in which the windows are rolled", () => {
    const secret = secretOf(2, 40);
    const engine = createEngine({ keys, issuedIndex: indexOf(keys, snapshotOf(secret)) });
    for (let start = 65_536 - 42; start <= 65_536 + 2; start++) {
      expect(engine.scan(Buffer.concat([Buffer.alloc(start, "."), secret, Buffer.alloc(9, ".")]))).toMatchObject([{ start }]);
    }
  });

  test("among a thousand is found under its own id and fingerprint", () => {
    const secrets = Array.from({ length: 1000 }, (_, at) => secretOf(at, 12 + (at % 50)));
    const engine = createEngine({ keys, issuedIndex: indexOf(keys, snapshotOf(...secrets)) });
    for (const at of [0, 1, 499, 999]) {
      const secret = secrets[at] as Buffer;
      expect(engine.scan(Buffer.concat([Buffer.from("x="), secret, Buffer.from("\n")]))).toMatchObject([
        { start: 2, issuance: { id: `iss_${at}` }, fingerprint: fingerprintOf(secret, keys.current), preview: `(${secret.length} bytes)` },
      ]);
    }
  });

  test("wins over a pattern of the same place, and shows its length only", () => {
    const engine = createEngine({ rules: builtInRules, keys, issuedIndex: indexOf(keys, snapshotOf(Buffer.from(npmToken))) });
    expect(engine.scan(Buffer.from(`token: ${npmToken}`))).toMatchObject([
      { kind: "issued", rule: "issued-secret", preview: "(40 bytes)" },
    ]);
  });

  test("that was issued twice names the earlier record, and the other beside it", () => {
    const secret = secretOf(3);
    const index = indexOf(keys, { ...snapshotOf(), entries: [entryOf("first", secret), entryOf("second", secret)] });
    expect(createEngine({ keys, issuedIndex: index }).scan(secret)).toMatchObject([{ issuance: { id: "first", otherIds: ["second"] } }]);
  });

  test("that was registered under a former key is found under that key", () => {
    const rotated = new KeyRing(rotateKeyFile(keyFile, "k2", null));
    const [former, present] = [secretOf(4), secretOf(5)];
    const entries = [entryOf("old", former), entryOf("new", present, rotated)];
    const engine = createEngine({ keys: rotated, issuedIndex: indexOf(rotated, { ...snapshotOf(), entries }) });
    expect(engine.scan(Buffer.concat([former, present])).map((match) => match.fingerprint.keyId)).toEqual(["k1", "k2"]);
  });

  test("repeated all over a text is reported each time", () => {
    const secret = secretOf(6);
    const engine = createEngine({ keys, issuedIndex: indexOf(keys, snapshotOf(secret)) });
    expect(engine.scan(Buffer.from(`${secret} `.repeat(5000)))).toHaveLength(5000);
  });

  test("is still found after the filter and the table have grown", () => {
    const index = indexOf(keys);
    for (let version = 1; version <= 30; version++) {
      const put = Array.from({ length: 100 }, (_, at) => entryOf(`${version}-${at}`, secretOf(version * 1000 + at)));
      index.apply({ schema: "leaktrail.index-change/1", version, put });
    }
    const engine = createEngine({ keys, issuedIndex: index });
    for (const [version, at] of [
      [1, 0],
      [15, 50],
      [30, 99],
    ] as const) {
      expect(engine.scan(secretOf(version * 1000 + at))).toMatchObject([{ issuance: { id: `${version}-${at}` } }]);
    }
  });
});

describe("a pattern", () => {
  test("carries the fingerprints of every live key, current first", () => {
    const rotated = new KeyRing(rotateKeyFile(keyFile, "k2", null));
    const [match] = createEngine({ rules: builtInRules, keys: rotated }).scan(Buffer.from(npmToken));
    expect(match?.fingerprints).toEqual(fingerprintsOf(Buffer.from(npmToken), rotated));
    expect(match?.fingerprints.map(({ keyId }) => keyId)).toEqual(["k2", "k1"]);
  });

  test("is found whatever bytes that are no UTF-8 stand around it", () => {
    const engine = createEngine({ rules: builtInRules, keys });
    const text = Buffer.concat([Buffer.from([0xff, 0xfe, 0xe9]), Buffer.from(npmToken), Buffer.from([0xe9, 0x80])]);
    expect(engine.scan(text)).toMatchObject([{ rule: "npm-access-token", start: 3, end: 43 }]);
  });

  test("is found though its keyword stands inside another rule's keyword or overlaps it", () => {
    const { followUp: _, ...plain } = builtInRules().find((rule) => "pattern" in rule) as PatternRule;
    const rule = (id: string, keyword: string) => ({
      ...plain,
      id,
      keywords: [keyword],
      accept: () => true,
      pattern: `(${keyword}[0-9]{4})`,
      windowBytes: { before: 0, after: 16 },
      edges: "end-only" as const,
    });
    const found = (text: string, ...keywords: string[]) =>
      createEngine({ rules: () => keywords.map((keyword) => rule(keyword, keyword)), keys })
        .scan(Buffer.from(text))
        .map((match) => match.rule);
    expect(found("TOKAY tokay1234", "tok", "okay"), "overlapping").toEqual(["okay"]);
    expect(found("tokens tokens1234", "tokens", "ken", "ens"), "inside and at the end").toEqual(["tokens"]);
    expect(found("tokens tok1234", "tokens", "tok"), "a beginning of it").toEqual(["tok"]);
    expect(found("tokens1234", "ens", "tokensx"), "beside one that does not stand there").toEqual(["ens"]);
  });

  test("holds no reference into the scanned bytes", () => {
    const bytes = Buffer.from(`x ${npmToken} y`);
    const [match] = createEngine({ rules: builtInRules, keys }).scan(bytes);
    const before = JSON.stringify(match);
    bytes.fill(0);
    expect(JSON.stringify(match)).toBe(before);
    expect(before).not.toContain(npmToken.slice(4));
  });
});

test("hostile text without a secret is gone through, with nothing found", () => {
  const engine = createEngine({ rules: builtInRules, keys, issuedIndex: indexOf(keys, snapshotOf(secretOf(9, 60))) });
  const window = secretOf(9, 60).subarray(0, 12).toString();
  for (const unit of ["api_key=", "-eyJ", "-----BEGIN RSA PRIVATE KEY-----", "postgres://a:", "a8Q~", window]) {
    expect(engine.scan(Buffer.from(unit.repeat(3000))).filter((match) => match.kind === "issued")).toEqual([]);
  }
});

test("without rules and without an index nothing is found", () => {
  expect(createEngine({ keys: new KeyRing(createKeyFile("x")) }).scan(secretOf(1))).toEqual([]);
});

test("the registration of a weak secret is refused before it can reach an index", () => {
  expect(() => register(Buffer.from("short"), keys.current)).toThrow(/too weak/);
});
