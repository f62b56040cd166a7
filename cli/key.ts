import { Command } from "commander";
import { createKeyFile, LeaktrailError, parseKeyFile, rotateKeyFile } from "../contract/index.ts";
import { readSecretFile } from "./credential.ts";
import { writeKeyFile } from "./keys.ts";

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** `leaktrail key create|rotate`. */
export function keyCommand(): Command {
  const key = new Command("key").description("Make and rotate the key that fingerprints are made with.");
  key
    .command("create")
    .description("Make a key file. One that is there already is left as it is.")
    .requiredOption("--out <file>", "where to write it (mode 0600)")
    .option("--id <id>", "the key's name; without it, the key is named after itself")
    .action(create);
  key
    .command("rotate")
    .description("Add a fresh current key to a key file; the former one goes on matching what was made with it.")
    .requiredOption("--out <file>", "the key file to change")
    .option("--id <id>", "the new key's name; without it, it is named after itself")
    .option("--not-after <date>", "when the former current key ends, e.g. 2027-01-31 or 2027-01-31T12:00:00Z; without it, never")
    .option("--windows", "begin new window keys too; secrets are then sought in one more pass until the former ones end")
    .action(rotate);
  return key;
}

function create({ out, id }: { out: string; id?: string }): void {
  const made = createKeyFile(checkedId(id));
  writeKeyFile(out, made, { replace: false });
  process.stdout.write(`key ${made.current} written to ${out}\n`);
}

function rotate({ out, id, notAfter, windows = false }: { out: string; id?: string; notAfter?: string; windows?: boolean }): void {
  const file = parseKeyFile(readSecretFile(out, "the key file"));
  const rotated = rotateKeyFile(file, checkedId(id), notAfter === undefined ? null : futureDate(notAfter), { windows });
  writeKeyFile(out, rotated, { replace: true });
  const until = notAfter === undefined ? "" : ` until ${notAfter}`;
  const begun = windows ? "; it begins a window epoch of its own" : "";
  process.stdout.write(`key ${rotated.current} is current in ${out}; ${file.current} goes on matching${until}${begun}\n`);
}

function checkedId(id: string | undefined): string | undefined {
  if (id === undefined || ID.test(id)) return id;
  throw new LeaktrailError("bad-configuration", "--id must be 1 to 64 letters, digits, dots, dashes or underscores");
}

function futureDate(text: string): Date {
  const date = new Date(text);
  if (/^\d{4}-\d{2}-\d{2}(T|$)/.test(text) && date.getTime() > Date.now()) return date;
  throw new LeaktrailError("bad-configuration", "--not-after must be a date to come, e.g. 2027-01-31 or 2027-01-31T12:00:00Z");
}
