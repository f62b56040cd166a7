/** How a secret is found at any offset: windows, their anchors, and the keyed hashes over them; what they give away. Pure. */
export { ANCHORS_MAX_CHARACTERS, type Anchors, type Check, encodeAnchors, type Offer, readAnchors } from "./anchors.ts";
export { chooseOffers, type Randomness } from "./choice.ts";
export { type ByteClass, byteClasses, classTable, foldTable, KMER_BYTES, type WindowWidth, windowBytes } from "./classes.ts";
export { endByteOf, type Form, firstByteOf, formLength, forms, writeBase64Form } from "./forms.ts";
export { CHECK_BYTES, checkedLengths, checkHash, filterHash, orderHash, type Span, tagHash } from "./hashes.ts";
export {
  decodeWindowKeys,
  type EncodedWindowKeys,
  encodeWindowKeys,
  expandWindowKeys,
  sipHashKey,
  type WindowKeys,
  type WindowPurpose,
  windowPurposes,
} from "./keys.ts";
export { type Measure, residualBits, type StoredWindow } from "./residual.ts";
export { anchorOf, selectedPositions } from "./selection.ts";
export { sipHash } from "./siphash.ts";
export { type Admission, type AdmissionRequest, DECLARED_BITS_MIN, type Tier, tierAdmission } from "./tiers.ts";
export { GUESS_BITS } from "./told.ts";
