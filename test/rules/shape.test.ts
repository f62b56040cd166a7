import { describe, expect, it } from "vitest";
import { createKeyFile, decodeAnchors, KeyRing, register } from "../../contract/index.ts";
import { builtInRules, seeded, shapeOf } from "../../rules/index.ts";

const random = seeded(11);
const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const github = () => Buffer.from(`ghp_${random.text(36, base62)}`);
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const jwt = () => Buffer.from(`${part({ alg: "HS256", typ: "JWT" })}.${part({ sub: random.text(8, base62) })}.${random.text(43, base62)}`);
const pem = (lines: number) => {
  const body = Array.from({ length: lines }, () => random.text(64, base62));
  return Buffer.from(["-----BEGIN PRIVATE KEY-----", ...body, "-----END PRIVATE KEY-----"].join("\n"));
};

describe("the shape of a secret", () => {
  it("of a type that is named, by rule or by family, declares its entropy: not of the prefix, nor of the checksum", () => {
    const expected = {
      constantParts: [
        { start: 0, end: 4 },
        { start: 34, end: 40 },
      ],
      entropyBits: Math.floor(30 * Math.log2(62)),
    };
    expect(shapeOf(github(), "github-personal-access-token")).toEqual(expected);
    expect(shapeOf(github(), "github")).toEqual(expected);
  });

  it("declares nothing for a secret that does not fit its type, nor where no type is named", () => {
    const { constantParts } = shapeOf(github(), "github");
    expect(shapeOf(github())).toEqual({ constantParts });
    expect(shapeOf(github(), "gitlab")).toEqual({ constantParts });
    expect(shapeOf(Buffer.from(`ghp_${random.text(30, base62)}`), "github")).toEqual({ constantParts: [{ start: 0, end: 4 }] });
    expect(shapeOf(Buffer.from(random.text(36, base62)), "github")).toEqual({});
    expect(shapeOf(Buffer.from(random.text(36, base62)), "a type that nobody knows")).toEqual({});
  });

  it("takes account numbers for constant, and declares nothing of formats that may be longer", () => {
    const slack = Buffer.from(`xoxb-${random.text(11, "0123456789")}-${random.text(12, "0123456789")}-${random.text(24, base62)}`);
    expect(shapeOf(slack, "slack").entropyBits).toBe(Math.floor(24 * Math.log2(62)));
    expect(decodeAnchors(register(slack, new KeyRing(createKeyFile()).current, shapeOf(slack, "slack"))).variableBytes).toBe(24);
    expect(shapeOf(Buffer.from(`sk_live_${random.text(40, base62)}`), "stripe")).toEqual({ constantParts: [{ start: 0, end: 8 }] });
  });

  it("of a JWT leaves the signature, and of a PEM block the body behind its first line", () => {
    const token = jwt();
    const start = token.lastIndexOf(".") + 1;
    expect(shapeOf(token, "json-web-token")).toEqual({ constantParts: [{ start: 0, end: start }], entropyBits: 256 });
    const block = pem(6);
    const { constantParts, entropyBits } = shapeOf(block, "private-key");
    expect(constantParts).toEqual([
      { start: 0, end: 27 + 64 },
      { start: block.indexOf("-----END"), end: block.length },
    ]);
    expect(entropyBits).toBeUndefined();
  });

  it("keeps windows of one issuer's tokens apart: no two of a thousand share an anchor", () => {
    const epoch = new KeyRing(createKeyFile()).current;
    for (const make of [github, jwt, () => pem(5)]) {
      const tags = new Set<number>();
      for (let i = 0; i < 1000; i++) {
        const secret = make();
        for (const { form, tagHigh, which } of decodeAnchors(register(secret, epoch, shapeOf(secret))).offers) {
          if (form === 0 && which === 0) tags.add(tagHigh);
        }
      }
      expect(tags.size).toBe(1000);
    }
  });

  it("declares the entropy of most samples of the built-in rules, and lies in each", () => {
    const epoch = new KeyRing(createKeyFile()).current;
    let fitting = 0;
    for (const rule of builtInRules()) {
      for (const { secret } of rule.samples(random).positive) {
        const bytes = Buffer.from(secret, "latin1");
        const shape = shapeOf(bytes, rule.id);
        if (shape.entropyBits !== undefined) fitting++;
        if (rule.shape && rule.previewPrefix.length >= 4) expect(shape.constantParts, rule.id).toBeDefined();
        if (bytes.length >= 12) register(bytes, epoch, shape);
      }
    }
    expect(fitting).toBeGreaterThan(50);
  });

  it("is found in time however a secret is made up", () => {
    const before = performance.now();
    for (const text of ["sk-proj-", "sk-", "xoxp-1-", "-----BEGIN ", "eyJ."]) shapeOf(Buffer.from(text.repeat(8000)), "openai");
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
