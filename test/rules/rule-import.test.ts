import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { createKeyFile, KeyRing } from "../../contract/index.ts";
import { builtInRules, seeded } from "../../rules/index.ts";
import { exportedRules, importedRules, type RuleFormat, ruleSetOf } from "../../rules/rule-files/index.ts";
import { withoutBlanks } from "../../rules/rule-files/kingfisher.ts";
import { createEngine } from "../../scanner/engine.ts";

const keys = new KeyRing(createKeyFile("k1"));
const random = seeded(5);
const hex = (length: number) => random.text(length, "0123456789abcdef");
const builtInIds = new Set(builtInRules().map(({ id }) => id));
const [builtIn = ""] = builtInIds;

function imported(format: RuleFormat, text: string) {
  return importedRules({ name: "theirs", text }, format, builtInIds);
}

/** What the rules of a file find, as `rule: secret`. */
function found(toml: string, text: string): string[] {
  const { rules, judge } = ruleSetOf([{ name: "ours.toml", text: toml }], builtInRules);
  const bytes = Buffer.from(text);
  return createEngine({ rules, judge, keys })
    .scan(bytes)
    .map(({ rule, start, end }) => `${rule}: ${bytes.subarray(start, end)}`);
}

describe("rules of kingfisher", () => {
  const rule = (more: object) => ({ name: "Acme key", id: "acme.1", pattern: "\\bacme_([0-9a-f]{16})\\b", ...more });
  const yaml = (...rules: object[]) => stringify({ rules });

  test("are imported with their entropy, confidence and words that are no secrets", () => {
    const [secret, word] = ["0123456789abcdef", "0123456789abcdee"];
    const more = { min_entropy: 3.5, confidence: "medium", pattern_requirements: { ignore_if_contains: ["CDEE"] } };
    const { toml, count, leftOut } = imported("kingfisher", yaml(rule(more)));
    expect([count, leftOut]).toEqual([1, []]);
    expect(found(toml, `acme_${secret} acme_${word} acme_${"0".repeat(16)}`)).toEqual([`acme.1: ${secret}`]);
    expect(toml).toContain('confidence = "medium"');
  });

  test("take the group TOKEN for the secret", () => {
    const secret = hex(16);
    const { toml } = imported("kingfisher", yaml(rule({ pattern: "acme(_)[(](x\\()?(?P<TOKEN>[0-9a-f]{16})" })));
    expect(found(toml, `acme_(${secret}`)).toEqual([`acme.1: ${secret}`]);
  });

  test("lose the blanks and comments of the flag x", () => {
    expect(withoutBlanks("(?x) (?i)\n acme \\ [ #a]  # a comment ( \n ([0-9]{3}) \n")).toBe("(?i)acme\\ [#a]([0-9]{3})");
    expect(withoutBlanks("(?xi)\n a b")).toBe("(?i)ab");
    expect(withoutBlanks("a b #c\n")).toBe("a b #c");
  });

  test("are left out, with the reason, where they cannot be what they were", () => {
    const { leftOut, count } = imported(
      "kingfisher",
      yaml(
        rule({ id: "a", pattern: "acme(?!b)" }),
        rule({ id: "b", visible: false }),
        rule({ id: "c", pattern: "acme[a-z&&[^b]]" }),
        rule({ id: "d", pattern: "[0-9]{20}" }),
        rule({ id: "e", examples: ["nothing"] }),
        rule({ id: "f", pattern: 1 }),
        rule({ id: "g", examples: [`acme_${hex(16)}`] }),
        rule({ id: "g" }),
      ),
    );
    expect(count).toBe(1);
    expect(leftOut.map((message) => message.slice(0, 100))).toEqual(
      [
        "a (theirs, rules[0].regex): RE2 refuses the regex: invalid perl operator: (?!; RE2 has no lookahead and no lookbehind",
        "b (theirs, rules[1]): it is not visible: it only helps to validate what others find",
        "c (theirs, rules[2]): RE2 has no operations on classes (&&, --, ~~)",
        "d (theirs, rules[3].keywords): the rule can never find anything: it has no keywords, and there is no text",
        "e (theirs, rules[4].examples[0]): RE2 does not find the rule's own example",
        "f (theirs, rules[5]): its pattern is not as kingfisher has it",
        "g (theirs, rules[7].id): another rule has this id",
      ].map((message) => message.slice(0, 100)),
    );
  });

  test("say what leaktrail has nothing like", () => {
    const { without } = imported("kingfisher", yaml(rule({ validation: { type: "Http" }, pattern_requirements: { min_digits: 2 } })));
    expect(Object.fromEntries(without)).toEqual({ validation: 1, "pattern_requirements.min_digits": 1 });
  });

  test("are no rules: refused", () => {
    expect(() => imported("kingfisher", "a: b")).toThrow("theirs: there is no list of rules in it");
    expect(() => imported("kingfisher", "a: [")).toThrow("theirs: is not YAML: ");
    expect(() => imported("kingfisher", "rules: []")).toThrow("theirs: there are no rules of kingfisher in it");
    expect(() => imported("gitleaks", "[[rules]\n")).toThrow("theirs: is not TOML (line 1, column 9): ");
  });
});

