import type { Anchors, Offer } from "./anchors.ts";
import { wholeBytes } from "./choice.ts";
import { type Form, forms } from "./forms.ts";
import { type Measure, residualBits } from "./residual.ts";
import { GUESS_BITS, SAFE_SPAN_BITS } from "./told.ts";

/**
 * Who holds an index: A the collector and its own cluster, B sidecars and an organisation's own CI, C laptops and foreign
 * CI. The further it travels, the less it may give away.
 */
export type Tier = "A" | "B" | "C";

/** What tiers B and C ask of a secret before any window is stored. */
export const DECLARED_BITS_MIN = 128;

/** What an index may store of a secret, or why it may store nothing. */
export type Admission = { readonly stored: readonly Offer[]; readonly leftOut: readonly Form[] } | { readonly refused: string };

/** A secret as a tier looks at it: the registration's measure and what its anchors hold. */
export type AdmissionRequest = Omit<Measure, "variableBytes" | "checks"> & Anchors;

/**
 * One window of each form, as far as the tier may store it. `candidates` are the offers in the order in which the builder
 * would have them; of each form the first that may be stored is. `leftOut` names the base64 forms that are then not found.
 */
export function tierAdmission(tier: Tier, made: AdmissionRequest, candidates: readonly Offer[] = made.offers): Admission {
  if (tier === "A") return admitAll(candidates);
  if (!made.isDeclared) return { refused: "its type declares no entropy, so that nobody can say what an index would give away" };
  if (made.entropyBits < DECLARED_BITS_MIN) {
    return { refused: `it has ${made.entropyBits} bits of entropy; tier ${tier} takes secrets of ${DECLARED_BITS_MIN} and more` };
  }
  return tier === "B" ? admitWithin(made, candidates) : admitWithin({ ...made, checks: [] }, candidates.filter(isWide(made)));
}

function admitAll(candidates: readonly Offer[]): Admission {
  const stored = forms.flatMap((form) => candidates.find((offer) => offer.form === form) ?? []);
  if (stored[0]?.form !== 0) return { refused: "no window of it as it stands is left to store" };
  return { stored, leftOut: leftOutOf(stored) };
}

/** Whether a window's tag spans 16 bytes that are too many to guess. */
function isWide({ entropyBits, variableBytes }: AdmissionRequest): (offer: Offer) => boolean {
  const bitsPerByte = entropyBits / variableBytes;
  return ({ form, span, constantBytes }) => (wholeBytes(form, span) - constantBytes) * bitsPerByte >= SAFE_SPAN_BITS;
}

/** Adds window after window, each time the one that leaves most, as long as enough is left. */
function admitWithin(made: AdmissionRequest, candidates: readonly Offer[]): Admission {
  const stored: Offer[] = [];
  for (const form of forms) {
    const best = leastTelling(
      made,
      stored,
      candidates.filter((offer) => offer.form === form),
    );
    if (best) stored.push(best);
    else if (form === 0) return { refused: whyNone(made, candidates) };
  }
  return { stored, leftOut: leftOutOf(stored) };
}

function leastTelling(made: AdmissionRequest, stored: readonly Offer[], candidates: readonly Offer[]): Offer | undefined {
  let best: Offer | undefined;
  let mostBits = GUESS_BITS;
  for (const offer of candidates) {
    const bits = residualBits(made, [...stored, offer]);
    if (bits > mostBits || (bits === mostBits && !best)) [best, mostBits] = [offer, bits];
  }
  return best;
}

function whyNone(made: AdmissionRequest, candidates: readonly Offer[]): string {
  const raw = candidates.filter((offer) => offer.form === 0);
  if (raw.length === 0) return `no window of it spans 16 bytes that hold ${SAFE_SPAN_BITS} bits, or none is left to store`;
  const most = Math.max(...raw.map((offer) => residualBits(made, [offer])));
  return `${Math.floor(most)} of its ${made.entropyBits} bits would be left beside one window; ${GUESS_BITS} are asked for`;
}

function leftOutOf(stored: readonly Offer[]): Form[] {
  return forms.filter((form) => !stored.some((offer) => offer.form === form));
}
