import { z } from "zod";
import { id, instant, label, text } from "./fields.ts";
import { registration } from "./registration.ts";

export const ISSUANCE_SCHEMA = "leaktrail.issuance/1";

const LIFETIME_MAX_YEARS = 50;

/** What a broker says of a secret that it issued. Never the secret; never a URL: an issuer is named, not addressed. */
const statement = {
  id,
  issuer: z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]{0,62}$/, "must be a name of 1 to 63 lower-case letters, digits, dots, dashes or underscores"),
  type: label.optional(),
  publicId: label.optional(),
  subject: z.strictObject({ id: label, kind: z.enum(["agent", "service", "human", "other"]), workload: label.optional() }),
  task: z.strictObject({ id: label, purpose: text.max(2048).optional() }).optional(),
  scope: z.array(label).max(64).default([]),
  owner: label.optional(),
  environment: label.optional(),
  grant: z
    .strictObject({
      requestedBy: label.optional(),
      reason: text.max(2048).optional(),
      approvedBy: label.optional(),
      policy: label.optional(),
    })
    .optional(),
  issuedAt: instant,
  expiresAt: instant.nullable().default(null),
  completedAt: instant.nullable().default(null),
  revokedAt: instant.nullable().default(null),
  rotatedFrom: id.nullable().default(null),
  /** How the issuer itself names the secret when it is asked to revoke it. */
  revokeRef: label.optional(),
};

const lasting = (record: { issuedAt: string; expiresAt: string | null }, context: z.RefinementCtx) => {
  if (record.expiresAt === null) return;
  const lifetimeMs = Date.parse(record.expiresAt) - Date.parse(record.issuedAt);
  const problem =
    lifetimeMs <= 0
      ? "must lie after issuedAt"
      : lifetimeMs > LIFETIME_MAX_YEARS * 366 * 86_400_000
        ? `must lie within ${LIFETIME_MAX_YEARS} years of issuedAt`
        : undefined;
  if (problem) context.addIssue({ code: "custom", path: ["expiresAt"], message: problem });
};

/** The issuance record as it is stored and as Kafka carries it: the statement and the registration. */
export const issuanceRecord = z.strictObject({ schema: z.literal(ISSUANCE_SCHEMA), ...statement, registration }).superRefine(lasting);
export type IssuanceRecord = z.output<typeof issuanceRecord>;

/** `POST /v1/issuance`: the statement, plus either the secret (hashed on arrival and dropped) or a ready registration. */
export const issuanceRequest = z
  .strictObject({
    schema: z.literal(ISSUANCE_SCHEMA).default(ISSUANCE_SCHEMA),
    ...statement,
    secret: z.string().min(1).max(87_384).optional(),
    secretBase64: z.base64().min(1).max(87_384).optional(),
    registration: registration.optional(),
  })
  .superRefine(lasting)
  .refine((request) => [request.secret, request.secretBase64, request.registration].filter((given) => given !== undefined).length === 1, {
    path: ["secret"],
    message: "give exactly one of secret, secretBase64 and registration",
  });
export type IssuanceRequest = z.output<typeof issuanceRequest>;

/** `POST /v1/issuance/{id}/events`. */
export const issuanceEvent = z.strictObject({
  event: z.enum(["renewed", "rotated", "completed", "expired", "revoked"]),
  at: instant,
  expiresAt: instant.nullable().optional(),
});
export type IssuanceEvent = z.output<typeof issuanceEvent>;

/** `POST /v1/usage`. */
export const usageEvent = z
  .strictObject({
    issuance: id.optional(),
    publicId: label.optional(),
    at: instant,
    resource: label,
    action: label,
    origin: label.optional(),
  })
  .refine((usage) => (usage.issuance === undefined) !== (usage.publicId === undefined), {
    path: ["issuance"],
    message: "give exactly one of issuance and publicId",
  });
export type UsageEvent = z.output<typeof usageEvent>;
