import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LeaktrailError } from "../../contract/index.ts";
import { builtInRules, type Rule, type SampleRandom, seeded } from "../../rules/index.ts";
import { AssignmentProbe } from "../../scanner/assignments/index.ts";
import { Kernel, PADDING_BYTES } from "../../scanner/kernel/index.ts";
import { automatonOf, CLASSES } from "../../scanner/patterns/automaton.ts";
import { fragmentOf } from "../../scanner/patterns/fragment.ts";
import { createPatternProbe, type PatternHit } from "../../scanner/patterns/index.ts";
import { needlesOf } from "../../scanner/patterns/needles.ts";
import { isTableOf, writeTable } from "../../scanner/patterns/table.ts";
import { RuleWindow } from "../../scanner/patterns/window.ts";
import { generatedRules } from "../rules/generated.ts";

const TEXT_MAX_BYTES = 4 * 1024 * 1024;
const kernel = new Kernel();
const address = kernel.allocate(TEXT_MAX_BYTES + PADDING_BYTES);
const rules = [...builtInRules(), ...generatedRules(100, 1)];
const probe = createPatternProbe(() => rules, kernel);

function probed(text: string | Buffer, use = probe): PatternHit[] {
  const bytes = kernel.bytes(address, Buffer.byteLength(text)).fill(text);
  return use({ address, bytes });
}

/** Every rule's look at every one of its keywords, without kernel or follow-up. */
function expected(text: Buffer, some: readonly Rule[]): PatternHit[] {
  const folded = text.toString("latin1").replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const assignments = new AssignmentProbe(some.filter((rule) => "names" in rule));
  return [...calledBy(some)].flatMap(([keyword, called]) => {
    const places: number[] = [];
    for (let at = folded.indexOf(keyword); at !== -1; at = folded.indexOf(keyword, at + 1)) places.push(at);
    if (places.length === 0) return [];
    const windows = called.flatMap((rule) => ("pattern" in rule ? [new RuleWindow(rule)] : []));
    const looks = called.length > windows.length ? [...windows, assignments] : windows;
    return looks.flatMap((look) =>
      places.flatMap((at): PatternHit | readonly PatternHit[] => look.match(text, at, at + keyword.length) ?? []),
    );
  });
}

/** The rules that each keyword calls. */
function calledBy(some: readonly Rule[]): Map<string, Rule[]> {
  const known = callers.get(some);
  if (known) return known;
  const called = new Map<string, Rule[]>();
  for (const rule of some) for (const keyword of rule.keywords) called.set(keyword, [...(called.get(keyword) ?? []), rule]);
  callers.set(some, called);
  return called;
}

const callers = new WeakMap<readonly Rule[], Map<string, Rule[]>>();

const described = (hits: readonly PatternHit[]) =>
  [...new Set(hits.map(({ rule, start, end, confidence }) => `${rule.id} ${start}-${end} ${confidence}`))].sort();

