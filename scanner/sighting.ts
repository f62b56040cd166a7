import { type Fingerprint, fingerprintsOf, type KeyRing } from "../contract/index.ts";
import type { Rule } from "../rules/index.ts";
import { claimsOf, type PublicClaim, type Range } from "./claims.ts";
import type { IssuedHit } from "./issued/index.ts";
import { ISSUED_RULE, type Match, PARTIAL_RULE } from "./match.ts";
import type { PatternHit } from "./patterns/index.ts";
import { saltedDigestOf } from "./suppression/index.ts";

/** A match before it is weighed against those around it. */
export interface Sighting {
  readonly match: Match;
  /** Of a pattern. */
  readonly rule?: Rule;
  /** What it says in public, and where what stands beside it says so. */
  readonly claims?: readonly PublicClaim[];
  /** Of what log records part: its pieces. What stands between them is no part of it. */
  readonly pieces?: readonly Range[];
}

/** As many as a finding may carry; the collector knows the rest. */
const OTHER_IDS_MAX = 64;

/** What the index found. */
export function issuedSighting({ start, end, isPartial, fingerprint, records, encoding, repeats }: IssuedHit): Sighting {
  const [first, ...others] = records;
  return {
    match: {
      kind: isPartial ? "partial" : "issued",
      rule: isPartial ? PARTIAL_RULE : ISSUED_RULE,
      severity: records.every((record) => record.isDead) ? "medium" : isPartial ? "high" : "critical",
      confidence: "high",
      start,
      end,
      fingerprint,
      fingerprints: [fingerprint],
      issuance: { id: first.id, otherIds: others.length === 0 ? NO_IDS : others.slice(0, OTHER_IDS_MAX).map((record) => record.id) },
      preview: `(${end - start} bytes)`,
      encoding,
      ...(repeats.length > 0 && { repeats }),
    },
  };
}

const NO_IDS: readonly string[] = [];

/** What the patterns of one text share. */
export interface PatternContext {
  readonly keys: KeyRing;
  /** Of a baseline that has no key. */
  readonly salt: Uint8Array | undefined;
  readonly hashes: Map<object, Hashes>;
  /** How far what stands around this place belongs to one text. */
  readonly boundsOf: (at: number) => Range;
}

/** What a secret is known by. */
export interface Hashes {
  readonly fingerprints: readonly Fingerprint[];
  readonly saltedDigest: string | undefined;
}

/** What a rule found. A secret that a text repeats in the same surroundings is hashed once. */
export function patternSighting(
  { rule, confidence, start, end, like, isBase64 = false }: PatternHit,
  bytes: Buffer,
  { keys, salt, hashes, boundsOf }: PatternContext,
): Sighting {
  const known = hashes.get(like);
  const { fingerprints, saltedDigest } =
    known ?? hashesOf(isBase64 ? decodedOf(bytes, start, end) : bytes.subarray(start, end), { keys, salt });
  if (!known) hashes.set(like, { fingerprints, saltedDigest });
  // Who stands beside it stands there in base64 too.
  const claims = isBase64 ? [] : claimsOf(rule, bytes, { start, end }, boundsOf);
  return {
    rule,
    ...(claims.length > 0 && { claims }),
    match: {
      kind: "pattern",
      rule: rule.id,
      severity: rule.severity,
      confidence,
      start,
      end,
      fingerprint: fingerprints[0] as Fingerprint,
      fingerprints,
      ...(saltedDigest !== undefined && { saltedDigest }),
      preview: rule.previewPrefix === "" ? `(${end - start} bytes)` : `${rule.previewPrefix}… (${end - start} bytes)`,
      encoding: isBase64 ? ["base64"] : [],
    },
  };
}

function hashesOf(secret: Buffer, { keys, salt }: Pick<PatternContext, "keys" | "salt">): Hashes {
  return { fingerprints: fingerprintsOf(secret, keys), saltedDigest: salt && saltedDigestOf(secret, salt) };
}

function decodedOf(bytes: Buffer, start: number, end: number): Buffer {
  return Buffer.from(bytes.toString("latin1", start, end), "base64");
}
