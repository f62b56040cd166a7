import { LeaktrailError } from "../../contract/index.ts";
import type { FollowUp, Rule } from "../../rules/index.ts";

/** What the kernel seeks: a keyword with one follow-up, and the rules that a hit calls for. Its place in the list is its number. */
export interface Needle {
  readonly keyword: Buffer;
  readonly followUp: FollowUp;
  readonly rules: readonly Rule[];
  /** Keyword and follow-up in words: what two needles differ in. */
  readonly facts: string;
}

/** The table has room for longer ones, but none of an issuer's is. */
const KEYWORD_MAX_BYTES = 1024;

/** The needles of some rules, in the order of the rules; `changed` is asked what becomes of each follow-up. Throws `invalid-input`, `too-large`. */
export function needlesOf(rules: readonly Rule[], changed: (followUp: FollowUp) => FollowUp = (followUp) => followUp): Needle[] {
  const needles = new Map<string, Needle & { rules: Rule[] }>();
  // More than a thousand rules share one function, and what it gives is long.
  const known = new Map<Rule["followUp"], Map<string, string>>();
  for (const rule of rules) {
    const factsOf = known.get(rule.followUp) ?? new Map<string, string>();
    known.set(rule.followUp, factsOf);
    for (const keyword of rule.keywords.map((keyword) => keyword.toLowerCase())) {
      if (keyword === "")
        throw new LeaktrailError("invalid-input", `rule ${rule.id}: an empty keyword stands everywhere; name one that a match holds`);
      if (Buffer.byteLength(keyword) > KEYWORD_MAX_BYTES)
        throw new LeaktrailError(
          "too-large",
          `rule ${rule.id}: a keyword may have ${KEYWORD_MAX_BYTES} bytes, not ${Buffer.byteLength(keyword)}: take a part of it`,
        );
      const needle = needles.get(factsOf.get(keyword) ?? "");
      if (needle) needle.rules.push(rule);
      else factsOf.set(keyword, add(needles, rule, keyword, changed(rule.followUp?.(keyword) ?? [])));
    }
  }
  return [...needles.values()];
}

/** Adds the rule to the needle of a keyword and its follow-up; gives the needle's facts. */
function add(needles: Map<string, Needle & { rules: Rule[] }>, rule: Rule, keyword: string, followUp: FollowUp): string {
  const facts = JSON.stringify([keyword, followUp]);
  const needle = needles.get(facts);
  if (needle) needle.rules.push(rule);
  else needles.set(facts, { keyword: Buffer.from(keyword), followUp, rules: [rule], facts });
  return facts;
}

/**
 * A follow-up without its checks of values, and without asking for the length of those that it checks: what they refuse, the rules
 * are to say why.
 */
export function withoutLooks(followUp: FollowUp): FollowUp {
  return followUp.flatMap((step, at): FollowUp => {
    if ("looks" in step || "endsNot" in step) return [];
    if ("either" in step) return [{ either: step.either.map(withoutLooks) }];
    const next = followUp[at + 1];
    return ["least" in step && "of" in step && next && "looks" in next ? { ...step, least: 1 } : step];
  });
}
