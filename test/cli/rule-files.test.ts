import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { finding } from "../../contract/index.ts";
import { builtProgram } from "../../demo/child.ts";
import { seeded } from "../../rules/index.ts";

const random = seeded(7);
const secret = random.text(16, "0123456789abcdef");
const ACME = `[[rules]]\nid = "acme"\nregex = 'acme_([0-9a-f]{16})'\n`;

const program = builtProgram("cli/main.cjs");
const home = mkdtempSync(join(tmpdir(), "leaktrail-rule-files-"));
let work: string;

beforeEach(() => {
  work = mkdtempSync(join(home, "work-"));
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

function run(args: readonly string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: work,
    input,
    encoding: "utf8",
    env: { PATH: process.env.PATH ?? "", HOME: work },
  });
  expect(stdout + stderr, "no output holds a secret").not.toContain(secret);
  return { status, stdout, stderr };
}

function plant(files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(work, path)), { recursive: true });
    writeFileSync(join(work, path), content);
  }
}

const findings = (stdout: string) =>
  stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => finding.parse(JSON.parse(line)));

const places = (stdout: string) => findings(stdout).map(({ rule, file, line, column }) => `${rule} ${file}:${line}:${column}`);

describe("leaktrail scan --rules", () => {
  test("finds in folders what the rules of the file describe, and lets pass what it allows there", () => {
    plant({
      "rules.toml": `${ACME}[allowlist]\npaths = ['^src/test/']`,
      "src/a.txt": `\nx = acme_${secret}`,
      "src/test/a.txt": `acme_${secret}`,
    });
    const { status, stdout } = run(["scan", "--rules", "rules.toml", "--format", "jsonl", "src"]);
    expect([status, places(stdout)]).toEqual([1, ["acme src/a.txt:2:10"]]);
  });

  test("names the rules that were used in its findings", () => {
    plant({ "rules.toml": ACME, "both.toml": `[extend]\nuseDefault = true\n${ACME}`, "a.txt": `acme_${secret}` });
    const versionOf = (file: string) =>
      findings(run(["scan", "--rules", file, "--format", "jsonl", "a.txt"]).stdout)[0]?.scanner.rulesVersion;
    expect(versionOf("rules.toml")).toMatch(/^[0-9a-f]{12}$/);
    expect(versionOf("both.toml")).toMatch(/^\d+-[0-9a-f]{12}\+[0-9a-f]{12}$/);
  });

  test("does so on standard input", () => {
    plant({ "rules.toml": ACME });
    const { status, stdout } = run(["scan", "--rules", "rules.toml", "--format", "jsonl", "-"], `acme_${secret}`);
    expect([status, places(stdout)]).toEqual([1, ["acme -:1:6"]]);
  });

  test("does so with what is staged, by the paths of the repository", () => {
    plant({ "rules.toml": `${ACME}path = '^conf/'`, "repo/conf/a": `acme_${secret}`, "repo/b": `acme_${secret}` });
    for (const args of [
      ["init", "-q"],
      ["add", "."],
    ])
      execFileSync("git", args, { cwd: join(work, "repo") });
    const { status, stdout } = run(["scan", "--rules", "rules.toml", "--format", "jsonl", "--staged", "--repo", "repo"]);
    expect([status, places(stdout)]).toEqual([1, ["acme conf/a:1:6"]]);
  });

  test("does so in all threads", () => {
    const filler = `${"no secret stands in this line\n".repeat(1000)}`.repeat(700);
    plant({ "rules.toml": `${ACME}[allowlist]\npaths = ['c\\.txt$']` });
    plant(Object.fromEntries(["a", "b", "c", "d"].map((name) => [`src/${name}.txt`, `${filler}acme_${secret}\n`])));
    const { status, stdout } = run(["scan", "--threads", "2", "--rules", "rules.toml", "--format", "jsonl", "src"]);
    expect([status, places(stdout)]).toEqual([1, ["a", "b", "d"].map((name) => `acme src/${name}.txt:700001:6`)]);
  });

  test("takes no rules from what is scanned", () => {
    plant({ "rules.toml": ACME });
    for (const name of [".gitleaks.toml", ".leaktrail.toml"])
      plant({ [`src/${name}`]: `${ACME}[allowlist]\npaths = ['a\\.txt']`, "src/a.txt": `acme_${secret}` });
    expect(places(run(["scan", "--rules", "rules.toml", "--format", "jsonl", "src"]).stdout)).toEqual(["acme src/a.txt:1:6"]);
  });

  test.each<[string, string, string]>([
    [
      "a file of 10 MB",
      `${ACME}#${"x".repeat(10_000_000)}`,
      "rules.toml: the file has more than 1000000 bytes, and rule files may have no more",
    ],
    ["a regex that RE2 refuses", `[[rules]]\nid = "a"\nregex = 'acme_(?=b)'`, "a (rules.toml, rules[0].regex): RE2 refuses the regex"],
    [
      "a regex that matches the empty string",
      `[[rules]]\nid = "a"\nregex = 'a*'\nkeywords = ["a"]`,
      "a (rules.toml, rules[0].regex): the regex matches the empty string",
    ],
    [
      "a rule that can never find anything",
      `[[rules]]\nid = "a"\nregex = '\\d{9}'`,
      "a (rules.toml, rules[0].keywords): the rule can never find anything",
    ],
    ["two rules of one id", `${ACME}${ACME}`, "acme (rules.toml, rules[1].id): rules[0] has this id too"],
    ["an unknown key", `${ACME}keyword = ["a"]`, 'acme (rules.toml, rules[0].keyword): there is no such key (did you mean "keywords"?)'],
  ])("%s: ends with 2, says why and where, and scans nothing", (_, text, message) => {
    plant({ "rules.toml": text, "src/a.txt": `acme_${secret}` });
    const { status, stdout, stderr } = run(["scan", "--rules", "rules.toml", "--format", "jsonl", "src"]);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(`leaktrail: ${message}`);
    expect(stderr).not.toContain("scanned");
  });

  test("a file that there is not: ends with 2", () => {
    plant({ "a.txt": "" });
    const { status, stderr } = run(["scan", "--rules", "none.toml", "a.txt"]);
    expect([status, stderr]).toEqual([2, "leaktrail: none.toml: the rule file cannot be read: there is none\n"]);
  });
});

