import { Command } from "commander";
import { createSigningKey } from "../../contract/index.ts";
import { PrivateFile } from "../../scanner/index.ts";

/** `leaktrail index key`. */
export function keyCommand(): Command {
  return new Command("key")
    .description("Make a key to sign indexes with, and print its public half: what others give to --trust.")
    .requiredOption("--out <file>", "where to write the private key (mode 0600)")
    .action(makeKey);
}

function makeKey({ out }: { out: string }): void {
  const { privatePem, publicPem, id } = createSigningKey();
  const file = new PrivateFile(out);
  file.write(privatePem);
  file.commit({ replace: false });
  process.stdout.write(publicPem);
  process.stderr.write(`leaktrail: signing key ${id} written to ${out}; its public half went to standard output\n`);
}
