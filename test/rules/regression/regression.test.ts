import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { corpus } from "./corpus.ts";
import { compare, isUnversioned, type Snapshot, takeSnapshot } from "./snapshot.ts";

const kept = JSON.parse(readFileSync("test/rules/regression/snapshot.json", "utf8")) as Snapshot;

test("the rules find what is kept of their version; else `npm run rules-regression` says what differs, and -- --update keeps it", () => {
  const now = takeSnapshot();
  expect(compare(kept, now)).toEqual({ gained: [], lost: [], otherSamples: [] });
  expect(isUnversioned(kept, now)).toBe(false);
  expect(kept.rulesVersion).toBe(now.rulesVersion);
}, 120_000);

test("nothing is found in the hard negatives", () => {
  expect(kept.samples["hard negatives"]).toMatch(/^[0-9a-f]{8}$/);
});

test("the snapshot holds places and no text", () => {
  for (const line of Object.values(kept.samples)) expect(line).toMatch(/^[0-9a-f]{8}( [a-z0-9-]+@\d+-\d+)*$/);
});

test("the corpus has the same texts whenever it is made, and each name once", () => {
  const [first, second] = [[...corpus()], [...corpus()]];
  expect(first).toEqual(second);
  expect(new Set(first.map(({ name }) => name)).size).toBe(first.length);
});

test("a change of rules is told by what is gained and lost, apart from samples that are others now", () => {
  const before = { rulesVersion: "3-a", samples: { a: "11111111 x@1-5 y@7-9", b: "22222222 x@1-5", c: "33333333" } };
  const after = { rulesVersion: "3-a", samples: { a: "11111111 y@7-9 z@1-5", b: "2222222f", d: "44444444" } };
  expect(compare(before, after)).toEqual({ gained: ["a: z@1-5"], lost: ["a: x@1-5"], otherSamples: ["b", "c", "d"] });
  expect(isUnversioned(before, after)).toBe(true);
  expect(isUnversioned(before, { ...after, rulesVersion: "3-b" })).toBe(false);
  expect(isUnversioned(before, before)).toBe(false);
});
