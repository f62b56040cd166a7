import { z } from "zod";
import { fingerprint, id, instant, label, severity, text } from "./fields.ts";
import type { Finding } from "./finding.ts";
import { policyAction } from "./policy.ts";

export const INCIDENT_SCHEMA = "leaktrail.incident/1";

/**
 * open: found, nothing to revoke yet or policy says notify. awaiting-approval: a person decides. revoking: asked of the
 * issuer. revoked: the issuer said yes, proof is missing. proven: the secret is dead, and a receipt says how we know.
 * failed: the issuer refused or could not be reached; a person must look.
 */
export const incidentState = z.enum(["open", "awaiting-approval", "revoking", "revoked", "proven", "failed"]);
export type IncidentState = z.output<typeof incidentState>;

const decision = z.strictObject({
  action: policyAction,
  /** The policy rule that spoke, or `default`. */
  rule: label,
  /** Why it is not what the rule alone would have said, e.g. `cap of 60 a minute reached`. */
  because: label.optional(),
  at: instant,
  /** Set once a person has spoken. */
  approval: z.strictObject({ by: label, verdict: z.enum(["approved", "refused"]), reason: text.max(2048), at: instant }).optional(),
});
export type Decision = z.output<typeof decision>;

/** All findings of one fingerprint, with its issuance records, its state and its clock. */
export const incident = z.strictObject({
  schema: z.literal(INCIDENT_SCHEMA),
  id: z.string().regex(/^inc_[a-z2-7]{26}$/),
  fingerprint,
  /** The same secret's fingerprints under other key epochs. */
  aliases: z.array(fingerprint).max(16),
  kind: z.enum(["issued", "partial", "pattern"]),
  rule: label,
  severity,
  preview: text.max(128),
  state: incidentState,
  /** Issuance records of this secret: one normally; several mean that one secret was issued twice. Earliest first. */
  issuanceIds: z.array(id).max(64),
  issuer: label.nullable(),
  owner: label.nullable(),
  environment: label.nullable(),
  /** Which came first: the finding or the issuance record. Null while there is no record. */
  joined: z.enum(["finding-first", "issuance-first"]).nullable(),
  decision: decision.nullable(),
  revocationId: id.nullable(),
  receiptId: id.nullable(),
  /** The finding that opened it: policy decides over this one. */
  firstFindingId: id,
  /** Where the secret was seen first, for lists. */
  firstFile: text.max(4096),
  clock: z.strictObject({
    firstSeenAt: instant,
    lastSeenAt: instant,
    openedAt: instant,
    decidedAt: instant.nullable(),
    revokedAt: instant.nullable(),
    provenAt: instant.nullable(),
  }),
  updatedAt: instant,
});
export type Incident = z.output<typeof incident>;

/** One of an incident's findings, as it is kept: the finding, and the incident that it belongs to. */
export interface Occurrence {
  readonly incidentId: string;
  readonly seenAt: string;
  readonly count: number;
  readonly finding: Finding;
}