describe("what a rule describes is found", () => {
  const settings: ((sample: string) => string)[] = [
    (sample) => sample,
    (sample) => `${sample}\n`,
    (sample) => `\n${sample}`,
    (sample) => `# "${sample}"\r\n`,
    (sample) => `é ${sample} é`,
    (sample) => `${" .".repeat(9000)}\n${sample}\n${"token key secret ".repeat(600)}`,
  ];

  test.each(rules.filter((rule) => rule.family !== "generated").map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
    for (const { text, secret } of [11, 12].flatMap((seed) => rule.samples(seeded(seed)).positive)) {
      for (const set of settings) {
        const whole = Buffer.from(set(text));
        const start = whole.indexOf(secret);
        const found = expect.objectContaining({ rule, start, end: start + Buffer.byteLength(secret) });
        expect(probed(whole), whole.toString().slice(-200)).toContainEqual(found);
      }
    }
  });

  test("by any of eight hundred keywords", () => {
    for (const rule of rules.filter((rule) => rule.family === "generated")) {
      const { text, secret } = rule.samples(seeded(4)).positive[0] as { text: string; secret: string };
      const start = text.indexOf(secret);
      expect(described(probed(text)), text).toContain(`${rule.id} ${start}-${start + secret.length} ${rule.confidence}`);
    }
  });

  test("in every spelling of an assignment", () => {
    const spellings = [
      "=",
      ":",
      " = ",
      ":        ",
      "        =>        ",
      ":=",
      "==",
      ' == "',
      "\"] = '",
      "'\t\t=\t\t'",
      "=`",
      ":'",
      '": "',
      "===",
    ];
    const some = createPatternProbe(builtInRules, kernel);
    const names = builtInRules().flatMap((rule) =>
      rule.samples(seeded(6)).positive.flatMap(({ text, secret }) => {
        const name = /[\w.-]+(?=["'\]]{0,2}\s*[=:]\s*["']?$)/.exec(text.slice(0, text.indexOf(secret)))?.[0];
        return name === undefined ? [] : [{ name, secret }];
      }),
    );
    const EACH = 120;
    const chosen = names.filter((_, nth) => nth % EACH === 0);
    expect(chosen.length).toBeGreaterThan(30);
    for (const { name, secret } of chosen) {
      for (const spelling of spellings) {
        for (const text of [`${name}${spelling}${secret}`, `${name}_${"n".repeat(20)}${spelling}${secret}.\n`]) {
          const bytes = Buffer.from(text);
          expect(described(probed(bytes, some)), text).toEqual(described(expected(bytes, builtInRules())));
        }
      }
    }
  });

  test("from the shortest value on that a rule takes", () => {
    const value = ["aB3", "!xY"].join("");
    for (const operator of ["=", ": ", "==", " := ", " => '"]) {
      const text = `db_password${operator}${value}`;
      expect(probed(text)).toMatchObject([{ rule: { id: "generic-credential-assignment" }, start: text.length - 6, end: text.length }]);
      expect(probed(text.slice(0, -1))).toEqual([]);
    }
  });

  test("exactly as if each rule read all bytes around each of its keywords: a follow-up only spares", () => {
    const pieces = fc
      .record({ rule: fc.constantFrom(...builtInRules()), seed: fc.nat(), nth: fc.nat(7), isPositive: fc.boolean() })
      .map(({ rule, seed, nth, isPositive }) => {
        const { positive, negative } = rule.samples(seeded(seed));
        return isPositive ? (positive[nth % positive.length]?.text ?? "") : (negative[nth % negative.length] ?? "");
      });
    const edits = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(2),
      put: fc.constantFrom(
        "",
        "",
        "a",
        "7",
        "_",
        "-",
        ".",
        "=",
        "==",
        ":=",
        "=>",
        " ",
        "\n",
        '"',
        "'",
        "@",
        "é",
        "\u0000",
        "token",
        "x".repeat(40),
      ),
    });
    const mangled = fc.tuple(pieces, fc.array(edits, { maxLength: 3 })).map(([piece, changes]) =>
      changes.reduce((text, { at, cut, put }) => {
        const place = Math.floor(at * text.length);
        return text.slice(0, place) + put + text.slice(place + cut);
      }, piece),
    );
    const glue = fc.constantFrom("", " ", "\n", "=", ": ", '"', "bot ", "token", "-", "/", "x", "7");
    const some = createPatternProbe(builtInRules, kernel);
    fc.assert(
      fc.property(fc.array(fc.tuple(glue, mangled), { minLength: 1, maxLength: 6 }), (parts) => {
        const text = Buffer.from(parts.flat().join(""));
        expect(described(probed(text, some))).toEqual(described(expected(text, builtInRules())));
      }),
      { numRuns: 400 },
    );
  });

  test("in a name that is longer than is looked at, by whichever of its words called first", () => {
    const some = createPatternProbe(builtInRules, kernel);
    const random = seeded(9);
    const [before, value] = [64, 24].map((length) => random.text(length, "abcdefghjmnpqrtuvxz23456789"));
    const text = Buffer.from(`GETSTREAM_API_SECRET=${before}tokenMOONPAY_API_KEY=sk_live_${value}`);
    expect(described(probed(text, some)).length).toBeGreaterThan(1);
    expect(described(probed(text, some))).toEqual(described(expected(text, builtInRules())));
  });

  test("of a value that is longer in bytes than in characters", () => {
    const some = createPatternProbe(builtInRules, kernel);
    for (const value of ["é", "€", "😀"].map((character) => `${character}${seeded(8).text(197, "abcdefghkmnp23456789XYZ")}${character}`)) {
      for (const text of [`api_token=${value}`, `postgres://${value.slice(0, 127)}:${value}@db.example`]) {
        const bytes = Buffer.from(text);
        expect(probed(bytes, some)).toHaveLength(1);
        expect(described(probed(bytes, some))).toEqual(described(expected(bytes, builtInRules())));
      }
    }
  });

  test("in each of many equal lines, and in the one that differs", () => {
    const [first, second] = [21, 22].map((seed) => `GITHUB=${sampleOf("github-personal-access-token", seed)}\n`) as [string, string];
    const hits = probed(first.repeat(500) + second + first.repeat(500));
    expect(hits).toHaveLength(1001);
    expect(new Set(hits.map(({ start, end }) => end - start))).toEqual(new Set([40]));
  });

  test("and no hit keeps what the text's memory held", () => {
    const [hit] = probed(`x ${sampleOf("npm-access-token", 1)} y`);
    const before = JSON.stringify(hit);
    kernel.bytes(address, 100).fill(0);
    expect(JSON.stringify(hit)).toBe(before);
  });
});

