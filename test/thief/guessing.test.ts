import { expect, test } from "vitest";
import { byteDeviations, deviations, fillings, fixed, leastWorkBits, unknownBits } from "./guessing.ts";

const two = [97, 98];

test("a thief tries every filling of what is unknown once, and touches nothing else", () => {
  const candidate = [two, [120], two, two];
  const tried: string[] = [];
  for (const bytes of fillings(candidate, 0, 3, () => 1)) tried.push(Buffer.from(bytes).toString());
  expect(tried.sort()).toEqual(["axaa", "axba", "bxaa", "bxba"]);
});

test("the order of his tries is up to chance", () => {
  const firsts = [0, 1].map((turn) => fillings([two], 0, 1, () => turn).next().value?.[0]);
  expect(firsts).toEqual([97, 98]);
});

test("what is known counts for nothing, what is not by its alphabet", () => {
  const candidate = [two, two, [97, 98, 99, 100], [120]];
  expect(unknownBits(candidate)).toBe(4);
  expect(unknownBits(candidate, 1, 3)).toBe(3);
  expect(unknownBits(fixed(candidate, 1, 3, Uint8Array.of(0, 97, 100, 0)))).toBe(1);
});

test("a count that chance explains deviates little, another much", () => {
  expect(Math.abs(deviations(5020, 10_000, 0.5))).toBeLessThan(1);
  expect(deviations(6000, 10_000, 0.5)).toBeGreaterThan(10);
  expect(deviations(0, 100, 0)).toBe(0);
  expect(deviations(1, 100, 0)).toBe(Number.POSITIVE_INFINITY);
});

test("uniform bytes deviate little, text much", () => {
  const uniform = Array.from({ length: 25_600 }, (_, at) => at % 256);
  expect(byteDeviations(uniform)).toBeLessThan(0);
  expect(byteDeviations(Buffer.from("some text ".repeat(1000)))).toBeGreaterThan(100);
});

test("the least work is the rest without open windows, or a window first and then what its tag leaves", () => {
  const told = { filterBits: 8, tagBits: 33 };
  const open = (unknownBits: number, workBits = unknownBits - 8) => ({ unknownBits, workBits });
  expect(leastWorkBits({ restBits: 100, open: [], ...told })).toBe(100);
  expect(leastWorkBits({ restBits: 130, open: [open(95)], ...told })).toBe(89);
  expect(leastWorkBits({ restBits: 260, open: [open(95)], ...told })).toBe(219);
  expect(leastWorkBits({ restBits: 130, open: [open(95), open(90)], ...told })).toBe(82);
  expect(leastWorkBits({ restBits: 130, open: [open(95, 79), open(90)], ...told })).toBe(79);
});
