import { describe, expect, test } from "vitest";
import { factsOf, nearest, page, table } from "../../cli/rule-pages.ts";
import { createKeyFile, KeyRing } from "../../contract/index.ts";
import { builtInRules, type Rule, seeded } from "../../rules/index.ts";
import { createEngine } from "../../scanner/engine.ts";
import { testRule } from "../../scanner/rule-test.ts";

const engine = createEngine({ rules: builtInRules, keys: new KeyRing(createKeyFile()) });
const ruleOf = (id: string) => builtInRules().find((rule) => rule.id === id) as Rule;
const github = ruleOf("github-personal-access-token");

describe("rules list", () => {
  test("has a line for each rule, with its id and what it is found by", () => {
    const lines = table(builtInRules().map(factsOf)).trimEnd().split("\n");
    expect(lines).toHaveLength(builtInRules().length + 1);
    expect(lines.find((line) => line.startsWith("github-personal-access-token "))).toMatch(/ critical .* "ghp_"$/);
    expect(lines.find((line) => line.startsWith("aiven") || line.includes(" names with "))).toBeDefined();
  });
});

describe("rules show", () => {
  test("says everything of a rule, with its source and its remedy, and no secret of the samples", () => {
    for (const rule of builtInRules()) {
      const samples = rule.samples(seeded(5));
      const shown = page(rule, samples);
      for (const fact of [rule.id, rule.title, rule.severity, rule.formatSource, rule.remedy]) expect(shown).toContain(fact);
      for (const { secret } of samples.positive) expect(shown).not.toContain(JSON.stringify(secret).slice(1, -1));
    }
  });

  test("names what an unknown id may have meant, the nearest first", () => {
    const ids = builtInRules().map((rule) => rule.id);
    expect(nearest("gitub-personal-acess-token", ids)[0]).toBe("github-personal-access-token");
    expect(nearest("stripe", ids).every((id) => id.includes("stripe"))).toBe(true);
    expect(nearest("qqqqqqqqqqqq", ids)).toEqual([]);
  });
});

describe("rules test", () => {
  const failuresOf = (changed: Partial<Rule>) => testRule({ ...github, ...changed } as Rule, engine, [1]).failures;
  const { positive, negative } = github.samples(seeded(1));

  test("passes a rule whose samples are as it says", () => {
    expect(testRule(github, engine, [1])).toEqual({ rule: github.id, samples: positive.length + negative.length, failures: [] });
  });

  test("tells of a secret that is not reported, or not to the byte", () => {
    const [first, ...others] = positive;
    const cut = { text: first?.text ?? "", secret: first?.secret.slice(1) ?? "" };
    expect(failuresOf({ samples: () => ({ positive: [cut, ...others], negative }) })).toEqual([
      expect.stringMatching(/^positive sample 1 of seed 1: .* not reported by github-personal-access-token/),
    ]);
    expect(failuresOf({ id: "another-rule" })).toHaveLength(positive.length);
  });

  test("tells of a negative sample in which any rule finds something, and never what stands in it", () => {
    const secret = ruleOf("npm-access-token").samples(seeded(1)).positive[0]?.secret ?? "";
    const failures = failuresOf({ samples: () => ({ positive, negative: [...negative, `x ${secret}`] }) });
    expect(failures).toEqual([expect.stringMatching(/^negative sample \d of seed 1: npm-access-token reports bytes 2 to/)]);
    expect(failures.join()).not.toContain(secret);
  });

  test("tells of too few samples", () => {
    expect(failuresOf({ samples: () => ({ positive: positive.slice(1, 3), negative: [] }) })).toEqual([
      expect.stringContaining("fewer than 3"),
      expect.stringContaining("fewer than 3"),
    ]);
  });

  test("tells of two findings in one place", () => {
    const scan = (bytes: Buffer) => engine.scan(bytes).flatMap((match) => [match, { ...match, start: match.start + 1 }]);
    const { failures } = testRule(github, { scan }, [1]);
    expect(failures.length).toBe(positive.length);
    expect(failures[0]).toContain("findings overlap");
  });
});
