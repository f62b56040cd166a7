import { hkdfSync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  anchorOf,
  type ByteClass,
  byteClasses,
  chooseOffers,
  classTable,
  createKeyFile,
  type Form,
  filterHash,
  formLength,
  KeyRing,
  orderHash,
  selectedPositions,
  sipHash,
  tagHash,
  type WindowWidth,
  writeBase64Form,
} from "../../contract/index.ts";
import * as reference from "./vectors/reference.ts";

const file = createKeyFile("k1");
const keys = new KeyRing(file).current.windowKeys();
const subKey = (purpose: string) =>
  Buffer.from(hkdfSync("sha256", Buffer.from(file.keys[0]?.key ?? "", "base64url"), "leaktrail/1", `${purpose}\0default\0k1`, 32));

const bytes = (minLength: number, maxLength: number) => fc.uint8Array({ minLength, maxLength });
const byteClass = fc.constantFrom<ByteClass[]>(...byteClasses);
const width = fc.constantFrom<WindowWidth[]>(9, 5);
/** Text that breaks runs often, repeats itself often, and so has ties. */
const broken = fc.oneof(
  bytes(0, 80),
  fc.tuple(bytes(1, 6), fc.integer({ min: 1, max: 20 })).map(([unit, times]) => Buffer.concat(Array.from({ length: times }, () => unit))),
  fc.array(fc.constantFrom(..."ab-_+/ 9\n\u0000~"), { maxLength: 80 }).map((characters) => Buffer.from(characters.join(""), "latin1")),
);
const ofClass = (wanted: ByteClass, minLength: number, maxLength: number) => {
  const members = [...classTable(wanted).keys()].filter((byte) => classTable(wanted)[byte] === 1);
  const some = fc.oneof(fc.constantFrom(...members), fc.constantFrom(...members.slice(0, 3)));
  return fc.array(some, { minLength, maxLength }).map((list) => Buffer.from(list));
};
const noConstants = { bitsPerByte: 6, constantsBefore: undefined };

describe("SipHash-2-4", () => {
  const published = [
    "726fdb47dd0e0e31",
    "74f839c593dc67fd",
    "0d6c8009d9a94f5a",
    "85676696d7fb7e2d",
    "cf2794e0277187b7",
    "18765564cd99a68d",
    "cbc9466e58fee3ce",
    "ab0200f58b01d137",
    "93f5f5799a932462",
    "9e0082df0ba9e4b0",
    "7a5dbbc594ddb9f3",
    "f4b32f46226bada7",
    "751e8fbc860ee5fb",
    "14ea5627c0843d90",
    "f723ca908e7af2ee",
    "a129ca6149be45e5",
  ];
  const identity = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const out = new Uint32Array(2);
  const hex = () => [out[1], out[0]].map((half) => (half ?? 0).toString(16).padStart(8, "0")).join("");

  it("gives the values that its authors published", () => {
    const key = new Uint32Array(identity.slice(0, 16).buffer);
    for (const [length, expected] of published.entries()) {
      sipHash(key, identity, 0, length, identity, out);
      expect(hex(), `${length} bytes`).toBe(expected);
    }
    sipHash(key, identity, 0, 63, identity, out);
    expect(hex()).toBe("958a324ceb064572");
  });

  it("is the same as arithmetic on 64-bit numbers, for every key, length and place", () => {
    fc.assert(
      fc.property(bytes(16, 16), bytes(0, 100), fc.nat(20), (key, text, skip) => {
        const from = Math.min(skip, text.length);
        sipHash(new Uint32Array(Uint8Array.from(key).buffer), text, from, text.length, identity, out);
        expect(hex()).toBe(reference.sipHash(Buffer.from(key), text.subarray(from)).toString(16).padStart(16, "0"));
      }),
    );
  });
});

describe("the hashes of a k-mer", () => {
  it("are those of the specification", () => {
    fc.assert(
      fc.property(bytes(16, 16), (text) => {
        const [halves, tag] = [new Uint32Array(2), new Uint32Array(2)];
        filterHash(text, 0, keys, halves);
        expect([...halves]).toEqual(reference.filter(subKey("filter"), text.subarray(0, 8)));
        expect(orderHash(text, 0, keys)).toBe(reference.order(subKey("order"), text.subarray(0, 8)));
        for (const span of [8, 16] as const) {
          tagHash(text, 0, span, keys, tag);
          const expected = reference.sipHash(subKey("tag").subarray(0, 16), reference.fold(text.subarray(0, span)));
          expect((BigInt(tag[1] ?? 0) << 32n) | BigInt(tag[0] ?? 0)).toBe(expected);
        }
      }),
    );
  });
});

