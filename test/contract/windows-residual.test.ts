import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createKeyFile,
  type DecodedRegistration,
  decodeAnchors,
  forms,
  KeyRing,
  type Measure,
  register,
  residualBits,
  type SecretShape,
  type StoredWindow,
  type Tier,
  tierAdmission,
} from "../../contract/index.ts";
import { seeded } from "../../rules/index.ts";

const epoch = new KeyRing(createKeyFile("k1")).current;
const random = seeded(4);
const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const secretOf = (length: number, alphabet = base62) => Buffer.from(random.text(length, alphabet));
const decoded = (secret: Buffer, shape?: SecretShape) => decodeAnchors(register(secret, epoch, shape));
const window = (form: StoredWindow["form"], offset: number, span: 8 | 16, constantBytes = 0): StoredWindow => ({
  form,
  offset,
  span,
  constantBytes,
});
const whole = (entropyBits: number, lengthBytes: number): Measure => ({ entropyBits, lengthBytes, variableBytes: lengthBytes, checks: [] });

/** What a stored window tells beside its own bytes, where these are guessed, and where they are not; after docs/fingerprint.md. */
const placeBits = (formBytes: number) => Math.log2(Math.min(27, formBytes - 7));
const guessed = (formBytes: number) => placeBits(formBytes) - 3.2 + 1.3;
const open = (formBytes: number) => placeBits(formBytes) + 8.2;

describe("what is left of a secret beside its stored windows", () => {
  it("is all of it where nothing is stored", () => {
    expect(residualBits(whole(131, 22), [])).toBe(131);
  });

  it("lacks the bytes of a window that can be guessed by itself, and a little for where it stands", () => {
    expect(residualBits(whole(128, 32), [window(0, 4, 8)])).toBeCloseTo(128 - 8 * 4 - guessed(32));
    expect(residualBits(whole(128, 32), [window(0, 4, 8), window(0, 8, 8)])).toBeCloseTo(128 - 12 * 4 - 2 * guessed(32));
    expect(residualBits(whole(131, 22), [window(0, 7, 8)])).toBeCloseTo(131 - (8 * 131) / 22 - guessed(22));
  });

  it("lacks only what filter and place tell of a window that is too much to guess", () => {
    expect(residualBits(whole(240, 40), [window(0, 4, 16)])).toBeCloseTo(240 - open(40));
  });

  it("counts a window as too much to guess only where 80 bits of work are left beside its filter bits and its order", () => {
    expect(residualBits(whole(40 * 5.72, 40), [window(0, 4, 16)])).toBeCloseTo(40 * 5.72 - open(40));
    expect(residualBits(whole(40 * 5.7, 40), [window(0, 4, 16)])).toBeCloseTo(24 * 5.7 - guessed(40));
  });

  it("lacks a wide window too, once others make its rest guessable", () => {
    const wide = window(0, 4, 16);
    expect(residualBits(whole(240, 40), [wide, window(0, 0, 8)])).toBeCloseTo(240 - 20 * 6 - 2 * guessed(40));
    expect(residualBits(whole(240, 40), [wide, window(0, 22, 8)])).toBeCloseTo(240 - 8 * 6 - open(40) - guessed(40));
  });

  it("lacks wide windows that share bytes, where what all of them tell of one leaves too little of it", () => {
    const [one, beside, across] = [window(0, 4, 16), window(0, 20, 16), window(0, 12, 16)];
    expect(residualBits(whole(40 * 6.3, 40), [one, beside])).toBeCloseTo(40 * 6.3 - 2 * open(40));
    expect(residualBits(whole(40 * 6.3, 40), [one, across])).toBeCloseTo(16 * 6.3 - 2 * guessed(40));
  });

  it("counts the bytes that base64 characters touch, and as unknown only what they hold", () => {
    expect(residualBits(whole(192, 24), [window(1, 0, 8)])).toBeCloseTo(192 - 6 * 8 - guessed(32));
    expect(residualBits(whole(192, 24), [window(1, 1, 8)])).toBeCloseTo(192 - 7 * 8 - guessed(32));
    expect(residualBits(whole(192, 24), [window(1, 0, 16)])).toBeCloseTo(192 - open(32));
    expect(residualBits(whole(144, 24), [window(1, 0, 16)])).toBeCloseTo(144 - 12 * 6 - guessed(32));
    expect(residualBits(whole(180, 24), [window(1, 1, 16)])).toBeCloseTo(180 - 13 * 7.5 - guessed(32));
  });

  it("takes constant bytes for known, so that a window over them is easier to guess", () => {
    expect(residualBits(whole(240, 40), [window(0, 4, 16, 3)])).toBeCloseTo(240 - 16 * 6 - guessed(40));
  });

  it("lacks what a check over the secret's beginning lets a thief guess by itself", () => {
    const checks = [
      { hash: 1, lengthBytes: 64, variableBytes: 10 },
      { hash: 2, lengthBytes: 84, variableBytes: 30 },
    ];
    const measure = { entropyBits: 180, lengthBytes: 84, variableBytes: 30 };
    expect(residualBits({ ...measure, checks }, [])).toBe(180 - 10 * 6);
    expect(residualBits({ ...measure, checks: [] }, [])).toBe(180);
  });

  it("never grows with one more window, and is never below nothing", () => {
    const anyWindow = fc.record({
      form: fc.constantFrom(...forms),
      offset: fc.nat(20),
      span: fc.constantFrom<(8 | 16)[]>(8, 16),
      constantBytes: fc.nat(6),
    });
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 300 }), fc.array(anyWindow, { maxLength: 4 }), anyWindow, (bits, windows, one) => {
        const measure = whole(bits, 40);
        const before = residualBits(measure, windows);
        const after = residualBits(measure, [...windows, one]);
        expect(after).toBeGreaterThanOrEqual(0);
        // A window whose bytes became known no longer takes the filter's bits and its anchor's order besides.
        expect(after).toBeLessThanOrEqual(before + (8.2 + 3.2 - 1.3) * windows.length + 1e-9);
        expect(residualBits(measure, [one, ...windows])).toBeCloseTo(after, 6);
      }),
    );
  });
});

