import fc from "fast-check";
import { expect, test } from "vitest";
import { characterColumn } from "../../scanner/excerpts/index.ts";

test("a column is counted as editors count, in UTF-16 code units", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (before, line) => {
      const [head, text] = [Buffer.from(`${before.replaceAll("\n", "")}\n`), Buffer.from(line.replaceAll("\n", "")).toString()];
      const bytes = Buffer.concat([head, Buffer.from(text), Buffer.from("secret")]);
      const lengthBytes = Buffer.byteLength(text);
      expect(characterColumn(bytes, head.length + lengthBytes, lengthBytes + 1)).toBe(text.length + 1);
    }),
  );
});

test("where a line's beginning is not held, or is far, its column in bytes is told", () => {
  expect(characterColumn(Buffer.from("é"), 2, 10)).toBe(10);
  const long = Buffer.from("é".repeat(40_000));
  expect(characterColumn(long, long.length, long.length + 1)).toBe(long.length + 1);
});
