import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { builtInRules } from "../../../rules/index.ts";
import { adviser } from "../../../scanner/advice/index.ts";
import type { Reported, Suppression } from "../../../scanner/reported.ts";
import { reportNames } from "../../../scanner/reports/index.ts";
import { reportedIn, secretFor, summary, written } from "./samples.ts";

const token = secretFor("npm-access-token");
const other = secretFor("github-personal-access-token");
const suppression: Suppression = { by: "baseline", reason: "known, dead since spring", until: "2027-01-01T00:00:00Z" };
const two = reportedIn(`a\nNPM_TOKEN=${token}\nx = "${other}"\n`);
const suppressed: Reported[] = two.map((reported, at) => (at === 0 ? { ...reported, suppression } : reported));
/** Names of files with whatever the formats have marks for. */
const hostileNames = [
  '=1+1",\r\n\t@x',
  "::error ::x",
  "a b/ü%2F#?.ts",
  "]]>&<'\">\u0001\u202e\ufffe",
  "../out",
  "/else/where",
  "C:\\x",
  "-",
];
const hostile = hostileNames.flatMap((name) => reportedIn(`k ${token}`, name));

function schemaErrors(file: string, text: string): unknown {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  formats.default(ajv);
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(`test/schemas/${file}`, "utf8"));
  const validate = ajv.compile(schema);
  return validate(JSON.parse(text)) ? [] : validate.errors;
}

/** What xmllint says against it; nothing where it is valid. */
function xmlErrors(text: string): string {
  const { status, stderr, error } = spawnSync("xmllint", ["--noout", "--schema", "test/schemas/junit-10.xsd", "-"], {
    input: text,
    encoding: "utf8",
  });
  if (error) throw error;
  return status === 0 ? "" : stderr;
}

const cases: [string, Reported[]][] = [
  ["two findings", two],
  ["none", []],
  ["hostile names", hostile],
  ["one that is suppressed", suppressed],
];

/** A line of characters of two, three and four bytes before the secret. */
const wide = () => reportedIn(`é€𝒳 NPM_TOKEN=${token}\n`);
const wideColumn = "é€𝒳 NPM_TOKEN=".length + 1;

describe("sarif", () => {
  const parse = async (...given: Parameters<typeof written>) => JSON.parse(await written(...given)).runs[0];

  test("counts columns in UTF-16 code units, as it says", async () => {
    const run = await parse("sarif", wide());
    expect(run.columnKind).toBe("utf16CodeUnits");
    const { region } = run.results[0].locations[0].physicalLocation;
    expect(region).toMatchObject({ startColumn: wideColumn, endColumn: wideColumn + token.length, byteLength: token.length });
  });

  test.each(cases)("is valid with %s", async (_, findings) => {
    expect(schemaErrors("sarif-2.1.0-rtm.5.json", await written("sarif", findings))).toEqual([]);
  });

  test("the schema would refuse what is wrong", async () => {
    const wrong = (await written("sarif", two)).replace('"startLine":2', '"startLine":0');
    expect(schemaErrors("sarif-2.1.0-rtm.5.json", wrong)).toMatchObject([{ instancePath: expect.stringContaining("startLine") }]);
  });

  test("has what GitHub reads: rules with help and severity, places, and what tells alerts apart", async () => {
    const { results, tool } = await parse("sarif", two);
    expect(results[0]).toMatchObject({
      ruleId: "npm-access-token",
      level: "error",
      locations: [
        { physicalLocation: { artifactLocation: { uri: "src/app.env" }, region: { startLine: 2, startColumn: 11, endLine: 2 } } },
      ],
      partialFingerprints: { primaryLocationLineHash: expect.stringMatching(/^[0-9a-f]{16}:1$/) },
    });
    expect(JSON.stringify(results)).not.toContain("snippet");
    expect(tool.driver.rules).toHaveLength(2);
    expect(tool.driver.rules[0]).toMatchObject({
      id: "npm-access-token",
      help: { text: expect.stringContaining("npm token revoke") },
      properties: { "security-severity": "9.5", precision: "high", tags: expect.arrayContaining(["security"]) },
    });
  });

  test("tells an alert from another by the secret, not by its line", async () => {
    const hashes = async (text: string) =>
      (await parse("sarif", reportedIn(text))).results.map(
        (result: { partialFingerprints: Record<string, string> }) => result.partialFingerprints.primaryLocationLineHash,
      );
    const [first] = await hashes(`k ${token}`);
    expect(await hashes(`\n\nmoved ${token} and ${token}`)).toEqual([first, first.replace(/1$/, "2")]);
    expect(await hashes(`k ${secretFor("npm-access-token", 8)}`)).not.toContain(first);
  });

  test("says why something is suppressed", async () => {
    const { results } = await parse("sarif", suppressed);
    expect(results[0].suppressions).toEqual([
      { kind: "external", status: "accepted", justification: suppression.reason, properties: { by: "baseline", until: suppression.until } },
    ]);
    expect(results[1].suppressions).toBeUndefined();
  });

  test("names files by URIs, relative ones where they lie in the folder", async () => {
    const { results } = await parse("sarif", hostile);
    const uris = results.map((result: never) => JSON.parse(JSON.stringify(result)).locations[0].physicalLocation.artifactLocation.uri);
    expect(uris).toContain("a%20b/%C3%BC%252F%23%3F.ts");
    expect(uris).toContain("file:///else/where");
    for (const uri of uris) expect(uri).toMatch(/^[!-~]+$/);
  });

  test("holds 25,000 results, and says in itself and to the user how many more there are", async () => {
    const warnings: string[] = [];
    const many = Array.from({ length: 25_007 }, () => two[0] as Reported);
    const text = await written("sarif", many, { warn: (said) => warnings.push(said) });
    const { results, invocations } = JSON.parse(text).runs[0];
    expect(results).toHaveLength(25_000);
    expect(warnings).toEqual([expect.stringMatching(/^7 of 25007 findings are not in this SARIF file/)]);
    expect(invocations[0].toolExecutionNotifications).toMatchObject([{ level: "error", message: { text: warnings[0] } }]);
  });

  test("stays below 10 MB compressed, whatever the names", async () => {
    const warnings: string[] = [];
    const [one] = two as [Reported];
    function* many() {
      for (let at = 0; at < 6_000; at++) yield { ...one, finding: { ...one.finding, file: randomBytes(1_700).toString("base64url") } };
    }
    const text = await written("sarif", many(), { warn: (said) => warnings.push(said) });
    const [, left = "", all = ""] = /^(\d+) of (\d+) findings/.exec(warnings[0] ?? "") ?? [];
    expect({ all, kept: JSON.parse(text).runs[0].results.length }).toEqual({ all: "6000", kept: 6_000 - Number(left) });
    const bytes = gzipSync(text).length;
    expect(bytes).toBeLessThan(10_000_000);
    expect(bytes, "no more is left out than must be").toBeGreaterThan(8_000_000);
  });
});

