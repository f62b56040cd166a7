import { z } from "zod";

/** Field types that several documents share. Every string is bounded: all of them come from outside. */
export const id = z
  .string()
  .min(1)
  .max(256)
  .regex(/^[\x21-\x7e]+$/, "must be printable ASCII without spaces");
/** Text without half a surrogate pair: that has no UTF-8 form, and so neither a URL nor a trail entry could hold it. */
export const text = z.string().refine((given) => !/\p{Surrogate}/u.test(given), "must be whole Unicode text");
export const label = text.min(1).max(512);
export const path = text.min(1).max(4096);
export const instant = z.iso.datetime({ offset: true, error: "must be an RFC 3339 date and time, e.g. 2026-01-31T12:00:00Z" });
export const count = z.int().min(0);
export const position = z.int().min(1);

export const severity = z.enum(["low", "medium", "high", "critical"]);
export type Severity = z.output<typeof severity>;

export const confidence = z.enum(["low", "medium", "high"]);
export type Confidence = z.output<typeof confidence>;

export const keyId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, "must be 1 to 64 letters, digits, dots, dashes or underscores");

/** Keyed HMAC-SHA-256 of a secret: 32 bytes as base64url, and the id of the key. */
export const fingerprint = z.strictObject({
  keyId,
  value: z.string().regex(/^[A-Za-z0-9_-]{43}$/, "must be 32 bytes as base64url"),
});
export type Fingerprint = z.output<typeof fingerprint>;
