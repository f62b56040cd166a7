import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import RE2 from "re2";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createKeyFile, KeyRing } from "../../contract/index.ts";
import { builtInRules, seeded } from "../../rules/index.ts";
import { type RuleFileText, readRuleFiles, ruleSetOf, type ScannedPlace } from "../../rules/rule-files/index.ts";
import { factsOf } from "../../rules/rule-files/regex-facts.ts";
import { ChunkScanner } from "../../scanner/chunks.ts";
import { createEngine, type Engine } from "../../scanner/engine.ts";

const keys = new KeyRing(createKeyFile("k1"));
const random = seeded(1);
const HEX = "0123456789abcdef";
const hex = (length: number) => random.text(length, HEX);

function files(...texts: string[]): RuleFileText[] {
  return texts.map((text, at) => ({ name: at === 0 ? "rules.toml" : `base-${at}.toml`, text }));
}

function engineOf(...texts: string[]): Engine {
  const { rules, parts, judge } = ruleSetOf(files(...texts), builtInRules);
  return createEngine({ rules, ruleParts: parts, judge, keys });
}

/** What is found, as `rule: secret`. */
function found(engine: Engine, text: string, place?: ScannedPlace): string[] {
  const bytes = Buffer.from(text);
  return engine.scan(bytes, place ? { place } : {}).map(({ rule, start, end }) => `${rule}: ${bytes.subarray(start, end)}`);
}

function refusal(...texts: string[]): string {
  try {
    ruleSetOf(files(...texts), builtInRules);
  } catch (thrown) {
    expect(thrown).toMatchObject({ code: "invalid-input" });
    return (thrown as Error).message;
  }
  return "accepted";
}

const acme = (more = "") => `[[rules]]\nid = "acme"\nregex = '''acme_([0-9a-f]{16})'''\nkeywords = ["acme_"]\n${more}\n`;

