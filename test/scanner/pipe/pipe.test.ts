import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Finding, fingerprintOf } from "../../../contract/index.ts";
import { builtInRules, seeded } from "../../../rules/index.ts";
import { HELD_MAX_BYTES } from "../../../scanner/contents/cursor.ts";
import { createEngine } from "../../../scanner/engine.ts";
import { findingMaker } from "../../../scanner/finding.ts";
import { indexOf } from "../../../scanner/issued/index.ts";
import { type OnFailure, type Passed, PipeScanner } from "../../../scanner/pipe/pipe-scanner.ts";
import { keys, secretOf, snapshotOf } from "../fixtures.ts";

const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const issued = [1, 2, 3].map((seed) => secretOf(seed, 32, BASE62).toString());
const engine = createEngine({
  rules: builtInRules,
  keys,
  issuedIndex: indexOf(keys, snapshotOf(...issued.map((text) => Buffer.from(text)))),
});
const scanning = { reachBytes: engine.reachBytes(), scan: (bytes: Buffer) => engine.scan(bytes) };
const place = { source: { kind: "stdin" }, file: "-", generation: "g" } as const;
const scanner = { id: "test", version: "0", rulesVersion: "0", indexVersion: 7 };
const describeMatch = (placed: Parameters<ReturnType<typeof findingMaker>>[0]) => findingMaker({ ...place, scanner })(placed, new Date());

const npm = builtInRules().find(({ id }) => id === "npm-access-token");
const npmToken = npm?.samples(seeded(5)).positive[0]?.secret ?? "";
const labelOf = (secret: string, rule: string) =>
  `[leaktrail:${rule} k1:${fingerprintOf(Buffer.from(secret), keys.current).value.slice(0, 8)}]`;
const issuedLabels = issued.map((secret) => labelOf(secret, "issued-secret"));

function pipeOf(options: { engine?: typeof scanning; onFailure?: OnFailure } = {}) {
  return new PipeScanner({ engine: scanning, describe: describeMatch, onFailure: "closed", ...options });
}

interface Went {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly late: number;
  readonly pieces: readonly Passed[];
}

const FLUSH = "flush";

/** What goes on of reads that come one after another, with idle moments between them. */
function passed(reads: readonly (Buffer | typeof FLUSH)[], pipe = pipeOf()): Went {
  const pieces = [...reads, FLUSH].flatMap((read) => [...(typeof read === "string" ? pipe.flush() : pipe.push(read))]);
  return {
    text: Buffer.concat(pieces.map(({ bytes }) => bytes)).toString("latin1"),
    findings: pieces.flatMap(({ findings }) => findings),
    late: pieces.flatMap(({ late }) => late).length,
    pieces,
  };
}

/** The bytes in reads that end at these places. */
function cutAt(bytes: Buffer, places: readonly number[]): Buffer[] {
  const ends = [...new Set(places.map((at) => at % (bytes.length + 1)))].sort((left, right) => left - right);
  return [...ends, bytes.length].map((end, nth, all) => bytes.subarray(nth === 0 ? 0 : all[nth - 1], end));
}

const places = ({ findings }: Pick<Went, "findings">) =>
  findings
    .map(({ rule, offset, line, column, length }) => [rule, offset, line, column, length])
    .sort((a, b) => Number(a[1]) - Number(b[1]));

/** The same by one scan of the whole. */
function ofWhole(bytes: Buffer) {
  return engine.scan(bytes).map(({ rule, start, end }) => {
    const before = bytes.toString("latin1", 0, start);
    return [rule, start, before.split("\n").length, start - before.lastIndexOf("\n"), end - start];
  });
}

/** What stands in the stream, and what is to come out for it. */
const piece = fc.oneof(
  { weight: 5, arbitrary: fc.nat(2).map((nth) => [` ${issued[nth]} `, ` ${issuedLabels[nth]} `] as const) },
  { weight: 2, arbitrary: fc.constant([` ${npmToken} `, ` ${labelOf(npmToken, "npm-access-token")} `] as const) },
  {
    weight: 6,
    arbitrary: fc.constantFrom("\n", "\r\n", "\n\n", "user logged in", "\0\xff\xfe", "[leaktrail:x]").map((text) => [text, text] as const),
  },
  { weight: 2, arbitrary: fc.nat(300).map((length) => [". ".repeat(length), ". ".repeat(length)] as const) },
  { weight: 1, arbitrary: fc.integer({ min: 30_000, max: 90_000 }).map((length) => ["-.".repeat(length), "-.".repeat(length)] as const) },
);

