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
 * the entries, the checkpoint and the trail's public key. It shows that the trail is consistent in itself; that it is
 * the only one needs a checkpoint that was kept earlier.
 */
export async function verifyTrail(entries: AsyncIterable<TrailEntry>, checkpointNote: string, publicPem: string): Promise<TrailVerdict> {
  const checkpoint = openCheckpoint(checkpointNote, publicPem);
  let frontier = emptyFrontier;
  for await (const entry of entries) {
    if (frontier.size >= checkpoint.size) break;
    frontier = appendLeaf(frontier, leafHash(canonicalBytes(entry)));
  }
  const verdict = (verified: boolean, says: string): TrailVerdict => ({ verified, entries: frontier.size, says });
  if (frontier.size < checkpoint.size)
    return verdict(false, `entries are missing: the checkpoint covers ${checkpoint.size}, there are ${frontier.size}`);
  if (!rootOf(frontier).equals(checkpoint.root))
    return verdict(false, "an entry was changed, added, removed or moved: the root does not fit the checkpoint");
  return verdict(true, `${checkpoint.size} entries, internally consistent, signed by ${checkpoint.origin}`);
}
