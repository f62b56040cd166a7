import { firstAbove } from "./issued/index.ts";
import { repeatAt } from "./match.ts";
import type { Sighting } from "./sighting.ts";

/** A number that holds a place's start and whose it is: as many bits of a double are left beside a start of 32. */
const OWNERS_MAX = 1 << 20;

/**
 * Makes sightings of their own of those repeats that overlap anything else: only then does it matter what stands there. All others stay
 * with the first of them.
 */
export function apart(seen: readonly Sighting[]): readonly Sighting[] {
  const repeated = seen.reduce((sum, { match }) => sum + (match.repeats?.length ?? 0), 0);
  if (repeated === 0) return seen;
  if (seen.length > OWNERS_MAX) return seen.flatMap(each);
  const gathered = [...seen.keys()].filter((owner) => seen[owner]?.match.repeats !== undefined);
  const meeting = gathered.length === 1 ? meetingOne(seen, gathered[0] as number) : meetingIn(seen, seen.length + repeated);
  if (meeting.size === 0) return seen;
  return seen.flatMap((sighting, owner) => {
    const starts = meeting.get(owner);
    if (!starts) return sighting;
    const { repeats = [], ...match } = sighting.match;
    const others = repeats.filter((start) => !starts.has(start));
    const first = { ...sighting, match: { ...match, ...(others.length > 0 && { repeats: others }) } };
    return [first, ...[...starts].map((start) => ({ ...sighting, match: repeatAt(match, start) }))];
  });
}

function each(sighting: Sighting): Sighting[] {
  const { repeats = [], start } = sighting.match;
  return [start, ...repeats].map((at) => ({ ...sighting, match: repeatAt(sighting.match, at) }));
}

/** The same where one secret alone is repeated, as in most logs: its places, which rise, overlap none of each other. */
function meetingOne(seen: readonly Sighting[], owner: number): Map<number, Set<number>> {
  const { start, end, repeats = [] } = (seen[owner] as Sighting).match;
  const starts = new Set<number>();
  for (const [nth, { match }] of seen.entries()) {
    if (nth === owner) continue;
    for (let at = firstAbove(repeats, match.start - (end - start)); at < repeats.length; at++) {
      const repeat = repeats[at] as number;
      if (repeat >= match.end) break;
      starts.add(repeat);
    }
  }
  return starts.size > 0 ? new Map([[owner, starts]]) : new Map();
}

/** The repeats that overlap anything, by the number of the sighting they belong to. */
function meetingIn(seen: readonly Sighting[], count: number): Map<number, Set<number>> {
  const places = new Float64Array(count);
  let filled = 0;
  for (const [owner, { match }] of seen.entries()) {
    places[filled++] = match.start * OWNERS_MAX + owner;
    for (const start of match.repeats ?? []) places[filled++] = start * OWNERS_MAX + owner;
  }
  places.sort();
  const meeting = new Map<number, Set<number>>();
  let reached = -1;
  for (let at = 0; at < count; at++) {
    const place = places[at] as number;
    const start = Math.floor(place / OWNERS_MAX);
    const owner = place % OWNERS_MAX;
    const { match } = seen[owner] as Sighting;
    const end = start + match.end - match.start;
    const next = at + 1 < count ? Math.floor((places[at + 1] as number) / OWNERS_MAX) : Number.POSITIVE_INFINITY;
    if ((start < reached || next < end) && start !== match.start) {
      const starts = meeting.get(owner) ?? new Set<number>();
      meeting.set(owner, starts.add(start));
    }
    reached = Math.max(reached, end);
  }
  return meeting;
}
