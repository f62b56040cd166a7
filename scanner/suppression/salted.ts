import { createHmac, randomBytes, scryptSync } from "node:crypto";
import { explainWeakness } from "../../contract/index.ts";
import { entropyBitsPerByte } from "../../rules/index.ts";

/** What makes each guess dear: scrypt (RFC 7914) with 16 MB, some 40 ms on a laptop. */
export const STRETCH = { N: 16_384, r: 8, p: 1 } as const;
export const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** By its own bytes: what repeats or is drawn from few is easier to guess than it is long. Of what may be guessed no hash is written, stretched or not. */
const BITS_MIN = 56;

export function freshSalt(): Buffer {
  return randomBytes(SALT_BYTES);
}

/**
 * What a scan keeps of a secret, to look it up in a baseline that has no key: an HMAC-SHA-256 under the baseline's salt, which leaves no
 * process. Undefined for a secret that somebody who knows the salt could guess.
 */
export function saltedDigestOf(secret: Uint8Array, salt: Uint8Array): string | undefined {
  if (explainWeakness(secret) !== undefined || secret.length * entropyBitsPerByte(secret) < BITS_MIN) return undefined;
  return createHmac("sha256", salt).update("leaktrail baseline\0").update(secret).digest("base64url");
}

/** How such a digest stands in a baseline. */
export function stretchedOf(digest: string, salt: Uint8Array): string {
  return scryptSync(Buffer.from(digest, "base64url"), salt, HASH_BYTES, STRETCH).toString("base64url");
}
