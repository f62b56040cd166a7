import { type PublicClaim, type Range, recordOf } from "./claims.ts";
import type { Match } from "./match.ts";
import type { Sighting } from "./sighting.ts";

/**
 * Makes one of a secret and the public id beside it: the id becomes a claim of the secret's and is not reported itself. A claim that
 * was read where another secret stands is none: people write tokens for user names. `sightings`: all that are reported, by offset.
 */
export function paired(sightings: readonly Sighting[]): Match[] {
  if (!sightings.some(({ claims }) => claims)) return sightings.map(({ match }) => match);
  const idPlaces = new Set(sightings.flatMap(({ claims = [] }) => claims.flatMap(({ at, isId }) => (at && isId ? [placeOf(at)] : []))));
  const isId = ({ rule, match }: Sighting) =>
    rule !== undefined && (rule.isPublicId || (rule.specificity === "guess" && idPlaces.has(placeOf(match))));
  const isSecretIn = overlapping(sightings.filter((sighting) => !isId(sighting)));
  const encodedIds = sightings.filter((sighting) => isId(sighting) && sighting.match.encoding.length > 0);
  const claimed = new Set<string>();
  const claims = sightings.map((sighting) => {
    if (isId(sighting)) return sighting.claims ?? [];
    const own = (sighting.claims ?? []).filter(({ at }) => !at || !isSecretIn(at.start, at.end));
    const said = [...own, ...encodedBeside(sighting, encodedIds)];
    for (const { at } of said) if (at) claimed.add(placeOf(at));
    return said;
  });
  return sightings.flatMap((sighting, nth) => {
    const { match } = sighting;
    if (isId(sighting) && claimed.has(placeOf(match))) return [];
    const publicClaims = recordOf(claims[nth] ?? []);
    return [publicClaims ? { ...match, publicClaims } : match];
  });
}

function placeOf({ start, end }: Range): string {
  return `${start} ${end}`;
}

/** The values of a Kubernetes Secret stand each in base64 of its own: so far from a secret is its id. */
const ENCODED_GAP_MAX_BYTES = 512;

/** What the nearest id says whose issuer is the secret's, and which is spelled as the secret is but apart from it. */
function encodedBeside({ rule, match }: Sighting, ids: readonly Sighting[]): PublicClaim[] {
  if (ids.length === 0 || !rule || match.encoding.length === 0) return [];
  const next = firstFrom(ids, match.start);
  const gap = (id: Sighting) => (id.match.start < match.start ? match.start - id.match.end : id.match.start - match.end);
  const near = [ids[next - 1], ids[next]].filter(
    (id) => id?.rule?.family === rule.family && id.match.encoding.join() === match.encoding.join() && gap(id) <= ENCODED_GAP_MAX_BYTES,
  ) as Sighting[];
  const [nearest] = near.sort((left, right) => gap(left) - gap(right));
  if (!nearest) return [];
  const { start, end } = nearest.match;
  return (nearest.claims ?? []).map(({ name, value }) => ({ name, value, at: { start, end } }));
}

/** The number of the first of these, which come by offset, that begins at `start` or behind it. */
function firstFrom(sightings: readonly Sighting[], start: number): number {
  let [low, high] = [0, sightings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sightings[middle]?.match.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Says whether one of these, which come by offset, overlaps a range. */
function overlapping(sightings: readonly Sighting[]): (start: number, end: number) => boolean {
  let reached = 0;
  const places = sightings.map(({ match }) => {
    reached = Math.max(reached, match.end);
    return reached;
  });
  return (start, end) => (places[firstFrom(sightings, end) - 1] ?? 0) > start;
}