describe("leaktrail rules", () => {
  test("import makes a file that scan --rules takes, and says what it left out", () => {
    const rule = (id: string, pattern: string) => `  - name: ${id}\n    id: ${id}\n    pattern: '${pattern}'\n`;
    plant({
      "theirs.yml": `rules:\n${rule("acme.1", "(?x) acme_ ([0-9a-f]{16})")}${rule("acme.2", "acme(?=b)")}`,
      "a.txt": `acme_${secret}`,
    });
    const { status, stderr } = run(["rules", "import", "theirs.yml", "--output", "ours.toml"]);
    expect(status).toBe(0);
    expect(stderr).toContain("leaktrail: left out: acme.2 (theirs.yml, rules[1].regex): RE2 refuses the regex");
    expect(stderr).toContain("leaktrail: 1 rules imported, 1 left out; scan with --rules ours.toml");
    expect(places(run(["scan", "--rules", "ours.toml", "--format", "jsonl", "a.txt"]).stdout)).toEqual(["acme.1 a.txt:1:6"]);
    const again = run(["rules", "import", "theirs.yml", "--output", "ours.toml"]);
    expect([again.status, again.stderr]).toEqual([2, expect.stringContaining("ours.toml")]);
  });

  test("import of a file without usable rules ends with 2 and writes nothing", () => {
    plant({ "theirs.toml": `[[rules]]\nid = "a"\npath = "p12"` });
    const { status, stderr } = run(["rules", "import", "theirs.toml", "--output", "ours.toml"]);
    expect([status, stderr.split("\n").at(-2)]).toEqual([2, "leaktrail: 0 rules imported, 1 left out"]);
    expect(existsSync(join(work, "ours.toml"))).toBe(false);
  });

  test("export writes rules that can be imported again", () => {
    expect(run(["rules", "export", "--output", "all.toml"]).stderr).toMatch(/leaktrail: \d+ rules exported, \d+ left out\n$/);
    expect(run(["rules", "import", "all.toml", "--output", "again.toml"]).stderr).toMatch(/ 0 left out; scan with --rules again.toml\n$/);
  });
});

test("who reads only the first lines closes the pipe: no command says a word of it", () => {
  plant({ "acme.toml": ACME, "many.txt": Array.from({ length: 4000 }, () => `acme_${random.text(16, "0123456789abcdef")}\n`).join("") });
  for (const [args, status] of [
    ["rules list --json", 0],
    ["--help", 0],
    ["scan --rules acme.toml --format jsonl many.txt", 1],
  ] as const) {
    const script = `{ '${process.execPath}' '${program}' ${args}; echo "status $?" >&2; } | head -c 10`;
    const { stdout, stderr } = spawnSync("sh", ["-c", script], { cwd: work, encoding: "utf8", env: { ...process.env, HOME: work } });
    expect(stdout).toHaveLength(10);
    expect(stderr.replace(/^leaktrail: scanned .*\n/m, "")).toMatch(new RegExp(`^status (${status}|2)\n$`));
  }
});