describe("what a rule finds", () => {
  it("is the first group that holds something; without any group, the match", () => {
    const [one, other] = [hex(16), hex(16)];
    expect(found(engineOf(acme()), `x = acme_${one}`)).toEqual([`acme: ${one}`]);
    const either = engineOf(`[[rules]]\nid = "either"\nregex = 'one_([0-9a-f]{16})|other_([0-9a-f]{16})'\nkeywords = ["one_", "other_"]`);
    expect(found(either, `one_${one} other_${other}`)).toEqual([`either: ${one}`, `either: ${other}`]);
    const whole = engineOf(`[[rules]]\nid = "whole"\nregex = 'acme_[0-9a-f]{16}'\nkeywords = ["acme_"]`);
    expect(found(whole, `acme_${one}`)).toEqual([`whole: acme_${one}`]);
  });

  it("is the group that secretGroup names", () => {
    const secret = hex(16);
    const engine = engineOf(
      `[[rules]]\nid = "second"\nregex = '(user|admin):([0-9a-f]{16})'\nsecretGroup = 2\nkeywords = ["user", "admin"]`,
    );
    expect(found(engine, `admin:${secret}`)).toEqual([`second: ${secret}`]);
  });

  it("has more entropy than it asks for, if it asks", () => {
    const [secret, dull] = ["0123456789abcdef", "0000000000000001"];
    const engine = engineOf(acme("entropy = 3.5"));
    expect(found(engine, `acme_${secret} acme_${dull}`)).toEqual([`acme: ${secret}`]);
  });

  it("need not hold the keyword, which is sought in any case: near it is enough", () => {
    const secret = hex(32);
    const engine = engineOf(`[[rules]]\nid = "near"\nregex = '\\b[0-9a-f]{32}\\b'\nkeywords = ["ACME"]`);
    expect(found(engine, `Acme\n\n${secret}\n`)).toEqual([`near: ${secret}`]);
    expect(found(engine, `Acme${" ".repeat(7000)}${secret}\n`)).toEqual([`near: ${secret}`]);
    expect(found(engine, `Acme${" ".repeat(9000)}${secret}\n`)).toEqual([]);
    expect(found(engine, `nobody\n${secret}\n`)).toEqual([]);
  });

  it("is every match around a keyword, however many keywords stand there", () => {
    const secrets = Array.from({ length: 50 }, () => hex(32));
    const engine = engineOf(`[[rules]]\nid = "near"\nregex = '\\b[0-9a-f]{32}\\b'\nkeywords = ["key"]`);
    expect(found(engine, secrets.map((secret) => `key key ${secret}\n`).join(""))).toEqual(secrets.map((secret) => `near: ${secret}`));
  });

  it("stands at the beginning of the text where the regex says so, and not where a piece of it begins", () => {
    const secret = hex(16);
    const engine = engineOf(`[[rules]]\nid = "first"\nregex = '^[0-9a-f]{16}'\nkeywords = ["acme"]`);
    expect(found(engine, `${secret} acme`)).toEqual([`first: ${secret}`]);
    expect(found(engine, `${"x".repeat(9000)}\n${hex(16)}${"x".repeat(8176)}acme`)).toEqual([]);
  });

  it("holds without keywords, by what each match must hold", () => {
    const secret = hex(16);
    const engine = engineOf(`[[rules]]\nid = "derived"\nregex = '(?i)\\b(?:acme|wile)[-_]([0-9a-f]{16})\\b'`);
    expect(found(engine, `ACME-${secret} Wile_${secret} other_${secret}`)).toEqual([`derived: ${secret}`, `derived: ${secret}`]);
  });

  it("is the same wherever a stream is cut", () => {
    const engine = engineOf(acme());
    const secrets = Array.from({ length: 40 }, () => hex(16));
    const text = Buffer.from(secrets.map((secret) => `${"-".repeat(random.below(4000))}acme_${secret}`).join(""));
    const whole = engine.scan(text).map(({ start }) => start);
    expect(whole).toHaveLength(40);
    for (const bodyBytes of [1024, 5000, 40_000]) {
      const chunks = new ChunkScanner(engine, bodyBytes);
      expect([...chunks.push(text), ...chunks.end()].map(({ offset }) => offset)).toEqual(whole);
    }
  });

  it("is found in what is encoded, too", () => {
    const secret = hex(16);
    const encoded = Buffer.from(`the password is acme_${secret}, keep it`).toString("base64");
    expect(
      engineOf(acme())
        .scan(Buffer.from(`x ${encoded}`))
        .map(({ rule, encoding }) => [rule, ...encoding]),
    ).toEqual([["acme", "base64"]]);
  });

  it("is as grave and as sure as the rule says: high without a word", () => {
    const text = Buffer.from(`acme_${hex(16)}`);
    expect(engineOf(acme()).scan(text)[0]).toMatchObject({ severity: "high", confidence: "high", preview: "(16 bytes)" });
    const said = acme('severity = "low"\nconfidence = "medium"');
    expect(engineOf(said).scan(text)[0]).toMatchObject({ severity: "low", confidence: "medium" });
  });
});

