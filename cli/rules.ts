import { randomInt } from "node:crypto";
import { Command } from "commander";
import { createKeyFile, KeyRing, LeaktrailError } from "../contract/index.ts";
import { builtInRules, type Rule, seeded } from "../rules/index.ts";
import { createEngine, testRule } from "../scanner/index.ts";
import { addRuleFileCommands } from "./rule-files.ts";
import { factsOf, nearest, page, table } from "./rule-pages.ts";

const EXIT_FAILED_SAMPLES = 1;
/** Samples are random: what fails for one in a hundred secrets shall not pass by luck. */
const SEEDS = [1, 2, 3];
const SEEDS_BELOW = 2 ** 32;

/** `leaktrail rules`. */
export function rulesCommand(): Command {
  const rules = new Command("rules").description("Read and test the rules that tell known kinds of secrets.");
  rules.command("list").description("List every rule.").option("--json", "one JSON document instead of a table").action(list);
  rules
    .command("show")
    .description("Show all of a rule: how it finds what, where the format is documented, how it is revoked, and fresh samples.")
    .argument("<id>", "a rule's id, as list and findings tell it")
    .option("--json", "one JSON document instead of text")
    .action(show);
  rules
    .command("test")
    .description("Scan the rules' own samples. Exit status: 0 all right, 1 some failed, 2 could not test.")
    .argument("[id...]", "rules' ids; all of them by default")
    .action(test);
  addRuleFileCommands(rules);
  return rules;
}

function list({ json }: { json?: true }): void {
  const facts = builtInRules().map(factsOf);
  process.stdout.write(json ? `${JSON.stringify(facts, null, 2)}\n` : table(facts));
}

function show(id: string, { json }: { json?: true }): void {
  const rule = ruleOf(id);
  const samples = rule.samples(seeded(randomInt(SEEDS_BELOW)));
  process.stdout.write(json ? `${JSON.stringify(factsOf(rule), null, 2)}\n` : page(rule, samples));
}

function test(ids: readonly string[]): void {
  const rules = ids.length === 0 ? builtInRules() : [...new Set(ids)].map(ruleOf);
  const engine = createEngine({ rules: builtInRules, keys: new KeyRing(createKeyFile()) });
  const tests = rules.map((rule) => testRule(rule, engine, SEEDS));
  for (const { rule, failures } of tests) for (const failure of failures) process.stdout.write(`${rule}: ${failure}\n`);
  const [samples, failed] = [sum(tests.map((one) => one.samples)), sum(tests.map((one) => one.failures.length))];
  process.stdout.write(`${rules.length} rules, ${samples} samples, ${failed} failed\n`);
  if (failed > 0) process.exitCode = EXIT_FAILED_SAMPLES;
}

function ruleOf(id: string): Rule {
  const known = builtInRules();
  const rule = known.find((one) => one.id === id);
  if (rule) return rule;
  const near = nearest(
    id,
    known.map((one) => one.id),
  );
  const hint = near.length === 0 ? "leaktrail rules list names all of them" : `did you mean ${near.join(" or ")}?`;
  throw new LeaktrailError("not-found", `there is no rule ${JSON.stringify(id)}; ${hint}`);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