describe("gitlab", () => {
  test.each(cases)("is valid with %s", async (_, findings) => {
    expect(schemaErrors("gitlab-secret-detection-15.0.7.json", await written("gitlab", findings))).toEqual([]);
  });

  test("names the commit that is checked out, where nothing else is known", async () => {
    const { vulnerabilities } = JSON.parse(await written("gitlab", two, { commit: "12ab".repeat(10) }));
    expect(vulnerabilities[0].location.commit.sha).toBe("12ab".repeat(10));
  });

  test("says where, what, how bad, how it is revoked, and how much is suppressed", async () => {
    const { vulnerabilities, scan } = JSON.parse(await written("gitlab", suppressed));
    expect(vulnerabilities).toMatchObject([
      {
        severity: "Critical",
        name: "GitHub personal access token (classic)",
        solution: expect.stringContaining("Revoke: POST it to"),
        identifiers: [{ value: "github-personal-access-token" }],
        location: { file: "src/app.env", start_line: 3, commit: { sha: "0".repeat(40) } },
      },
    ]);
    expect(scan).toMatchObject({ start_time: "1970-01-01T00:00:00", messages: [{ value: "1 findings are suppressed and not listed" }] });
  });
});

describe("junit", () => {
  test.each(cases)("is valid with %s", async (_, findings) => {
    expect(xmlErrors(await written("junit", findings))).toBe("");
  });

  test("the schema would refuse what is wrong", async () => {
    expect(xmlErrors((await written("junit", two)).replace('tests="2"', ""))).toContain("tests");
  });

  test("counts a failed test for each finding, a suite for each file, and cuts a file of very many", async () => {
    const many = Array.from({ length: 1_500 }, () => two[0] as Reported);
    const suites = [
      ...(await written("junit", [...many, ...hostile])).matchAll(/<testsuite name="([^"]*)" tests="(\d+)" failures="(\d+)"/g),
    ];
    expect(suites.map(([, , tests]) => Number(tests))).toEqual([1_000, 500, ...hostile.map(() => 1)]);
  });

  test("a clean scan is a test that passed; what could not be read is an error, and valid", async () => {
    expect(await written("junit", [])).toContain(
      'tests="1" failures="0" errors="0">\n<testcase classname="leaktrail" name="no secret in 3 files"/>',
    );
    const text = await written("junit", [], { summary: { ...summary, unreadable: 2 } });
    expect(text).toContain('<error message="2 places could not be read"/>');
    expect(xmlErrors(text)).toBe("");
  });
});

