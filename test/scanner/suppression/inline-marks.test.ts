import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createKeyFile, type Finding, KeyRing } from "../../../contract/index.ts";
import { builtInRules } from "../../../rules/index.ts";
import { ChunkScanner } from "../../../scanner/chunks.ts";
import { createEngine } from "../../../scanner/engine.ts";
import { findingMaker } from "../../../scanner/finding.ts";
import type { Reported } from "../../../scanner/reported.ts";
import { startTally } from "../../../scanner/scan.ts";
import { type InlineMark, marksOf, Suppressions } from "../../../scanner/suppression/index.ts";
import { sampleSecret } from "../../support/samples.ts";

const RULE = "npm-access-token";
const token = sampleSecret(RULE, 71);
const other = sampleSecret("github-personal-access-token", 72);
const engine = createEngine({ rules: builtInRules, keys: new KeyRing(createKeyFile("k1")) });
const chunks = new ChunkScanner(engine, 65_536, { withMarks: true });
const scanner = { id: "test", version: "1", rulesVersion: "r", indexVersion: null };

/** What a scan of the text reports, and what it says of it. */
function scanned(text: string) {
  const reported: Reported[] = [];
  const tally = startTally({ engine, scanner, onFinding: (one) => reported.push(one) });
  const make = findingMaker({ source: { kind: "tree" }, file: "f", generation: "g", scanner });
  for (const placed of [...chunks.push(Buffer.from(text)), ...chunks.end()]) tally.found(make(placed, new Date(0)), placed);
  const { findings, suppressed, suppressionProblems } = tally.summary();
  return { findings, suppressed, suppressionProblems, reported };
}

const counts = (text: string) => {
  const { findings, suppressed } = scanned(text);
  return { findings, suppressed };
};

