import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultPasswords, isFiller, isReference, isWords, KEY_RUN_MAX } from "../../../rules/formats/index.ts";
import { referenceAt } from "../../../rules/formats/references.ts";
import { builtInRules, type CheckName, type FollowUp, isDropReason, seeded } from "../../../rules/index.ts";
import { Kernel, PADDING_BYTES } from "../../../scanner/kernel/index.ts";
import { standsFree } from "../../../scanner/patterns/edges.ts";
import { createKeywordScan } from "../../../scanner/patterns/keyword-scan.ts";
import { writeTable } from "../../../scanner/patterns/table.ts";

const TEXT_MAX_BYTES = 64 * 1024;
const kernel = new Kernel();
const address = kernel.allocate(TEXT_MAX_BYTES + PADDING_BYTES);

/** Whether each of the texts passes the follow-up behind a keyword. */
function passing(keyword: string, followUp: FollowUp) {
  const scan = createKeywordScan(writeTable([{ keyword: Buffer.from(keyword), followUp, rules: [], facts: "" }], []), kernel);
  return (text: string | Buffer): boolean => {
    const bytes = kernel.bytes(address, Buffer.byteLength(text)).fill(text);
    let passes = false;
    scan({ address, bytes }, () => {
      passes = true;
    });
    return passes;
  };
}

const patternRules = builtInRules().filter((rule) => "pattern" in rule);
const acceptOf = (id: string) => (value: Buffer) => {
  const rule = patternRules.find((known) => known.id === id);
  if (!rule?.accept) throw new Error(`${id} checks nothing`);
  const verdict = rule.accept(value, { match: value });
  return verdict !== false && !isDropReason(verdict);
};

describe("a value that the kernel refuses is one that its rule refuses, and the other way round", () => {
  const checks: Record<Exclude<CheckName, "part">, (value: Buffer) => boolean> = {
    token: (value) => !isFiller(value),
    keyBody: (value) => !isFiller(value, KEY_RUN_MAX),
    credential: acceptOf("generic-bearer-token"),
    assigned: (value) => !isFiller(value) && !isReference(value) && !isWords(value),
    chosen: (value) =>
      new Set(value).size > 3 &&
      referenceAt(value.toString("latin1").toLowerCase()) === undefined &&
      !defaultPasswords.includes(value.toString("latin1").toLowerCase()),
    spoken: (value) =>
      new Set(value).size > 3 &&
      !isReference(value) &&
      !isWords(value) &&
      !defaultPasswords.includes(value.toString("latin1").toLowerCase()),
    base64: acceptOf("aws-secret-access-key"),
    password: (value) => !isReference(value) && !defaultPasswords.includes(value.toString("latin1").toLowerCase()),
  };
  const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  const piece = fc.oneof(
    fc.constantFrom("example", "ChangeMe", "your_", "XXXXX", "password", "*****", "$", "%41", "%C3%bc", "/", "env.", "process.", "https:"),
    fc.constantFrom("-", "_", ".", ":", "...", "!", "%", "${", "0123456789abcdef", "field", "Field", "N"),
    fc.constantFrom("8f14e45f-ceea-467f-a8d1-7c3a2b1d0e4f", "aaaaa", "aaaaaa", "A".repeat(32), "A".repeat(33), "7", "42", "\u0080"),
    fc
      .tuple(fc.nat(), fc.nat(24), fc.constantFrom(letters, "0123456789", "0123456789abcdef", "abc1", letters.slice(36)))
      .map(([seed, length, of]) => seeded(seed).text(length, of)),
  );
  const values = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => Buffer.from(pieces.join(""), "latin1").subarray(0, 200));

  test.each(Object.entries(checks))("%s", (name, accepts) => {
    const passes = passing("\n", [{ of: "[^\\n]", least: 1, most: 200 }, { looks: name as CheckName }]);
    const seen = { true: 0, false: 0 };
    fc.assert(
      fc.property(values, (value) => {
        const expected = value.length > 0 && accepts(value);
        seen[`${expected}`]++;
        expect(passes(Buffer.concat([Buffer.from("\n"), value]))).toBe(expected);
      }),
      { numRuns: 3000 },
    );
    expect(seen.true).toBeGreaterThan(100);
    expect(seen.false).toBeGreaterThan(100);
  });

  test("one value after the other: what a check counts it forgets", () => {
    const passes = passing("=", [{ of: "[^\\n]", least: 1, most: 200 }, { looks: "credential" }]);
    const random = seeded(5);
    for (let nth = 0; nth < 200; nth++) expect(passes(`=aaaa1\n=${random.text(20, letters)}q7Q\n=b1`)).toBe(true);
  });
});

test("nothing touches a match but what ends an escape, as edges.ts has it", () => {
  const befores = fc.array(fc.constantFrom("\\", "%", "u", "x", "n", "t", "q", "0", "3", "d", "F", "-", "_", " "), { maxLength: 8 });
  for (const edges of ["alphanumeric", "token"] as const) {
    const passes = passing("key", [{ back: "[a]", skip: 0, least: 0, most: 0, after: "Key", edges }]);
    fc.assert(
      fc.property(befores, (before) => {
        const text = Buffer.from(`${before.join("")}Key`);
        expect(passes(text)).toBe(standsFree(text, before.length, text.length, edges));
      }),
      { numRuns: 1000 },
    );
  }
});

test("what base64url spells is looked into at every place of it", () => {
  const passes = passing("eyj", [
    { of: "[0-9A-Za-z_-]", least: 1, most: 300 },
    { encodes: '"alg"', skip: 3 },
  ]);
  for (let before = 1; before < 9; before++) {
    for (let after = 0; after < 5; after++) {
      const header = (name: string) => Buffer.from(`{"${"k".repeat(before)}",${name}${"?~".repeat(after)}`).toString("base64url");
      expect(passes(header('"alg"')), `${before} ${after}`).toBe(true);
      expect(passes(header('"alh"')), `${before} ${after}`).toBe(false);
    }
  }
});
