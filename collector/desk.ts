import { LeaktrailError, type Revocation, trailEntryOf } from "../contract/index.ts";
import { Correlator } from "./correlate/correlator.ts";
import type { Policy } from "./policy/policy.ts";
import { followRevocation } from "./revoke/conclude.ts";
import { isEnded, revived } from "./revoke/transitions.ts";
import type { Store } from "./store/index.ts";
import { Trail } from "./trail/index.ts";

export interface DeskOptions {
  readonly store: Store;
  readonly trail: Trail;
  readonly correlator: Correlator;
  readonly onRevocation: (job: Pick<Revocation, "id" | "issuer">) => void;
  readonly now: () => Date;
}

/** Where people decide. It writes documents only: whichever collector finds them carries them out. */
export class Desk {
  readonly #to: DeskOptions;

  constructor(options: DeskOptions) {
    this.#to = options;
  }

  /** A person's word on an incident. Throws `conflict` where nobody asked for it, `not-found`. */
  approve(word: { incidentId: string; verdict: "approved" | "refused"; by: string; reason: string }): Promise<void> {
    return this.#to.correlator.approve(word);
  }

  /** Has a revocation that was given up tried again. Throws `conflict` where it is still under way or done, `not-found`. */
  async retryRevocation(wish: { revocationId: string; by: string }): Promise<void> {
    const { store, trail } = this.#to;
    const [job] = await store.get("revocations", [wish.revocationId]);
    if (!job) throw new LeaktrailError("not-found", `there is no revocation ${wish.revocationId}`);
    if (!isEnded(job.doc) || job.doc.state === "done") {
      throw new LeaktrailError("conflict", `revocation ${job.id} is ${job.doc.state}: there is nothing to retry`);
    }
    const at = this.#to.now();
    const { incidentId, issuanceId } = job.doc;
    const entry = {
      at: at.toISOString(),
      actor: wish.by,
      action: "revocation.retried",
      incidentId,
      issuanceId,
      revocationId: job.id,
      facts: {},
    } as const;
    await trail.append(trailEntryOf(entry, job.id, entry.at));
    const [result] = await store.write([
      { op: "replace", collection: "revocations", id: job.id, doc: revived(job.doc, at), version: job.version },
    ]);
    if (!result?.stored) throw new LeaktrailError("conflict", "somebody else retried it first");
    await followRevocation(store, incidentId, at);
    this.#to.onRevocation(job.doc);
  }
}

/** A desk without a collector in its process: what it decides is carried out by the collectors that share the store. */
export function remoteDesk(options: { store: Store; policy: Policy; issuerNames: ReadonlySet<string>; now?: () => Date }): Desk {
  const { store, policy, issuerNames, now = () => new Date() } = options;
  const trail = new Trail(store);
  const nobodyHere = () => {};
  const correlator = new Correlator({
    store,
    trail,
    policy: () => policy,
    knowsIssuer: (name) => issuerNames.has(name),
    onRevocation: nobodyHere,
    onIssuance: nobodyHere,
    now,
  });
  return new Desk({ store, trail, correlator, onRevocation: nobodyHere, now });
}
