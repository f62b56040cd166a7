import { createHmac, hkdfSync, randomBytes } from "node:crypto";
import { build } from "esbuild";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  BUCKET_BITS_MAX,
  bucketBitsOf,
  bucketOf,
  CONFIRMATION_BYTES,
  type ConfirmEpoch,
  claimOf,
  confirmRequest,
  decodePlaces,
  ELEMENTS_MAX,
  encodePlaces,
  MARK_BYTES,
  markOf,
  parse,
  storedTag,
} from "../../contract/index.ts";
import {
  blind,
  confirmationInput,
  confirmationOf,
  confirmKeyPair,
  cutToConfirmation,
  deriveKeyPair,
  evaluate,
  finalize,
} from "../../contract/voprf.ts";

const hex = (text: string) => Buffer.from(text.replace(/\s/g, ""), "hex");
const hexes = (text: string) => text.split(",").map(hex);

function epochOf(id: string, key = randomBytes(32)): ConfirmEpoch {
  const subKey = Buffer.from(hkdfSync("sha256", key, "leaktrail/1", `confirm\0default\0${id}`, 32));
  return { hmac: (_purpose, bytes) => createHmac("sha256", subKey).update(bytes).digest() };
}

/** RFC 9497, appendix A.1.2: ristretto255-SHA512, VOPRF mode. */
const rfc9497 = {
  seed: hex("a3".repeat(32)),
  keyInfo: hex("74657374206b6579"),
  skSm: hex("e6f73f344b79b379f1a0dd37e07ff62e38d9f71345ce62ae3a9bc60b04ccd909"),
  pkSm: hex("c803e2cc6b05fc15064549b5920659ca4a77b2cca6f04f6b357009335476ad4e"),
  vectors: [
    {
      inputs: "00",
      blinds: "64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706",
      blinded: "863f330cc1a1259ed5a5998a23acfd37fb4351a793a5b3c090b642ddc439b945",
      evaluated: "aa8fa048764d5623868679402ff6108d2521884fa138cd7f9c7669a9a014267e",
      proof: `ddef93772692e535d1a53903db24367355cc2cc78de93b3be5a8ffcc6985dd06
        6d4346421d17bf5117a2a1ff0fcb2a759f58a539dfbe857a40bce4cf49ec600d`,
      proofRandom: "222a5e897cf59db8145db8d16e597e8facb80ae7d4e26d9881aa6f61d645fc0e",
      outputs: `b58cfbe118e0cb94d79b5fd6a6dafb98764dff49c14e1770b566e42402da1a7d
        a4d8527693914139caee5bd03903af43a491351d23b430948dd50cde10d32b3c`,
    },
    {
      inputs: "5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a",
      blinds: "64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706",
      blinded: "cc0b2a350101881d8a4cba4c80241d74fb7dcbfde4a61fde2f91443c2bf9ef0c",
      evaluated: "60a59a57208d48aca71e9e850d22674b611f752bed48b36f7a91b372bd7ad468",
      proof: `401a0da6264f8cf45bb2f5264bc31e109155600babb3cd4e5af7d181a2c9dc0a
        67154fabf031fd936051dec80b0b6ae29c9503493dde7393b722eafdf5a50b02`,
      proofRandom: "222a5e897cf59db8145db8d16e597e8facb80ae7d4e26d9881aa6f61d645fc0e",
      outputs: `8a9a2f3c7f085b65933594309041fc1898d42d0858e59f90814ae90571a6df60
        356f4610bf816f27afdd84f47719e480906d27ecd994985890e5f539e7ea74b6`,
    },
    {
      inputs: "00,5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a",
      blinds: `64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706,
        222a5e897cf59db8145db8d16e597e8facb80ae7d4e26d9881aa6f61d645fc0e`,
      blinded: `863f330cc1a1259ed5a5998a23acfd37fb4351a793a5b3c090b642ddc439b945,
        90a0145ea9da29254c3a56be4fe185465ebb3bf2a1801f7124bbbadac751e654`,
      evaluated: `aa8fa048764d5623868679402ff6108d2521884fa138cd7f9c7669a9a014267e,
        cc5ac221950a49ceaa73c8db41b82c20372a4c8d63e5dded2db920b7eee36a2a`,
      proof: `cc203910175d786927eeb44ea847328047892ddf8590e723c37205cb74600b0a
        5ab5337c8eb4ceae0494c2cf89529dcf94572ed267473d567aeed6ab873dee08`,
      proofRandom: "419c4f4f5052c53c45f3da494d2b67b220d02118e0857cdbcf037f9ea84bbe0c",
      outputs: `b58cfbe118e0cb94d79b5fd6a6dafb98764dff49c14e1770b566e42402da1a7d
        a4d8527693914139caee5bd03903af43a491351d23b430948dd50cde10d32b3c,
        8a9a2f3c7f085b65933594309041fc1898d42d0858e59f90814ae90571a6df60
        356f4610bf816f27afdd84f47719e480906d27ecd994985890e5f539e7ea74b6`,
    },
  ],
};

