import type { PatternRule } from "./rule.ts";

/** The same rule with the keyword in the secret: its group holds all of the match. */
export function whole(rule: PatternRule, samples: PatternRule["samples"], previewPrefix = ""): PatternRule {
  return { ...rule, pattern: `(${rule.pattern})`, previewPrefix, samples };
}
