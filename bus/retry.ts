import { setTimeout as sleep } from "node:timers/promises";

const FIRST_DELAY_MS = 100;
const LAST_DELAY_MS = 5000;

/** How long to wait before attempt `attempt` (1 for the second try): doubling up to 5 s, spread so that many do not come at once. */
export function backOffMs(attempt: number): number {
  const delayMs = Math.min(LAST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(attempt - 1, 16));
  return delayMs * (0.75 + Math.random() / 4);
}

/** Waits, or returns at once when `signal` is aborted. */
export async function pause(delayMs: number, signal: AbortSignal): Promise<void> {
  await sleep(delayMs, undefined, { signal }).catch(() => undefined);
}

/** Why something failed, in words: the innermost cause says most. */
export function reasonOf(thrown: unknown): string {
  let error = thrown;
  for (let depth = 0; depth < 5 && error instanceof Error && error.cause instanceof Error; depth++) error = error.cause;
  return error instanceof Error ? error.message || error.name : String(error);
}