/** The library reduces what it is given to 1 up to the order less one, by taking the remainder and adding 1. */
const giving = (scalar: Buffer) => (length?: number) => {
  const number = BigInt(`0x${Buffer.from(scalar).reverse().toString("hex")}`) - 1n;
  return Buffer.from(number.toString(16).padStart((length ?? 0) * 2, "0"), "hex").reverse();
};

describe("the VOPRF", () => {
  it.each(rfc9497.vectors.map((vector, at) => [at + 1, vector] as const))(
    "does what RFC 9497 says, to the byte (A.1.2, ristretto255-SHA512, test vector %i)",
    (_number, vector) => {
      const pair = deriveKeyPair(rfc9497.seed, rfc9497.keyInfo);
      expect(Buffer.from(pair.secretKey)).toEqual(rfc9497.skSm);
      expect(Buffer.from(pair.publicKey)).toEqual(rfc9497.pkSm);
      const blinds = hexes(vector.blinds);
      const blinded = hexes(vector.inputs).map((input, at) => blind(input, giving(blinds[at] as Buffer)));
      expect(blinded.map(({ element }) => Buffer.from(element))).toEqual(hexes(vector.blinded));
      const elements = blinded.map(({ element }) => element);
      const evaluation = evaluate(pair, elements, giving(hex(vector.proofRandom)));
      expect(evaluation.evaluated.map((element) => Buffer.from(element))).toEqual(hexes(vector.evaluated));
      expect(Buffer.from(evaluation.proof)).toEqual(hex(vector.proof));
      expect(finalize(blinded, evaluation, pair.publicKey).map((output) => Buffer.from(output))).toEqual(hexes(vector.outputs));
    },
  );

  it("gives whoever asks the value that the registration was made with", () => {
    const epoch = epochOf("k1");
    const pair = confirmKeyPair(epoch);
    const secrets = Array.from({ length: ELEMENTS_MAX }, (_, at) => randomBytes(12 + at * 17));
    const blinded = secrets.map((secret) => blind(confirmationInput(secret)));
    const evaluation = evaluate(
      pair,
      blinded.map(({ element }) => element),
    );
    const confirmed = finalize(blinded, evaluation, pair.publicKey).map((output) =>
      Buffer.from(cutToConfirmation(output)).toString("base64url"),
    );
    expect(confirmed).toEqual(secrets.map((secret) => confirmationOf(secret, epoch)));
    expect(Buffer.from(confirmed[0] as string, "base64url")).toHaveLength(CONFIRMATION_BYTES);
  });

  it("has another value for another secret, another key and another epoch, and the same for the same key", () => {
    const [secret, key] = [randomBytes(32), randomBytes(32)];
    const values = [
      confirmationOf(secret, epochOf("k1", key)),
      confirmationOf(randomBytes(32), epochOf("k1", key)),
      confirmationOf(secret, epochOf("k1")),
      confirmationOf(secret, epochOf("k2", key)),
    ];
    expect(new Set(values).size).toBe(values.length);
    expect(confirmationOf(secret, epochOf("k1", key))).toBe(values[0]);
  });

  it("shows the service another element each time, so that it cannot tell two questions about one text", () => {
    const input = confirmationInput(randomBytes(32));
    const elements = Array.from({ length: 8 }, () => Buffer.from(blind(input).element).toString("hex"));
    expect(new Set(elements).size).toBe(elements.length);
  });
});

