import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { formatInWords, recognisedBy } from "../../build/rule-words.ts";
import { rulesPage } from "../../build/rules-page.ts";
import { builtInRules, type Rule, versionOfRules } from "../../rules/index.ts";

const page = readFileSync("docs/rules.md", "utf8");
const ruleOf = (id: string) => builtInRules().find((rule) => rule.id === id) as Rule;

test("docs/rules.md is of these rules; else `npm run rules-docs` writes it anew", () => {
  expect(page === rulesPage(builtInRules(), versionOfRules())).toBe(true);
});

test("it has a row for each rule, with five cells: family, name and source, severity, looks, remedy", () => {
  const rows = page.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| Family"));
  expect(rows).toHaveLength(builtInRules().length);
  for (const row of rows) expect(row.split(/(?<!\\)\|/), row).toHaveLength(7);
  for (const { id } of builtInRules()) expect(page).toContain(`<br>\`${id}\` |`);
});

describe("a format in words", () => {
  test.each([
    ["ghp_[0-9A-Za-z]{36}", "`ghp_`, 36 letters or digits"],
    ["[0-9a-f]{32}", "32 hex digits"],
    ["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "a UUID"],
    ["sk_(?:live|test)_[0-9A-Za-z]{24,99}", "`sk_`, one of `live`, `test`, `_`, 24 to 99 letters or digits"],
    ["a\\.b\\|c[0-9]", "`a.b\\|c`, 1 digits"],
    ["[QX]{3}", "3 of `[QX]`"],
  ])("%s", (re2, words) => expect(formatInWords(re2)).toBe(words));

  test("is none where the format is more than a chain of pieces", () => {
    for (const re2 of ["a(?:b|[0-9]{3})c", "a+", "(?i:abc)", "a.b"]) expect(formatInWords(re2)).toBeUndefined();
  });
});

test("a rule's line says prefix, alphabet, length and checksum, or the names that tell it", () => {
  expect(recognisedBy(ruleOf("github-personal-access-token"))).toBe(
    "`ghp_`, 36 letters or digits; the last six characters are the CRC-32 of those behind the prefix, in base62",
  );
  expect(recognisedBy(ruleOf("age-secret-key"))).toContain("BIP 173");
  expect(recognisedBy(ruleOf("abuseipdb-api-key"))).toBe("80 hex digits; assigned to a name with `abuseipdb`");
  expect(recognisedBy(ruleOf("aws-secret-access-key"))).toMatch(/^40 characters of base64; behind or around `secret_access_key`/);
});
