import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  byteClasses,
  checkedLengths,
  checkHash,
  createKeyFile,
  decodeAnchors,
  decodeRegistration,
  encodeAnchors,
  endByteOf,
  explainWeakness,
  filterHash,
  firstByteOf,
  KeyRing,
  LeaktrailError,
  type Registration,
  readAnchors,
  register,
  registration,
  type SecretShape,
  tagHash,
  writeBase64Form,
} from "../../contract/index.ts";

const epoch = new KeyRing(createKeyFile("k1")).current;
const keys = epoch.windowKeys();
const text = (alphabet: string, minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...alphabet), { minLength, maxLength }).map((characters) => Buffer.from(characters.join(""), "latin1"));
const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const secrets = fc
  .oneof(
    fc.uint8Array({ minLength: 12, maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
    text(base62, 12, 64),
    text(`${base62} !"#$%&'()*+,-./:;<=>?@[]^_{|}~`, 12, 40),
  )
  .filter((secret) => explainWeakness(secret) === undefined);
const shaped = secrets.chain((secret) =>
  fc.record({
    secret: fc.constant(secret),
    parts: fc.array(
      fc.tuple(fc.nat(secret.length - 1), fc.nat(secret.length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
      { maxLength: 3 },
    ),
  }),
);

function registered(secret: Buffer, shape?: SecretShape): Registration {
  return registration.parse(register(secret, epoch, shape));
}

/** The same, or undefined where the parts leave nothing. */
function registeredWith(secret: Buffer, constantParts: NonNullable<SecretShape["constantParts"]>): Registration | undefined {
  try {
    return registered(secret, { constantParts });
  } catch (thrown) {
    if (thrown instanceof LeaktrailError && thrown.code === "weak-secret") return undefined;
    throw thrown;
  }
}

function errorOf(act: () => unknown): LeaktrailError {
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof LeaktrailError) return thrown;
    throw thrown;
  }
  throw new Error("nothing was thrown");
}

describe("a registration's anchors", () => {
  it("stand in the secret and in its base64, and are there for every secret and shape", () => {
    fc.assert(
      fc.property(shaped, ({ secret, parts }) => {
        const made = registeredWith(secret, parts);
        if (!made) return;
        const { offers, checks } = decodeAnchors(made);
        expect(new Set(offers.map((offer) => offer.form))).toEqual(new Set([0, 1, 2, 3]));
        for (const offer of offers) {
          const out = new Uint8Array(600);
          const form = offer.form === 0 ? secret : out.subarray(0, writeBase64Form(secret, offer.form, out));
          const [filter, tag] = [new Uint32Array(2), new Uint32Array(2)];
          filterHash(form, offer.offset, keys, filter);
          tagHash(form, offer.offset, offer.span, keys, tag);
          expect([...filter, ...tag]).toEqual([offer.h1, offer.h2, offer.tagLow, offer.tagHigh]);
        }
        expect(checks.map((check) => check.lengthBytes)).toEqual(checkedLengths(secret.length));
        for (const check of checks) expect(checkHash(secret, 0, check.lengthBytes, keys)).toBe(check.hash);
      }),
    );
  });

  it("keep clear of constant parts wherever there is room, and say how much they touch where there is not", () => {
    fc.assert(
      fc.property(shaped, ({ secret, parts }) => {
        const made = registeredWith(secret, parts);
        if (!made) return;
        const constants = new Set(parts.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));
        const { offers, variableBytes } = decodeAnchors(made);
        expect(variableBytes).toBe(secret.length - constants.size);
        const runs = [...secret.keys()].some((at) =>
          Array.from({ length: 16 }, (_, i) => at + i).every((i) => i < secret.length && !constants.has(i)),
        );
        for (const { form, offset, span, constantBytes } of offers) {
          const [from, to] = [firstByteOf(form, offset), endByteOf(form, offset + span - 1)];
          const touched = Array.from({ length: to - from }, (_, i) => from + i).filter((at) => constants.has(at)).length;
          expect(constantBytes).toBe(touched);
          if (runs && span === 8) expect(constantBytes).toBe(0);
        }
      }),
    );
  });

  it("are read back as they were written", () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const made = registered(secret);
        expect(encodeAnchors(readAnchors(made.anchors, made.lengthBytes))).toBe(made.anchors);
      }),
    );
  });

  it("hold no run of eight bytes of the secret, raw or as hex or base64", () => {
    fc.assert(
      fc.property(text(base62, 20, 64), (secret) => {
        if (explainWeakness(secret)) return;
        const written = JSON.stringify(register(secret, epoch));
        for (let at = 0; at + 8 <= secret.length; at++) expect(written).not.toContain(secret.toString("latin1", at, at + 8));
        expect(written).not.toContain(secret.toString("hex").slice(0, 16));
        expect(written).not.toContain(secret.toString("base64").slice(0, 12));
      }),
    );
  });

  it("take the narrowest class that has room: token, then printable, then any", () => {
    const classesOf = (secret: string) => decodeAnchors(registered(Buffer.from(secret, "latin1"))).offers.map((offer) => offer.byteClass);
    expect(classesOf("0123456789abcdef!!")[0]).toBe(byteClasses[0]);
    expect(classesOf("0123456 89abcdef!!")[0]).toBe(byteClasses[1]);
    expect(classesOf("0123456\u000089abcdef!!")[0]).toBe(byteClasses[2]);
    expect(classesOf("01234567abc ")[0]).toBe(byteClasses[1]);
  });

  it("take the narrowest class too where every window touches a constant part", () => {
    const constantParts = [{ start: 8, end: 12 }];
    const [first] = decodeAnchors(registered(Buffer.from("0123456789abcdef0123"), { constantParts })).offers;
    expect(first?.byteClass).toBe(byteClasses[0]);
  });

  it("of very long secrets stay where an index can hold their offset", () => {
    const secret = Buffer.from(Array.from({ length: 65_535 }, (_, at) => 33 + ((at * 7919) % 94)));
    const { offers } = decodeAnchors(registered(secret));
    expect(Math.max(...offers.map((offer) => offer.offset))).toBeLessThanOrEqual(65_535);
    expect(new Set(offers.map((offer) => offer.form)).size).toBe(4);
  });

  it("span 16 bytes where these are too many to guess, else 8", () => {
    const spans = (secret: string, entropyBits?: number) =>
      decodeAnchors(registered(Buffer.from(secret), entropyBits === undefined ? {} : { entropyBits })).offers.map((offer) => offer.span);
    const hex = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
    expect(spans(hex)).not.toContain(16);
    expect(spans(base62.slice(0, 40))).toContain(16);
    expect(spans(base62.slice(0, 40), 100)).not.toContain(16);
  });
});

