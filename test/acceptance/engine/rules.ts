import { rulesOfKeywords } from "../../rules/generated.ts";

/** What a scanner for everything would carry, until the built-in rules are as many. Threads that scan load this module. */
export const RULE_KEYWORDS = 800;
export const rules = rulesOfKeywords(RULE_KEYWORDS, 20_261_122);
