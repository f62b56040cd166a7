import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { confirmFirstAdminToken, hasFirstAdminToken, makeFirstAdminToken, type Store } from "../collector/index.ts";
import { type Log, toLeaktrailError } from "../contract/index.ts";
import { createDurably } from "./data-directory.ts";

const TRY_EVERY_MS = 2_000;

/**
 * At the first start of all, writes an admin token to DATA/admin.token (0600) and says where. Where the store is away it
 * waits for it. With several collectors one wins, and the others keep no file; those that share DATA share the token.
 */
export async function writeFirstToken(store: Store, dataDirectory: string, log: Log, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      if (await tryWriteFirstToken(store, dataDirectory, log)) return;
    } catch (thrown) {
      const error = toLeaktrailError(thrown);
      if (!error.canRetry) return log({ level: "error", message: `the first admin token could not be written: ${error.message}` });
      log({ level: "warn", message: `the first admin token waits: ${error.message}` });
      await sleep(TRY_EVERY_MS, undefined, { signal }).catch(() => {});
    }
  }
}

/** False where the file held something else, and is gone now. */
async function tryWriteFirstToken(store: Store, dataDirectory: string, log: Log): Promise<boolean> {
  if (await hasFirstAdminToken(store)) return true;
  const file = join(dataDirectory, "admin.token");
  // A file that is there already is that of a start that crashed, or of a process beside this one: its token is as good.
  createDurably(file, `${makeFirstAdminToken()}\n`, 0o600);
  const text = readFileSync(file, "utf8").trim();
  const isRight = await confirmFirstAdminToken(store, text, new Date());
  if (isRight) log({ level: "info", message: `the first admin token is in ${file}` });
  else rmSync(file, { force: true });
  return isRight;
}
