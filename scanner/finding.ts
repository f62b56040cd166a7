import { FINDING_SCHEMA, type Finding, type FindingSource, findingIdOf } from "../contract/index.ts";
import type { PlacedMatch } from "./chunks.ts";

/** What all findings of one file, at one content, share. */
export interface FindingPlace {
  readonly source: FindingSource;
  /** The path as findings name it. */
  readonly file: string;
  /** The path that the id is made of, where it differs: the same from whatever folder the scan was started. */
  readonly identity?: string;
  /** What tells two contents of one path apart; see findingIdOf. */
  readonly generation: string;
  readonly scanner: Finding["scanner"];
}

/** Fingerprints whose sightings are counted within a file. Past that the oldest is counted anew: the collector keeps the maximum. */
const COUNTED_MAX = 65_536;

/** Makes the findings of one file, counting the sightings of each fingerprint. Matches must come by offset. */
export function findingMaker(place: FindingPlace): (placed: PlacedMatch, at: Date) => Finding {
  const totals = new Map<string, number>();
  return (placed, at) => {
    const { rule, fingerprint } = placed.match;
    const name = `${rule}\0${fingerprint.keyId}\0${fingerprint.value}`;
    const total = (totals.get(name) ?? 0) + 1;
    const oldest = totals.size >= COUNTED_MAX && total === 1 ? totals.keys().next().value : undefined;
    if (oldest !== undefined) totals.delete(oldest);
    totals.set(name, total);
    return findingOf(placed, place, total, at);
  };
}

/** The finding of one match. `total` counts the sightings of its fingerprint in this content up to this one. */
export function findingOf(placed: PlacedMatch, place: FindingPlace, total: number, at: Date): Finding {
  const { match, offset, line, column, endLine, endColumn } = placed;
  const { kind, rule, severity, confidence, fingerprint, issuance, preview, publicClaims } = match;
  const { source, generation, scanner } = place;
  const length = match.end - match.start;
  return {
    schema: FINDING_SCHEMA,
    id: findingIdOf({ source, file: place.identity ?? place.file, generation, offset, rule, fingerprint }),
    at: at.toISOString(),
    kind,
    rule,
    severity,
    confidence,
    fingerprint,
    fingerprints: [...match.fingerprints],
    ...(issuance && { issuance: { id: issuance.id, otherIds: [...issuance.otherIds] } }),
    preview,
    file: place.file,
    line,
    column,
    endLine,
    endColumn,
    offset,
    length,
    encoding: [...match.encoding],
    source,
    scanner,
    ...(publicClaims && { publicClaims: { ...publicClaims } }),
    count: { total, reachesOffset: offset + length },
  };
}
