/**
 * The account of a content's bytes: which were scanned, by which rules and under which index. Spans lie one behind another from
 * byte 0 to the cursor, so that no byte is left out and none is claimed twice.
 */

/** Index versions rise with every issued secret: as many are told apart, what is before them is said together. */
export const SPANS_MAX = 8;
/** The rules version of a span that several took part in. */
export const SEVERAL = "several";

/** What scans: `indexVersion` is null where there is no index, and only patterns are looked for. */
export interface Versions {
  readonly rulesVersion: string;
  readonly indexVersion: number | null;
}

/** The bytes from `from` to before `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** `unknown`: they were passed by a leaktrail that kept no account, or partly skipped. */
  readonly what: "scanned" | "skipped" | "unknown";
  readonly rulesVersion: string | null;
  /** The oldest of those that these bytes were looked at with last: what was issued later was not looked for. */
  readonly indexVersion: number | null;
}

export type Coverage = readonly Span[];

/** The account with the bytes up to `to` scanned by these versions. */
export function withScanned(coverage: Coverage, to: number, by: Versions): Coverage {
  return withSpan(coverage, to, { what: "scanned", rulesVersion: by.rulesVersion, indexVersion: by.indexVersion });
}

/** The account with what was scanned from `from` on looked at again with a newer index. By which rules it was scanned stays as it is. */
export function withLookedBack(coverage: Coverage, from: number, indexVersion: number | null): Coverage {
  const parts = coverage.flatMap((span) =>
    span.from < from && from < span.to
      ? [
          { ...span, to: from },
          { ...span, from },
        ]
      : [span],
  );
  return parts.reduce<Coverage>((account, { to, ...how }) => {
    const isAgain = how.from >= from && how.what === "scanned";
    return withSpan(account, to, isAgain ? { ...how, indexVersion } : how);
  }, []);
}

/** The account with the bytes up to `to` passed over. */
export function withSkipped(coverage: Coverage, to: number): Coverage {
  return withSpan(coverage, to, { what: "skipped", rulesVersion: null, indexVersion: null });
}

/** An account of all bytes before `offset`: what a stored one does not reach is unknown. */
export function accountUpTo(offset: number, coverage: Coverage = []): Coverage {
  return withSpan(coverage, offset, { what: "unknown", rulesVersion: null, indexVersion: null });
}

function withSpan(coverage: Coverage, to: number, { what, rulesVersion, indexVersion }: Omit<Span, "from" | "to">): Coverage {
  const last = coverage.at(-1);
  const from = last?.to ?? 0;
  if (to <= from) return coverage;
  const isSame = last?.what === what && last.rulesVersion === rulesVersion && last.indexVersion === indexVersion;
  if (isSame) return [...coverage.slice(0, -1), { ...last, to }];
  return bounded([...coverage, { from, to, what, rulesVersion, indexVersion }]);
}

function bounded(coverage: Coverage): Coverage {
  const [first, second, ...rest] = coverage;
  if (coverage.length <= SPANS_MAX || !first || !second) return coverage;
  return [together(first, second), ...rest];
}

/** Two spans as one, of which nothing is said that does not hold for both. */
function together(left: Span, right: Span): Span {
  const place = { from: left.from, to: right.to };
  if (left.what !== "scanned" || right.what !== "scanned") return { ...place, what: "unknown", rulesVersion: null, indexVersion: null };
  const rulesVersion = left.rulesVersion === right.rulesVersion ? left.rulesVersion : SEVERAL;
  const hasIndex = left.indexVersion !== null && right.indexVersion !== null;
  return { ...place, what: "scanned", rulesVersion, indexVersion: hasIndex ? Math.min(left.indexVersion, right.indexVersion) : null };
}
