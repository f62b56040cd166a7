import { z } from "zod";
import { LeaktrailError } from "./errors.ts";
import { type Fingerprint, fingerprint } from "./fields.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { KeyEpoch } from "./keys.ts";
import { explainWeakness, SECRET_MAX_BYTES, SECRET_MIN_BYTES, shownAlphabet } from "./strength.ts";

/** Bytes that a window spans: as many as the shortest secret that may be registered. */
export const WINDOW_BYTES = SECRET_MIN_BYTES;
export const ANCHOR_VERSION = 1;

/**
 * What may be stored and sent of an issued secret: its fingerprint, its measure, and the anchors by which the engine
 * finds it. Anchors hold window hashes and so belong to tier A only: the collector and its own cluster.
 */
export const registration = z.strictObject({
  ...fingerprint.shape,
  lengthBytes: z.int().min(SECRET_MIN_BYTES).max(SECRET_MAX_BYTES),
  entropyBits: z
    .number()
    .min(0)
    .max(SECRET_MAX_BYTES * 8),
  classes: z
    .array(z.enum(["lower", "upper", "digit", "symbol", "space", "binary"]))
    .min(1)
    .max(6),
  anchors: z.string().regex(/^[A-Za-z0-9_-]{1,256}$/, "must be base64url"),
  anchorVersion: z.int().min(1),
});
export type Registration = z.output<typeof registration>;

/** One window of a secret: where it stands in the secret, and its keyed hash. */
export interface Anchor {
  readonly offset: number;
  readonly hash: number;
}

/**
 * Makes the registration of an issued secret. Throws `weak-secret`, which says why, where a fingerprint
 * would not protect it. `type` names the issuer's kind of secret; a secret without one counts as random over the
 * alphabet that it shows.
 */
export function register(secret: Uint8Array, epoch: KeyEpoch): Registration {
  const weakness = explainWeakness(secret);
  if (weakness) throw new LeaktrailError("weak-secret", `the secret is too weak to fingerprint: ${weakness}`);
  const { classes, size } = shownAlphabet(secret);
  return {
    ...fingerprintOf(secret, epoch),
    lengthBytes: secret.length,
    entropyBits: Math.floor(secret.length * Math.log2(size)),
    classes,
    anchors: encodeAnchors(anchorsOf(secret, epoch)),
    anchorVersion: ANCHOR_VERSION,
  };
}

/**
 * Three windows: the first, the middle and the last of the secret. Tokens of one issuer share their prefix, PEM blocks
 * their end; the index keeps whichever of the three is shared least.
 */
function anchorsOf(secret: Uint8Array, epoch: KeyEpoch): Anchor[] {
  const last = secret.length - WINDOW_BYTES;
  const offsets = [...new Set([0, last >> 1, last])];
  const key = epoch.windowKey();
  return offsets.map((offset) => ({ offset, hash: windowHash(secret, offset, key) }));
}

/**
 * The keyed hash of one window: a polynomial over its bytes modulo 2^32, so that a scanner can roll it, then mixed, so
 * that the low bits depend on all of it. It finds candidates only; each is confirmed by HMAC.
 */
export function windowHash(bytes: Uint8Array, offset: number, key: { multiplier: number; mixer: number }): number {
  let rolling = 0;
  for (let at = offset; at < offset + WINDOW_BYTES; at++) rolling = (Math.imul(rolling, key.multiplier) + (bytes[at] as number)) | 0;
  return mixWindow(rolling, key.mixer);
}

/** The final step of `windowHash`, over a rolled value. Returns an unsigned 32-bit integer. */
export function mixWindow(rolling: number, mixer: number): number {
  const mixed = Math.imul(rolling ^ (rolling >>> 15), mixer);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

const ANCHOR_BYTES = 6;

function encodeAnchors(anchors: readonly Anchor[]): string {
  const bytes = Buffer.alloc(anchors.length * ANCHOR_BYTES);
  for (const [at, anchor] of anchors.entries()) {
    bytes.writeUInt16LE(anchor.offset, at * ANCHOR_BYTES);
    bytes.writeUInt32LE(anchor.hash, at * ANCHOR_BYTES + 2);
  }
  return bytes.toString("base64url");
}

/** The anchors of a registration. Throws `unknown-version` for anchors that a newer leaktrail made. */
export function decodeAnchors(made: Pick<Registration, "anchors" | "anchorVersion" | "lengthBytes">): Anchor[] {
  if (made.anchorVersion !== ANCHOR_VERSION) {
    throw new LeaktrailError(
      "unknown-version",
      `anchors of version ${made.anchorVersion}; this version of leaktrail reads ${ANCHOR_VERSION}`,
    );
  }
  const bytes = Buffer.from(made.anchors, "base64url");
  const anchors: Anchor[] = [];
  for (let at = 0; at + ANCHOR_BYTES <= bytes.length; at += ANCHOR_BYTES) {
    anchors.push({ offset: bytes.readUInt16LE(at), hash: bytes.readUInt32LE(at + 2) });
  }
  const fit = anchors.every((anchor) => anchor.offset + WINDOW_BYTES <= made.lengthBytes);
  if (anchors.length === 0 || !fit || bytes.length % ANCHOR_BYTES !== 0) {
    throw new LeaktrailError("invalid-input", "the registration's anchors do not fit its length");
  }
  return anchors;
}

/** The fingerprint part of a registration. */
export function registeredFingerprint(made: Registration): Fingerprint {
  return { keyId: made.keyId, value: made.value };
}
