import { createRequire } from "node:module";
import type RE2 from "re2";
import type { PatternRule } from "../../rules/index.ts";

/** An expression that was run takes some ten KB; a log that holds one secret of each rule must not make all of them stay. */
const KEPT_MAX = 128;

/** By rule, the latest used last. */
const kept = new Map<PatternRule, RE2>();
const load = createRequire(import.meta.url);

/**
 * The rule's expression, compiled on first use, and the module with the first of all: most scans are of texts that hold nothing like a
 * secret. It is for use now, not for keeping.
 */
export function compiled(rule: PatternRule): RE2 {
  const expression = kept.get(rule) ?? compile(rule);
  kept.delete(rule);
  kept.set(rule, expression);
  const [oldest] = kept.size > KEPT_MAX ? kept.keys() : [];
  if (oldest) kept.delete(oldest);
  return expression;
}

function compile(rule: PatternRule): RE2 {
  const Expression = load("re2") as typeof RE2;
  return rule.windowBytes.before === 0 ? new Expression(`^(?:${rule.pattern})`, "d") : new Expression(rule.pattern, "dg");
}