test("no rules find nothing", () => {
  expect(createPatternProbe(() => [], kernel)({ address, bytes: kernel.bytes(address, 10) })).toEqual([]);
});

describe("the table of keywords", () => {
  const needles = needlesOf(builtInRules());
  const table = writeTable(needles, builtInRules());

  test("that is read back is the one of its rules", () => {
    expect(isTableOf(Buffer.from(table), needlesOf([...builtInRules()]))).toBe(true);
  });

  test("is made anew where a keyword or what must follow it has changed since", () => {
    const [first, ...rest] = builtInRules().filter((rule) => "pattern" in rule) as [Rule, ...Rule[]];
    const table = writeTable(needlesOf([first, ...rest]), [first, ...rest]);
    for (const changed of [
      { ...first, keywords: ["other"] },
      { ...first, keywords: [...first.keywords, "one more"] },
      { ...first, followUp: () => [{ text: "!" }] },
    ]) {
      expect(isTableOf(table, needlesOf([changed, ...rest]))).toBe(false);
    }
    expect(isTableOf(table, needlesOf(rest))).toBe(false);
  });

  test("is made anew where the file is cut, longer, of another version or no table", () => {
    const newer = Buffer.from(table);
    newer.writeUInt32LE(99, 4);
    for (const bytes of [table.subarray(0, -1), Buffer.concat([table, Buffer.alloc(1)]), newer, Buffer.alloc(0), Buffer.alloc(500)]) {
      expect(isTableOf(bytes, needles)).toBe(false);
    }
  });

  test("of all built-in rules stays within two megabytes, and its rows within a core's cache", () => {
    expect(table.length).toBeLessThan(2 * 1024 * 1024);
    expect(
      automatonOf(
        [...new Set(needles.map(({ keyword }) => fragmentOf(keyword).bytes.toString("latin1")))].map((bytes) =>
          Buffer.from(bytes, "latin1"),
        ),
      ).states *
        2 *
        CLASSES,
    ).toBeLessThan(1024 * 1024);
  });

  test("says so where the rules need more than it may hold", () => {
    expect(() => writeTable(needles, builtInRules(), 1000)).toThrow(
      expect.objectContaining({
        code: "too-large",
        message: expect.stringMatching(
          /keywords have \d+ parts to be sought, and these make an automaton of more than 1000 states: use fewer/,
        ),
      }),
    );
    const endless = { ...(builtInRules()[0] as Rule), keywords: ["x".repeat(17_000_000)] };
    expect(() => createPatternProbe(() => [endless], kernel)({ address, bytes: kernel.bytes(address, 1) })).toThrow(LeaktrailError);
  });

  test("refuses a keyword that stands everywhere", () => {
    const probe = createPatternProbe(() => [{ ...(builtInRules()[0] as Rule), keywords: [""] }], kernel);
    expect(() => probe({ address, bytes: kernel.bytes(address, 1) })).toThrow(/empty keyword/);
  });
});

/** Of each rule the runs of RE2 in this text that found nothing, which are what whoever writes hostile text may hope for. */
function idleRuns(text: string): Map<string, number> {
  idle.clear();
  for (const { rule } of probed(text, counted)) idle.set(rule.id, (idle.get(rule.id) ?? 0) - 1);
  return new Map([...idle].filter(([, count]) => count > 0));
}

const idle = new Map<string, number>();
const counted = createPatternProbe(
  () => rules,
  kernel,
  ({ id }) => idle.set(id, (idle.get(id) ?? 0) + 1),
);