describe("a wrong proof", () => {
  const pair = confirmKeyPair(epochOf("k1"));
  const other = confirmKeyPair(epochOf("k1"));
  const blinded = [blind(randomBytes(32)), blind(randomBytes(32))];
  const elements = blinded.map(({ element }) => element);
  const honest = evaluate(pair, elements);
  const flipped = Uint8Array.from(honest.proof, (byte, at) => (at === 40 ? byte ^ 1 : byte));

  it.each([
    ["of another key", evaluate(other, elements)],
    ["of another key, with the right one's elements", { ...honest, proof: evaluate(other, elements).proof }],
    ["over the elements in another order", { ...honest, evaluated: [...honest.evaluated].reverse() }],
    [
      "with one element of another key",
      { ...honest, evaluated: [honest.evaluated[0] as Uint8Array, evaluate(other, elements).evaluated[1] as Uint8Array] },
    ],
    ["with a bit flipped", { ...honest, proof: flipped }],
    ["over fewer elements", { ...honest, evaluated: honest.evaluated.slice(0, 1) }],
    ["with an element more", { ...honest, evaluated: [...honest.evaluated, honest.evaluated[0] as Uint8Array] }],
    ["over none", { ...honest, evaluated: [] }],
    ["with the identity for an element", { ...honest, evaluated: [new Uint8Array(32), honest.evaluated[1] as Uint8Array] }],
  ])("%s is refused, and named as the service's key not being the index's", (_what, evaluation) => {
    const wrong = () => finalize(blinded, evaluation, pair.publicKey);
    expect(wrong).toThrow(
      expect.objectContaining({ code: "wrong-key", message: expect.stringContaining("not the one that the index names") }),
    );
  });
});

describe("what is no element of the group", () => {
  const pair = confirmKeyPair(epochOf("k1"));
  it.each([
    ["the identity", Buffer.alloc(32)],
    ["a number above the field", Buffer.alloc(32, 0xff)],
    ["a negative one", hex(`01${"00".repeat(31)}`)],
    ["the field's own size", hex(`ed${"ff".repeat(30)}7f`)],
    ["a point on no such curve", hex("26948d35ca62e643e26a83177332e6b6afeb9d08e4268b650f1f5bbd8d81d371")],
    ["31 bytes", Buffer.from(blind(randomBytes(8)).element).subarray(1)],
    ["nothing", Buffer.alloc(0)],
  ])("is refused, alone and among good ones: %s", (_what, element) => {
    const good = blind(randomBytes(8)).element;
    for (const batch of [[element], [good, element], [element, good]]) {
      expect(() => evaluate(pair, batch)).toThrow(expect.objectContaining({ code: "invalid-input" }));
      expect(() => evaluate(pair, batch)).not.toThrow(/[0-9a-f]{16}/);
    }
  });
});

describe("a request", () => {
  const publicKey = randomBytes(32).toString("base64url");
  const element = randomBytes(32).toString("base64url");
  it.each([
    ["17 elements", { ask: "evaluate", publicKey, blinded: Array.from({ length: 17 }, () => element) }, /1 to 16/],
    ["no element", { ask: "evaluate", publicKey, blinded: [] }, /1 to 16/],
    ["65 buckets", { ask: "places", publicKey, bits: 8, buckets: Array.from({ length: 65 }, () => 1) }, /1 to 64/],
    [
      "65 claims",
      { ask: "records", publicKey, bits: 8, claims: Array.from({ length: 65 }, () => ({ bucket: 1, claim: element.slice(0, 22) })) },
      /1 to 64/,
    ],
    ["buckets of more than 16 bits", { ask: "places", publicKey, bits: 17, buckets: [1] }, /16/],
    ["an element of 33 bytes", { ask: "evaluate", publicKey, blinded: [randomBytes(33).toString("base64url")] }, /43/],
    ["an element that is not canonical base64url", { ask: "evaluate", publicKey, blinded: [`${"A".repeat(42)}B`] }, /32 bytes/],
    ["a field that nobody knows", { ask: "evaluate", publicKey, blinded: [element], window: "x" }, /unknown field/],
    ["another question", { ask: "secrets", publicKey }, /'places' | 'evaluate'/],
  ])("of %s is refused, and not quoted", (_what, request, problem) => {
    expect(() => parse(confirmRequest, request, "the request")).toThrow(problem);
    expect(() => parse(confirmRequest, request, "the request")).not.toThrow(element.slice(0, 12));
  });
});

