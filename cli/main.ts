#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { toLeaktrailError } from "../contract/index.ts";
import { collectCommand } from "./collect.ts";
import { indexCommand } from "./index-command.ts";
import { keyCommand } from "./key.ts";
import { scanCommand } from "./scan.ts";
import { serveCommand } from "./serve.ts";
import { tokenCommand } from "./token.ts";
import { trailCommand } from "./trail.ts";
import { upCommand } from "./up.ts";
import { version } from "./version.ts";
import { watchCommand } from "./watch.ts";

/** Exit codes: 0 clean, 1 findings, 2 could not do what was asked. */
const EXIT_FAILED = 2;

const commands = [
  scanCommand(),
  indexCommand(),
  keyCommand(),
  watchCommand(),
  upCommand(),
  collectCommand(),
  serveCommand(),
  trailCommand(),
  tokenCommand(),
];

/** Without it a mistake in the arguments ends the process with 1, which means findings. */
function throwing(command: Command): Command {
  for (const inner of command.commands) throwing(inner);
  return command.exitOverride();
}

async function main(): Promise<void> {
  const program = new Command("leaktrail")
    .description("Finds the secrets your organisation issued wherever they leak, has them revoked, and proves it.")
    .version(version)
    .exitOverride()
    .configureHelp({ showGlobalOptions: true });
  for (const command of commands) program.addCommand(throwing(command));
  try {
    await program.parseAsync();
  } catch (thrown) {
    if (thrown instanceof CommanderError) {
      process.exitCode = thrown.exitCode === 0 ? 0 : EXIT_FAILED;
      return;
    }
    process.stderr.write(`leaktrail: ${toLeaktrailError(thrown).message}\n`);
    process.exitCode = EXIT_FAILED;
  }
}

await main();