describe("paths and allowlists", () => {
  const secret = hex(16);
  const line = `acme_${secret} # example`;
  const findings = (toml: string, place?: ScannedPlace, text = line) => found(engineOf(toml), text, place).length;

  it("a rule with a path is for files of that path only", () => {
    const engine = acme("path = '''\\.env$'''");
    expect(findings(engine, { path: "a/.env" })).toBe(1);
    expect(findings(engine, { path: "a/readme.md" })).toBe(0);
    expect(findings(engine)).toBe(0);
  });

  it.each([
    ["[rules.allowlist]", ""],
    ["[[rules.allowlists]]", ""],
    ["[allowlist]", ""],
    ["[[allowlists]]", ""],
    ["[[allowlists]]", 'targetRules = ["acme"]'],
  ])("%s %s lets pass what it names", (head, more) => {
    const list = (what: string) => acme(`${head}\n${more}\n${what}`);
    expect(findings(list("paths = ['''^test/''']"), { path: "test/a" })).toBe(0);
    expect(findings(list("paths = ['''^test/''']"), { path: "a/test" })).toBe(1);
    expect(findings(list(`regexes = ['''^${secret}$''']`))).toBe(0);
    expect(findings(list("regexes = ['''^acme_''']"))).toBe(1);
    expect(findings(list(`stopwords = ["${secret.slice(3, 9).toUpperCase()}"]`))).toBe(0);
    expect(findings(list('commits = ["ABC"]'), { commit: "abc" })).toBe(0);
    expect(findings(list('commits = ["ABC"]'), { commit: "abd" })).toBe(1);
  });

  it("regexTarget says what regexes are held against: the secret, the match or the line", () => {
    const list = (target: string, regex: string) => acme(`[[rules.allowlists]]\nregexTarget = "${target}"\nregexes = ['''${regex}''']`);
    expect(findings(list("secret", "^acme_"))).toBe(1);
    expect(findings(list("match", "^acme_"))).toBe(0);
    expect(findings(list("match", "example"))).toBe(1);
    expect(findings(list("line", "example"))).toBe(0);
    expect(findings(list("line", "example"), {}, `# example\nacme_${secret}\n# example`)).toBe(1);
  });

  it("condition AND asks for all that is named, OR for any", () => {
    const list = (condition: string) =>
      acme(`[[rules.allowlists]]\ncondition = "${condition}"\npaths = ['''^test/''']\nstopwords = ["${secret}"]`);
    expect(findings(list("AND"), { path: "test/a" })).toBe(0);
    expect(findings(list("AND"), { path: "a" })).toBe(1);
    expect(findings(list("&&"), { path: "a" })).toBe(1);
    expect(findings(list("or"), { path: "a" })).toBe(0);
  });

  it("a list with targetRules is for these rules only", () => {
    const toml = `${acme()}${acme().replaceAll("acme", "wile")}[[allowlists]]\ntargetRules = ["wile"]\nregexes = ['''.+''']`;
    expect(found(engineOf(toml), `acme_${secret} wile_${secret}`)).toEqual([`acme: ${secret}`]);
  });
});

describe("rules that require others", () => {
  const toml = (more: string) => `
    [[rules]]
    id = "key"
    regex = '''key-([0-9a-f]{16})'''
    keywords = ["key-"]
      [[rules.required]]
      id = "account"
      ${more}
    [[rules]]
    id = "account"
    regex = '''account-(\\d{6})'''
    keywords = ["account-"]
    skipReport = true`;
  const key = hex(16);

  it("find something only where the others do; those with skipReport are not told", () => {
    expect(found(engineOf(toml("")), `account-123456\nkey-${key}`)).toEqual([`key: ${key}`]);
    expect(found(engineOf(toml("")), `account-12345x\nkey-${key}`)).toEqual([]);
    expect(found(engineOf(toml("")), "account-123456")).toEqual([]);
  });

  it("within so many lines and columns, where they say so", () => {
    const lines = engineOf(toml("withinLines = 2"));
    expect(found(lines, `account-123456\n\nkey-${key}`)).toEqual([`key: ${key}`]);
    expect(found(lines, `account-123456\n\n\nkey-${key}`)).toEqual([]);
    expect(found(lines, `key-${key}\n\naccount-123456`)).toEqual([`key: ${key}`]);
    const columns = engineOf(toml("withinColumns = 4"));
    expect(found(columns, `account-123456\n    key-${key}`)).toEqual([`key: ${key}`]);
    expect(found(columns, `account-123456\n     key-${key}`)).toEqual([]);
  });
});

