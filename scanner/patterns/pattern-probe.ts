import type { AssignedRule, PatternRule, Rule } from "../../rules/index.ts";
import { AssignmentProbe, plainValueAt } from "../assignments/index.ts";
import type { OnDrop } from "../drop.ts";
import type { Kernel, KernelText } from "../kernel/index.ts";
import { createKeywordScan, type KeywordScan } from "./keyword-scan.ts";
import { RuleSurroundings } from "./surroundings.ts";
import { calledIn, type KeywordTable } from "./table.ts";
import { explainingTableOf, type RuleList, tableOf } from "./table-of.ts";
import { type PatternHit, RuleWindow } from "./window.ts";

/**
 * Finds every place that one of the rules recognises. `onDrop` hears of what they drop, where the probe was made to explain it. What is
 * assigned at one of the `known` places is not looked at: it is known what stands there.
 */
export type PatternProbe = (text: KernelText, onDrop?: OnDrop, known?: KnownPlaces) => PatternHit[];
export type KnownPlaces = Pick<ReadonlySet<number>, "has">;

/**
 * All keywords are sought at once; a rule looks only at the bytes around one of its keywords, if what stands there passes
 * the rule's follow-up. `onRun` is told of each run of a pattern: they are what a text costs beside its length. With `explains`,
 * values come to the rules that the kernel would have refused by their looks, so that a reason can be told.
 */
export function createPatternProbe(rules: RuleList, kernel: Kernel, onRun?: (rule: Rule) => void, explains = false): PatternProbe {
  let ready: { readonly table: KeywordTable; readonly scan: KeywordScan } | undefined;
  let called: readonly Called[] | undefined;
  return (text, onDrop, known) => {
    ready ??= readied(explains ? explainingTableOf(rules) : tableOf(rules), kernel);
    const { table, scan } = ready;
    const hits = new Map<string, PatternHit>();
    const used = new Set<RuleWindow | AssignmentProbe | RuleSurroundings>();
    const add = (hit: PatternHit) => hits.set(`${hit.start} ${hit.end} ${hit.rule.id}`, hit);
    scan(text, (number, end) => {
      called ??= calledOf(table, rules(), onRun, explains);
      const { keywordBytes, windows, surroundings, assignments } = called[number] as Called;
      const at = end - keywordBytes;
      for (const window of windows) {
        used.add(window);
        const hit = window.match(text.bytes, at, end, onDrop);
        if (hit) add(hit);
      }
      for (const one of surroundings) {
        used.add(one);
        one.note(at, end);
      }
      if (!assignments || known?.has(plainValueAt(text.bytes, end))) return;
      used.add(assignments);
      for (const hit of assignments.match(text.bytes, at, end, onDrop)) add(hit);
    });
    for (const one of used) {
      if (one instanceof RuleSurroundings) for (const hit of one.matches(text.bytes)) add(hit);
      one.forget();
    }
    return [...hits.values()];
  };
}

function readied(table: KeywordTable, kernel: Kernel) {
  return { table, scan: createKeywordScan(table, kernel) };
}

/** What a keyword calls: rules that look for it with the bytes around it, those that look at all around it, and those that look at what is assigned there. */
interface Called {
  readonly keywordBytes: number;
  readonly windows: readonly RuleWindow[];
  readonly surroundings: readonly RuleSurroundings[];
  readonly assignments: AssignmentProbe | undefined;
}

function calledOf(table: KeywordTable, rules: readonly Rule[], onRun: ((rule: Rule) => void) | undefined, explains: boolean): Called[] {
  const assignments = new AssignmentProbe(rules.filter(isAssigned));
  const windowOf = rules.map((rule) => {
    if (isAssigned(rule)) return assignments;
    return rule.nearKeyword ? new RuleSurroundings(rule, rule.nearKeyword.secretGroup, onRun) : new RuleWindow(rule, onRun, explains);
  });
  return calledIn(table).map(({ keywordBytes, rules: numbers }) => {
    const called = numbers.map((number) => windowOf[number]);
    return {
      keywordBytes,
      windows: called.filter((one) => one instanceof RuleWindow),
      surroundings: called.filter((one) => one instanceof RuleSurroundings),
      assignments: called.includes(assignments) ? assignments : undefined,
    };
  });
}

function isAssigned(rule: PatternRule | AssignedRule): rule is AssignedRule {
  return "names" in rule;
}