describe("csv", () => {
  test("is a table as RFC 4180 has it, whatever stands in a cell", async () => {
    const rows = parsedCsv(await written("csv", hostile));
    expect(rows).toHaveLength(hostile.length + 1);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  });

  test("has no cell that a spreadsheet would compute", async () => {
    const source = { kind: "git" as const, commit: "c", repo: "＝x", author: "\t=cmd|'/c calc'!A1" };
    const rows = parsedCsv(await written("csv", [...hostile, ...reportedIn(`k ${token}`, "+file", source)]));
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[\s"]*[=+\-@＝]/);
    expect(rows.at(-1)).toContain("'+file");
  });
});

/** A reader of RFC 4180, and no more than that. */
function parsedCsv(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  let row: string[] = [];
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (!found) throw new Error(`no cell where "${text.slice(0, 40)}" goes on`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
    if (found[3] === "\r\n") rows.push(row);
    if (found[3] === "\r\n") row = [];
  }
  return rows;
}

describe("github", () => {
  test("counts columns in characters", async () => {
    expect(await written("github", wide())).toContain(`,col=${wideColumn},endColumn=${wideColumn + token.length},`);
  });

  test("annotates the line, and leaves no name that ends the command or begins another", async () => {
    const lines = (await written("github", [...two, ...hostile])).trimEnd().split("\n");
    expect(lines[0]).toMatch(
      /^::error file=src\/app\.env,line=2,col=11,endColumn=51,endLine=2,title=npm access token \(npm-access-token\)::npm access token npm_… \(40 bytes\) stands here, .*Revoke: npm token revoke ID/,
    );
    for (const line of lines) expect(line).toMatch(/^::error (?:[a-zA-Z]+=[^,:]*,){4,5}title=[^,:]*::[^\r]*$/);
  });

  test("says how many GitHub will not show", async () => {
    const many = Array.from({ length: 14 }, () => two[0] as Reported);
    expect(await written("github", many)).toContain(
      "leaktrail: GitHub shows 10 annotations of a kind a step; 4 more findings stand in this log alone\n",
    );
  });
});

test("gitleaks gives what its readers look for, and REDACTED for the secret", async () => {
  const source = { kind: "git" as const, commit: "c0ffee", author: "Ann <ann@example.org>" };
  const [entry] = JSON.parse(await written("gitleaks", reportedIn(`a\nk ${token}`, "a b.ts", source)));
  expect(entry).toMatchObject({
    RuleID: "npm-access-token",
    StartLine: 2,
    EndLine: 2,
    StartColumn: 3,
    EndColumn: 42,
    Match: "REDACTED",
    Secret: "REDACTED",
    File: "a b.ts",
    Commit: "c0ffee",
    Author: "Ann",
    Email: "ann@example.org",
    Fingerprint: "c0ffee:a b.ts:npm-access-token:2",
  });
  expect(JSON.parse(await written("gitleaks", []))).toEqual([]);
});

test("json says why something is suppressed; its findings and those of jsonl have no line of the file", async () => {
  const { findings, summary: told } = JSON.parse(await written("json", suppressed));
  expect(findings.map((one: { suppression?: Suppression }) => one.suppression)).toEqual([suppression, undefined]);
  expect(told.suppressed).toBe(1);
  for (const name of ["json", "jsonl"] as const) expect(await written(name, two)).not.toMatch(/excerpt|NPM_TOKEN/);
});

test("what is suppressed stands in no other report, and those for people count it", async () => {
  for (const name of reportNames) {
    const text = await written(name, suppressed);
    expect([name, text.includes("npm-access-token")]).toEqual([name, name === "json" || name === "sarif"]);
    if (name === "pretty") expect(text).toContain("1 more are suppressed");
    if (name === "html") expect(text).toContain("1 findings are suppressed");
  }
});

describe("pretty", () => {
  test("shows the line, the secret masked and marked, and what to do next", async () => {
    const adviceOn = adviser({ rules: builtInRules, ownersOf: () => ["@org/security"] });
    const source = { kind: "git" as const, repo: "r", commit: "c0ffeec0ffeec0ffee", author: "Ann" };
    const text = await written("pretty", reportedIn(`a\n\tNPM_TOKEN=${token} # by ann\n`, "it's.env", source), { adviceOn });
    expect(text.split("\n").slice(0, 7)).toEqual([
      "it's.env",
      "  2:12     critical npm access token npm_… (40 bytes) [npm-access-token, high confidence]",
      `           2 |  NPM_TOKEN=${"*".repeat(40)} · ·· ···`,
      `             |            ${"^".repeat(40)}`,
      expect.stringContaining("not known to be issued by you; revoke: npm token revoke ID"),
      "           owner: @org/security (CODEOWNERS); brought in by Ann",
      expect.stringMatching(
        /history: it came with commit c0ffeec0ffee\. Revoke it first.*git filter-repo --invert-paths --path 'it'\\''s\.env'/,
      ),
    ]);
  });

  test("has colours and links on a terminal, and not one control character elsewhere", async () => {
    const [terminal, file] = [await written("pretty", two, { isTerminal: true }), await written("pretty", [...two, ...hostile])];
    expect(terminal).toContain("\u001b]8;;file:///work/src/app.env\u001b\\\u001b[1msrc/app.env\u001b[0m\u001b]8;;\u001b\\");
    expect(file).toMatch(/^[^\p{Cc}]*$/mu);
    expect(file).not.toContain("\u001b");
  });

  test("begins no line as a command to a CI runner", async () => {
    expect(await written("pretty", hostile)).not.toMatch(/^\s*(?:::|##)/m);
  });
});
