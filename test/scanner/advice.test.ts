import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { builtInRules } from "../../rules/index.ts";
import { adviser, ownersOnDisk, parseCodeOwners } from "../../scanner/advice/index.ts";
import { reportedIn, secretFor } from "./reports/samples.ts";

const token = secretFor("npm-access-token");
const findingIn = (...given: Parameters<typeof reportedIn>) => {
  const [reported] = reportedIn(...given);
  if (!reported) throw new Error("nothing is reported");
  return reported.finding;
};

describe("CODEOWNERS", () => {
  test.each([
    ["* @all", "a/b.ts", ["@all"]],
    ["* @all\n*.ts @ts\n", "a/b.ts", ["@ts"]],
    ["*.ts @ts\n* @all", "a/b.ts", ["@all"]],
    ["/docs/ @docs", "docs/a/b.md", ["@docs"]],
    ["/docs/ @docs", "a/docs/b.md", []],
    ["docs/ @docs", "a/docs/b.md", ["@docs"]],
    ["docs/* @docs", "docs/b.md", ["@docs"]],
    ["docs/* @docs", "docs/a/b.md", []],
    ["apps/web @web", "apps/web/src/x.ts", ["@web"]],
    ["**/logs @ops", "a/b/logs/c", ["@ops"]],
    ["/a/**/z.ts @z", "a/z.ts", ["@z"]],
    ["/a/**/z.ts @z", "a/b/c/z.ts", ["@z"]],
    ["/a/b?.ts @q", "a/b1.ts", ["@q"]],
    ["with\\ blank.md @b", "with blank.md", ["@b"]],
    ["\\#hash @h", "#hash", ["@h"]],
    ["# * @nobody\n* @a b@example.org #c @d", "x", ["@a", "b@example.org"]],
    ["* @all\n/free/", "free/x", []],
    ["* @all\n\r\n[Section]\n*.ts @ts\r\n", "x.ts", ["@all", "@ts"]],
    ["[Docs][2] @docs\n*.md\nREADME.md @lead", "a.md", ["@docs"]],
    ["^[Docs] @docs\n*.md\nREADME.md @lead", "README.md", ["@lead"]],
    ["[A]\n*.md @one\n[B]\n*.ts @x\n[a]\n*.md @two", "c.md", ["@two"]],
    ["[A] @a\n*\n!*.rb", "x.rb", []],
  ])("%j owns %s: %j", (text, path, owners) => {
    expect(parseCodeOwners(text)(path)).toEqual(owners);
  });

  test("takes no time over a hostile pattern", () => {
    const owners = parseCodeOwners(`${"*a".repeat(250)}b @x\n${"**/".repeat(160)}x @y`);
    const startedAt = performance.now();
    expect(owners(`${"a".repeat(4_000)}/${"a/".repeat(120)}c`)).toEqual([]);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});

describe("owners on disk", () => {
  const home = mkdtempSync(join(tmpdir(), "leaktrail-owners-"));
  afterAll(() => rmSync(home, { recursive: true, force: true }));
  const repository = (name: string, files: Record<string, string>) => {
    const folder = join(home, name);
    for (const [path, text] of Object.entries({ ".git/HEAD": "", "src/x": "", ...files })) {
      mkdirSync(join(folder, path, ".."), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return folder;
  };

  test("come from the first place where the file may stand, for paths from wherever the scan was started", () => {
    const folder = repository("both", { ".github/CODEOWNERS": "/src/ @github", CODEOWNERS: "* @top" });
    expect(ownersOnDisk(folder)(findingIn(token, "src/app.env"))).toEqual(["@github"]);
    expect(ownersOnDisk(join(folder, "src"))(findingIn(token, "app.env"))).toEqual(["@github"]);
    expect(ownersOnDisk(home)(findingIn(token, "both/src/app.env"))).toEqual(["@github"]);
    expect(ownersOnDisk(join(folder, "src"))(findingIn(token, "src/x", { kind: "git", repo: "both" }))).toEqual(["@github"]);
    expect(ownersOnDisk(folder)(findingIn(token, "README"))).toEqual([]);
    expect(ownersOnDisk(repository("docs", { "docs/CODEOWNERS": "* @docs" }))(findingIn(token, "src/x"))).toEqual(["@docs"]);
  });

  test("are nobody where there is no such file, no repository, or a folder of that name", () => {
    expect(ownersOnDisk(repository("none", {}))(findingIn(token, "x"))).toEqual([]);
    expect(ownersOnDisk(repository("folder", { "CODEOWNERS/x": "" }))(findingIn(token, "x"))).toEqual([]);
    expect(ownersOnDisk(home)(findingIn(token, "x", { kind: "stdin", host: "h" }))).toEqual([]);
  });
});

describe("advice", () => {
  const adviceOn = adviser({ rules: builtInRules, ownersOf: () => [] });

  test("says how each kind is revoked: by its rule's remedy, an issued one by its id", () => {
    const finding = findingIn(token);
    expect(adviceOn(finding)).toMatchObject({ title: "npm access token", revoke: expect.stringContaining("npm token revoke") });
    const issued = { ...finding, kind: "issued" as const, issuance: { id: "iss\u001b_1", otherIds: ["iss_2"] } };
    expect(adviceOn(issued)).toMatchObject({
      title: "Issued secret",
      origin: "issued as iss\\u{1b}_1 and, though a secret is issued once, as iss_2",
      revoke: "at its issuer, by that id",
    });
    expect(adviceOn({ ...finding, rule: "somebodys-own" })).toMatchObject({ title: "somebodys-own", revoke: "at its issuer" });
  });

  test("speaks of history only where it is in git, and then of revoking first", () => {
    expect(adviceOn(findingIn(token))).not.toHaveProperty("history");
    expect(adviceOn(findingIn(token, "x", { kind: "git", repo: "r" })).history).toMatch(/^not committed yet/);
    expect(adviceOn(findingIn(token, "-x", { kind: "git", repo: "r", commit: "c0ffee" })).history).toMatch(
      /came with commit c0ffee\. Revoke it first: .* git filter-repo --invert-paths --path '-x', push/,
    );
  });
});
