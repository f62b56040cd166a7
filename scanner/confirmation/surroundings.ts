import { tagHash, type WindowKeys } from "../../contract/index.ts";
import type { Encoding } from "../decoding/index.ts";
import { base64Length } from "../issued/extent.ts";
import type { ConfirmableIndex } from "./confirm.ts";
import type { UnconfirmedCandidate } from "./extent.ts";

/** A candidate, as the engine tells of it while its text lies in memory. */
export interface CandidateSighting {
  /** Where its 16 bytes stand in the scanned text, or what they were decoded from. */
  readonly start: number;
  readonly end: number;
  /** How the text was spelled that they were seen in, outermost first. */
  readonly encoding: readonly Encoding[];
  readonly index: ConfirmableIndex;
  /** Copies what stands around it: valid until the next text is scanned. */
  copy(): UnconfirmedCandidate;
}

export const CANDIDATE_BYTES = 16;
/** What is kept on either side of an anchor, at most: a longer secret stays unconfirmed. */
const KEPT_MAX_BYTES = 4096;

/** Copies what confirming needs of the text around an anchor: as far as the longest secret would reach, raw or in base64. */
export function surroundingsOf(text: Buffer, position: number, longestBytes: number, keys: WindowKeys): UnconfirmedCandidate {
  const keptBytes = Math.min(KEPT_MAX_BYTES, base64Length(2, longestBytes) + 4);
  const from = Math.max(0, position - keptBytes);
  const to = Math.min(text.length, position + keptBytes);
  const tag = new Uint32Array(2);
  tagHash(text, position, CANDIDATE_BYTES, keys, tag);
  return {
    surroundings: Uint8Array.prototype.slice.call(text, from, to),
    anchor: position - from,
    hasBeginning: from === 0,
    hasEnd: to === text.length,
    tagLow: tag[0] as number,
    tagHigh: tag[1] as number,
  };
}
