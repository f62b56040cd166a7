import { Command } from "commander";
import { addRuleFileCommands } from "./rule-files.ts";

/** `leaktrail rules`. */
export function rulesCommand(): Command {
  const rules = new Command("rules").description("Look after the rules that secrets are found by.");
  addRuleFileCommands(rules);
  return rules;
}
