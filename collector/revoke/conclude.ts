import {
  type Incident,
  type IncidentState,
  LeaktrailError,
  type Log,
  publicId,
  RECEIPT_SCHEMA,
  type Receipt,
  type Revocation,
  trailEntryOf,
} from "../../contract/index.ts";
import { changeIncident } from "../correlate/incidents.ts";
import type { Store, Versioned } from "../store/index.ts";
import type { Trail } from "../trail/index.ts";
import type { StatusAnswer } from "./issuer.ts";
import { ended } from "./transitions.ts";

interface Concluding {
  readonly store: Store;
  readonly trail: Trail;
  readonly log: Log;
  readonly now: () => Date;
  /** Told of each record that has changed. */
  readonly onIssuance: (id: string) => void;
  readonly count: (outcome: "proven" | "unproven" | "refused" | "abandoned") => void;
}

/**
 * The end of a revocation that the issuer accepted: writes the receipt, enters it in the trail, moves the incident, and
 * closes the job last, so that whatever a crash leaves undone is found by its job and done again to the same effect.
 */
export async function conclude(to: Concluding, job: Versioned<Revocation>, status: StatusAnswer, acceptedAt = to.now()): Promise<void> {
  const receipt = await keepReceipt(to.store, makeReceipt(job.doc, status, acceptedAt, to.now()));
  const { incidentId, issuanceId, issuer, verdict, evidence } = receipt;
  const facts = { receiptId: receipt.id, verdict, issuer, says: evidence.says, evidenceSha256: evidence.bodySha256 };
  await to.trail.append(
    trailEntryOf(
      { at: to.now().toISOString(), actor: "collector", action: "receipt.written", incidentId, issuanceId, revocationId: job.id, facts },
      receipt.id,
    ),
  );
  await followRevocation(to.store, incidentId, to.now());
  if (verdict === "proven") await markRevoked(to, receipt);
  await closeJob(to, job, ended(job.doc, "done", { status: status.status, summary: status.says }, to.now(), receipt.id));
  to.count(verdict);
}

const MARK_ATTEMPTS_MAX = 20;

/** Says in the issuance record that its secret is dead, so that the index says it too: a new sighting is then judged as such. */
async function markRevoked(to: Concluding, { issuanceId, revokedAt }: Receipt): Promise<void> {
  for (let attempt = 0; attempt < MARK_ATTEMPTS_MAX; attempt++) {
    const [current] = await to.store.get("issuance", [issuanceId]);
    if (!current || current.doc.record.revokedAt !== null) return;
    const doc = { record: { ...current.doc.record, revokedAt }, indexVersion: 0 };
    const [result] = await to.store.write([{ op: "replace", collection: "issuance", id: issuanceId, doc, version: current.version }]);
    if (result?.stored) return to.onIssuance(issuanceId);
  }
  throw new LeaktrailError("store-unavailable", "the issuance record is changed by others again and again");
}

/**
 * The end of a revocation that did not work: the incident says so, and a person must look. Only who still has the job may
 * say so: a worker that was too slow knows less than the one that took its job over.
 */
export async function giveUp(
  to: Concluding,
  job: Versioned<Revocation>,
  state: "refused" | "abandoned",
  answer: { status: number | null; summary: string },
): Promise<void> {
  if (!(await closeJob(to, job, ended(job.doc, state, answer, to.now())))) return;
  to.log({ level: "error", message: `revocation ${job.id} (issuer ${job.doc.issuer}) is ${state}: ${answer.summary}` });
  await followRevocation(to.store, job.doc.incidentId, to.now());
  to.count(state);
}

/**
 * Brings an incident to where its revocation stands: a receipt is the last word, else the job's state. May be called at
 * any time, by anybody; whoever moves a job calls it afterwards, and the reaper does where a crash came between.
 */
export async function followRevocation(store: Store, incidentId: string, now: Date): Promise<void> {
  await changeIncident(store, incidentId, async (incident) => {
    const { revocationId } = incident;
    if (revocationId === null) return incident;
    const [[job], [receipt]] = await Promise.all([
      store.get("revocations", [revocationId]),
      store.get("receipts", [receiptIdOf(revocationId)]),
    ]);
    if (receipt) return withReceipt(incident, receipt.doc, now);
    const state: IncidentState = job?.doc.state === "refused" || job?.doc.state === "abandoned" ? "failed" : "revoking";
    return !job || incident.state === state ? incident : { ...incident, state, updatedAt: now.toISOString() };
  });
}

async function closeJob(to: Concluding, job: Versioned<Revocation>, doc: Revocation): Promise<boolean> {
  const [result] = await to.store.write([{ op: "replace", collection: "revocations", id: job.id, doc, version: job.version }]);
  return result?.stored ?? false;
}

/** One receipt a revocation: the first that is written stays. */
async function keepReceipt(store: Store, receipt: Receipt): Promise<Receipt> {
  const [result] = await store.write([{ op: "create", collection: "receipts", id: receipt.id, doc: receipt }]);
  if (result?.stored) return receipt;
  const [kept] = await store.get("receipts", [receipt.id]);
  return kept?.doc ?? receipt;
}

function makeReceipt(job: Revocation, status: StatusAnswer, acceptedAt: Date, now: Date): Receipt {
  const proven = status.verdict === "dead";
  return {
    schema: RECEIPT_SCHEMA,
    id: receiptIdOf(job.id),
    revocationId: job.id,
    incidentId: job.incidentId,
    issuanceId: job.issuanceId,
    issuer: job.issuer,
    verdict: proven ? "proven" : "unproven",
    method: status.status === null ? "none" : "status-call",
    evidence: { status: status.status, bodySha256: status.bodySha256, says: status.says },
    revokedAt: acceptedAt.toISOString(),
    provenAt: proven ? now.toISOString() : null,
  };
}

function receiptIdOf(revocationId: string): string {
  return publicId("rcp", revocationId);
}

function withReceipt(incident: Incident, receipt: Receipt, now: Date): Incident {
  const state: IncidentState = receipt.verdict === "proven" ? "proven" : "revoked";
  if (incident.receiptId === receipt.id && incident.state === state) return incident;
  const clock = { ...incident.clock, revokedAt: receipt.revokedAt, provenAt: receipt.provenAt };
  return { ...incident, state, receiptId: receipt.id, clock, updatedAt: now.toISOString() };
}
