import type { Fingerprint } from "../contract/index.ts";
import type { Rule } from "../rules/index.ts";
import { apart } from "./apart.ts";
import type { PublicClaim, Range } from "./claims.ts";
import type { OnDrop } from "./drop.ts";
import type { Match } from "./match.ts";
import { paired } from "./pairs.ts";
import type { Sighting } from "./sighting.ts";

/**
 * What stays of all that was seen: one match for each place and secret, by offset. Every sighting is judged by its
 * neighbours alone, not by which of them were dropped, so that the verdict is the same wherever a stream was cut. `onDrop` hears
 * of those that give way.
 */
export function settle(seen: readonly Sighting[], onDrop?: OnDrop): Match[] {
  if (seen.length === 0) return [];
  const sorted = united([...apart(seen)].sort(byPlace));
  const lost = new Set<Sighting>();
  const heard = new Map<Sighting, PublicClaim[]>();
  const open: Sighting[] = [];
  for (const sighting of sorted) {
    for (let at = open.length - 1; at >= 0; at--) if ((open[at]?.match.end ?? 0) <= sighting.match.start) open.splice(at, 1);
    for (const other of open) {
      const loser = meet(other, sighting) ? loserOf(other, sighting) : undefined;
      if (!loser) continue;
      lost.add(loser);
      if (loser.claims) hear(heard, loser === other ? sighting : other, loser);
    }
    open.push(sighting);
  }
  if (onDrop) for (const { match } of lost) onDrop({ rule: match.rule, reason: "overlapped", start: match.start, end: match.end });
  const kept = sorted.filter((sighting) => !lost.has(sighting));
  return paired(heard.size === 0 ? kept : kept.map((sighting) => withClaims(sighting, heard.get(sighting))));
}

/** What was read of the same bytes holds for whoever wins: a token that was issued still says whose it is. */
function hear(heard: Map<Sighting, PublicClaim[]>, winner: Sighting, { match, claims = [] }: Sighting): void {
  const { start, end, encoding } = winner.match;
  if (match.start !== start || match.end !== end || match.encoding.join() !== encoding.join()) return;
  const known = heard.get(winner);
  if (known) known.push(...claims);
  else heard.set(winner, [...claims]);
}

function withClaims(sighting: Sighting, heard: readonly PublicClaim[] | undefined): Sighting {
  return heard ? { ...sighting, claims: [...(sighting.claims ?? []), ...heard] } : sighting;
}

function byPlace({ match: left }: Sighting, { match: right }: Sighting): number {
  return left.start - right.start || left.end - right.end || rankOfKind[right.kind] - rankOfKind[left.kind];
}

/** One place that was seen under several keys, or by several records, is one sighting with all of them. They come by place. */
function united(sorted: readonly Sighting[]): readonly Sighting[] {
  const isShared = sorted.some((sighting, at) => at > 0 && isSamePlace(sighting.match, (sorted[at - 1] as Sighting).match));
  if (!isShared) return sorted;
  const byPlaceAndKind = new Map<string, Sighting>();
  for (const [nth, sighting] of sorted.entries()) {
    const { kind, start, end, encoding } = sighting.match;
    const place = kind === "pattern" ? String(nth) : `${kind} ${start} ${end} ${encoding.join()}`;
    const known = byPlaceAndKind.get(place);
    byPlaceAndKind.set(place, known ? { ...known, match: both(known.match, sighting.match) } : sighting);
  }
  return [...byPlaceAndKind.values()];
}

function isSamePlace(left: Match, right: Match): boolean {
  return left.start === right.start && left.end === right.end && left.kind === right.kind && left.kind !== "pattern";
}

const severities = ["low", "medium", "high", "critical"];

function both(left: Match, right: Match): Match {
  const ids = [...new Set([left, right].flatMap(({ issuance }) => (issuance ? [issuance.id, ...issuance.otherIds] : [])))];
  const [id, ...otherIds] = ids;
  const severity = severities.indexOf(left.severity) >= severities.indexOf(right.severity) ? left.severity : right.severity;
  const fingerprints = [...left.fingerprints];
  for (const fingerprint of right.fingerprints) if (!fingerprints.some((held) => isSame(held, fingerprint))) fingerprints.push(fingerprint);
  return { ...left, severity, fingerprints, ...(id !== undefined && { issuance: { id, otherIds } }) };
}

function isSame(left: Fingerprint, right: Fingerprint): boolean {
  return left.keyId === right.keyId && left.value === right.value;
}

/** Whether two that overlap have bytes in common: what stands between the pieces of one may be the other. */
function meet(left: Sighting, right: Sighting): boolean {
  if (!left.pieces && !right.pieces) return true;
  const [ours, theirs] = [left.pieces ?? [left.match], right.pieces ?? [right.match]];
  for (let [at, to] = [0, 0]; at < ours.length && to < theirs.length; ) {
    const [our, their] = [ours[at] as Range, theirs[to] as Range];
    if (our.start < their.end && their.start < our.end) return true;
    if (our.end <= their.end) at++;
    else to++;
  }
  return false;
}

const rankOfKind = { pattern: 0, partial: 1, issued: 2 } as const;

/** Which of two sightings that overlap gives way: the guess to the fact, the piece to the whole, the decoded to the plain. */
function loserOf(left: Sighting, right: Sighting): Sighting | undefined {
  const [a, b] = [left.match, right.match];
  if (a.kind !== b.kind) return rankOfKind[a.kind] > rankOfKind[b.kind] ? right : left;
  if (left.rule && right.rule) return outranks(left, right, left.rule, right.rule) > 0 ? right : left;
  // Two issued secrets may overlap, and both count; one secret that was seen twice there counts once.
  if (!a.fingerprints.some((held) => b.fingerprints.some((other) => isSame(held, other)))) return undefined;
  return a.encoding.length <= b.encoding.length ? right : left;
}

/** In how many encodings. What was cut into records is the whole, and as plain as its pieces are. */
function spelledIn({ match, pieces }: Sighting): number {
  return match.encoding.length - (pieces ? 1 : 0);
}

const ranks = { guess: 0, format: 1, issuer: 2 } as const;

/** The order in which one of two overlapping pattern hits gives way: positive where `left` is the better one. */
function outranks(leftOne: Sighting, rightOne: Sighting, leftRule: Rule, rightRule: Rule): number {
  const [left, right] = [leftOne.match, rightOne.match];
  return (
    ranks[leftRule.specificity] - ranks[rightRule.specificity] ||
    spelledIn(rightOne) - spelledIn(leftOne) ||
    left.end - left.start - (right.end - right.start) ||
    // Several issuers may have one format: whose name stands there is meant.
    Number("names" in leftRule) - Number("names" in rightRule) ||
    right.start - left.start ||
    (leftRule.id < rightRule.id ? 1 : -1)
  );
}