describe("a stream that is passed on", () => {
  test("has every secret replaced by its rule and short fingerprint, and every other byte in its place, however it was cut into reads", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.array(fc.nat(), { maxLength: 20 }), (pieces, cuts) => {
        const bytes = Buffer.from(pieces.map(([text]) => text).join(""), "latin1");
        const went = passed(cutAt(bytes, cuts));
        expect(went.text).toBe(pieces.map(([, text]) => text).join(""));
        expect(places(went)).toEqual(ofWhole(bytes));
        expect(went.late).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  test("is binary and holds nothing: it comes out unchanged", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5_000 }), fc.array(fc.nat(), { maxLength: 9 }), (bytes, cuts) => {
        expect(passed(cutAt(Buffer.from(bytes), cuts)).text).toBe(Buffer.from(bytes).toString("latin1"));
      }),
    );
  });

  test("gives every whole line at once, and a partial one when it is flushed", () => {
    const pipe = pipeOf();
    const given = (read: string) => Buffer.concat([...pipe.push(Buffer.from(read))].map(({ bytes }) => bytes)).toString();
    expect(given("one\ntwo\nthr")).toBe("one\ntwo\n");
    expect(pipe.holds).toBe(true);
    expect(given("ee\n")).toBe("three\n");
    expect(given("Password: ")).toBe("");
    expect([...pipe.flush()].map(({ bytes }) => bytes.toString())).toEqual(["Password: "]);
    expect(pipe.holds).toBe(false);
  });

  test("holds no more of an endless line than its bound, and finds every secret in it", () => {
    const filler = "-.".repeat(5_000);
    const bytes = Buffer.from(Array.from({ length: 200 }, (_, nth) => `${filler} ${issued[nth % 3]} ${"x".repeat(nth)} `).join(""));
    const pipe = pipeOf();
    const pieces: Passed[] = [];
    for (let at = 0; at < bytes.length; at += 7_919) {
      pieces.push(...pipe.push(bytes.subarray(at, at + 7_919)));
      const gone = pieces.reduce((sum, { sourceBytes }) => sum + sourceBytes, 0);
      expect(Math.min(at + 7_919, bytes.length) - gone).toBeLessThan(HELD_MAX_BYTES);
    }
    pieces.push(...pipe.flush());
    const text = Buffer.concat(pieces.map((one) => one.bytes)).toString();
    expect(text).toBe(issued.reduce((rest, secret, nth) => rest.replaceAll(secret, issuedLabels[nth] as string), bytes.toString()));
    expect(pieces.flatMap(({ findings }) => findings)).toHaveLength(200);
    expect(pieces.flatMap(({ late }) => late)).toEqual([]);
  });

  test("holds nothing to be found a second time: labels are no secrets", () => {
    const line = `token=${issued[0]} password: "${npmToken}" secret_key = ${npmToken}\n`;
    const { text } = passed([Buffer.from(line)]);
    expect(text).toContain("[leaktrail:");
    expect(passed([Buffer.from(text)])).toMatchObject({ text, findings: [] });
  });
});

describe("a secret that an idle moment cuts", () => {
  const line = `before ${issued[0]} after\n`;
  const start = line.indexOf(issued[0] as string);
  const end = start + (issued[0]?.length ?? 0);

  test("is reported once, and masked from the cut on", () => {
    for (let cut = 0; cut <= line.length; cut++) {
      const went = passed([Buffer.from(line.slice(0, cut)), FLUSH, Buffer.from(line.slice(cut))]);
      const isDivided = cut > start && cut < end;
      expect(went.text, `cut at ${cut}`).toBe(`before ${isDivided ? line.slice(start, cut) : ""}${issuedLabels[0]} after\n`);
      expect(places(went)).toEqual(ofWhole(Buffer.from(line)));
      expect(went.late).toBe(isDivided ? 1 : 0);
    }
  });
});

describe("where it fails", () => {
  const poisoned = {
    ...scanning,
    reachBytes: 8,
    scan: (bytes: Buffer) => {
      if (bytes.includes("poison")) throw new Error("the engine broke");
      return engine.scan(bytes);
    },
  };
  const reads = [`one ${issued[0]}\n`, `poison ${issued[1]}\n`, `long enough to be away from it\n`, `three ${issued[2]}\n`].map((read) =>
    Buffer.from(read),
  );

  test("closed, nothing goes on that was not scanned", () => {
    const pipe = pipeOf({ engine: poisoned });
    expect([...pipe.push(reads[0] as Buffer)].map(({ bytes }) => bytes.toString())).toEqual([`one ${issuedLabels[0]}\n`]);
    expect(() => [...pipe.push(reads[1] as Buffer)]).toThrow("the engine broke");
  });

  test("open, what cannot be scanned goes on as it is, and says so; what comes after it is scanned again", () => {
    const went = passed(reads, pipeOf({ engine: poisoned, onFailure: "open" }));
    expect(went.text).toBe(`one ${issuedLabels[0]}\n${reads[1]}${reads[2]}three ${issuedLabels[2]}\n`);
    const unscanned = went.pieces.filter((one) => one.unscanned !== undefined);
    expect(unscanned.map(({ lines, unscanned: why }) => [lines, why])).toContainEqual([1, "the engine broke"]);
    expect(unscanned.length).toBeLessThan(reads.length - 1);
  });
});