describe("hostile text", () => {
  const EACH = 300;
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  const [hex, lower] = [letters.slice(-36, -30).toLowerCase() + letters.slice(-10), letters.slice(26, 52)];
  const keywords = needlesOf(rules).map(({ keyword }) => keyword.toString());
  const units: Record<string, (random: SampleRandom, nth: number) => string> = {
    "a keyword": () => "token",
    "all keywords": (_, nth) => `${keywords[nth % keywords.length]} `,
    "an assignment": () => "api_key=",
    "keywords, assigned to what is too short": ({ text }, nth) =>
      `${keywords[nth % keywords.length]}_api_key = "${text(15, "abcdef0123456789")}"`,
    "values one byte too short": ({ text }) => `token=${text(6, lower)}1 `,
    "values one byte too long": ({ text }) => `token=${text(201, letters)} `,
    "names one byte too long": ({ text }) => `token${"_".repeat(36)}=${text(9, letters)}!9 `,
    "values of two kinds": ({ text }) => `token=${text(7, lower)}7 `,
    "values of few letters": ({ text }) => `token=${text(20, "abcd")}7 `,
    "values with a telling word": ({ text }) => `pwd=${text(9, letters)}9xExample `,
    "values that refer to others": ({ text }) => `token: process.env.${text(9, letters)}9 `,
    "words with numbers": ({ text }) => `secret=field:${text(5, "0123456789")} token=M%C3%BCnchen-${text(3, "0123456789")} `,
    UUIDs: ({ text }) => `"secret_id":"${[8, 4, 4, 4, 12].map((length) => text(length, hex)).join("-")}" `,
    "no operator": ({ text }) => `token :> ${text(9, letters)}!9 pwd:>${text(9, letters)}!9 `,
    "tokens in another case": ({ text }) => `GHP_${text(36, letters)} XOXB-${text(60, letters)} `,
    "tokens within a word": ({ text }) => `xnpm_${text(36, letters)} ghp_${text(37, letters)} `,
    "tokens of filler": ({ text }) => `npm_${text(20, letters)}aaaaaa${text(10, letters)} `,
    "half a JWT": ({ text }) => `eyJ${text(8, letters)}.eyJ`,
    "JWTs without an algorithm": ({ text }) => `eyJ${text(20, letters)}.eyJ${text(20, letters)}.${text(20, letters)} `,
    "half a key": ({ text }) => `-----BEGIN RSA PRIVATE KEY-----\n${text(64, letters)}\n`,
    "keys of filler": ({ text }) => `-----BEGIN PRIVATE KEY-----${text(80, "abcde")}-----END PRIVATE KEY-----\n`,
    "keys with another end": ({ text }) => `-----BEGIN PRIVATE KEY-----${text(80, letters)}-----END PUBLIC KEY-----\n`,
    "key ids without a key": ({ text }) => `AKIA${text(16, "ABCDEFGH")} `,
    "key ids with a digest": ({ text }) => `AKIA${text(16, "ABCDEFGH")} ${text(40, hex)} `,
    "names without a kind": ({ text }) => `twilio_region=${text(32, hex)} `,
    "a token's middle": ({ text }) => `T3BlbkFJ${text(20, letters)} abcQ~${text(31, letters)} 1234:AA${text(33, letters)} `,
    "bots without a name": ({ text }) => `bot X${text(22, letters)}.${text(6, letters)}.${text(27, letters)} `,
    "URLs without a host": ({ text }) => `postgres://u:${text(8, lower)} `,
    "URLs with everybody's password": ({ text }) => `postgres://${text(4, lower)}:secret@h `,
  };

  test.each(Object.entries(units))("of %s costs no run of RE2", (_, unit) => {
    const random = seeded(8);
    expect(idleRuns(Array.from({ length: EACH }, (_, nth) => unit(random, nth)).join(""))).toEqual(new Map());
  });

  /** A checksum, an algorithm that signs nothing, a name that is no credential's: only the rule itself reads so much. */
  const readByTheRule = new Set([
    "age-secret-key",
    "json-web-token",
    "bip39-seed-phrase",
    "adyen-api-key",
    "maxmind-license-key",
    "header-call-token",
    "shell-environment-secret",
  ]);
  /** Their parts run into each other, so that the kernel, which never goes back, cannot tell where one ends. */
  const openEnded = new Set([
    "aspnet-validation-key",
    "authress-access-key",
    "canadian-notify-api-key",
    "devin-personal-api-key",
    "devin-service-api-key",
    "dropbox-short-lived-token-v2",
    "e2b-access-token",
    "elastic-cloud-api-key",
    "grafana-cloud-token",
    "grafana-legacy-api-key",
    "humanloop-api-key",
    "neptune-api-token",
    "new-relic-license-key",
    "palo-alto-pan-os-api-key",
    "sentry-organization-token",
  ]);

  const nearMissesOf = (rule: Rule) => [1, 2, 3, 4].flatMap((seed) => rule.samples(seeded(seed)).negative).join("\n");

  test.each(
    builtInRules()
      .filter(({ id }) => !readByTheRule.has(id) && !openEnded.has(id))
      .map((rule) => [rule.id, rule] as const),
  )("of near misses of %s costs none", (_, rule) => expect(idleRuns(nearMissesOf(rule))).toEqual(new Map()));

  test("of near misses of generated rules costs none", () => {
    const generated = rules.filter(({ family }) => family === "generated");
    expect(idleRuns(generated.map(nearMissesOf).join("\n"))).toEqual(new Map());
  });

  test("costs one run where it is a secret", () => {
    const runs: string[] = [];
    const use = createPatternProbe(builtInRules, kernel, ({ id }) => runs.push(id));
    expect(probed(`NPM=${sampleOf("npm-access-token", 1)}\nAPI_TOKEN=${seeded(2).text(19, letters)}4\n`, use)).toHaveLength(2);
    expect(runs).toEqual(["npm-access-token"]);
  });
});

function sampleOf(id: string, seed: number): string {
  return (
    builtInRules()
      .find((rule) => rule.id === id)
      ?.samples(seeded(seed)).positive[0]?.secret ?? ""
  );
}
