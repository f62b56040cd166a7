import { z } from "zod";
import { id, instant, label } from "./fields.ts";

export const tokenScope = z.enum(["findings:write", "issuance:write", "index:read", "confirm", "read", "approve", "admin"]);
export type TokenScope = z.output<typeof tokenScope>;

/** An API token as it is stored: its hash, never itself. `admin` includes every other scope. */
export const apiToken = z.strictObject({
  schema: z.literal("leaktrail.token/1"),
  id,
  /** SHA-256 of the token's random part, as base64url. It has 256 random bits, so that no slow hash is needed. */
  hash: z.string().length(43),
  subject: label,
  scopes: z.array(tokenScope).min(1),
  expiresAt: instant.nullable(),
  createdAt: instant,
});
export type ApiToken = z.output<typeof apiToken>;
