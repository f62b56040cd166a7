import { z } from "zod";
import { publicId } from "../../contract/index.ts";
import { changeControl } from "../coordination/control.ts";
import type { Store } from "../store/index.ts";

/** What was taken in the newest minute: one document a rule and issuer, however long it runs. */
const counter = z.object({ minute: z.string(), taken: z.number() });

/**
 * Takes one revocation from a rule's allowance for this issuer and minute; false where it is used up, or where too many
 * compete for it: then a person is asked. A crash between taking and revoking wastes one, which errs on the safe side.
 */
export async function takeFromCap(store: Store, cap: { rule: string; issuer: string; perMinute: number }, now: Date): Promise<boolean> {
  const minute = now.toISOString().slice(0, 16);
  const changed = await changeControl(store, publicId("cap", cap.issuer, cap.rule), counter, (current) => {
    // A collector whose clock is behind takes from the minute that another one has begun: a cap never counts twice.
    const before = current && current.minute >= minute ? current : { minute, taken: 0 };
    return before.taken >= cap.perMinute ? undefined : { ...before, taken: before.taken + 1 };
  });
  return changed !== undefined;
}
