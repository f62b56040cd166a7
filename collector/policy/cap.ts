import { z } from "zod";
import { changeControl } from "../coordination/lease.ts";
import type { Store } from "../store/index.ts";

const counter = z.object({ taken: z.number() });

/**
 * Takes one revocation from a rule's allowance for this issuer and minute; false where it is used up, or where too many
 * compete for it: then a person is asked. A crash between taking and revoking wastes one, which errs on the safe side.
 */
export async function takeFromCap(store: Store, cap: { rule: string; issuer: string; perMinute: number }, now: Date): Promise<boolean> {
  const minute = now.toISOString().slice(0, 16);
  const id = `cap-${minute}-${cap.issuer}-${Buffer.from(cap.rule).toString("base64url").slice(0, 64)}`;
  const changed = await changeControl(store, id, counter, (current) => {
    const taken = current?.taken ?? 0;
    return taken >= cap.perMinute ? undefined : { taken: taken + 1 };
  });
  return changed !== undefined;
}
