import { describe, expect, test } from "vitest";
import { createKeyFile, KeyRing } from "../../contract/index.ts";
import { builtInRules, type ScannedPlace, seeded } from "../../rules/index.ts";
import { ruleSetOf } from "../../rules/rule-files/index.ts";
import type { Drop } from "../../scanner/drop.ts";
import { createEngine, type Engine } from "../../scanner/engine.ts";

const keys = new KeyRing(createKeyFile("k1"));
const random = seeded(11);
const secret = random.text(16, "0123456789abcdef");
const text = `x = acme_${secret}\n`;
const EXTEND = "[extend]\nuseDefault = true\n";
const acme = (more: string) => `[[rules]]\nid = "acme"\nregex = '''acme_([0-9a-f]{16})'''\nkeywords = ["acme_"]\n${more}\n`;

function engineOf(toml: string): Engine {
  const { rules, parts, judge } = ruleSetOf([{ name: "rules.toml", text: toml }], builtInRules);
  return createEngine({ rules, ruleParts: parts, judge, keys });
}

function dropsIn(engine: Engine, scanned = text, place: ScannedPlace = {}): Drop[] {
  const drops: Drop[] = [];
  engine.scan(Buffer.from(scanned), { place, onDrop: (drop) => drops.push(drop) });
  return drops;
}

describe("what a rule file lets pass says why", () => {
  test.each([
    ["allowlisted", acme("[[rules.allowlists]]\nregexes = ['''^[0-9a-f]+$''']")],
    ["allowlisted", `${acme("")}[[allowlists]]\npaths = ['''\\.md$''']`],
    ["allowlisted", `${acme("")}[[allowlists]]\ntargetRules = ["acme"]\nstopwords = ["${secret.slice(2, 8)}"]`],
    ["other-path", acme("path = '''\\.ts$'''")],
    ["low-entropy", acme("entropy = 3.99")],
    ["not-near", `${acme('[[rules.required]]\nid = "host"\n')}[[rules]]\nid = "host"\nregex = 'host_[0-9]{4}'`],
    ["silent", acme("skipReport = true")],
  ])("%s: %s", (reason, toml) => {
    const dropped = [{ rule: "acme", reason, start: 9, end: 25 }];
    expect(dropsIn(engineOf(toml), text, { path: "a.md" })).toEqual(dropped);
    const both = engineOf(`${EXTEND}${toml}`);
    expect(dropsIn(both, text, { path: "a.md" })).toEqual(dropped);
    expect(both.scan(Buffer.from(text), { place: { path: "a.md" } })).toEqual([]);
  });

  test("and of built-in rules", () => {
    const rule = builtInRules().find(({ id }) => id === "npm-access-token");
    const sample = rule?.samples(seeded(3)).positive[0] ?? { text: "", secret: "" };
    const reasonsOf = (toml: string) =>
      dropsIn(engineOf(toml), sample.text)
        .filter((drop) => drop.rule === "npm-access-token")
        .map(({ reason }) => reason);
    expect(reasonsOf(`${EXTEND}[[allowlists]]\nregexes = ['''npm_''']`)).toEqual(["allowlisted"]);
    // Nobody asked for it, so that nothing was dropped.
    expect(reasonsOf(`[extend]\nuseDefault = true\ndisabledRules = ["npm-access-token"]`)).toEqual([]);
    expect(
      reasonsOf(`${EXTEND}[[rules]]\nid = "npm-access-token"\nregex = 'never_[0-9]{4}'\n[[allowlists]]\nregexes = ['''npm_''']`),
    ).toEqual([]);
  });

  test("in what is decoded, by its place in the text as it stands", () => {
    const encoded = Buffer.from(`xx ${text} and more`).toString("base64");
    const [drop] = dropsIn(engineOf(acme("path = '''\\.ts$'''")), `data: ${encoded}\n`, { path: "a.md" });
    expect(drop).toMatchObject({ rule: "acme", reason: "other-path" });
    expect(drop?.start).toBeGreaterThan(6);
    expect(drop?.end).toBeLessThanOrEqual(6 + encoded.length);
  });
});

test("own rules beside the built-in ones are found in long texts and short ones, by turns", () => {
  const engine = engineOf(`${EXTEND}${acme("")}`);
  const rulesIn = (scanned: string) => engine.scan(Buffer.from(scanned)).map(({ rule, start }) => `${rule} ${start}`);
  const far = `${".\n".repeat(300_000)}${text}`;
  expect(rulesIn(text)).toEqual(["acme 9"]);
  expect(rulesIn(far)).toEqual(["acme 600009"]);
  expect(rulesIn(`${" ".repeat(9)}${text}`)).toEqual(["acme 18"]);
  expect(rulesIn(" ".repeat(40))).toEqual([]);
});
