import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { finding } from "../../contract/index.ts";
import { builtInRules, seeded } from "../../rules/index.ts";
import { ChunkScanner, type PlacedMatch } from "../../scanner/chunks.ts";
import { createEngine, type Engine } from "../../scanner/engine.ts";
import { findingMaker } from "../../scanner/finding.ts";
import { indexOf } from "../../scanner/issued/index.ts";
import { keys, secretOf, snapshotOf } from "./fixtures.ts";

const issued = secretOf(1, 40);
const engine = createEngine({ rules: builtInRules, keys, issuedIndex: indexOf(keys, snapshotOf(issued)) });
const EACH = 20;
const samples = builtInRules()
  .filter((_, nth) => nth % EACH === 0)
  .map((rule) => rule.samples(seeded(8)).positive[0]?.text ?? "");

/** An engine that finds `<digits>` only, and reaches no further than it must: cuts come close together. */
const tiny: Engine = {
  scan: (bytes) =>
    [...bytes.toString("latin1").matchAll(/<[0-9]{0,6}>/g)].map(({ index, 0: text }) => ({
      ...(engine.scan(issued)[0] as ReturnType<Engine["scan"]>[number]),
      start: index,
      end: index + text.length,
    })),
  reachBytes: () => 8,
  isPathAware: false,
  text: (lengthBytes) => Buffer.alloc(lengthBytes),
  newlines: (bytes) => bytes.filter((byte) => byte === 10).length,
};

function scanned(scanner: ChunkScanner, text: Buffer, pieces: readonly number[]): PlacedMatch[] {
  const found: PlacedMatch[] = [];
  let at = 0;
  for (const length of [...pieces, text.length]) {
    found.push(...scanner.push(text.subarray(at, at + length)));
    at += length;
  }
  return [...found, ...scanner.end()];
}

const placesOf = (found: readonly PlacedMatch[]) =>
  found.map(({ offset, line, column, match }) => [match.rule, offset, offset + match.end - match.start, line, column]);

/** Line and column by the definition: count the newlines before, and the bytes since the last one. */
function lineAndColumn(text: Buffer, offset: number): [number, number] {
  const before = text.subarray(0, offset);
  return [before.filter((byte) => byte === 10).length + 1, offset - before.lastIndexOf(10)];
}

describe("a stream in pieces", () => {
  test("gives the same as the whole, whatever the text and the cuts", () => {
    const text = fc
      .array(fc.constantFrom("<1>", "<123456>", "<", ">", "\n", "x", "77", "<9", "9>"), { maxLength: 60 })
      .map((parts) => Buffer.from(parts.join("")));
    fc.assert(
      fc.property(
        text,
        fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 20 }),
        fc.integer({ min: 1, max: 16 }),
        (whole, pieces, bodyBytes) => {
          const found = scanned(new ChunkScanner(tiny, bodyBytes), whole, pieces);
          expect(found.map(({ offset }) => offset)).toEqual(tiny.scan(whole).map(({ start }) => start));
          for (const { offset, line, column } of found) expect([line, column]).toEqual(lineAndColumn(whole, offset));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("loses nothing and repeats nothing at any position of a secret against a cut", () => {
    // The buffer is full once, so that the first cut comes at this offset.
    const bodyBytes = 8192;
    const reach = engine.reachBytes();
    const cut = bodyBytes + reach;
    for (let shift = -issued.length - 2; shift <= 2; shift++) {
      const text = Buffer.concat([Buffer.alloc(cut + shift, "."), issued, Buffer.alloc(reach, ".")]);
      expect(scanned(new ChunkScanner(engine, bodyBytes), text, []).map(({ offset }) => offset)).toEqual([cut + shift]);
    }
  });

  test("of every kind of secret gives what one scan of all of it gives", () => {
    const text = Buffer.from([...samples, issued.toString(), ...samples].join("\n"));
    const whole = engine.scan(text).map(({ rule, start, end }) => [rule, start, end, ...lineAndColumn(text, start)]);
    expect(whole.length).toBeGreaterThan(samples.length);
    for (const bodyBytes of [256, 1000, 4093])
      expect(placesOf(scanned(new ChunkScanner(engine, bodyBytes), text, [1, 13, 999]))).toEqual(whole);
  });

  test("ends where it ended: the next stream begins at line 1", () => {
    const scanner = new ChunkScanner(engine);
    scanned(scanner, Buffer.from("\n\n\n"), []);
    expect(placesOf(scanned(scanner, issued, []))).toEqual([["issued-secret", 0, 40, 1, 1]]);
  });
});

describe("a finding", () => {
  const place = {
    source: { kind: "tree", repo: "r" },
    file: "a/b",
    generation: "g",
    scanner: { id: "s", version: "1", rulesVersion: "1", indexVersion: 7 },
  } as const;
  const at = new Date("2026-01-01T00:00:00Z");
  const text = Buffer.concat([Buffer.from("one\n"), issued, Buffer.from("\nthree "), issued]);
  const findings = (where: Parameters<typeof findingMaker>[0] = place) => {
    const make = findingMaker(where);
    return scanned(new ChunkScanner(engine), text, []).map((placed) => make(placed, at));
  };

  test("meets the contract, and counts the sightings of its fingerprint", () => {
    for (const made of findings()) expect(finding.parse(made)).toEqual(made);
    expect(findings()).toMatchObject([
      { line: 2, column: 1, endLine: 2, endColumn: 41, offset: 4, length: 40, count: { total: 1, reachesOffset: 44 } },
      { line: 3, column: 7, endLine: 3, endColumn: 47, count: { total: 2, reachesOffset: text.length } },
    ]);
  });

  test("has the same id for the same place and content, and another for any other", () => {
    const ids = (where?: Parameters<typeof findingMaker>[0]) => findings(where).map(({ id }) => id);
    expect(ids()).toEqual(ids());
    expect(new Set([...ids(), ...ids({ ...place, generation: "h" }), ...ids({ ...place, file: "c" })]).size).toBe(6);
    expect(ids({ ...place, file: "./a/b", identity: "a/b" })).toEqual(ids());
  });
});
