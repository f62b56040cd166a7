import { readFileSync } from "node:fs";
import { LeaktrailError, parseSigningKey, parseTrustedKeys, type SigningKey, type TrustedKey } from "../../contract/index.ts";
import { readSecretFile } from "../credential.ts";

export const SIGN_KEY = ["--sign-key <file>", "sign the index with this key (leaktrail index key makes one)"] as const;
export const TRUST = ["--trust <file>", "public keys, one of which must have signed the index; tiers B and C demand it"] as const;

export function signingKeyOf({ signKey }: { signKey?: string }): SigningKey | undefined {
  return signKey === undefined ? undefined : parseSigningKey(readSecretFile(signKey, "the signing key"));
}

export function trustedOf({ trust }: { trust?: string }): readonly TrustedKey[] | undefined {
  return trust === undefined ? undefined : parseTrustedKeys(readPublicFile(trust));
}

function readPublicFile(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new LeaktrailError("bad-configuration", `the file of trusted keys ${path} cannot be read`, { cause });
  }
}

/** A date to come, or null where none is given. */
export function expiryOf({ expires }: { expires?: string }): string | null {
  if (expires === undefined) return null;
  const date = new Date(expires);
  if (/^\d{4}-\d{2}-\d{2}(T|$)/.test(expires) && date.getTime() > Date.now()) return date.toISOString();
  throw new LeaktrailError("bad-configuration", "--expires must be a date to come, e.g. 2027-01-31 or 2027-01-31T12:00:00Z");
}
