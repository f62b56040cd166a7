import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as reference from "./vectors/reference.ts";
import { makeVectors } from "./vectors/vectors.ts";

type Vectors = ReturnType<typeof makeVectors>;
const stored = JSON.parse(readFileSync(new URL("./vectors/fingerprint.json", import.meta.url), "utf8")) as Vectors;
const subKey = (purpose: string) => Buffer.from(stored.subKeys.find((key) => key.purpose === purpose)?.hex ?? "", "hex");
const bytes = (hex: string) => Buffer.from(hex, "hex");
const half = (value: bigint) => Number(value % (1n << 32n));

describe("the published test vectors", () => {
  it("are what this version makes: what changes them makes every registration anew", () => {
    expect(stored).toEqual(JSON.parse(JSON.stringify(makeVectors())));
  });

  it("hold against the specification, followed in other words", () => {
    for (const { hex, order, filter, tag8, tag16 } of stored.hashes) {
      const text = bytes(hex);
      const tag = (span: number) => reference.sipHash(subKey("tag").subarray(0, 16), reference.fold(text.subarray(0, span)));
      expect(reference.order(subKey("order"), text.subarray(0, 8))).toBe(order);
      expect(
        reference
          .filter(subKey("filter"), text.subarray(0, 8))
          .map((value) => value.toString(16).padStart(8, "0"))
          .join(" "),
      ).toBe(filter);
      expect([tag(8), tag(16)].map((value) => value.toString(16).padStart(16, "0"))).toEqual([tag8, tag16]);
    }
    const text = bytes(stored.selection.hex);
    for (const { byteClass, w, positions } of stored.selection.selected) {
      expect([...text.keys()].filter((p) => reference.isSelected(subKey("order"), text, byteClass, w, p))).toEqual(positions);
    }
  });

  it("have registrations whose every byte follows from the secret", () => {
    for (const { hex, base64, registration, offers } of stored.secrets) {
      const secret = bytes(hex);
      expect(createHmac("sha256", subKey("fingerprint")).update(secret).digest("base64url")).toBe(registration.value);
      for (const [alignment, form] of base64.entries()) {
        const whole = Buffer.concat([Buffer.alloc(alignment), secret, Buffer.alloc(2)]).toString("base64");
        const [from, to] = [Math.ceil((8 * alignment) / 6), Math.floor((8 * alignment + 8 * secret.length) / 6)];
        expect(form).toBe(whole.slice(from, to));
      }
      const lengths =
        secret.length <= 64 ? [secret.length] : [64, ...[256, 1024, 4096, 16384, 65536].map((n) => Math.min(n, secret.length))];
      const checks = lengths.map((length) => half(reference.sipHash(subKey("check").subarray(0, 16), secret.subarray(0, length))));
      const anchors = bytes(Buffer.from(registration.anchors, "base64url").toString("hex"));
      expect(anchors[1]).toBe(checks.length);
      for (const [i, check] of checks.entries()) expect(anchors.readUInt32LE(2 + 6 * i)).toBe(check);
      for (const [i, offer] of offers.entries()) {
        const text = offer.form === 0 ? secret : Buffer.from(base64[offer.form - 1] ?? "");
        const tag = reference.sipHash(
          subKey("tag").subarray(0, 16),
          reference.fold(text.subarray(offer.offset, offer.offset + offer.span)),
        );
        const [h1, h2] = reference.filter(subKey("filter"), text.subarray(offer.offset, offer.offset + 8));
        const kind =
          offer.form | (offer.byteClass << 2) | ((offer.w === 5 ? 1 : 0) << 4) | ((offer.span === 16 ? 1 : 0) << 5) | (offer.which << 6);
        const expected = Buffer.alloc(20);
        expected[0] = kind;
        expected[1] = offer.constantBytes;
        expected.writeUInt16LE(offer.offset, 2);
        for (const [at, value] of [h1, h2, half(tag), half(tag >> 32n)].entries()) expected.writeUInt32LE(value, 4 + at * 4);
        expect(anchors.subarray(2 + 6 * checks.length + 20 * i).subarray(0, 20)).toEqual(expected);
        expect(reference.isSelected(subKey("order"), text, offer.byteClass, offer.w, offer.offset)).toBe(true);
      }
    }
    expect(createHmac("sha256", subKey("partial")).update(bytes(stored.partial.hex)).digest("base64url")).toBe(stored.partial.value);
  });
});