describe("the positions that a scan looks at", () => {
  it("are those of the definition, ties included", () => {
    fc.assert(
      fc.property(broken, byteClass, width, (text, wanted, w) => {
        const expected = [...text.keys()].filter((p) => reference.isSelected(subKey("order"), text, wanted, w, p));
        expect(selectedPositions(text, wanted, w, keys)).toEqual(expected);
      }),
    );
  });

  it("of nine k-mers are also those of five, and of a class those of each class that holds it", () => {
    fc.assert(
      fc.property(broken, byteClass, (text, wanted) => {
        const narrow = selectedPositions(text, wanted, 9, keys);
        expect(selectedPositions(text, wanted, 5, keys)).toEqual(expect.arrayContaining(narrow));
        for (const wider of byteClasses.filter((other) => other >= wanted)) {
          expect(selectedPositions(text, wider, 9, keys)).toEqual(expect.arrayContaining(narrow));
        }
      }),
    );
  });

  it("are all of those that tie, while a window's anchor is the leftmost", () => {
    const text = Buffer.from("abcd".repeat(8));
    const selected = selectedPositions(text, 0, 9, keys);
    const orders = Array.from({ length: text.length - 7 }, (_, p) => orderHash(text, p, keys));
    expect(selected).toEqual([...orders.keys()].filter((p) => orders[p] === Math.min(...orders)));
    expect(anchorOf(text, 0, 9, keys)).toBe(selected[0]);
  });

  const glued = fc.record({ before: broken, after: broken });

  it.each([
    [9, 16, 60],
    [5, 12, 15],
  ] as const)("hold the anchor of every window of %i k-mers, whatever the secret of %i to %i bytes is glued to", (w, least, most) => {
    const secrets = byteClass.chain((wanted) => fc.record({ wanted: fc.constant(wanted), secret: ofClass(wanted, least, most) }));
    fc.assert(
      fc.property(secrets, glued, ({ wanted, secret }, { before, after }) => {
        const text = Buffer.concat([before, secret, after]);
        for (let start = 0; start + w + 7 <= secret.length; start++) {
          const anchor = before.length + anchorOf(secret, start, w, keys);
          expect(selectedPositions(text, wanted, w, keys)).toContain(anchor);
        }
      }),
    );
  });

  it("hold an anchor of every secret of 12 bytes or more, in the class and width that were registered", () => {
    fc.assert(
      fc.property(fc.oneof(bytes(12, 80), ofClass(0, 12, 40), ofClass(1, 12, 40)), glued, (secret, { before, after }) => {
        const raw = chooseOffers(secret, noConstants, keys).filter((offer) => offer.form === 0);
        expect(raw.length).toBeGreaterThan(0);
        const text = Buffer.concat([before, secret, after]);
        for (const offer of raw) {
          expect(selectedPositions(text, offer.byteClass, offer.w, keys)).toContain(before.length + offer.offset);
        }
      }),
    );
  });
});

describe("base64", () => {
  const outer = fc.record({ before: bytes(0, 9), after: bytes(0, 9), isUrl: fc.boolean() });

  it("of a secret with anything before and behind it holds the form of its alignment, at the right place", () => {
    fc.assert(
      fc.property(bytes(12, 100), outer, (secret, { before, after, isUrl }) => {
        const form = (1 + (before.length % 3)) as Form;
        const out = new Uint8Array(200);
        const expected = Buffer.from(out.subarray(0, writeBase64Form(secret, form, out)));
        const text = Buffer.concat([before, secret, after]).toString("base64");
        const at = Math.ceil((before.length * 8) / 6);
        expect(text.slice(at, at + formLength(secret.length, form))).toBe(expected.toString());
        const glued = Buffer.from(isUrl ? text.replaceAll("+", "-").replaceAll("/", "_") : text);
        for (const offer of chooseOffers(secret, noConstants, keys).filter((offered) => offered.form === form)) {
          expect(offer.byteClass).toBe(0);
          expect(selectedPositions(glued, 0, offer.w, keys)).toContain(at + offer.offset);
          const tag = new Uint32Array(2);
          tagHash(glued, at + offer.offset, offer.span, keys, tag);
          expect([...tag]).toEqual([offer.tagLow, offer.tagHigh]);
        }
      }),
    );
  });

  it("has room for a window in every alignment, of nine k-mers from 13 bytes on", () => {
    for (let length = 12; length < 40; length++) {
      const offers = chooseOffers(Buffer.alloc(length, 7), noConstants, keys);
      expect(new Set(offers.map((offer) => offer.form))).toEqual(new Set([0, 1, 2, 3]));
      if (length > 12) expect(offers.filter((offer) => offer.form > 0).every((offer) => offer.w === 9)).toBe(true);
    }
  });
});
