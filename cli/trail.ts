import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { Command } from "commander";
import { z } from "zod";
import { verifyTrail } from "../collector/index.ts";
import { LeaktrailError, parse, type TrailEntry, trailEntry } from "../contract/index.ts";
import { type ApiClient, apiClient } from "./api-client.ts";
import { writeDurably } from "./data-directory.ts";

const EXIT_NOT_VERIFIED = 1;
const PAGE_MAX = 1000;
const WAITS_MAX = 6;
const WAIT_MS = 500;
const page = z.object({ entries: z.array(z.object({ sequence: z.int(), entry: trailEntry })) });

export function trailCommand(): Command {
  const trail = new Command("trail").description("The audit trail.");
  trail
    .command("verify")
    .description("Fetch the whole trail and check it against its signed checkpoint.")
    .requiredOption("--url <url>", "address of leaktrail, e.g. http://127.0.0.1:7465")
    .requiredOption("--public-key <file>", "the trail's public key (DATA/trail.pub), kept from the first start")
    .option("--checkpoint <file>", "a checkpoint that was kept earlier: shows that history was not rewritten since")
    .option("--save-checkpoint <file>", "keep the newest checkpoint there, once it is verified")
    .option("--token-file <file>", "file with an API token (scope read), mode 0600")
    .option("--json", "print the verdict as JSON")
    .action(verify);
  return trail;
}

interface VerifyFlags {
  readonly url: string;
  readonly publicKey: string;
  readonly checkpoint?: string;
  readonly saveCheckpoint?: string;
  readonly tokenFile?: string;
  readonly json?: boolean;
}

async function verify(flags: VerifyFlags): Promise<void> {
  const api = apiClient(flags.url, flags.tokenFile);
  const note = await (await api.get("/v1/trail/checkpoint")).text();
  const kept = flags.checkpoint === undefined ? undefined : read(flags.checkpoint, "the kept checkpoint");
  const verdict = await verifyTrail(entriesOf(api, sizeOf(note)), note, read(flags.publicKey, "the public key"), kept);
  process.stdout.write(
    flags.json ? `${JSON.stringify(verdict)}\n` : `${verdict.verified ? "verified" : "NOT VERIFIED"}: ${verdict.says}\n`,
  );
  if (!verdict.verified) process.exitCode = EXIT_NOT_VERIFIED;
  else if (flags.saveCheckpoint !== undefined) writeDurably(flags.saveCheckpoint, note, 0o644);
}

function read(path: string, what: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new LeaktrailError("bad-configuration", `${what} ${path} cannot be read`, { cause });
  }
}

/** The size in a checkpoint's second line. One that is none is found out when it is opened. */
function sizeOf(note: string): number {
  return Number(note.split("\n", 2)[1]) || 0;
}

/**
 * The entries that a checkpoint covers, page by page; it ends at a gap, so that a missing entry shows as missing. In
 * Elasticsearch the newest may take a moment to be found: they are waited for.
 */
async function* entriesOf(api: ApiClient, size: number): AsyncGenerator<TrailEntry> {
  let next = 0;
  for (let waits = 0; next < size && waits < WAITS_MAX; ) {
    const body: unknown = await (await api.get(`/v1/trail/entries?from=${next}&limit=${PAGE_MAX}`)).json();
    const { entries } = parse(page, body, "the trail's page");
    const before = next;
    for (const { sequence, entry } of entries) {
      if (sequence !== next) break;
      yield entry;
      next++;
    }
    if (next > before) continue;
    waits++;
    await sleep(WAIT_MS);
  }
}
