import type { Rule } from "../../../rules/index.ts";
import { rulesOfKeywords } from "../../rules/generated.ts";

/** What a scanner for everything would carry, until the built-in rules are as many. */
export const RULE_KEYWORDS = 800;
export const rules = rulesOfKeywords(RULE_KEYWORDS, 20_261_122);
/** In place of rules/built-in.ts: see release.ts. */
export function builtInRules(): readonly Rule[] {
  return rules;
}
