import { Command } from "commander";
import { z } from "zod";
import { parse } from "../contract/index.ts";
import { apiClient } from "./api-client.ts";
import { writeDurably } from "./data-directory.ts";

const created = z.object({ token: z.string() });

export function tokenCommand(): Command {
  const token = new Command("token").description("API tokens for scanners, brokers and people.");
  token
    .command("create")
    .description("Make an API token and write it to a file of mode 0600; it is stored nowhere else.")
    .requiredOption("--url <url>", "address of leaktrail, e.g. http://127.0.0.1:7465")
    .requiredOption("--subject <name>", "who will use it")
    .requiredOption("--scope <scope...>", "findings:write, issuance:write, index:read, read, approve, admin")
    .requiredOption("--out <file>", "where to write it")
    .option("--expires-at <time>", "RFC 3339 time after which it no longer works")
    .option("--token-file <file>", "file with an admin token, mode 0600")
    .action(async (flags: { url: string; subject: string; scope: string[]; out: string; expiresAt?: string; tokenFile?: string }) => {
      const body = { subject: flags.subject, scopes: flags.scope, ...(flags.expiresAt ? { expiresAt: flags.expiresAt } : {}) };
      const answer: unknown = await (await apiClient(flags.url, flags.tokenFile).post("/v1/tokens", body)).json();
      const made = parse(created, answer, "the server's answer").token;
      writeDurably(flags.out, `${made}\n`, 0o600);
      process.stdout.write(`token ${made.split("_")[1]} written to ${flags.out}\n`);
    });
  token
    .command("revoke")
    .description("End an API token at once.")
    .requiredOption("--url <url>", "address of leaktrail, e.g. http://127.0.0.1:7465")
    .requiredOption("--id <id>", "the token's id, as create said it: its 16 characters after lt_")
    .option("--token-file <file>", "file with an admin token, mode 0600")
    .action(async (flags: { url: string; id: string; tokenFile?: string }) => {
      await apiClient(flags.url, flags.tokenFile).delete(`/v1/tokens/${encodeURIComponent(flags.id)}`);
    });
  return token;
}