describe("files that extend", () => {
  const token = builtInRules().find(({ id }) => id === "npm-access-token") ?? builtInRules().find((rule) => "pattern" in rule);
  if (!token) throw new Error("there is no built-in rule");
  const { id } = token;
  const sample = token.samples(seeded(3)).positive[0];
  if (!sample) throw new Error("the rule has no sample");
  const ids = (engine: Engine, place?: ScannedPlace) =>
    engine.scan(Buffer.from(sample.text), place ? { place } : {}).map(({ rule }) => rule);

  it("use the built-in rules with useDefault, and only their own without", () => {
    const secret = hex(16);
    const both = engineOf(`[extend]\nuseDefault = true\n${acme()}`);
    expect(ids(both)).toContain(id);
    expect(found(both, `acme_${secret}`)).toEqual([`acme: ${secret}`]);
    expect(ids(engineOf(acme()))).toEqual([]);
  });

  it("leave the built-in list as it is, since its table is made already: their own have another", () => {
    const [first, ...others] = ruleSetOf(files(`[extend]\nuseDefault = true\ndisabledRules = ["${id}"]\n${acme()}`), builtInRules).parts;
    expect(first).toBe(builtInRules);
    expect(others.map((list) => list().map((rule) => rule.id))).toEqual([["acme"]]);
    expect(ruleSetOf(files(acme()), builtInRules).parts.map((list) => list().length)).toEqual([1]);
  });

  it("leave out what disabledRules names", () => {
    expect(ids(engineOf(`[extend]\nuseDefault = true\ndisabledRules = ["${id}"]`))).not.toContain(id);
  });

  it("say more of a built-in rule: an allowlist, a path, an entropy", () => {
    const extended = (more: string) => `[extend]\nuseDefault = true\n[[rules]]\nid = "${id}"\n${more}`;
    expect(ids(engineOf(extended("path = '''\\.txt$'''")), { path: "a.txt" })).toContain(id);
    expect(ids(engineOf(extended("path = '''\\.txt$'''")), { path: "a.md" })).not.toContain(id);
    expect(ids(engineOf(extended("entropy = 7.9")))).not.toContain(id);
    expect(ids(engineOf(extended(`[[rules.allowlists]]\nstopwords = ["${sample.secret.slice(-6)}"]`)))).not.toContain(id);
  });

  it("replace a built-in rule with one of the same id that has a regex", () => {
    const secret = hex(16);
    const engine = engineOf(`[extend]\nuseDefault = true\n${acme().replace('"acme"', `"${id}"`)}`);
    expect(found(engine, `acme_${secret}`)).toEqual([`${id}: ${secret}`]);
    expect(ids(engine)).not.toContain(id);
  });

  it("take over the rules of another file, and say more of them", () => {
    const secret = hex(16);
    const over = `[extend]\npath = "base.toml"\n[[rules]]\nid = "acme"\nentropy = 1.0\n[[rules.allowlists]]\nstopwords = ["${secret}"]`;
    expect(found(engineOf(over, acme()), `acme_${secret} acme_${"0".repeat(16)} acme_0123456789abcdef`)).toEqual([
      "acme: 0123456789abcdef",
    ]);
  });

  describe("as files", () => {
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), "leaktrail-rules-"));
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    it("are read from the folder of the file that names them, three at the most", () => {
      for (const at of [0, 1, 2, 3]) writeFileSync(join(folder, `${at}.toml`), `[extend]\npath = "${at + 1}.toml"`);
      writeFileSync(join(folder, "2.toml"), acme());
      expect(readRuleFiles(join(folder, "0.toml")).map(({ name }) => name)).toEqual([0, 1, 2].map((at) => join(folder, `${at}.toml`)));
      writeFileSync(join(folder, "2.toml"), '[extend]\npath = "2.toml"');
      expect(() => readRuleFiles(join(folder, "0.toml"))).toThrow("2.toml: more than 3 files extend one another; put them into fewer");
    });

    it("are refused above 1 MB before they are read whole, and where there is none", () => {
      writeFileSync(join(folder, "large.toml"), acme() + "#".repeat(10_000_000));
      expect(() => readRuleFiles(join(folder, "large.toml"))).toThrow(
        "large.toml: the file has more than 1000000 bytes, and rule files may have no more",
      );
      expect(() => readRuleFiles("/dev/zero")).toThrow("/dev/zero: the file has more than 1000000 bytes");
      expect(() => readRuleFiles(join(folder, "none.toml"))).toThrow("none.toml: the rule file cannot be read: there is none");
      writeFileSync(join(folder, "latin.toml"), Buffer.from([0xe4]));
      expect(() => readRuleFiles(join(folder, "latin.toml"))).toThrow("latin.toml: the file is not text in UTF-8");
    });
  });
});

