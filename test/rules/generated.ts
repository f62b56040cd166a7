import { builtInRules } from "../../rules/built-in.ts";
import { type Alphabet, infixedToken, namedToken, prefixedToken } from "../../rules/formats/index.ts";
import type { Rule, SampleRandom } from "../../rules/index.ts";
import { seeded } from "../../rules/index.ts";

/**
 * Rules with `count` keywords that no other rule has, in the shapes of the built-in ones: prefixes, a few infixes, and between
 * them the names of as many issuers again, whose rules share their keywords.
 */
export function generatedRules(count: number, seed: number): readonly Rule[] {
  const random = seeded(seed);
  const taken = new Set(builtInRules().flatMap((rule) => rule.keywords));
  const rules: Rule[] = [];
  for (let keywords = 0; keywords < count; ) {
    const rule = makeRule(random, rules.length);
    if ("pattern" in rule) {
      if (rule.keywords.some((keyword) => taken.has(keyword))) continue;
      for (const keyword of rule.keywords) taken.add(keyword);
      keywords += rule.keywords.length;
    }
    rules.push(rule);
  }
  return rules;
}

function makeRule(random: SampleRandom, number: number): Rule {
  const shared = {
    id: `generated-${number}`,
    title: `Generated token ${number}`,
    family: "generated",
    severity: "high",
    formatSource: "https://tokens.example/",
    remedy: "Revoke it at its issuer",
  } as const;
  const of = pick(random, ["base62", "hex", "url64", "lowerAndDigits", "upperAndDigits"] as const) satisfies Alphabet;
  const length = 20 + random.below(45);
  const kind = random.below(100);
  if (kind < 55) {
    const lengthMax = random.below(3) === 0 ? { lengthMax: length + 20 } : {};
    return prefixedToken({ ...shared, prefix: prefix(random), parts: [{ of, length, ...lengthMax }] });
  }
  if (kind < 95) {
    const name = random.below(8) === 0 ? pick(random, everydayNames) : word(random, 2 + random.below(3));
    return namedToken({ ...shared, confidence: "high", names: [name], kinds: ["api_key", "token", "secret"], parts: [{ of, length }] });
  }
  const infix = `${pick(random, ["_", ".", "-", "~"] as const)}${word(random, 2)}${pick(random, ["_", ".", ""])}`;
  return infixedToken({ ...shared, before: [{ of: "base62", length: 10 }], infix, after: [{ of, length }] });
}

/** Issuers that are called after everyday things: their names stand in every log. */
const everydayNames = (
  "account asset batch beacon branch buffer channel circle contentful document event factory frame gateway instance layer linear message monitor network object " +
  "payment pipeline plan portal profile region request segment session signal sentry shard snapshot stream target trace transfer vector wallet webhook zone"
).split(" ");

const PREFIX_ENDS = ["_", "-", "_", "-", ".", "_live_", "_pat_", "-api-", "_sk_", ""];

function prefix(random: SampleRandom): string {
  const letters = random.text(2 + random.below(4), "abcdefghijklmnopqrstuvwxyz");
  const text = `${letters}${pick(random, PREFIX_ENDS)}`;
  return text.length >= 4 ? text : `${text}${random.text(2, "0123456789")}`;
}

function word(random: SampleRandom, syllables: number): string {
  return (
    Array.from({ length: syllables }, () => `${pick(random, [..."bcdfghklmnprstvz"])}${pick(random, [..."aeiou"])}`).join("") +
    pick(random, [..."nrstxl"])
  );
}

function pick<T>(random: SampleRandom, list: readonly T[]): T {
  return list[random.below(list.length)] as T;
}
