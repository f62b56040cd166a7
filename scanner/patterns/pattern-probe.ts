import type { Rule } from "../../rules/index.ts";
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
  const windows = new Map(rules.map((rule) => [rule, new RuleWindow(rule, onRun)]));
  const called = needles.map(({ rules }) => rules.map((rule) => windows.get(rule) as RuleWindow));
  let scan: KeywordScan | undefined;
  return (text) => {
    scan ??= createKeywordScan(needles, kernel);
    const hits = new Map<string, PatternHit>();
    const used = new Set<RuleWindow>();
    scan(text, (number, end) => {
      const at = end - (needles[number]?.keyword.length as number);
      for (const window of called[number] as RuleWindow[]) {
        used.add(window);
        const hit = window.match(text.bytes, at, end);
        if (hit) hits.set(`${hit.start} ${hit.end} ${hit.rule.id}`, hit);
      }
    });
    for (const window of used) window.forget();
    return [...hits.values()];
  };
}
