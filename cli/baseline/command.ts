import { Command } from "commander";
import { addScanOptions } from "../scan/options.ts";
import { audit } from "./audit.ts";
import { create, update } from "./write.ts";

/** `leaktrail baseline`. */
export function baselineCommand(): Command {
  const baseline = new Command("baseline").description(
    "Keep the list of secrets that may stand where they do: by their hashes, whatever file and line they move to.",
  );
  for (const command of [createCommand(), updateCommand(), auditCommand()]) baseline.addCommand(addScanOptions(command));
  return baseline;
}

function createCommand(): Command {
  return written(new Command("create"))
    .description("List what a scan finds now. Exit status: 0 written, 1 written without some of it, 2 not written.")
    .action(create);
}

function updateCommand(): Command {
  return written(new Command("update"))
    .description("Add what a scan finds and the list has not. Exit status: 0 written, 1 written without some of it, 2 not written.")
    .option("--prune", "take out the lines that match nothing in what is scanned")
    .action(update);
}

function auditCommand(): Command {
  return new Command("audit")
    .description("Say of each line where its secret stands. Exit status: 0 all count, 1 some are over or match nothing, 2 could not look.")
    .argument("[path...]", "files and folders to look in; this folder by default")
    .action(audit);
}

function written(command: Command): Command {
  return command
    .argument("[path...]", "files and folders to scan; this folder by default")
    .option("--reason <text>", "why these may stand there", "there when the baseline was made")
    .option("--until <day>", "the last day on which they count, such as 2027-01-31")
    .option("--include-issued", "list secrets of the index, too: better have them revoked");
}