describe("keys", () => {
  it("are read in any case, as gitleaks does", () => {
    const secret = hex(16);
    const toml = `[[Rules]]\nID = "acme"\nREGEX = 'acme_([0-9a-f]{16})'\nsecretgroup = 1\n[Rules.allowList]\nstopWords = ["zzz"]`;
    expect(found(engineOf(toml), `acme_${secret}`)).toEqual([`acme: ${secret}`]);
  });
});

describe("mistakes", () => {
  const builtIn = builtInRules()[0]?.id ?? "";
  const rule = (lines: string) => `[[rules]]\nid = "my-rule"\n${lines}`;
  const good = `regex = 'acme_[0-9a-f]{16}'`;

  it.each<[string, string, string]>([
    ["no TOML", "[[rules]\nid =", "rules.toml: is not TOML (line 1, column 9): "],
    [
      "an unknown key of a rule",
      rule(`${good}\nregx = 'a'`),
      'my-rule (rules.toml, rules[0].regx): there is no such key (did you mean "regex"?)',
    ],
    ["an unknown key of the file", `${acme()}[extends]\na = 1`, 'rules.toml, extends: there is no such key (did you mean "extend"?)'],
    ["a key that is like none", rule(`${good}\ncolour = 'a'`), "my-rule (rules.toml, rules[0].colour): there is no such key"],
    [
      "a key in two spellings",
      rule(`${good}\nRegex = 'a'`),
      "my-rule (rules.toml, rules[0].Regex): is written twice, once in other letters",
    ],
    ["text for a number", rule(`${good}\nentropy = "3"`), "my-rule (rules.toml, rules[0].entropy): must be a number"],
    ["a fraction for a group", rule(`${good}\nsecretGroup = 1.5`), "my-rule (rules.toml, rules[0].secretGroup): must be a whole number"],
    ["text for a list", rule(`${good}\nkeywords = "a"`), "my-rule (rules.toml, rules[0].keywords): must be a list"],
    ["a number in a list", rule(`${good}\nkeywords = ["a", 1]`), "my-rule (rules.toml, rules[0].keywords[1]): must be text"],
    ["a list for a table", `${acme()}[[extend]]\npath = "a"`, "rules.toml, extend: must be a table"],
    [
      "an unknown severity",
      rule(`${good}\nseverity = "bad"`),
      "my-rule (rules.toml, rules[0].severity): must be one of low, medium, high, critical",
    ],
    ["no id", `[[rules]]\n${good}`, "a rule without an id (rules.toml, rules[0].id): each rule needs an id"],
    [
      "two rules of one id",
      `${acme()}${acme()}`,
      "acme (rules.toml, rules[1].id): rules[0] has this id too; each rule needs one of its own",
    ],
    [
      "a built-in rule's id",
      `[[rules]]\nid = "${builtIn}"\n${good}`,
      `${builtIn} (rules.toml, rules[0].id): a built-in rule has this id; choose another, or extend that rule: [extend] with useDefault = true`,
    ],
    ["a regex that is none", rule("regex = '(a'"), "my-rule (rules.toml, rules[0].regex): RE2 refuses the regex: missing ): (a"],
    [
      "a lookahead",
      rule("regex = 'acme(?=b)'"),
      "my-rule (rules.toml, rules[0].regex): RE2 refuses the regex: invalid perl operator: (?=; RE2 has no lookahead and no lookbehind: match what stands around, and put the secret into a group",
    ],
    [
      "a backreference",
      rule("regex = '(acme)\\1'"),
      "my-rule (rules.toml, rules[0].regex): RE2 refuses the regex: invalid escape sequence: \\1; RE2 has no backreferences",
    ],
    [
      "a path that RE2 refuses",
      rule(`${good}\npath = '*'`),
      "my-rule (rules.toml, rules[0].path): RE2 refuses the regex: no argument for repetition operator: *",
    ],
    [
      "a regex that matches the empty string",
      rule("regex = '(acme)?'\nkeywords = ['acme']"),
      "my-rule (rules.toml, rules[0].regex): the regex matches the empty string, so that it would match everywhere; make it match a character",
    ],
    [
      "a path only",
      rule("path = 'a'"),
      "my-rule (rules.toml, rules[0].regex): the rule has a path and no regex: leaktrail tells secrets in files, not files. Give it a regex, or leave the rule out",
    ],
    [
      "neither path nor regex",
      rule(""),
      "my-rule (rules.toml, rules[0].regex): the rule has no regex, so that it would never find anything",
    ],
    [
      "nothing to look for",
      rule("regex = '[0-9a-f]{32}'"),
      "my-rule (rules.toml, rules[0].keywords): the rule can never find anything: it has no keywords, and there is no text of 3 characters or more that everything holds which its regex matches. Add keywords: words of which one stands near every secret of this kind",
    ],
    [
      "a character that there is not",
      rule("regex = 'acme[^\\s\\S]'"),
      "my-rule (rules.toml, rules[0].regex): the rule can never find anything: the regex asks for a character that there is not",
    ],
    [
      "more entropy than the regex leaves",
      rule("regex = 'acme_(\\d{16})'\nsecretGroup = 1\nentropy = 3.5"),
      "my-rule (rules.toml, rules[0].entropy): the rule can never find anything: what its regex takes has 3.32 bits a character at most, and more than 3.5 are asked for",
    ],
    [
      "entropy out of range",
      rule(`${good}\nentropy = 8`),
      "my-rule (rules.toml, rules[0].entropy): must be from 0 up to 8 bits a character: no secret has more",
    ],
    [
      "entropy below 0",
      rule(`${good}\nentropy = -1`),
      "my-rule (rules.toml, rules[0].entropy): must be from 0 up to 8 bits a character: no secret has more",
    ],
    [
      "a group that there is not",
      rule("regex = 'acme_(a)(b)'\nsecretGroup = 3"),
      "my-rule (rules.toml, rules[0].secretGroup): there is no group 3: the regex has 2",
    ],
    [
      "a group where there is none",
      rule(`${good}\nsecretGroup = 1`),
      "my-rule (rules.toml, rules[0].secretGroup): there is no group 1: the regex has none",
    ],
    [
      "an empty keyword",
      rule(`${good}\nkeywords = [""]`),
      "my-rule (rules.toml, rules[0].keywords[0]): an empty keyword stands everywhere; name a word",
    ],
    [
      "a keyword without end",
      rule(`${good}\nkeywords = ["${"a".repeat(257)}"]`),
      "my-rule (rules.toml, rules[0].keywords[0]): has more than 256 bytes",
    ],
    [
      "a required rule that there is not",
      rule(`${good}\n[[rules.required]]\nid = "my-rul"`),
      'my-rule (rules.toml, rules[0].required[0].id): no rule is called "my-rul" (did you mean "my-rule"?)',
    ],
    [
      "a required rule without a name",
      rule(`${good}\n[[rules.required]]\nwithinLines = 1`),
      "my-rule (rules.toml, rules[0].required[0].id): names no rule",
    ],
    [
      "lines below 0",
      `${acme()}${rule(`${good}\n[[rules.required]]\nid = "acme"\nwithinLines = -1`)}`,
      "my-rule (rules.toml, rules[1].required[0].withinLines): must be 0 or more",
    ],
    [
      "columns below 0",
      `${acme()}${rule(`${good}\n[[rules.required]]\nid = "acme"\nwithinColumns = -1`)}`,
      "my-rule (rules.toml, rules[1].required[0].withinColumns): must be 0 or more",
    ],
    [
      "both kinds of allowlists of a rule",
      rule(`${good}\n[rules.allowlist]\nstopwords = ["a"]\n[[rules.allowlists]]\nstopwords = ["a"]`),
      "my-rule (rules.toml, rules[0].allowlist): use [rules.allowlist] or [[rules.allowlists]], not both",
    ],
    [
      "both kinds of allowlists",
      `${acme()}[allowlist]\nstopwords = ["a"]\n[[allowlists]]\nstopwords = ["a"]`,
      "rules.toml, allowlist: use [allowlist] or [[allowlists]], not both",
    ],
    [
      "an allowlist of nothing",
      acme("[[rules.allowlists]]\ndescription = 'a'"),
      "acme (rules.toml, rules[0].allowlists[0]): an allowlist names at least one of commits, paths, regexes and stopwords",
    ],
    [
      "an allowlist of everything",
      acme("[[rules.allowlists]]\nregexes = ['.*']"),
      "acme (rules.toml, rules[0].allowlists[0].regexes[0]): the regex matches the empty string, so that the allowlist would let all pass",
    ],
    [
      "an empty stopword",
      acme("[[rules.allowlists]]\nstopwords = ['']"),
      "acme (rules.toml, rules[0].allowlists[0].stopwords[0]): the empty word stands in every secret, so that the allowlist would let all pass",
    ],
    [
      "an unknown condition",
      acme("[[rules.allowlists]]\ncondition = 'xor'\nstopwords = ['a']"),
      "acme (rules.toml, rules[0].allowlists[0].condition): must be OR or AND",
    ],
    [
      "an unknown target",
      acme("[[rules.allowlists]]\nregexTarget = 'file'\nstopwords = ['a']"),
      "acme (rules.toml, rules[0].allowlists[0].regexTarget): must be secret, match or line",
    ],
    [
      "a target rule that there is not",
      `${acme()}[[allowlists]]\ntargetRules = ["acne"]\nstopwords = ["a"]`,
      'rules.toml, allowlists[0].targetRules[0]: no rule is called "acne" (did you mean "acme"?)',
    ],
    [
      "a disabled rule that there is not",
      `[extend]\nuseDefault = true\ndisabledRules = ["${builtIn}x"]`,
      `rules.toml, extend.disabledRules[0]: no rule that the file extends is called "${builtIn}x" (did you mean "${builtIn}"?)`,
    ],
    [
      "rules of the network",
      `${acme()}[extend]\nurl = "https://example.com"`,
      "rules.toml, extend.url: rules are read from files only: download it, look at it, and name it in extend.path",
    ],
    ["two things to extend", `${acme()}[extend]\nuseDefault = true\npath = "a"`, "rules.toml, extend: use useDefault or path, not both"],
    [
      "a newer format",
      `minVersion = "v9.1.0"\n${acme()}`,
      "rules.toml, minVersion: the file needs gitleaks 9.1, and leaktrail reads the format of 8.30",
    ],
    ["a version that is none", `minVersion = "new"\n${acme()}`, "rules.toml, minVersion: must be a version of gitleaks, such as v8.25.0"],
    ["no rules", "title = 'a'", "rules.toml, rules: there are no rules; [extend] with useDefault = true uses the built-in ones"],
    [
      "a built-in rule's keywords",
      `[extend]\nuseDefault = true\n[[rules]]\nid = "${builtIn}"\nkeywords = ["a"]`,
      `${builtIn} (rules.toml, rules[0].keywords): the built-in rule has its own; say it together with a regex, which replaces the rule`,
    ],
    [
      "a built-in rule's group",
      `[extend]\nuseDefault = true\n[[rules]]\nid = "${builtIn}"\nsecretGroup = 1`,
      `${builtIn} (rules.toml, rules[0].secretGroup): the built-in rule has its own; say it together with a regex, which replaces the rule`,
    ],
  ])("%s is refused", (_, toml, message) => {
    const said = refusal(toml);
    if (message.endsWith(": ")) expect(said.startsWith(message), said).toBe(true);
    else expect(said).toBe(message);
  });

  it("are told all at once, each in a line of its own", () => {
    const toml = `${acme("entropy = 9")}${rule("regex = '(a'\nsecretGroup = 1")}`;
    expect(refusal(toml).split("\n")).toEqual([
      "2 mistakes in rules:",
      "acme (rules.toml, rules[0].entropy): must be from 0 up to 8 bits a character: no secret has more",
      "my-rule (rules.toml, rules[1].regex): RE2 refuses the regex: missing ): (a",
    ]);
    expect(refusal(`${rule("a = 1\nb = 1\nregex = 5")}`).split("\n")).toHaveLength(4);
  });

  it("quote nothing of a file but names, and no control characters", () => {
    expect(refusal(`[[rules]]\nid = "a\\u001b[2Jb"\nregex = "("`)).toContain("a?[2Jb (rules.toml, rules[0].regex)");
    expect(refusal('a = "topsecret" "')).not.toContain("topsecret");
  });

  it("of versions that are known are none", () => {
    expect(refusal(`minVersion = "v8.25.0"\n${acme()}`)).toBe("accepted");
  });
});

