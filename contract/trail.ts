import canonicalize from "canonicalize";
import { z } from "zod";
import { LeaktrailError } from "./errors.ts";
import { id, instant, label } from "./fields.ts";
import { publicId } from "./fingerprint.ts";

export const TRAIL_ENTRY_SCHEMA = "leaktrail.trail-entry/1";

export const trailAction = z.enum([
  "issuance.registered",
  "issuance.changed",
  "usage.reported",
  "finding.received",
  "message.rejected",
  "incident.opened",
  "incident.joined",
  "incident.decided",
  "incident.approved",
  "incident.refused",
  "revocation.intended",
  "revocation.answered",
  "revocation.retried",
  "receipt.written",
  "token.created",
  "token.withdrawn",
  "confirmation.asked",
]);
export type TrailAction = z.output<typeof trailAction>;

/** One entry of the trail. It holds ids and facts, no secret and no personal field. */
export const trailEntry = z.strictObject({
  schema: z.literal(TRAIL_ENTRY_SCHEMA),
  id: z.string().regex(/^trl_[a-z2-7]{26}$/),
  at: instant,
  action: trailAction,
  /** Who did it: `collector`, or the subject of an API token. */
  actor: label,
  incidentId: id.optional(),
  issuanceId: id.optional(),
  revocationId: id.optional(),
  facts: z.record(z.string().max(64), z.union([z.string().max(4096), z.number(), z.boolean(), z.null()])),
});
export type TrailEntry = z.output<typeof trailEntry>;

/** The entry of one step. The same `step` parts give the same id: a step that is repeated after a crash is entered once. */
export function trailEntryOf(entry: Omit<TrailEntry, "schema" | "id">, ...step: readonly string[]): TrailEntry {
  return { schema: TRAIL_ENTRY_SCHEMA, id: publicId("trl", entry.action, ...step), ...entry };
}

/** RFC 8785 canonical JSON, as bytes: what a trail leaf is hashed over. Throws `invalid-input` for text that is not whole Unicode. */
export function canonicalBytes(value: unknown): Buffer {
  const text = canonicalText(value);
  if (text === undefined) throw new LeaktrailError("internal-fault", "a value without a JSON form cannot be made canonical");
  return Buffer.from(text, "utf8");
}

function canonicalText(value: unknown): string | undefined {
  try {
    return canonicalize(value);
  } catch {
    throw new LeaktrailError("invalid-input", "a text in it is not whole Unicode, and so has no canonical form");
  }
}
