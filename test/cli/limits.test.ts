import { describe, expect, test } from "vitest";
import { parseBytesPerSecond, parseShare } from "../../cli/limits.ts";

describe("--max-cpu", () => {
  test.each([
    ["0.25", 0.25],
    ["1", 1],
    ["2.5", 2.5],
    ["0.01", 0.01],
  ])("%s is a share of one core", (text, share) => expect(parseShare(text)).toBe(share));

  test.each(["0", "0.001", "25%", "-1", "", "1e3", "NaN"])("%j is none", (text) => {
    expect(() => parseShare(text)).toThrow("--max-cpu is a share of one core, e.g. 0.25");
  });
});

describe("--max-bytes-per-second", () => {
  test.each([
    ["500000", 500_000],
    ["500k", 500_000],
    ["20M", 20_000_000],
  ])("%s is a number of bytes", (text, bytes) => expect(parseBytesPerSecond(text)).toBe(bytes));

  test.each(["0", "999", "1.5M", "20MB", "-1M", "", "G"])("%j is none", (text) => {
    expect(() => parseBytesPerSecond(text)).toThrow("--max-bytes-per-second is a number, e.g. 500000, 500k or 20M");
  });
});
