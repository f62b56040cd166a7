import { Command } from "commander";
import { KEY_FILE } from "../ends.ts";
import { TRUST } from "../index/trust.ts";
import type { Check } from "./check.ts";
import { machineChecks } from "./machine.ts";
import { repositoryChecks } from "./repository.ts";
import { type SettingFlags, settingChecks } from "./setting.ts";
import { unsentCheck } from "./unsent.ts";

/** `leaktrail doctor`. */
export function doctorCommand(): Command {
  return new Command("doctor")
    .description(
      "Say what is installed, configured and reachable, and what a hook would scan. Exit status: 0 all is well, 1 warnings, 2 something does not work.",
    )
    .option("--repo <dir>", "the repository whose hooks are looked at", ".")
    .option(...KEY_FILE)
    .option("--config <file>", "leaktrail.yaml (default: the variable LEAKTRAIL_CONFIG)")
    .option("--index <file>", "an index of issued secrets")
    .option(...TRUST)
    .option("--collector <url>", "a collector that should answer")
    .option("--json", "print it as JSON")
    .action(examine);
}

const exitCodes = { ok: 0, warning: 1, problem: 2 } as const;

async function examine(flags: SettingFlags & { repo: string; json?: true }): Promise<void> {
  const checks = [...machineChecks(), ...(await settingChecks(flags)), unsentCheck(), ...repositoryChecks(flags.repo)];
  process.exitCode = Math.max(...checks.map(({ state }) => exitCodes[state]));
  process.stdout.write(flags.json ? `${JSON.stringify({ checks })}\n` : checks.map(lineOf).join(""));
}

function lineOf({ name, state, says, todo }: Check): string {
  return `${state.padEnd(9)}${name.padEnd(17)}${says}\n${todo === undefined ? "" : `${" ".repeat(26)}-> ${todo}\n`}`;
}
