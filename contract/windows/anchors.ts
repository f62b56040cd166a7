import { LeaktrailError } from "../errors.ts";
import { type ByteClass, KMER_BYTES, type WindowWidth, windowBytes } from "./classes.ts";
import { type Form, formLength } from "./forms.ts";
import { checkedLengths, type Span } from "./hashes.ts";

/** A keyed hash over the beginning of a secret. */
export interface Check {
  readonly hash: number;
  /** How many bytes of the secret it covers, and how many of those lie outside its constant parts. */
  readonly lengthBytes: number;
  readonly variableBytes: number;
}

/** One window of a secret that an index may store: where its anchor stands in its form, and the anchor's hashes. */
export interface Offer {
  readonly form: Form;
  readonly byteClass: ByteClass;
  readonly w: WindowWidth;
  readonly span: Span;
  /** 0 the form's first window, 1 one in its midst, 2 its last. */
  readonly which: 0 | 1 | 2;
  /** How many of the secret's bytes under the span lie in a constant part: 0 wherever the secret has room. */
  readonly constantBytes: number;
  readonly offset: number;
  readonly h1: number;
  readonly h2: number;
  readonly tagLow: number;
  readonly tagHigh: number;
}

/** What the `anchors` of a registration hold. */
export interface Anchors {
  /** Whether the secret's type declared its entropy; else it is what the secret's alphabet shows. */
  readonly isDeclared: boolean;
  /** Bytes outside the constant parts. */
  readonly variableBytes: number;
  /** One check, or six where the secret is longer than 64 bytes. */
  readonly checks: readonly Check[];
  readonly offers: readonly Offer[];
}

export const ANCHORS_MAX_CHARACTERS = 371;
const HEADER_BYTES = 2;
const CHECK_ENTRY_BYTES = 6;
const OFFER_BYTES = 20;
const OFFERS_MAX = 12;

/** Writes anchors as base64url; docs/fingerprint.md has the layout. */
export function encodeAnchors({ isDeclared, checks, offers }: Anchors): string {
  const bytes = Buffer.alloc(HEADER_BYTES + checks.length * CHECK_ENTRY_BYTES + offers.length * OFFER_BYTES);
  bytes[0] = isDeclared ? 1 : 0;
  bytes[1] = checks.length;
  let at = HEADER_BYTES;
  for (const check of checks) {
    bytes.writeUInt32LE(check.hash, at);
    at = bytes.writeUInt16LE(check.variableBytes, at + 4);
  }
  for (const offer of offers) {
    bytes[at] = offer.form | (offer.byteClass << 2) | (offer.w === 5 ? 16 : 0) | (offer.span === 16 ? 32 : 0) | (offer.which << 6);
    bytes[at + 1] = offer.constantBytes;
    at = bytes.writeUInt16LE(offer.offset, at + 2);
    for (const half of [offer.h1, offer.h2, offer.tagLow, offer.tagHigh]) at = bytes.writeUInt32LE(half, at);
  }
  return bytes.toString("base64url");
}

/** Reads anchors of a secret of that length. Throws `invalid-input` for what `encodeAnchors` never writes. */
export function readAnchors(anchors: string, lengthBytes: number): Anchors {
  const bytes = Buffer.from(anchors, "base64url");
  const lengths = checkedLengths(lengthBytes);
  const offersFrom = HEADER_BYTES + lengths.length * CHECK_ENTRY_BYTES;
  const offerCount = (bytes.length - offersFrom) / OFFER_BYTES;
  demand(bytes.toString("base64url") === anchors, "are not canonical base64url");
  demand(Number.isInteger(offerCount) && offerCount >= 1 && offerCount <= OFFERS_MAX, "are cut off or too long");
  demand((bytes[0] as number) <= 1, "carry an unknown flag");
  demand(bytes[1] === lengths.length, "hold another number of checks than the length asks for");
  const checks = lengths.map((length, i) => readCheck(bytes, HEADER_BYTES + i * CHECK_ENTRY_BYTES, length));
  const isRising = checks.every((check, i) => {
    const { lengthBytes: before, variableBytes: least } = checks[i - 1] ?? { lengthBytes: 0, variableBytes: 0 };
    return check.variableBytes >= least && check.variableBytes - least <= check.lengthBytes - before;
  });
  const variableBytes = checks.at(-1)?.variableBytes ?? 0;
  demand(isRising && variableBytes >= 1, "count more variable bytes than there are");
  const offers = Array.from({ length: offerCount }, (_, i) => readOffer(bytes, offersFrom + i * OFFER_BYTES, lengthBytes));
  demand(offers[0]?.form === 0, "offer no window of the secret as it stands");
  demand(
    offers.every((offer, i) => i === 0 || rank(offer) > rank(offers[i - 1] as Offer)),
    "offer a window twice or out of order",
  );
  return { isDeclared: bytes[0] === 1, variableBytes, checks, offers };
}

function rank({ form, which }: Offer): number {
  return form * 4 + which;
}

function readCheck(bytes: Buffer, at: number, lengthBytes: number): Check {
  return { hash: bytes.readUInt32LE(at), lengthBytes, variableBytes: bytes.readUInt16LE(at + 4) };
}

function readOffer(bytes: Buffer, at: number, lengthBytes: number): Offer {
  const kind = bytes[at] as number;
  const [form, byteClass, which] = [kind & 3, (kind >> 2) & 3, kind >> 6];
  const w = kind & 16 ? 5 : 9;
  const span = kind & 32 ? 16 : 8;
  const offset = bytes.readUInt16LE(at + 2);
  const constantBytes = bytes[at + 1] as number;
  const length = formLength(lengthBytes, form as Form);
  demand(byteClass <= (form === 0 ? 2 : 0) && which <= 2, "offer a window of an unknown class or place");
  demand(w === (length >= windowBytes(9) ? 9 : 5), "offer a window of the wrong width");
  demand(offset + Math.max(span, KMER_BYTES) <= length, "offer a window that reaches past the secret");
  demand(constantBytes <= span, "count more constant bytes than a window has");
  return {
    form: form as Form,
    byteClass: byteClass as ByteClass,
    w,
    span,
    which: which as Offer["which"],
    constantBytes,
    offset,
    h1: bytes.readUInt32LE(at + 4),
    h2: bytes.readUInt32LE(at + 8),
    tagLow: bytes.readUInt32LE(at + 12),
    tagHigh: bytes.readUInt32LE(at + 16),
  };
}

function demand(holds: boolean, problem: string): void {
  if (!holds) throw new LeaktrailError("invalid-input", `the registration's anchors ${problem}: register the secret again`);
}
