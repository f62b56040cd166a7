import { createHash, timingSafeEqual } from "node:crypto";
import type { Fingerprint } from "./fields.ts";
import type { KeyEpoch, KeyRing } from "./keys.ts";

/** The fingerprint of a secret under one key epoch: HMAC-SHA-256(K_fingerprint, secret bytes). */
export function fingerprintOf(secret: Uint8Array, epoch: KeyEpoch): Fingerprint {
  return { keyId: epoch.id, value: epoch.hmac("fingerprint", secret).toString("base64url") };
}

/** The same of a secret's first bytes, for logs that cut secrets short: of a purpose of its own, so that it is nobody's fingerprint. */
export function partialFingerprintOf(firstBytes: Uint8Array, epoch: KeyEpoch): Fingerprint {
  return { keyId: epoch.id, value: epoch.hmac("partial", firstBytes).toString("base64url") };
}

/** The fingerprints under every live epoch, current first. */
export function fingerprintsOf(secret: Uint8Array, ring: KeyRing): Fingerprint[] {
  return ring.epochs.map((epoch) => fingerprintOf(secret, epoch));
}

/** Compares two fingerprints without leaking by timing where they differ. */
export function sameFingerprint(left: Fingerprint, right: Fingerprint): boolean {
  if (left.keyId !== right.keyId) return false;
  const [a, b] = [Buffer.from(left.value, "base64url"), Buffer.from(right.value, "base64url")];
  return a.length === b.length && timingSafeEqual(a, b);
}

const BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
const ID_LENGTH = 26;

/**
 * A deterministic public id: `prefix_` and 26 base32 characters (130 bits) of a SHA-256 over the parts.
 * Fit for a URL or a log line, where a fingerprint is not.
 */
export function publicId(prefix: string, ...parts: readonly string[]): string {
  const digest = createHash("sha256")
    .update(JSON.stringify([prefix, ...parts]))
    .digest();
  let [bits, bitCount, text] = [0, 0, ""];
  for (const byte of digest) {
    bits = ((bits << 8) | byte) & 0xffff;
    bitCount += 8;
    while (bitCount >= 5 && text.length < ID_LENGTH) {
      bitCount -= 5;
      text += BASE32[(bits >> bitCount) & 31];
    }
  }
  return `${prefix}_${text}`;
}

/** The id of the incident that a fingerprint opens. */
export function incidentIdOf(fingerprint: Fingerprint): string {
  return publicId("inc", fingerprint.value, fingerprint.keyId);
}
