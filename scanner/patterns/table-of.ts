import { readFileSync } from "node:fs";
import { builtInRules, type Rule } from "../../rules/index.ts";
import { needlesOf, withoutLooks } from "./needles.ts";
import { isShipped } from "./shipped.ts";
import { isTable, isTableOf, type KeywordTable, writeTable } from "./table.ts";

/** A list of rules that is made when it is first needed: a scan that meets none of their keywords never does. */
export type RuleList = () => readonly Rule[];

/** Where the build puts the table of the built-in rules. */
export const COMPILED_TABLE = "../kernel/compiled/keywords.bin";

/** The table of these rules: of the built-in ones that which the build made, where it is there; a user's rules have none. */
export function tableOf(rules: RuleList): KeywordTable {
  const compiled = rules === builtInRules ? compiledTable() : undefined;
  if (compiled && isShipped) return compiled;
  const made = rules();
  const needles = needlesOf(made);
  return compiled && isTableOf(compiled, needles) ? compiled : writeTable(needles, made);
}

/** The table with which every value comes to its rules, whatever it looks like: none is made beforehand, since few ask. */
export function explainingTableOf(rules: RuleList): KeywordTable {
  const made = rules();
  return writeTable(needlesOf(made, withoutLooks), made);
}

function compiledTable(): KeywordTable | undefined {
  try {
    const table = readFileSync(new URL(COMPILED_TABLE, import.meta.url));
    return isTable(table) ? table : undefined;
  } catch {
    return undefined;
  }
}
