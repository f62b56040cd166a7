import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { builtInRules } from "../../rules/index.ts";
import { cutOf, START } from "../../scanner/contents/cursor.ts";
import { scanWindowRolledUp } from "../../scanner/contents/window-scan.ts";
import { createEngine } from "../../scanner/engine.ts";
import { indexOf } from "../../scanner/issued/index.ts";
import { type Match, repeatAt } from "../../scanner/match.ts";
import { BASE62, entryOf, keys, secretOf } from "./fixtures.ts";
import { describe as describeMatch } from "./watch/harness.ts";

const [first, second, twice] = [secretOf(1, 32, BASE62), secretOf(2, 40, BASE62), secretOf(3, 36, BASE62)].map(String) as [
  string,
  string,
  string,
];
// One that was issued twice, and one that the other begins with: their places meet.
const entries = [first, second, twice, twice, `${first}${second}`.slice(0, 48)].map((text, nth) =>
  entryOf(`iss_${nth}`, Buffer.from(text)),
);
const engine = createEngine({
  rules: builtInRules,
  keys,
  issuedIndex: indexOf(keys, { version: 1, createdAt: "2026-01-01T00:00:00Z", entries }),
});

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(first, second, `${first}\n`, `${second}\n`) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      first + second,
      `${first}${first}`,
      twice,
      Buffer.from(second).toString("base64"),
      encodeURIComponent(first),
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom(`password = "${first}"`, `{"api_key": "${second}"}`, `https://user:${first}@example.org/`) },
  { weight: 4, arbitrary: fc.constantFrom("\n", " ", "\n\n", "level=info ", "used ", ",") },
  { weight: 1, arbitrary: fc.nat(20).map((count) => `used ${second} here\n`.repeat(count)) },
  { weight: 1, arbitrary: fc.nat(300).map((length) => ". ".repeat(length)) },
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => Buffer.from(pieces.join("")));

/** Each place by itself, in order. */
function places(matches: readonly Match[]): string[] {
  const all = matches.flatMap((match) => [match.start, ...(match.repeats ?? [])].map((start) => repeatAt(match, start)));
  return all.map(({ start, end, rule, fingerprint, issuance }) => `${start} ${end} ${rule} ${fingerprint.value} ${issuance?.id}`).sort();
}

describe("repeats that are gathered", () => {
  test("are those that are found one by one, whatever they meet", () => {
    fc.assert(
      fc.property(text, (bytes) => {
        const gathered = engine.scan(bytes, { countsRepeats: true, gathersRepeats: true });
        expect(places(gathered)).toEqual(places(engine.scan(bytes, { countsRepeats: true })));
      }),
      { numRuns: 300 },
    );
  });

  test("stand in one match, where nothing meets them", () => {
    const bytes = Buffer.from(`used ${first} here\n`.repeat(1_000));
    expect(engine.scan(bytes, { gathersRepeats: true })).toMatchObject([{ start: 5, repeats: { length: 999 } }]);
    expect(engine.scan(bytes)).toHaveLength(1_000);
  });

  test("are counted as often, and named by the same first place, wherever the windows of a log were cut", () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(3_000), { maxLength: 8 }), (bytes, cuts) => {
        const counted = (gathersRepeats: boolean) =>
          follow(bytes, cuts, (part) => engine.scan(part, { countsRepeats: true, gathersRepeats }));
        expect(counted(true)).toEqual(counted(false));
      }),
      { numRuns: 500 },
    );
  });
});

/** What a log gives that is seen at these sizes while it grows, window by window. */
function follow(bytes: Buffer, sizes: readonly number[], scan: (bytes: Buffer) => readonly Match[]) {
  let cursor = START;
  const told: unknown[] = [];
  for (const size of [...sizes.filter((at) => at < bytes.length).sort((left, right) => left - right), bytes.length]) {
    const window = { cursor, bytes: bytes.subarray(cursor.base.offset, size), isIdle: size === bytes.length };
    const cut = cutOf(window);
    if (!cut) continue;
    const { findings, next } = scanWindowRolledUp(window, cut, {
      reachBytes: 256,
      scan,
      describe: (placed) => describeMatch(placed, { file: "f", generation: "g", indexVersion: null }),
    });
    for (const { offset, line, column, rule, fingerprint, count } of findings)
      told.push({ offset, line, column, rule, value: fingerprint.value, count });
    cursor = next;
  }
  return told;
}
