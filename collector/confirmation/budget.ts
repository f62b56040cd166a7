import { z } from "zod";
import { type ConfirmationConfiguration, LeaktrailError, publicId } from "../../contract/index.ts";
import { changeControl } from "../coordination/control.ts";
import type { Store } from "../store/index.ts";

/** What a token has taken of its budgets: one document a token, however many collectors answer it. */
const taken = z.object({ minute: z.string(), inMinute: z.number(), day: z.string(), inDay: z.number() });

export type Budgets = Pick<ConfirmationConfiguration, "candidatesPerMinute" | "candidatesPerDay">;

/** Thrown where a token has used up its budget; `retryAfterS` says when the next one begins. */
export class OverBudget extends LeaktrailError {
  readonly retryAfterS: number;

  constructor(retryAfterS: number) {
    super("rate-limited", `this token has asked for as many candidates as it may; ask again in ${retryAfterS} seconds`);
    this.retryAfterS = retryAfterS;
  }
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/**
 * Takes so many candidates from a token's budgets, all of them or none. Throws `OverBudget`, and `store-unavailable` where
 * nobody can count: then nothing is answered. A crash after the taking wastes some, which errs on the safe side.
 */
export async function takeFromBudget(store: Store, token: string, count: number, budgets: Budgets, now: Date): Promise<void> {
  const [minute, day] = [now.toISOString().slice(0, 16), now.toISOString().slice(0, 10)];
  // Contention alone ends with this one.
  let retryAfterS = 1;
  const changed = await changeControl(store, publicId("cnf", token), taken, (current) => {
    // A collector whose clock is behind takes from what another one has begun: nothing counts twice.
    const inMinute = current && current.minute >= minute ? current.inMinute : 0;
    const inDay = current && current.day >= day ? current.inDay : 0;
    if (inDay + count > budgets.candidatesPerDay) retryAfterS = secondsToNext(DAY_MS, now);
    else if (inMinute + count > budgets.candidatesPerMinute) retryAfterS = secondsToNext(MINUTE_MS, now);
    else return { minute: later(current?.minute, minute), inMinute: inMinute + count, day: later(current?.day, day), inDay: inDay + count };
    return undefined;
  });
  if (!changed) throw new OverBudget(retryAfterS);
}

function later(known: string | undefined, now: string): string {
  return known !== undefined && known > now ? known : now;
}

function secondsToNext(periodMs: number, now: Date): number {
  return Math.ceil((periodMs - (now.getTime() % periodMs)) / 1000);
}
