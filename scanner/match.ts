import type { Confidence, Fingerprint, Severity } from "../contract/index.ts";
import type { Encoding } from "./decoding/index.ts";

/** The rules that findings of issued secrets name. */
export const ISSUED_RULE = "issued-secret";
export const PARTIAL_RULE = "issued-secret-beginning";

/** One place in the scanned bytes where a secret stands. It keeps no reference to the bytes. */
export interface Match {
  readonly kind: "issued" | "partial" | "pattern";
  readonly rule: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** Byte offsets; `end` is the first byte behind the secret. */
  readonly start: number;
  readonly end: number;
  readonly fingerprint: Fingerprint;
  /** A pattern's fingerprints under every live key epoch, current first; an issued secret's own. */
  readonly fingerprints: readonly Fingerprint[];
  /** What a pattern's secret is known by in a baseline without a key; it goes into no finding. See `saltedDigestOf`. */
  readonly saltedDigest?: string | undefined;
  readonly issuance?: { readonly id: string; readonly otherIds: readonly string[] };
  readonly preview: string;
  /** What the credential, and what stands beside it, says in public. */
  readonly publicClaims?: Readonly<Record<string, string>>;
  /** How the secret is spelled there, outermost first; empty where it stands as it is. */
  readonly encoding: readonly Encoding[];
  /** Where else the same begins, by offset, with nothing beside it that it overlaps: only of an issued secret, where repeats are gathered. */
  readonly repeats?: readonly number[];
}

/** The match of a repeat that begins at `start`. */
export function repeatAt({ repeats: _, ...match }: Match, start: number): Match {
  return { ...match, start, end: start + match.end - match.start };
}

/** All sightings of one secret in one text: the first, how many there are, and how far they reach. */
export interface SightedSecret<One> {
  readonly first: One;
  total: number;
  reachesOffset: number;
}

/**
 * Gathers sightings by secret, in the order of the first of each; an issued secret's never hides behind a pattern's. To describe a
 * sighting takes longer than to find it, and a text may repeat one a million times. One may stand for several (`total`).
 */
export function bySecret<One extends { readonly match: Match; readonly end: number; readonly total?: number }>(
  sightings: Iterable<One>,
): SightedSecret<One>[] {
  const secrets = new Map<string, SightedSecret<One>>();
  // Most sightings of a secret in one text share their fingerprint, and what shares one is of one kind.
  const known = new Map<Fingerprint, SightedSecret<One>>();
  for (const one of sightings) {
    const { kind, fingerprint } = one.match;
    let secret = known.get(fingerprint);
    if (!secret) {
      const key = `${kind} ${fingerprint.keyId} ${fingerprint.value}`;
      secret = secrets.get(key) ?? { first: one, total: 0, reachesOffset: 0 };
      secrets.set(key, secret);
      known.set(fingerprint, secret);
    }
    secret.total += one.total ?? 1;
    secret.reachesOffset = Math.max(secret.reachesOffset, one.end);
  }
  return [...secrets.values()];
}