describe("what is known of an expression", () => {
  const piece = fc.constantFrom(
    "abc",
    "K",
    "[a-c]",
    "[xX]y",
    "\\d",
    "(?i:Foo)",
    "x?",
    "(ab|cd)",
    "-{3}",
    "(?:q|rs)+",
    ".",
    "[^a]",
    "\\Qa.b\\E",
    "\\x41z",
    "\\b",
    "[[:upper:]]",
    "z{0,2}",
    "(uv)",
    "\\.",
    "é",
  );
  const regexes = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(""));

  it("holds for all that it matches: one of the literals stands there, and no more entropy than is said", () => {
    const character = fc.constantFrom(..."abcdefkKxXyzZ01-. qrsuvFoOAé");
    const texts = fc.array(fc.oneof(character, fc.constantFrom("abc", "foo", "ab", "cd", "---", "a.b", "Az", "uv", "rs")), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(regexes, texts, (regex, pieces) => {
        const facts = factsOf(regex);
        if (!facts) throw new Error(`not understood: ${regex}`);
        const [match] = new RE2(regex).exec(pieces.join("")) ?? [];
        if (match === undefined || match === "") return;
        expect(facts.isNever).toBe(false);
        if (facts.literals)
          expect(facts.literals.some((literal) => match.replace(/[A-Z]/g, (letter) => letter.toLowerCase()).includes(literal))).toBe(true);
        const counts = [...match].reduce((all, one) => all.set(one, (all.get(one) ?? 0) + 1), new Map<string, number>());
        const length = [...match].length;
        const entropy = [...counts.values()].reduce((sum, count) => sum - (count / length) * Math.log2(count / length), 0);
        expect(entropy).toBeLessThanOrEqual((facts.entropiesMax[0] as number) + 1e-9);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ["(?i)\\b(?:acme|wile)[-_]x", ["acme-x", "acme_x", "wile-x", "wile_x"]],
    ["-----BEGIN[ A-Z]{0,100}PRIVATE KEY-----", ["private key-----"]],
    ["\\b[0-9a-f]{32}\\b", undefined],
    ["(?:abc)?[0-9]+xyz", ["xyz"]],
    ["abc|[0-9]", undefined],
  ])("%s", (regex, literals) => {
    expect(factsOf(regex)?.literals).toEqual(literals);
  });
});