describe("leaktrail:allow", () => {
  test.each([
    ["behind the secret", `k = ${token} # leaktrail:allow ${RULE} a test key of ours\n`],
    ["before it", `/* leaktrail:allow ${RULE} a test key of ours */ k = "${token}"\n`],
    ["on a line of its own above", `x\n  // leaktrail:allow ${RULE} a test key of ours\nk = "${token}"\n`],
    ["at the very beginning and the very end", `# leaktrail:allow ${RULE} a test key of ours\n${token}`],
    ["in a comment that is closed", `<k v="${token}"/> <!-- leaktrail:allow ${RULE} a test key of ours -->\n`],
    ["behind CRLF", `# leaktrail:allow ${RULE} a test key of ours\r\nk = ${token}\r\n`],
  ])("suppresses a secret %s, and gives the reason", (_, text) => {
    const { findings, suppressed, reported } = scanned(text);
    expect({ findings, suppressed }).toEqual({ findings: 0, suppressed: 1 });
    expect(reported).toMatchObject([{ finding: { rule: RULE }, suppression: { by: "inline", reason: "a test key of ours" } }]);
  });

  test("counts for the rule that it names alone: another secret on its line is found", () => {
    const { findings, suppressed, reported } = scanned(`k = ${token} ${other} # leaktrail:allow ${RULE} ours\n`);
    expect({ findings, suppressed }).toEqual({ findings: 1, suppressed: 1 });
    expect(reported.find(({ suppression }) => !suppression)?.finding.rule).toBe("github-personal-access-token");
  });

  test.each([
    ["two lines above", `# leaktrail:allow ${RULE} ours\n\nk = ${token}\n`],
    ["on the line below", `k = ${token}\n# leaktrail:allow ${RULE} ours\n`],
    ["above, behind something that is no comment", `v = 1 # leaktrail:allow ${RULE} ours\nk = ${token}\n`],
    ["for another rule", `k = ${token} # leaktrail:allow aws-access-key ours\n`],
    ["as a part of another word", `k = ${token} # xleaktrail:allow ${RULE} ours\n`],
    ["so far away that it may belong to anything", `k = ${token}${" ".repeat(2000)}# leaktrail:allow ${RULE} ours\n`],
  ])("does not count %s", (_, text) => {
    expect(counts(text)).toEqual({ findings: 1, suppressed: 0 });
  });

  test.each([
    ["without a reason", "", "without-reason"],
    ["with a day that is none", "ours until=tomorrow", "not-a-date"],
    ["once its day is over", "ours until=2020-01-31", "over"],
  ] as const)("does not count %s, which is said", (_, words, problem) => {
    const { findings, suppressed, suppressionProblems } = scanned(`k = ${token} # leaktrail:allow ${RULE} ${words}\n`);
    expect({ findings, suppressed, suppressionProblems }).toEqual({ findings: 1, suppressed: 0, suppressionProblems: { [problem]: 1 } });
  });

  test("counts on its last day, and no longer", () => {
    const finding = { kind: "pattern", rule: RULE } as Finding;
    const marks = [{ by: "leaktrail", rule: RULE, reason: "ours", until: "2027-03-01" }] as const;
    expect(new Suppressions(new Date("2027-03-01T23:59:00Z")).judge(finding, { marks }).suppression?.until).toBe(
      "2027-03-01T23:59:59.999Z",
    );
    expect(new Suppressions(new Date("2027-03-02T00:00:00Z")).judge(finding, { marks })).toEqual({ problem: "over" });
  });

  test("of an issued secret counts only where it names that", () => {
    const issued = { kind: "issued", rule: "issued-secret" } as Finding;
    const judge = (finding: Finding, marks: readonly InlineMark[]) => new Suppressions(new Date()).judge(finding, { marks });
    expect(judge(issued, [{ by: "gitleaks", reason: "" }])).toEqual({});
    expect(judge(issued, [{ by: "leaktrail", rule: RULE, reason: "ours" }])).toEqual({});
    expect(judge(issued, [{ by: "leaktrail", rule: "issued-secret", reason: "ours" }]).suppression).toBeDefined();
  });

  test("keeps no secret in its reason, be it found or not", () => {
    const unknown = sampleSecret(RULE, 73).slice(4);
    const { reported } = scanned(`k = ${token} # leaktrail:allow ${RULE} see ${unknown} or ${other}\n`);
    const said = JSON.stringify(reported.map(({ suppression }) => suppression));
    expect(said).toContain("see …");
    for (const secret of [token, other, unknown]) expect(said).not.toContain(secret);
  });

  test("ends where a secret of plain words begins, and is none where it stands in a secret", () => {
    const text = Buffer.from("k = aaaa # leaktrail:allow r see my pass phrase");
    const placeOf = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
    expect(marksOf(text, placeOf("aaaa"), [placeOf("aaaa"), placeOf("my pass phrase")])).toEqual([
      { by: "leaktrail", rule: "r", reason: "see" },
    ]);
    expect(marksOf(text, placeOf("aaaa"), [placeOf("aaaa"), placeOf("# leaktrail:allow r see")])).toEqual([]);
  });

  test("says the same wherever the text is cut", () => {
    const small = new ChunkScanner(engine, 256, { withMarks: true });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.boolean(), (before, isAbove) => {
        const mark = `# leaktrail:allow ${RULE} ours`;
        const text = Buffer.from(
          `${"x\n".repeat(before)}${isAbove ? `${mark}\nk = ${token}\n` : `k = ${token} ${mark}\n`}${"y\n".repeat(500)}`,
        );
        const placed = [...small.push(text), ...small.end()];
        expect(placed.map(({ marks }) => marks)).toEqual([[{ by: "leaktrail", rule: RULE, reason: "ours" }]]);
      }),
      { numRuns: 20 },
    );
  });
});

test("gitleaks:allow suppresses what patterns find on its line, and says by what", () => {
  const { reported } = scanned(`k = ${token} // gitleaks:allow\n`);
  expect(reported).toMatchObject([{ suppression: { by: "inline", reason: "gitleaks:allow" } }]);
});

test("nobody asks for what is written beside a secret, unless told to", () => {
  const plain = new ChunkScanner(engine, 65_536);
  const [placed] = [...plain.push(Buffer.from(`k = ${token} # leaktrail:allow ${RULE} ours\n`)), ...plain.end()];
  expect(placed?.marks).toBeUndefined();
});
