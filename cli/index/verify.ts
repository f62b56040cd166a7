import { Command } from "commander";
import { LeaktrailError } from "../../contract/index.ts";
import { openToLookAt, proofOf } from "./inspect.ts";
import { TRUST } from "./trust.ts";

/** `leaktrail index verify`. */
export function verifyCommand(): Command {
  return new Command("verify")
    .description("Check every byte of an index, and say what was checked and with what. Exit status: 0 sound, 2 not.")
    .requiredOption("--index <file>", "the index")
    .option("--key-file <file>", "key file, mode 0600")
    .option(...TRUST)
    .action(verify);
}

async function verify(flags: { index: string; keyFile?: string; trust?: string }): Promise<void> {
  const file = await openToLookAt(flags);
  try {
    const { blocks, lengthBytes } = file.verify();
    const { version, origin, expiresAt } = file.header;
    for (const [name, fact] of proofOf(file)) process.stdout.write(`${name.padEnd(12)} ${fact}\n`);
    process.stdout.write(`${"blocks".padEnd(12)} all ${blocks} match their digests (SHA-256), ${lengthBytes} bytes in all\n`);
    if (expiresAt !== null && Date.parse(expiresAt) <= Date.now()) {
      throw new LeaktrailError("conflict", `the index is sound, but it expired at ${expiresAt}: no scan takes it`);
    }
    process.stdout.write(`${"sound".padEnd(12)} version ${version} of ${origin}\n`);
  } finally {
    file.close();
  }
}
