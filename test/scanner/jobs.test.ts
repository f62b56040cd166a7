import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { ChunkScanner, type PlacedMatch } from "../../scanner/chunks.ts";
import { createEngine } from "../../scanner/engine.ts";
import { indexOf } from "../../scanner/issued/index.ts";
import { type FileOutcome, inWhole, positionInWhole, scanUnit } from "../../scanner/jobs/index.ts";
import { keys, secretOf, snapshotOf } from "./fixtures.ts";

const folder = mkdtempSync(join(tmpdir(), "leaktrail-jobs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const secret = secretOf(1, 40);
const engine = createEngine({ keys, issuedIndex: indexOf(keys, snapshotOf(secret)) });
const chunks = new ChunkScanner(engine);

/** A file of so many issued secrets, each of its own distance from the one before. */
function fileOf(name: string, count: number): string {
  const path = join(folder, name);
  const blanks = (at: number) => " ".repeat(at % 7) + (at % 3 === 0 ? "\n" : " ");
  writeFileSync(path, Buffer.concat(Array.from({ length: count }, (_, at) => Buffer.concat([secret, Buffer.from(blanks(at))]))));
  return path;
}

type Scanned = Exclude<FileOutcome, { problem: string }>;

function outcomesOf(paths: readonly string[], from?: number): Scanned[] {
  const part = from === undefined ? {} : { part: { from, to: Number.POSITIVE_INFINITY } };
  return scanUnit({ paths, ...part }, chunks, true) as Scanned[];
}

function placesOf(placed: readonly PlacedMatch[]): string[] {
  return placed.map(({ offset, line, column, endLine, endColumn }) => [offset, line, column, endLine, endColumn].join());
}

describe("what a thread hands over of a file that holds little but findings", () => {
  test("is bounded, and from where it stops the rest is found, nothing twice", () => {
    const path = fileOf("dense", 10_000);
    const found: PlacedMatch[] = [];
    let begin = { line: 1, column: 1 };
    let from: number | undefined = 0;
    let bytes = 0;
    for (let rounds = 0; from !== undefined && rounds < 10; rounds++) {
      const [{ placed, scan, rest }] = outcomesOf([path], from) as [Scanned];
      expect(placed.length).toBeLessThanOrEqual(4096);
      expect(scan.position).toEqual(rest?.position ?? scan.position);
      found.push(...placed.map((match) => inWhole(match, begin)));
      begin = positionInWhole(begin, scan.position);
      bytes += scan.bytes;
      from = rest?.from;
    }
    const text = readFileSync(path);
    const alone = [...chunks.push(text), ...chunks.end()];
    expect(alone).toHaveLength(10_000);
    expect(placesOf(found)).toEqual(placesOf(alone));
    expect(bytes).toBe(text.length);
  });

  test("leaves the files behind it as a whole", () => {
    const paths = [fileOf("one", 3), fileOf("two", 5000), fileOf("three", 2)];
    const [one, two, three] = outcomesOf(paths) as [Scanned, Scanned, Scanned];
    expect([one.placed.length, one.rest]).toEqual([3, undefined]);
    expect(two.placed).toHaveLength(4093);
    expect(two.rest?.from).toBeGreaterThan(two.placed.at(-1)?.offset ?? 0);
    expect([three.placed.length, three.rest]).toEqual([0, { from: 0, position: { line: 1, column: 1 } }]);
  });
});
