/** Users' own rules: files in gitleaks' format. Loaded on demand: a scan without such a file needs none of it. */
export type { ScannedPlace } from "./allowlist.ts";
export { RULE_FILE_MAX_BYTES, type RuleFileText } from "./document.ts";
export { type Exported, exportedRules } from "./export.ts";
export { type Imported, importedRules, type RuleFormat } from "./import.ts";
export type { Judge, RuleHit } from "./judge.ts";
export { readRuleFile, readRuleFiles } from "./read.ts";
export { type RuleSet, ruleSetOf } from "./rule-set.ts";