describe("hostile anchors", () => {
  const secret = Buffer.from(base62.slice(0, 30));
  const made = registered(secret);
  const changed = (change: (bytes: Buffer) => void) => {
    const bytes = Buffer.from(made.anchors, "base64url");
    change(bytes);
    return { ...made, anchors: bytes.toString("base64url") };
  };
  const shortened = (change: (bytes: Buffer) => Buffer) => ({
    ...made,
    anchors: change(Buffer.from(made.anchors, "base64url")).toString("base64url"),
  });
  const OFFER = 8;

  it.each([
    ["an unknown flag", changed((bytes) => bytes.fill(2, 0, 1))],
    ["more checks than the length asks for", changed((bytes) => bytes.fill(6, 1, 2))],
    ["more variable bytes than bytes", changed((bytes) => bytes.writeUInt16LE(31, 6))],
    ["no variable byte", changed((bytes) => bytes.writeUInt16LE(0, 6))],
    ["an offset behind the secret", changed((bytes) => bytes.writeUInt16LE(23, OFFER + 2))],
    ["a class that is none", changed((bytes) => bytes.fill(0b1100, OFFER, OFFER + 1))],
    ["base64 of another class than token", changed((bytes) => bytes.fill(0b0101, bytes.length - 20, bytes.length - 19))],
    ["a window's number that is none", changed((bytes) => bytes.fill(0b11000000, OFFER, OFFER + 1))],
    ["the wrong width", changed((bytes) => bytes.fill(0b00010000, OFFER, OFFER + 1))],
    ["more constant bytes than the span", changed((bytes) => bytes.fill(17, OFFER + 1, OFFER + 2))],
    ["one window twice", changed((bytes) => bytes.copy(bytes, OFFER + 20, OFFER, OFFER + 20))],
    ["no offer", shortened((bytes) => bytes.subarray(0, OFFER))],
    ["no raw window", shortened((bytes) => Buffer.concat([bytes.subarray(0, OFFER), bytes.subarray(-20)]))],
    ["half an offer", shortened((bytes) => bytes.subarray(0, -10))],
    ["another length than the secret's", { ...made, lengthBytes: 13 }],
    ["a second spelling", { ...made, anchors: `${made.anchors}=` }],
    ["more entropy than bits", { ...made, entropyBits: 241 }],
  ])("with %s are refused", (_what, hostile) => {
    expect(errorOf(() => decodeAnchors(hostile)).code).toBe("invalid-input");
  });

  it("of random bytes are refused, or hold nothing that lies outside the secret", () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 280 }),
      fc.tuple(fc.nat(277), fc.nat(255)).map(([at, value]) => {
        const real = Buffer.from(made.anchors, "base64url");
        real[at % real.length] = value;
        return real;
      }),
    );
    fc.assert(
      fc.property(bytes, (random) => {
        try {
          const { offers } = decodeAnchors({ ...made, anchors: Buffer.from(random).toString("base64url") });
          for (const { form, offset, span } of offers) expect(endByteOf(form, offset + span - 1)).toBeLessThanOrEqual(30);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(LeaktrailError);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("of the first version are refused, and the message says what to do", () => {
    const error = errorOf(() => decodeAnchors({ ...made, anchorVersion: 1 }));
    expect([error.code, error.message]).toEqual(["unknown-version", expect.stringContaining("register the secret again")]);
    expect(errorOf(() => decodeAnchors({ ...made, anchorVersion: 3 })).message).toContain("use a newer leaktrail");
  });
});

describe("a shape", () => {
  const secret = Buffer.from(base62.slice(0, 40));

  it.each([
    ["a part outside the secret", { constantParts: [{ start: 0, end: 41 }] }, "invalid-input"],
    ["a part that ends before it starts", { constantParts: [{ start: 4, end: 3 }] }, "invalid-input"],
    ["constant parts only", { constantParts: [{ start: 0, end: 40 }] }, "weak-secret"],
    ["more entropy than the variable bytes hold", { constantParts: [{ start: 0, end: 30 }], entropyBits: 81 }, "invalid-input"],
    ["no entropy", { entropyBits: 0 }, "invalid-input"],
  ])("with %s is refused", (_what, shape, code) => {
    expect(errorOf(() => register(secret, epoch, shape)).code).toBe(code);
  });

  it("declares entropy; without it, the variable bytes count as random over the alphabet that the secret shows", () => {
    const constantParts = [{ start: 0, end: 10 }];
    expect(registered(secret, { constantParts }).entropyBits).toBe(Math.floor(30 * Math.log2(62)));
    const declared = registered(secret, { constantParts, entropyBits: 150 });
    expect(declared.entropyBits).toBe(150);
    expect([decodeAnchors(declared).isDeclared, decodeAnchors(registered(secret)).isDeclared]).toEqual([true, false]);
  });
});

describe("a partial registration", () => {
  const secret = Buffer.from(base62.slice(0, 40));

  it("is one of the first bytes alone, under a key of its own", () => {
    const made = registered(secret, { entropyBits: 238, partialBytes: 20 });
    const { whole, partial } = decodeRegistration(made);
    expect(made.partial).toMatchObject({ lengthBytes: 20, entropyBits: 119 });
    expect(made.partial?.value).not.toBe(register(secret.subarray(0, 20), epoch).value);
    expect(partial?.checks.map((check) => check.lengthBytes)).toEqual([20]);
    expect(Math.max(...(partial?.offers ?? []).map(({ form, offset, span }) => endByteOf(form, offset + span - 1)))).toBeLessThanOrEqual(
      20,
    );
    expect(whole).toEqual(decodeAnchors(registered(secret, { entropyBits: 238 })));
  });

  it.each([
    ["holds too little before the cut", { entropyBits: 238, partialBytes: 13 }, /77 bits of entropy lie in them/],
    ["holds too little behind it", { entropyBits: 238, partialBytes: 27 }, /77 behind them/],
    ["declares no entropy", { partialBytes: 20 }, /declares no entropy/],
    ["is shorter than the part", { entropyBits: 238, partialBytes: 40 }, /it has 40/],
  ])("is refused where the secret %s, and says so", (_what, shape, message) => {
    const error = errorOf(() => register(secret, epoch, shape));
    expect([error.code, error.message]).toEqual(["weak-secret", expect.stringMatching(message)]);
  });

  it("from outside is refused where it leaves less than 80 bits on a side", () => {
    const made = registered(secret, { entropyBits: 238, partialBytes: 20 });
    const partial = made.partial as NonNullable<Registration["partial"]>;
    for (const change of [{ entropyBits: 79 }, { lengthBytes: 40 }, { entropyBits: 160 }]) {
      expect(errorOf(() => decodeRegistration({ ...made, partial: { ...partial, ...change } })).code).toBe("invalid-input");
    }
  });
});
