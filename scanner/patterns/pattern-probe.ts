import type { AssignedRule, PatternRule, Rule } from "../../rules/index.ts";
import { AssignmentProbe } from "../assignments/index.ts";
import type { Kernel, KernelText } from "../kernel/index.ts";
import { createKeywordScan, type KeywordScan } from "./keyword-scan.ts";
import { needlesOf } from "./needles.ts";
import { type PatternHit, RuleWindow } from "./window.ts";

/** Finds every place that one of the rules recognises. */
export type PatternProbe = (text: KernelText) => PatternHit[];

/**
 * All keywords are sought at once; a rule's own pattern runs only on the bytes around one of its keywords, if what stands
 * there passes the rule's follow-up. `onRun` is told of each run: they are what a text costs beside its length.
 */
export function createPatternProbe(rules: readonly Rule[], kernel: Kernel, onRun?: (rule: Rule) => void): PatternProbe {
  if (rules.length === 0) return () => [];
  const needles = needlesOf(rules);
  const assignments = new AssignmentProbe(rules.filter(isAssigned));
  const windows = new Map(rules.filter(isPattern).map((rule) => [rule, new RuleWindow(rule, onRun)]));
  const called = needles.map(({ rules }) => ({
    windows: rules.filter(isPattern).map((rule) => windows.get(rule) as RuleWindow),
    assignments: rules.some(isAssigned) ? assignments : undefined,
  }));
  let scan: KeywordScan | undefined;
  return (text) => {
    scan ??= createKeywordScan(needles, kernel);
    const hits = new Map<string, PatternHit>();
    const used = new Set<RuleWindow>();
    scan(text, (number, end) => {
      const at = end - (needles[number]?.keyword.length as number);
      const { windows, assignments } = called[number] as (typeof called)[number];
      for (const window of windows) {
        used.add(window);
        const hit = window.match(text.bytes, at, end);
        if (hit) hits.set(`${hit.start} ${hit.end} ${hit.rule.id}`, hit);
      }
      for (const hit of assignments?.match(text.bytes, at, end) ?? []) hits.set(`${hit.start} ${hit.end} ${hit.rule.id}`, hit);
    });
    for (const window of used) window.forget();
    assignments.forget();
    return [...hits.values()];
  };
}

function isPattern(rule: Rule): rule is PatternRule {
  return "pattern" in rule;
}

function isAssigned(rule: Rule): rule is AssignedRule {
  return "names" in rule;
}
