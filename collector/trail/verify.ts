import { canonicalBytes, type TrailEntry } from "../../contract/index.ts";
import { openCheckpoint } from "./checkpoint.ts";
import { appendLeaf, emptyFrontier, leafHash, rootOf } from "./merkle.ts";

/** What the verification of a trail found. `verified` is true only where every entry and the signature fit. */
export interface TrailVerdict {
  readonly verified: boolean;
  readonly entries: number;
  readonly says: string;
}

/**
 * Verifies that `entries`, in their order, are exactly what the signed checkpoint commits to. Pure: it needs nothing but
 * the entries, the checkpoint and the trail's public key. That shows that the trail is consistent in itself; with a
 * checkpoint that was `kept` earlier it also shows that what stood in it then still does.
 */
export async function verifyTrail(
  entries: AsyncIterable<TrailEntry>,
  note: string,
  publicPem: string,
  kept?: string,
): Promise<TrailVerdict> {
  const checkpoint = openCheckpoint(note, publicPem);
  const earlier = kept === undefined ? undefined : openCheckpoint(kept, publicPem);
  let frontier = emptyFrontier;
  let earlierRoot = rootOf(frontier);
  for await (const entry of entries) {
    if (frontier.size >= checkpoint.size) break;
    frontier = appendLeaf(frontier, leafHash(canonicalBytes(entry)));
    if (frontier.size === earlier?.size) earlierRoot = rootOf(frontier);
  }
  const verdict = (verified: boolean, says: string): TrailVerdict => ({ verified, entries: frontier.size, says });
  if (frontier.size < checkpoint.size) {
    return verdict(false, `entries are missing: the checkpoint covers ${checkpoint.size}, there are ${frontier.size}`);
  }
  if (!rootOf(frontier).equals(checkpoint.root)) {
    return verdict(false, "an entry was changed, added, removed or moved: the root does not fit the checkpoint");
  }
  if (!earlier) return verdict(true, `${checkpoint.size} entries, internally consistent only, signed by ${checkpoint.origin}`);
  if (earlier.origin !== checkpoint.origin) return verdict(false, "the kept checkpoint belongs to another trail");
  if (earlier.size > checkpoint.size)
    return verdict(false, "the trail is shorter than it was when the kept checkpoint was signed: history was cut off");
  if (!earlierRoot.equals(earlier.root)) return verdict(false, "the trail's history was rewritten: it contradicts the kept checkpoint");
  return verdict(
    true,
    `${checkpoint.size} entries, signed by ${checkpoint.origin}, consistent with the kept checkpoint of ${earlier.size}`,
  );
}
