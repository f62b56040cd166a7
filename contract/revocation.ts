import { z } from "zod";
import { count, fingerprint, id, instant, label } from "./fields.ts";

export const REVOCATION_SCHEMA = "leaktrail.revocation/1";
export const RECEIPT_SCHEMA = "leaktrail.receipt/1";

/**
 * new -> claimed -> intent -> done | refused | ambiguous. `ambiguous` (no clear answer) is probed before anything is
 * tried again; `abandoned` means that the attempts are used up and a person must look (the dead letter of revocations).
 */
export const revocationState = z.enum(["new", "claimed", "intent", "ambiguous", "done", "refused", "abandoned"]);
export type RevocationState = z.output<typeof revocationState>;

/** One revocation: a job with one document. Its id is the idempotency key of every call it makes. */
export const revocation = z.strictObject({
  schema: z.literal(REVOCATION_SCHEMA),
  id: z.string().regex(/^rev_[a-z2-7]{26}$/),
  incidentId: id,
  issuanceId: id,
  issuer: label,
  /** How the issuer names the secret: the record's revokeRef, else its publicId, else its id. */
  revokeRef: label,
  fingerprint,
  state: revocationState,
  owner: label.nullable(),
  /** Rises with every claim: the fencing token. */
  epoch: count,
  attempt: count,
  /** True where an earlier call may have reached the issuer without a clear answer: its effect is probed before another call. */
  mayHaveTakenEffect: z.boolean(),
  nextAttemptAt: instant,
  lastAnswer: z.strictObject({ at: instant, status: z.int().nullable(), summary: label }).nullable(),
  receiptId: id.nullable(),
  createdAt: instant,
  updatedAt: instant,
});
export type Revocation = z.output<typeof revocation>;

/** What the issuer's webhook receives as its body (Standard Webhooks: type, timestamp, data). */
export const revocationRequest = z.strictObject({
  type: z.literal("secret.revoke"),
  timestamp: instant,
  data: z.strictObject({ revocationId: id, issuanceId: id, revokeRef: label, incidentId: id, reason: label }),
});
export type RevocationRequest = z.output<typeof revocationRequest>;

/** The proof that a secret no longer works, or the plain word that there is none. */
export const receipt = z.strictObject({
  schema: z.literal(RECEIPT_SCHEMA),
  id: z.string().regex(/^rcp_[a-z2-7]{26}$/),
  revocationId: id,
  incidentId: id,
  issuanceId: id,
  issuer: label,
  verdict: z.enum(["proven", "unproven"]),
  /** What was asked, and what was answered, in one line. */
  method: z.enum(["status-call", "none"]),
  evidence: z.strictObject({ status: z.int().nullable(), bodySha256: z.string().nullable(), says: label }),
  revokedAt: instant,
  provenAt: instant.nullable(),
});
export type Receipt = z.output<typeof receipt>;
