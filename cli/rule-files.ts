import { type Command, Option } from "commander";
import { builtInRules, loadRuleFiles } from "../rules/index.ts";
import { PrivateFile } from "../scanner/index.ts";
import { say } from "./say.ts";

const formats = ["gitleaks", "kingfisher", "betterleaks"] as const;

/** Adds `rules import` and `rules export`. */
export function addRuleFileCommands(rules: Command): void {
  rules
    .command("import")
    .description("Make a file for scan --rules of the rules of another scanner. Says what could not be imported, and why.")
    .argument("<file>", "the other scanner's rules")
    .addOption(new Option("--from <format>", "whose format it is; without it YAML is kingfisher's, and TOML gitleaks'").choices(formats))
    .requiredOption("--output <file>", "where to write the rules; a file that is there already is left as it is")
    .action(importRules);
  rules
    .command("export")
    .description("Write the built-in rules in gitleaks' format. Says which of them it has no words for.")
    .option("--output <file>", "where to write them; without it, to standard output")
    .action(exportRules);
}

async function importRules(path: string, { from, output }: { from?: (typeof formats)[number]; output: string }): Promise<void> {
  const { importedRules, readRuleFile } = await loadRuleFiles();
  const format = from ?? (/\.ya?ml$/i.test(path) ? "kingfisher" : "gitleaks");
  const builtInIds = new Set(builtInRules().map(({ id }) => id));
  const { toml, count, leftOut, without, renamed } = importedRules(readRuleFile(path), format, builtInIds);
  if (count > 0) writeFile(output, toml);
  for (const message of leftOut) say(`left out: ${message}`);
  for (const [id, name] of renamed) say(`${id} is called ${name} now: a built-in rule has its name`);
  for (const [key, times] of without) say(`without ${key} (${times} times), which leaktrail has nothing like: the rules may find more`);
  say(`${count} rules imported, ${leftOut.length} left out${count > 0 ? `; scan with --rules ${output}` : ""}`);
  if (count === 0) process.exitCode = 2;
}

async function exportRules({ output }: { output?: string }): Promise<void> {
  const { exportedRules } = await loadRuleFiles();
  const { toml, count, leftOut } = exportedRules(builtInRules());
  if (output === undefined) process.stdout.write(toml);
  else writeFile(output, toml);
  for (const { id, reason } of leftOut) say(`left out: ${id}: ${reason}`);
  say(`${count} rules exported, ${leftOut.length} left out`);
}

function writeFile(path: string, text: string): void {
  const file = new PrivateFile(path);
  file.write(text);
  file.commit({ replace: false });
}
