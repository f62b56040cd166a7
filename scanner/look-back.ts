import type { Finding } from "../contract/index.ts";
import type { PlacedMatch } from "./chunks.ts";
import { type Content, type Cursor, cutOf, type Mark, scanWindow, sightingIdOf } from "./contents/index.ts";
import type { Match } from "./match.ts";
import { rollUp, type Sighting, withCount } from "./spool/index.ts";

export interface LookBackOptions {
  readonly reachBytes: number;
  readonly scan: (bytes: Buffer) => readonly Match[];
  readonly describe: (placed: PlacedMatch) => Finding;
  /** Whether a secret was seen in that content by an earlier window: then all of its sightings were. */
  readonly hasCounted: (sighting: Sighting) => boolean;
}

/** Sightings that were found where a content had been scanned before, one a secret. */
export interface LookedBack {
  readonly sightings: readonly Sighting[];
  /** The cursor, which remembers those of them that the next window sees again. */
  readonly cursor: Cursor;
}

/**
 * Looks again at a content's bytes from `begin` up to its cursor, for what ends behind `begin.offset`, with an index that nothing of the
 * content was scanned with yet. So a secret that was counted there is one that the index knew before, and no sighting of it is new; and
 * of one that was not, all are. Undefined where the bytes are no longer there.
 */
export function lookBack(
  content: Pick<Content, "key" | "cursor" | "readAgain">,
  begin: Pick<Mark, "base" | "offset">,
  options: LookBackOptions,
): LookedBack | undefined {
  const { cursor } = content;
  let sightings: Sighting[] = [];
  const seenAgain = new Set(cursor.reported);
  for (let at: Cursor = { offset: begin.base.offset, base: begin.base, reported: [] }; at.offset < cursor.offset; ) {
    const bytes = content.readAgain(at.base.offset);
    if (!bytes) return undefined;
    const end = at.base.offset + bytes.length;
    const window = { cursor: at, bytes, isIdle: true };
    const whole = { scanTo: end, ownTo: end };
    const cut = end === cursor.offset ? whole : (cutOf(window) ?? whole);
    const { findings, next } = scanWindow(window, cut, options);
    const unsettled = findings.filter(({ offset, length }) => offset + length > begin.offset);
    const found = unsettled.map((finding) => ({ generation: content.key, finding })).filter((one) => !options.hasCounted(one));
    for (const { finding } of found)
      if (finding.offset + finding.length > cursor.base.offset) seenAgain.add(sightingIdOf(finding, finding.offset));
    sightings = rolledUp([...sightings, ...found]);
    at = next;
  }
  return { sightings, cursor: { ...cursor, reported: [...seenAgain] } };
}

function rolledUp(sightings: readonly Sighting[]): Sighting[] {
  return rollUp(sightings).map(({ generation, finding, total, reachesOffset }) => {
    return { generation, finding: withCount(finding, total, reachesOffset) };
  });
}
