import { readdirSync, readFileSync } from "node:fs";
import RE2 from "re2";
import { describe, expect, test } from "vitest";
import { createKeyFile, KeyRing } from "../../contract/index.ts";
import { base62Checksum } from "../../rules/formats/index.ts";
import { builtInRules, seeded, versionOfRules, WINDOW_MAX_BYTES } from "../../rules/index.ts";
import { createEngine } from "../../scanner/engine.ts";
import { testRule } from "../../scanner/rule-test.ts";

const keys = new KeyRing(createKeyFile("k1"));
const engine = createEngine({ rules: builtInRules, keys });
const SEEDS = [1, 2, 3];

/** What the engine says of a text: rule and secret of each match. */
function found(text: string) {
  const bytes = Buffer.from(text);
  return engine.scan(bytes).map((match) => ({ rule: match.rule, secret: bytes.subarray(match.start, match.end).toString() }));
}

describe.each(builtInRules().map((rule) => [rule.id, rule] as const))("rule %s", (_, rule) => {
  test("is well formed", () => {
    expect(rule.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(rule.title.length).toBeLessThan(80);
    expect(rule.remedy.length).toBeGreaterThan(10);
    expect(new URL(rule.formatSource).protocol).toBe("https:");
    expect(rule.keywords.length).toBeGreaterThan(0);
    for (const keyword of rule.keywords) expect(keyword).toBe(keyword.toLowerCase());
    for (const keyword of rule.keywords) expect(Buffer.byteLength(keyword)).toBeGreaterThan(1);
    if (!("pattern" in rule)) return;
    expect(rule.windowBytes.before + rule.windowBytes.after).toBeLessThanOrEqual(WINDOW_MAX_BYTES);
    expect(() => new RE2(rule.pattern)).not.toThrow();
    expect(new RE2(`${rule.pattern}|`).exec("")?.length, "one group: the secret").toBeLessThanOrEqual(2);
  });

  test("finds each of its positive samples, to the byte, as the one that reports it, and nothing in its negative ones", () => {
    expect(testRule(rule, engine, SEEDS).failures).toEqual([]);
  });
});

test("the list names every family's file", () => {
  const listed = readFileSync("rules/built-in.ts", "utf8").matchAll(/from "\.\/families\/([^"]+)"/g);
  expect([...listed].map(([, file]) => file).sort()).toEqual(readdirSync("rules/families").sort());
});

test("there are six hundred rules in four hundred families or more, and no id stands twice", () => {
  expect(new Set(builtInRules().map((rule) => rule.family)).size).toBeGreaterThanOrEqual(400);
  expect(builtInRules().length).toBeGreaterThanOrEqual(600);
  expect(new Set(builtInRules().map((rule) => rule.id)).size).toBe(builtInRules().length);
});

test("the version of the rules names their content", () => {
  expect(versionOfRules()).toMatch(/^\d+-[0-9a-f]{12}$/);
});

test("the checksum is the one that GitHub documents", () => {
  // A token that its owner published after it had expired: random part and checksum, in pieces.
  expect(base62Checksum(["zQWBuTSOoRi4A9sp", "HcVY5ncnsDkxkJ"].join(""))).toBe("0mLq17");
});

test("a token whose checksum does not hold is reported with low confidence", () => {
  const random = seeded(7);
  const token = `ghp_${random.text(36, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")}`;
  expect(engine.scan(Buffer.from(`t ${token} t`))).toMatchObject([{ rule: "github-personal-access-token", confidence: "low" }]);
});

test("two secrets on one line are both found, each by its own rule", () => {
  const [first, second] = ["slack-bot-token", "npm-access-token"].map((id) => {
    const rule = builtInRules().find((known) => known.id === id);
    return { rule: id, secret: rule?.samples(seeded(3)).positive[0]?.secret ?? "" };
  });
  expect(found(`a ${first?.secret} b ${second?.secret} c`)).toEqual([first, second]);
});
