import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { firstAdminToken, type Store } from "../collector/index.ts";
import { type Log, toLeaktrailError } from "../contract/index.ts";
import { writeDurably } from "./data-directory.ts";

const TRY_EVERY_MS = 2_000;

/**
 * At the first start of all, writes an admin token to DATA/admin.token (0600) and says where. Where the store is away it
 * waits for it. With several collectors one wins, and the others keep no file.
 */
export async function writeFirstToken(store: Store, dataDirectory: string, log: Log, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      return await tryWriteFirstToken(store, dataDirectory, log);
    } catch (thrown) {
      const error = toLeaktrailError(thrown);
      if (!error.canRetry) throw error;
      log({ level: "warn", message: `the first admin token waits: ${error.message}` });
      await sleep(TRY_EVERY_MS, undefined, { signal }).catch(() => {});
    }
  }
}

async function tryWriteFirstToken(store: Store, dataDirectory: string, log: Log): Promise<void> {
  const first = await firstAdminToken(store, new Date());
  if (!first) return;
  const file = join(dataDirectory, "admin.token");
  writeDurably(file, `${first.text}\n`, 0o600);
  if (await first.confirm()) log({ level: "info", message: `the first admin token is in ${file}` });
  else rmSync(file, { force: true });
}
