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

/** The needles of some rules, in the order of the rules. */
export function needlesOf(rules: readonly Rule[]): Needle[] {
  const needles = new Map<string, Needle & { rules: Rule[] }>();
  for (const rule of rules) {
    for (const keyword of rule.keywords.map((keyword) => keyword.toLowerCase())) {
      if (keyword === "")
        throw new LeaktrailError("invalid-input", `rule ${rule.id}: an empty keyword stands everywhere; name one that a match holds`);
      const followUp = rule.followUp?.(keyword) ?? [];
      const facts = JSON.stringify([keyword, followUp]);
      const needle = needles.get(facts);
      if (needle) needle.rules.push(rule);
      else needles.set(facts, { keyword: Buffer.from(keyword), followUp, rules: [rule], facts });
    }
  }
  return [...needles.values()];
}
