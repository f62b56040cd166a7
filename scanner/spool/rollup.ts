import type { Finding } from "../../contract/index.ts";

/** One sighting, and the generation of the file in which it stands. */
export interface Sighting {
  readonly generation: string;
  readonly finding: Finding;
}

/** All sightings of one secret in one generation: the first one, how many there are, and how far they reach. */
export interface Rollup extends Sighting {
  readonly total: number;
  readonly reachesOffset: number;
}

/** What sightings of one secret in one generation have in common. An issued secret's sighting never hides behind a pattern's. */
export function rollupKeyOf({ generation, finding }: Sighting): string {
  return [generation, finding.kind, finding.fingerprint.keyId, finding.fingerprint.value].join(" ");
}

/** Rolls sightings up, in the order of the first of each. */
export function rollUp(sightings: readonly Sighting[]): Rollup[] {
  const rollups = new Map<string, Rollup>();
  for (const sighting of sightings) {
    const { total, reachesOffset } = sighting.finding.count;
    const key = rollupKeyOf(sighting);
    const known = rollups.get(key);
    rollups.set(key, {
      ...(known ?? sighting),
      total: (known?.total ?? 0) + total,
      reachesOffset: Math.max(known?.reachesOffset ?? 0, reachesOffset),
    });
  }
  return [...rollups.values()];
}

/** The first sighting's finding, with the count of all. */
export function withCount(finding: Finding, total: number, reachesOffset: number): Finding {
  return { ...finding, count: { total, reachesOffset } };
}