describe("rules of gitleaks and betterleaks", () => {
  const acme = `[[rules]]\nid = "acme"\nregex = 'acme_([0-9a-f]{16})'\n`;

  test("are imported, but for those that leaktrail cannot use and those that require them", () => {
    const text = `${acme}[[rules]]\nid = "path"\npath = 'p12$'\n[[rules]]\nid = "both"\nregex = 'both_([0-9]{9})'\n[[rules.required]]\nid = "path"`;
    const { toml, leftOut } = imported("gitleaks", text);
    const secret = hex(16);
    expect(found(toml, `acme_${secret} both_123456789`)).toEqual([`acme: ${secret}`]);
    expect(leftOut.map((message) => message.split(":")[0])).toEqual(["path (theirs, rules[1].regex)", "both (theirs)"]);
  });

  test("are called otherwise where a built-in rule has their name, with all that names them", () => {
    const text = `${acme.replace("acme", builtIn)}${acme}[[rules.required]]\nid = "${builtIn}"\n[[allowlists]]\ntargetRules = ["${builtIn}"]\nstopwords = ["zz"]`;
    const { toml, renamed } = imported("gitleaks", text);
    expect([...renamed]).toEqual([[builtIn, `gitleaks-${builtIn}`]]);
    expect(() => found(toml, "")).not.toThrow();
    expect(toml.split(`gitleaks-${builtIn}`)).toHaveLength(4);
  });

  test("of betterleaks lose what only it has; a filter of entropy and components are kept", () => {
    const text = `minVersion = "2.0.0"\n${acme}filter = 'entropy(finding.secret) <= 3.5'\nvalidate = 'x'\ncomponents = [{ id = "id", within = "1L,9C" }]\n[[rules]]\nid = "id"\nregex = 'id_[0-9]{4}'\nskipReport = true\nfilter = 'other()'`;
    const { toml, without, leftOut } = imported("betterleaks", text);
    expect(leftOut).toEqual([]);
    expect(Object.fromEntries(without)).toEqual({ minVersion: 1, validate: 1, filter: 1 });
    expect(found(toml, "acme_0123456789abcdef\nid_1234")).toEqual(["acme: 0123456789abcdef"]);
    expect(found(toml, "acme_0123456789abcdef\n\nid_1234")).toEqual([]);
    expect(found(toml, "acme_0000000000000000\nid_1234")).toEqual([]);
  });
});

describe("the built-in rules as a file of gitleaks", () => {
  const exported = exportedRules(builtInRules());
  const patternRules = builtInRules().filter((rule) => "pattern" in rule);

  test("hold each rule that has a pattern, and name the others", () => {
    expect(exported.count).toBe(patternRules.length);
    expect(exported.leftOut).toHaveLength(builtInRules().length - patternRules.length);
  });

  test("find what the rules themselves find", () => {
    const { toml } = importedRules({ name: "ours", text: exported.toml }, "gitleaks", new Set());
    const { rules, judge } = ruleSetOf([{ name: "ours.toml", text: toml }], () => []);
    const engine = createEngine({ rules, judge, keys });
    const missed = patternRules.filter((rule) => {
      const { text, secret } = rule.samples(seeded(9)).positive[0] ?? { text: "", secret: "" };
      const bytes = Buffer.from(text);
      return !engine.scan(bytes).some(({ start, end }) => bytes.subarray(start, end).includes(secret));
    });
    expect(missed.map(({ id }) => id)).toEqual([]);
  });
});