describe("a tier", () => {
  const admit = (tier: Tier, made: DecodedRegistration) => {
    const admission = tierAdmission(tier, made);
    return "refused" in admission ? admission.refused : admission;
  };
  const token36 = () =>
    decoded(Buffer.concat([Buffer.from("abc_"), secretOf(36)]), { constantParts: [{ start: 0, end: 4 }], entropyBits: 214 });

  it("A takes one window of each form of every secret", () => {
    for (const made of [decoded(secretOf(12)), decoded(secretOf(22)), token36()]) {
      expect(admit("A", made)).toMatchObject({ stored: forms.map((form) => ({ form })), leftOut: [] });
    }
  });

  it.each(["B", "C"] as const)("%s takes no secret whose type declares no entropy, nor one of less than 128 bits", (tier) => {
    expect(admit(tier, decoded(secretOf(40)))).toMatch(/declares no entropy/);
    expect(admit(tier, decoded(secretOf(21), { entropyBits: 125 }))).toMatch(/125 bits/);
  });

  it("B stores as many base64 windows as leave 80 bits, and names the forms that it left out", () => {
    for (let round = 0; round < 50; round++) {
      for (const made of [
        token36(),
        decoded(secretOf(32, "0123456789abcdef"), { entropyBits: 128 }),
        decoded(secretOf(22), { entropyBits: 131 }),
      ]) {
        const admission = tierAdmission("B", made);
        if ("refused" in admission) throw new Error(admission.refused);
        expect(admission.stored[0]?.form).toBe(0);
        expect(residualBits(made, admission.stored)).toBeGreaterThanOrEqual(80);
        expect([...admission.stored.map((offer) => offer.form), ...admission.leftOut].sort()).toEqual([...forms]);
      }
    }
  });

  it("C stores only windows of 16 bytes that hold 91.4 bits, and so nothing of a hexadecimal secret", () => {
    for (let round = 0; round < 20; round++) {
      const admission = tierAdmission("C", token36());
      if ("refused" in admission) throw new Error(admission.refused);
      expect(admission.stored.map((offer) => [offer.form, offer.span])).toEqual([[0, 16]]);
    }
    expect(admit("C", decoded(secretOf(32, "0123456789abcdef"), { entropyBits: 128 }))).toMatch(/no window of it spans 16 bytes/);
  });

  it("takes the window that the index builder would have first, among those that it may store", () => {
    const made = decoded(secretOf(60), { entropyBits: 350 });
    const turned = [...made.offers].reverse();
    expect(tierAdmission("A", made, turned)).toMatchObject({ stored: forms.map((form) => turned.find((offer) => offer.form === form)) });
    expect(admit("A", { ...made, offers: made.offers.filter((offer) => offer.form > 0) })).toMatch(/no window/);
  });
});