describe("the places of a bucket", () => {
  const place = fc.record({
    shortTag: fc.integer({ min: 1, max: 0xffff }),
    form: fc.integer({ min: 0, max: 3 }),
    offset: fc.integer({ min: 0, max: 0xffff }),
    lengthBytes: fc.integer({ min: 12, max: 0xffff }),
    mark: fc.uint8Array({ minLength: MARK_BYTES, maxLength: MARK_BYTES }).map((bytes) => Buffer.from(bytes)),
  });

  it("come back as they were, in an order that does not depend on theirs", () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 40 }), (places) => {
        const encoded = encodePlaces(places);
        expect(encodePlaces([...places].reverse())).toBe(encoded);
        const sorted = (list: typeof places) => list.map((one) => JSON.stringify(one)).sort();
        expect(sorted((decodePlaces(encoded) ?? []).map((one) => ({ ...one, mark: Buffer.from(one.mark) })))).toEqual(sorted(places));
      }),
    );
  });

  it("are not read from what was cut or is no base64url", () => {
    for (const text of [
      "AA",
      "????",
      encodePlaces([{ shortTag: 1, form: 0, offset: 0, lengthBytes: 20, mark: randomBytes(8) }]).slice(1),
    ]) {
      expect(decodePlaces(text)).toBeUndefined();
    }
  });

  it("carry marks that cannot be told to belong to one secret, and a claim that no mark gives away", () => {
    const confirmation = randomBytes(CONFIRMATION_BYTES);
    const marks = [0, 1, 2, 3].flatMap((form) =>
      [0, 1, 11, 256, 0x0b00].map((offset) => markOf(confirmation, { form, offset }).toString("hex")),
    );
    expect(new Set([...marks, claimOf(confirmation).subarray(0, MARK_BYTES).toString("hex")]).size).toBe(marks.length + 1);
  });

  it("are as many, in each bucket of a large index, as hide one among 512", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000_000 }), (windows) => {
        const bits = bucketBitsOf(windows);
        expect(bits).toBeLessThanOrEqual(BUCKET_BITS_MAX);
        if (bits > 0) expect(windows / 2 ** bits).toBeGreaterThanOrEqual(512);
        else expect(windows).toBeLessThan(1024);
      }),
    );
  });

  it("are those of the tags that begin with the bucket's bits; a short tag is never 0", () => {
    expect(bucketOf(0xffffffff, 0)).toBe(0);
    expect(bucketOf(0xffffffff, 16)).toBe(0xffff);
    expect(bucketOf(0x80000000, 1)).toBe(1);
    expect([storedTag(0x12340000), storedTag(0x1234abcd), storedTag(-1)]).toEqual([1, 0xabcd, 0xffff]);
  });
});

it("who scans without candidates does not load the curve", async () => {
  const entry = new URL("../../contract/index.ts", import.meta.url).pathname;
  const built = await build({
    entryPoints: [entry],
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    packages: "external",
    outdir: "unused",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const outputs = Object.values(built.metafile.outputs);
  const loadsCurve = (output: (typeof outputs)[number]) => output.imports.some(({ path }) => path.startsWith("@noble/"));
  expect(outputs.filter(loadsCurve)).toHaveLength(1);
  expect(
    outputs
      .find((output) => output.entryPoint?.endsWith("contract/index.ts"))
      ?.imports.filter(({ kind }) => kind === "import-statement")
      .map(({ path }) => path),
  ).not.toContain("@noble/curves/ed25519.js");
});
