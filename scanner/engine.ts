import { type Confidence, type Finding, type Fingerprint, fingerprintsOf, type KeyRing, type Severity } from "../contract/index.ts";
import { type Rule, WINDOW_MAX_BYTES } from "../rules/index.ts";
import type { IssuedIndex, IssuedSecret } from "./issued-index.ts";
import { type IssuedHit, probe } from "./issued-probe.ts";
import { createPatternProbe, type PatternHit } from "./pattern-probe.ts";

/** The rule that findings of issued secrets name. */
export const ISSUED_RULE = "issued-secret";

/** One place in the scanned bytes where a secret stands. It keeps no reference to the bytes. */
export interface Match {
  readonly kind: "issued" | "pattern";
  readonly rule: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** Byte offsets; `end` is the first byte behind the secret. */
  readonly start: number;
  readonly end: number;
  readonly fingerprint: Fingerprint;
  /** A pattern's fingerprints under every live key epoch, current first; an issued secret's own. */
  readonly fingerprints: readonly Fingerprint[];
  readonly issuance?: { readonly id: string; readonly otherIds: readonly string[] };
  readonly preview: string;
  readonly encoding: Finding["encoding"];
}

/** A pure function over bytes: what it finds depends on the bytes and its index only. */
export interface Engine {
  /** Every match, by offset. `bytes` is taken as a whole: what it cuts off at its ends is not found. */
  scan(bytes: Buffer): Match[];
  /**
   * How far around a place bytes may decide what is found there. Whoever feeds a stream in pieces must overlap them by
   * this on both sides; it grows with the longest secret of the index. See chunks.ts, which does.
   */
  reachBytes(): number;
}

/** The engine over these rules and, where there is one, an index, which may change between two calls. */
export function createEngine(options: { rules: readonly Rule[]; keys: KeyRing; issuedIndex?: IssuedIndex }): Engine {
  const { keys, issuedIndex } = options;
  const probePatterns = createPatternProbe(options.rules);
  return {
    scan(bytes) {
      const issued = issuedIndex && issuedIndex.size > 0 ? probe(bytes, issuedIndex) : [];
      const patterns = withoutOutranked(probePatterns(bytes), issued);
      const matches = [...issued.map(issuedMatch), ...patterns.map((hit) => patternMatch(hit, bytes, keys))];
      return matches.sort((left, right) => left.start - right.start || left.end - right.end);
    },
    // A match depends on its rule's window, and on the matches that overlap it, which depend on theirs.
    reachBytes: () => 2 * WINDOW_MAX_BYTES + Math.max(2 * WINDOW_MAX_BYTES, issuedIndex?.longestBytes ?? 0),
  };
}

function issuedMatch({ secret, start, end }: IssuedHit): Match {
  const [first, ...others] = secret.records as [IssuedSecret["records"][number], ...IssuedSecret["records"]];
  const isDead = secret.records.every((record) => record.revoked);
  return {
    kind: "issued",
    rule: ISSUED_RULE,
    severity: isDead ? "medium" : "critical",
    confidence: "high",
    start,
    end,
    fingerprint: secret.fingerprint,
    fingerprints: [secret.fingerprint],
    issuance: { id: first.id, otherIds: others.slice(0, OTHER_IDS_MAX).map((record) => record.id) },
    preview: `(${end - start} bytes)`,
    encoding: [],
  };
}

/** As many as a finding may carry; the collector knows the rest. */
const OTHER_IDS_MAX = 64;

function patternMatch({ rule, confidence, start, end }: PatternHit, bytes: Buffer, keys: KeyRing): Match {
  const fingerprints = fingerprintsOf(bytes.subarray(start, end), keys);
  return {
    kind: "pattern",
    rule: rule.id,
    severity: rule.severity,
    confidence,
    start,
    end,
    fingerprint: fingerprints[0] as Fingerprint,
    fingerprints,
    preview: rule.previewPrefix === "" ? `(${end - start} bytes)` : `${rule.previewPrefix}… (${end - start} bytes)`,
    encoding: [],
  };
}

const ranks = { guess: 0, format: 1, issuer: 2 } as const;

/** The order in which one of two overlapping pattern hits gives way: positive where `left` is the better one. */
function outranks(left: PatternHit, right: PatternHit): number {
  return (
    ranks[left.rule.specificity] - ranks[right.rule.specificity] ||
    left.end - left.start - (right.end - right.start) ||
    right.start - left.start ||
    (left.rule.id < right.rule.id ? 1 : -1)
  );
}

/** Where something was found; an issued secret has no `hit`, for nothing drops it. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly hit?: PatternHit;
}

/**
 * Drops each pattern hit that overlaps an issued secret or a better pattern hit. Every hit is judged by its neighbours
 * alone, not by which of them were dropped, so that the verdict is the same wherever a stream was cut.
 */
function withoutOutranked(patterns: readonly PatternHit[], issued: readonly IssuedHit[]): PatternHit[] {
  const sorted = [...patterns].sort((left, right) => left.start - right.start);
  const lost = new Set<PatternHit>();
  const open: Place[] = [];
  const all: Place[] = [
    ...issued.map(({ start, end }) => ({ start, end })),
    ...sorted.map((hit) => ({ start: hit.start, end: hit.end, hit })),
  ];
  for (const place of all.sort((left, right) => left.start - right.start)) {
    for (let at = open.length - 1; at >= 0; at--) if ((open[at]?.end ?? 0) <= place.start) open.splice(at, 1);
    for (const other of open) settle(place, other);
    open.push(place);
  }
  return sorted.filter((hit) => !lost.has(hit));

  function settle(left: Place, right: Place): void {
    if (left.hit && right.hit) lost.add(outranks(left.hit, right.hit) > 0 ? right.hit : left.hit);
    else if (left.hit) lost.add(left.hit);
    else if (right.hit) lost.add(right.hit);
  }
}
