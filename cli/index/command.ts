import { Command } from "commander";
import { buildCommand } from "./build.ts";
import { inspectCommand } from "./inspect.ts";
import { keyCommand } from "./key.ts";
import { updateCommand } from "./update.ts";
import { verifyCommand } from "./verify.ts";

/** `leaktrail index`. */
export function indexCommand(): Command {
  const index = new Command("index").description("Build indexes of issued secrets, to scan with; look into them and keep them up to date.");
  for (const make of [buildCommand, inspectCommand, updateCommand, verifyCommand, keyCommand]) index.addCommand(make());
  return index;
}
