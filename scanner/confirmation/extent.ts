import type { ConfirmPlace } from "../../contract/index.ts";
import { base64Length, fromBase64 } from "../issued/extent.ts";

/** A place in a text where a tier C index says that an issued secret may stand: the filter's word, which is no proof. */
export interface UnconfirmedCandidate {
  /** What stands around it: a copy, for confirming takes longer than the text is held. Whoever made it wipes it. */
  readonly surroundings: Uint8Array;
  /** Where in it the anchor begins. */
  readonly anchor: number;
  /** Whether the text itself begins or ends with them. */
  readonly hasBeginning: boolean;
  readonly hasEnd: boolean;
  /** The tag of the 16 bytes from the anchor on. */
  readonly tagHigh: number;
  readonly tagLow: number;
}

/** The bytes that would be the secret, and where they stand in the surroundings. */
export interface CandidateExtent {
  readonly start: number;
  readonly end: number;
  readonly secret: Uint8Array;
}

/** By alignment: how many characters of its group of four stand before the first that a base64 form fixes alone. */
const CHARACTERS_BEFORE = [0, 2, 3] as const;
const BASE64 = /^[A-Za-z0-9+/_-]*$/;

/**
 * What stands where a secret with such a window would. Undefined where none can: the text ends before, or what stands
 * there is no base64. "not-kept" where the text goes on beyond the surroundings.
 */
export function extentAt(candidate: UnconfirmedCandidate, place: ConfirmPlace): CandidateExtent | "not-kept" | undefined {
  const alignment = place.form - 1;
  const origin = candidate.anchor - place.offset - (place.form === 0 ? 0 : (CHARACTERS_BEFORE[alignment] ?? 0));
  const start = place.form === 0 ? origin : origin + alignment;
  const end = place.form === 0 ? origin + place.lengthBytes : origin + base64Length(alignment, place.lengthBytes);
  if (start < 0) return candidate.hasBeginning ? undefined : "not-kept";
  if (end > candidate.surroundings.length) return candidate.hasEnd ? undefined : "not-kept";
  const bytes = Buffer.from(candidate.surroundings.buffer, candidate.surroundings.byteOffset + start, end - start);
  if (place.form === 0) return { start, end, secret: bytes };
  if (!BASE64.test(bytes.toString("latin1"))) return undefined;
  return { start, end, secret: fromBase64(bytes, alignment, place.lengthBytes) };
}
