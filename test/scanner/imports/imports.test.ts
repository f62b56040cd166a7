import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type Finding, finding, fingerprintOf, type Unresolved, unresolved } from "../../../contract/index.ts";
import { builtInRules } from "../../../rules/index.ts";
import { createEngine, importFindings, readForeignReport, scanTree, type ToolName } from "../../../scanner/index.ts";
import { TestRepository } from "../../support/repository.ts";
import { keys } from "../fixtures.ts";
import { baselineOf, knownSecret, type Place, reportsOf, sarifOf, unknownSecret } from "./reports.ts";

const engine = createEngine({ rules: builtInRules, keys });
const home = mkdtempSync(join(tmpdir(), "leaktrail-imports-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const scanner = { id: "test", version: "0", rulesVersion: "0", indexVersion: null };

const known = knownSecret(61);
const unknown = unknownSecret(62);
const fingerprint = (secret: string) => fingerprintOf(Buffer.from(secret), keys.current);
let made = 0;
const fileOf = (text: string) => {
  const path = join(home, `report-${made++}`);
  writeFileSync(path, text);
  return path;
};
const newRepository = () => new TestRepository(join(home, `repository-${made++}`));

interface Result {
  readonly findings: Finding[];
  readonly unresolved: Unresolved[];
  readonly ruledOut: number;
}

function take(text: string, { repo, from, secret = "" }: { repo?: string; from?: ToolName; secret?: string } = {}): Result {
  const report = readForeignReport(fileOf(text), from);
  const result: Result = { findings: [], unresolved: [], ruledOut: report.ruledOut };
  for (const imported of importFindings(report.findings, { engine, keys, scanner, host: "here", repo })) {
    if ("unresolved" in imported) result.unresolved.push(unresolved.parse(imported.unresolved));
    else result.findings.push(...imported.findings.map((one) => finding.parse(one)));
  }
  for (const one of [known, unknown, secret].filter((text) => text !== "")) expect(JSON.stringify(result)).not.toContain(one);
  return result;
}

describe.each(Object.entries(reportsOf))("a report of %s", (_, reportOf) => {
  const place: Place = { file: "conf/a b.env", line: 3, column: 5, secret: unknown };

  test("is fingerprinted from its plaintext, under the key of this scanner, with the other scanner's rule", () => {
    const { findings } = take(reportOf(place));
    expect(findings).toMatchObject([{ fingerprint: fingerprint(unknown), file: "conf/a b.env", line: 3, kind: "pattern" }]);
    expect(findings[0]?.rule).toMatch(/^import\/[a-z]+\/\S+$/);
    expect(findings[0]?.source).toEqual({ kind: "tree", host: "here" });
  });

  test("of a commit gives the commit, and the same id however often it comes", () => {
    const text = reportOf({ ...place, commit: "ab".repeat(20) });
    const [first, second] = [take(text), take(text)];
    expect(first.findings).toMatchObject([{ source: { kind: "git", commit: "ab".repeat(20) } }]);
    expect(first.findings.map(({ id }) => id)).toEqual(second.findings.map(({ id }) => id));
  });

  test("that was made unreadable is read again at the place that it names, at its commit, and our own rule's word counts", () => {
    const repository = newRepository().commit({ "conf/a b.env": `one\ntwo\nkey ${known} ${unknown}\n` });
    const commit = repository.git("rev-parse", "HEAD").trim();
    repository.commit({ "conf/a b.env": "clean\n" });
    const hidden = { ...place, secret: known, shown: "REDACTED" };
    expect(take(reportOf({ ...hidden, commit }), { repo: repository.folder }).findings).toMatchObject([
      {
        ...{ rule: "npm-access-token", fingerprint: fingerprint(known), line: 3, column: 5, offset: 12 },
        source: { kind: "git", repo: basename(repository.folder), commit },
      },
    ]);
    const later = take(reportOf(hidden), { repo: repository.folder });
    expect(later).toMatchObject({ findings: [], unresolved: [{ file: "conf/a b.env", line: 3, fingerprint: null }] });
  });

  test("that was made unreadable, in part or all of it, is never fingerprinted as it stands there", () => {
    for (const shown of ["REDACTED", "[REDACTED:0a1b2c3d]", `${known.slice(0, 20)}...`, "npm_********", `${known.slice(0, 9)}…`])
      expect(take(reportOf({ ...place, shown }))).toMatchObject({
        findings: [],
        unresolved: [{ reason: expect.stringContaining("--repo") }],
      });
  });

  test("with a place that holds the plaintext has its exact place there, and the extent that our rule gives it", () => {
    const repository = newRepository().write({ "conf/a b.env": `one\n\n x= ${unknown}\nkey ${known}\n` });
    const [theirs] = take(reportOf(place), { repo: repository.folder }).findings;
    expect(theirs).toMatchObject({ line: 3, column: 5, offset: 9, length: unknown.length, source: { kind: "tree" } });
    const [ours] = take(reportOf({ ...place, line: 4, secret: known }), { repo: repository.folder }).findings;
    expect(ours).toMatchObject({ rule: "npm-access-token", line: 4, column: 5 });
  });
});

describe("detect-secrets, whose baselines hold no plaintext", () => {
  const repository = newRepository().write({ "app.py": `# one\nlogin("me", 'a "${unknown}"', other)\nkey = ${known}\n` });
  const place = { file: "app.py", line: 2, secret: unknown };

  test("has each piece of the line compared with the SHA-1: the one that has it is the secret", () => {
    const { findings } = take(baselineOf(place), { repo: repository.folder });
    expect(findings).toMatchObject([
      { fingerprint: fingerprint(unknown), line: 2, column: 17, rule: "import/detect-secrets/Secret Keyword" },
    ]);
    const spaced = `a "${unknown}"`;
    expect(take(baselineOf({ ...place, secret: spaced }), { repo: repository.folder }).findings).toMatchObject([
      { fingerprint: fingerprint(spaced), column: 14, length: spaced.length },
    ]);
  });

  test("has our rule's word where one finds the same", () => {
    expect(take(baselineOf({ ...place, line: 3, secret: known }), { repo: repository.folder }).findings).toMatchObject([
      { rule: "npm-access-token", fingerprint: fingerprint(known) },
    ]);
  });

  test("is listed where nothing has that hash, where the file is gone, and without --repo", () => {
    const other = baselineOf({ ...place, secret: unknownSecret(63) });
    expect(take(other, { repo: repository.folder }).unresolved).toMatchObject([{ reason: "nothing that has its hash stands there" }]);
    expect(take(baselineOf({ ...place, file: "gone" }), { repo: repository.folder }).unresolved).toMatchObject([{ file: "gone" }]);
    expect(take(baselineOf(place)).unresolved).toMatchObject([{ reason: expect.stringContaining("--repo") }]);
  });

  test("hashes the first line of a private key: the whole key is the secret", () => {
    const pem = knownSecret(64, "private-key");
    const folder = newRepository().write({ k: `${pem}\n` }).folder;
    const text = baselineOf({ file: "k", line: 1, secret: pem.split("\n")[0]?.replaceAll("-", "") ?? "" }, { type: "Private Key" });
    expect(take(text, { repo: folder, secret: pem }).findings).toMatchObject([{ fingerprint: fingerprint(pem), rule: "private-key" }]);
  });

  test("leaves out, and counts, what an audit has ruled out", () => {
    expect(take(baselineOf(place, { is_secret: false }))).toEqual({ findings: [], unresolved: [], ruledOut: 1 });
  });
});

describe("SARIF", () => {
  const place = { file: "a.env", line: 1, column: 5, secret: known };

  test("of a tool whose snippet is the line around is not fingerprinted by that, but read again", () => {
    const text = sarifOf("Some Tool", { ...place, shown: `key ${known}` });
    expect(take(text).findings).toEqual([]);
    const { folder } = newRepository().write({ "a.env": `key ${known}\n` });
    expect(take(text, { repo: folder }).findings).toMatchObject([{ fingerprint: fingerprint(known), rule: "npm-access-token" }]);
  });

  test("leaves out, and counts, what is suppressed", () => {
    for (const [suppressions, ruledOut] of [[[{ kind: "inSource" }], 1] as const, [[{ kind: "external", status: "rejected" }], 0] as const])
      expect(take(sarifOf("gitleaks", place, { suppressions }))).toMatchObject({ ruledOut, findings: { length: 1 - ruledOut } });
  });
});

describe("what is imported", () => {
  test("has the ids that a scan of the same files gives", async () => {
    const { folder } = newRepository().write({ "a.env": `x\nkey ${known}\n` });
    const scanned: Finding[] = [];
    const tree = {
      paths: [folder],
      respectIgnoreFiles: true,
      opensArchives: false,
      skipBinary: true,
      exclude: [],
      include: [],
      host: "here",
    };
    await scanTree({ ...tree, onUnreadable: () => undefined }, { engine, scanner, onFinding: ({ finding }) => scanned.push(finding) });
    const text = reportsOf.gitleaks?.({ file: "./a.env", line: 2, column: 5, secret: known }) ?? "";
    expect(take(text, { repo: folder }).findings.map(({ id }) => id)).toEqual(scanned.map(({ id }) => id));
  });

  test("comes once, though several reports have it, and apart where it stands in several places", () => {
    const entry = (line: number) => JSON.parse(reportsOf.gitleaks?.({ file: "a", line, column: 1, secret: unknown }) ?? "")[0];
    const { findings } = take(JSON.stringify([entry(1), entry(2), entry(1)]));
    expect(findings.map(({ line }) => line)).toEqual([1, 2]);
    expect(new Set(findings.map(({ id }) => id)).size).toBe(2);
  });

  test("has the secret of an AWS key, not its public id, from trufflehog", () => {
    const line = JSON.parse(reportsOf.trufflehog?.({ file: "a", line: 1, column: 1, secret: "some-id" }).split("\n")[1] ?? "");
    const text = JSON.stringify({ ...line, DetectorName: "AWS", RawV2: `some-id:${unknown}` });
    expect(take(text).findings).toMatchObject([{ fingerprint: fingerprint(unknown) }]);
  });

  test("says no secret, though a report has it in a file's name, a rule or an author", () => {
    const [entry] = JSON.parse(
      reportsOf.gitleaks?.({ file: `a/${unknown}`, line: 1, column: 1, secret: unknown, commit: "abcdef1" }) ?? "",
    );
    const text = JSON.stringify([{ ...entry, RuleID: `rule ${unknown}`, Email: `x${unknown}` }]);
    expect(take(text).findings).toMatchObject([
      { file: "a/(secret)", rule: "import/gitleaks/rule (secret)", source: { author: "x(secret)" } },
    ]);
  });
});

describe("a report that names places that are none", () => {
  const repository = newRepository().commit({ "a.env": `key ${known}\n` });
  const outside = join(home, "outside.env");
  writeFileSync(outside, `key ${known}\n`);
  symlinkSync(outside, join(repository.folder, "link"));
  mkdirSync(join(repository.folder, "folder"));
  const place = { line: 1, column: 5, secret: known, shown: "REDACTED" };

  test.each([
    ["above the repository", { file: "../outside.env" }, /not within --repo/],
    ["by a whole path elsewhere", { file: outside }, /not within --repo/],
    ["by a link that leads out of it", { file: "link" }, /leads out/],
    ["that is a folder", { file: "folder" }, /no file/],
    ["behind its end", { file: "a.env", line: 99 }, /fewer lines/],
    ["at what is no commit", { file: "a.env", commit: "--help" }, /no object's id/],
    ["at a commit that is not there", { file: "a.env", commit: "ab".repeat(20) }, /no such file/],
    ["in a name of two lines", { file: "a\nb", commit: "ab".repeat(20) }, /more than one line/],
  ])("%s, is not read there", (_, wrong, reason) => {
    const text = reportsOf.gitleaks?.({ ...place, ...wrong }) ?? "";
    expect(take(text, { repo: repository.folder })).toMatchObject({
      findings: [],
      unresolved: [{ reason: expect.stringMatching(reason) }],
    });
  });

  test.each([
    ["a name without an end", { file: "x".repeat(9_000) }],
    ["half a character in it", { file: "a\ud800" }],
  ])("of %s, is listed though its plaintext is known", (_, wrong) => {
    expect(take(reportsOf.gitleaks?.({ ...place, shown: known, ...wrong }) ?? "").unresolved).toHaveLength(1);
  });
});

describe("what is no report is refused, and nothing of it is quoted", () => {
  test.each([
    ["text", `${known} is here`, /is not JSON, nor is its line 1/],
    ["JSON lines of which one is cut", `{"a":1}\n{"a":"${known}`, /nor is its line 2/],
    ["JSON of nobody", `{"${known}":"${known}"}`, /in no format that is known/],
    ["nothing", "", /in no format that is known/],
    ["a report with a field missing", `[{"RuleID":"${known}","StartLine":1}]`, /0\.File: is missing/],
    ["a report with a field of another kind", `{"runs":[{"tool":{"driver":{"name":["${known}"]}}}]}`, /runs\.0\.tool\.driver\.name/],
  ])("%s", (_, text, message) => {
    const reading = () => readForeignReport(fileOf(text), undefined);
    expect(reading).toThrow(expect.objectContaining({ code: "invalid-input", message: expect.stringMatching(message) }));
    expect(reading).not.toThrow(known);
  });

  test("a file that is not there", () => {
    expect(() => readForeignReport(join(home, "none"), undefined)).toThrow(expect.objectContaining({ code: "unreadable-source" }));
  });

  test("a report without findings is one", () => {
    expect(take("[]")).toMatchObject({ findings: [], unresolved: [] });
    expect(take("", { from: "trufflehog" })).toMatchObject({ findings: [], unresolved: [] });
  });
});
