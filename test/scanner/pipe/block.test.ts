import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { builtInRules, seeded } from "../../../rules/index.ts";
import { createEngine } from "../../../scanner/engine.ts";
import { findingMaker } from "../../../scanner/finding.ts";
import { BLOCK_MAX_BYTES, blocksOf } from "../../../scanner/masks/index.ts";
import { PipeScanner } from "../../../scanner/pipe/pipe-scanner.ts";
import { keys } from "../fixtures.ts";

const engine = createEngine({ rules: builtInRules, keys });
const scanner = { id: "test", version: "0", rulesVersion: "0", indexVersion: null };
const make = () => findingMaker({ source: { kind: "stdin" }, file: "-", generation: "g", scanner });
const pipeOf = () =>
  new PipeScanner({
    engine: { reachBytes: engine.reachBytes(), scan: (bytes) => engine.scan(bytes) },
    describe: (placed) => make()(placed, new Date()),
    onFailure: "closed",
  });

const families = ["private-key", "putty", "sigstore", "openvpn"];
/** Of every rule for keys of several lines, those samples whose key stands on lines of its own. */
const samples = builtInRules()
  .filter(({ family }) => families.includes(family))
  .flatMap(({ id, samples }) => samples(seeded(3)).positive.map(({ text }) => [id, text] as const))
  .filter(([id, text]) => text.includes("\n", 40) && !text.includes("\\n") && id !== "private-key-in-source");

function passed(reads: readonly string[], { isIdle = false } = {}) {
  const pipe = pipeOf();
  const pieces = reads.flatMap((read) => [...pipe.push(Buffer.from(read)), ...(isIdle ? pipe.flush() : [])]);
  pieces.push(...pipe.flush());
  return {
    text: Buffer.concat(pieces.map(({ bytes }) => bytes)).toString(),
    findings: pieces.flatMap(({ findings }) => findings),
    late: pieces.flatMap(({ late }) => late),
    overlong: pieces.flatMap(({ overlong }) => overlong),
  };
}

const lines = (text: string) => text.split(/(?<=\n)/);
/** Runs of the text that are long enough to be of a key. */
const keyRuns = (text: string) => text.match(/[0-9A-Za-z+/=]{32,}/g) ?? [];

describe("a secret of several lines", () => {
  test("there are samples of every kind", () => {
    expect(new Set(samples.map(([id]) => id)).size).toBeGreaterThanOrEqual(8);
  });

  test.each(samples)("is masked from its first line on, line by line, and found: %s", (id, text) => {
    const whole = `first line\n${text}\nlast line\n`;
    const went = passed(lines(whole));
    for (const run of keyRuns(text)) expect(went.text).not.toContain(run);
    expect(went.text.startsWith("first line\n")).toBe(true);
    expect(went.text.endsWith("\nlast line\n")).toBe(true);
    expect(lines(went.text)).toHaveLength(lines(whole).length);
    expect(went.findings.map(({ rule, offset, length }) => [rule, offset, length])).toEqual(
      engine.scan(Buffer.from(whole)).map(({ rule, start, end }) => [rule, start, end - start]),
    );
    expect(went.findings.map(({ rule }) => rule)).toContain(id);
    expect(went.late).toEqual([]);
    if (!id.includes("putty") && !id.includes("openvpn")) expect(went.text).toContain(`[leaktrail:${id} k1:`);
  });

  test("shows none of its key however it is cut, with and without idle moments", () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.array(fc.nat(), { maxLength: 30 }), fc.boolean(), ([, text], cuts, isIdle) => {
        const whole = `a\n${text}\nb\n`;
        const ends = [...new Set([...cuts.map((at) => at % whole.length), whole.length])].sort((left, right) => left - right);
        const went = passed(
          ends.map((end, nth) => whole.slice(nth === 0 ? 0 : ends[nth - 1], end)),
          { isIdle },
        );
        for (const run of keyRuns(text)) expect(went.text).not.toContain(run);
        expect(went.text.endsWith("\nb\n")).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test("that never ends is masked for a bounded length, and that it ended there is told", () => {
    const line = `${seeded(1).text(63, "0123456789abcdefghijklmnopqrstuv")}\n`;
    const went = passed(["-----BEGIN RSA PRIVATE KEY-----\n", ...Array.from({ length: 400 }, () => line)]);
    expect(went.overlong).toHaveLength(1);
    const shown = went.text.split(line).length - 1;
    expect(shown).toBe(Math.floor((32 + 400 * 64 - BLOCK_MAX_BYTES) / 64));
  });
});

describe("what only speaks of keys", () => {
  test.each([
    "the file begins with -----BEGIN RSA PRIVATE KEY----- and ends with -----END RSA PRIVATE KEY-----\n",
    "-----BEGIN PUBLIC KEY-----\n",
    "-----BEGIN CERTIFICATE-----\n",
    "PuTTY-User-Key-File-2 is what it begins with\n",
  ])("opens nothing: %s", (text) => {
    expect(blocksOf(Buffer.from(text), 0)).toEqual({ ranges: [], open: undefined, overlong: [] });
  });

  test("masks no line that is none of a key", () => {
    const text = "no key: -----BEGIN RSA PRIVATE KEY-----\n12:00:01 request served in 5 ms\n12:00:02 another\n";
    expect(passed(lines(text)).text).toBe("no key: [leaktrail:private-key]\n12:00:01 request served in 5 ms\n12:00:02 another\n");
    expect(passed([text]).text).toBe(passed(lines(text)).text);
  });

  test("takes no more time for it than its length asks for", () => {
    const text = Buffer.from(`${"-----BEGIN RSA PRIVATE KEY-----\nx\n".repeat(8_000)}-----BEGIN PRIVATE KEY-----${"n".repeat(100_000)}!\n`);
    const startedAtMs = performance.now();
    blocksOf(text, 0);
    expect(performance.now() - startedAtMs).toBeLessThan(1_000);
  });
});
