import { createHmac } from "node:crypto";
import { z } from "zod";
import { fingerprint, id, severity } from "./fields.ts";
import { sipHash, sipHashKey } from "./windows/index.ts";

/**
 * How a laptop (tier C) has its candidates confirmed: `POST /v1/confirm`. It asks three things, each in batches:
 *
 * - `places`: what secrets have a window in this bucket of tags, and where in them it stands. A bucket has hundreds.
 * - `evaluate`: the service's part of the VOPRF, on blinded elements. It learns nothing of what was blinded.
 * - `records`: whose secret it is. Only who holds the whole secret can ask, for only they can make the claim.
 *
 * docs/confirm-on-laptops.md says who learns what from it. The VOPRF itself stands in voprf.ts, which is loaded when it
 * is needed: a scan without candidates does not pay for it.
 */
export const loadVoprf = () => import("./voprf.ts");
export type { BlindedInput, ConfirmEpoch, ConfirmKeyPair, Evaluation } from "./voprf.ts";

const exactly = (bytes: number) =>
  z
    .string()
    .length(Math.ceil((bytes * 4) / 3))
    .refine((text) => Buffer.from(text, "base64url").toString("base64url") === text, `must be ${bytes} bytes as base64url`);

export const CONFIRMATION_BYTES = 16;
export const MARK_BYTES = 8;
const CLAIM_BYTES = 16;

/** What a registration holds so that its secret can be confirmed: the VOPRF of the whole secret, cut to 16 bytes. */
export const confirmationValue = exactly(CONFIRMATION_BYTES);

/** The public key of the VOPRF, as the header of a tier C index names it. */
export const confirmPublicKey = exactly(32);

export const BUCKETS_MAX = 64;
export const CLAIMS_MAX = 64;
/** An evaluation takes the service a few milliseconds, in which it does nothing else. */
export const ELEMENTS_MAX = 16;
export const BUCKET_BITS_MAX = 16;
/** So many places share a bucket on average: what a question for it gives away is one of so many. */
const BUCKET_PLACES = 512;
/** Where a bucket holds more, the index that counted them is too old to ask about. */
export const BUCKET_PLACES_MAX = 8 * BUCKET_PLACES;

const bits = z.int().min(0).max(BUCKET_BITS_MAX);
const bucket = z
  .int()
  .min(0)
  .max(2 ** BUCKET_BITS_MAX - 1);
const atMost = (max: number) => ({ error: `must be 1 to ${max} in one request` });

export const confirmRequest = z.discriminatedUnion("ask", [
  z.strictObject({
    ask: z.literal("places"),
    publicKey: confirmPublicKey,
    bits,
    buckets: z.array(bucket).min(1, atMost(BUCKETS_MAX)).max(BUCKETS_MAX, atMost(BUCKETS_MAX)),
  }),
  z.strictObject({
    ask: z.literal("evaluate"),
    publicKey: confirmPublicKey,
    blinded: z.array(exactly(32)).min(1, atMost(ELEMENTS_MAX)).max(ELEMENTS_MAX, atMost(ELEMENTS_MAX)),
  }),
  z.strictObject({
    ask: z.literal("records"),
    publicKey: confirmPublicKey,
    bits,
    claims: z
      .array(z.strictObject({ bucket, claim: exactly(CLAIM_BYTES) }))
      .min(1, atMost(CLAIMS_MAX))
      .max(CLAIMS_MAX, atMost(CLAIMS_MAX)),
  }),
]);
export type ConfirmRequest = z.output<typeof confirmRequest>;

/** Whose secret it is: enough to send a finding on as any other scanner does. */
export const confirmedRecord = z.strictObject({
  id,
  otherIds: z.array(id).max(64),
  fingerprint,
  severity,
  /** Whether each of its records is revoked. */
  isRevoked: z.boolean(),
});
export type ConfirmedRecord = z.output<typeof confirmedRecord>;

/** `asOfS`, in seconds since 1970: until then the service knows whatever it was told of. */
export const placesAnswer = z.strictObject({
  asOfS: z.int().min(0),
  buckets: z.array(z.string().max(BUCKET_PLACES_MAX * 20)).max(BUCKETS_MAX),
});
export const evaluateAnswer = z.strictObject({ evaluated: z.array(exactly(32)).max(ELEMENTS_MAX), proof: exactly(64) });
export const recordsAnswer = z.strictObject({ records: z.array(confirmedRecord.nullable()).max(CLAIMS_MAX) });
export const confirmAnswer = z.union([placesAnswer, evaluateAnswer, recordsAnswer]);

/** What each question is answered with. */
export interface ConfirmAnswers {
  places: z.output<typeof placesAnswer>;
  evaluate: z.output<typeof evaluateAnswer>;
  records: z.output<typeof recordsAnswer>;
}

/** The bits of a tag that name its bucket, in an index of so many windows. */
export function bucketBitsOf(windows: number): number {
  const bitsOf = Math.floor(Math.log2(Math.max(windows, 1) / BUCKET_PLACES));
  return Math.min(Math.max(bitsOf, 0), BUCKET_BITS_MAX);
}

/** The bucket of a tag, by the upper half of it. */
export function bucketOf(tagHigh: number, bucketBits: number): number {
  return bucketBits === 0 ? 0 : tagHigh >>> (32 - bucketBits);
}

/** Where a window of some secret stands in it: of form and offset see registration.ts. */
export interface ConfirmPlace {
  readonly shortTag: number;
  readonly form: number;
  readonly offset: number;
  readonly lengthBytes: number;
  /**
   * 8 bytes by which who has the secret's confirmation value knows that it is this one. All zeros where the service has
   * none of it: then nobody can say whether the secret stands there.
   */
  readonly mark: Uint8Array;
}

export const NO_MARK = Buffer.alloc(MARK_BYTES);
const PLACE_BYTES = 7 + MARK_BYTES;

/** The places of one bucket, in an order that says nothing of the rest of their tags. */
export function encodePlaces(places: readonly ConfirmPlace[]): string {
  const encoded = places.map((place) => {
    const bytes = Buffer.alloc(PLACE_BYTES);
    bytes.writeUInt16LE(place.shortTag, 0);
    bytes.writeUInt8(place.form, 2);
    bytes.writeUInt16LE(place.offset, 3);
    bytes.writeUInt16LE(place.lengthBytes, 5);
    bytes.set(place.mark, 7);
    return bytes;
  });
  return Buffer.concat(encoded.sort(Buffer.compare)).toString("base64url");
}

/** Undefined for what no service of ours sent. */
export function decodePlaces(text: string): ConfirmPlace[] | undefined {
  const bytes = Buffer.from(text, "base64url");
  if (bytes.length % PLACE_BYTES !== 0 || bytes.toString("base64url") !== text) return undefined;
  return Array.from({ length: bytes.length / PLACE_BYTES }, (_, number) => {
    const at = number * PLACE_BYTES;
    return {
      shortTag: bytes.readUInt16LE(at),
      form: bytes.readUInt8(at + 2),
      offset: bytes.readUInt16LE(at + 3),
      lengthBytes: bytes.readUInt16LE(at + 5),
      mark: bytes.subarray(at + 7, at + PLACE_BYTES),
    };
  });
}

const unchanged = Uint8Array.from({ length: 256 }, (_, byte) => byte);

/**
 * The mark of one place of a secret: SipHash-2-4 under its confirmation value. Those of one secret's places cannot be told
 * to belong together.
 */
export function markOf(confirmation: Uint8Array, place: Pick<ConfirmPlace, "form" | "offset">): Buffer {
  const halves = new Uint32Array(2);
  const text = Uint8Array.of(place.form, place.offset & 0xff, place.offset >>> 8);
  sipHash(sipHashKey(Buffer.from(confirmation)), text, 0, text.length, unchanged, halves);
  const mark = Buffer.alloc(MARK_BYTES);
  mark.writeUInt32LE(halves[1] as number, mark.writeUInt32LE(halves[0] as number, 0));
  return mark;
}

/** What only who holds the whole secret, or its registration, can say. */
export function claimOf(confirmation: Uint8Array): Buffer {
  return createHmac("sha256", confirmation).update("claim").digest().subarray(0, CLAIM_BYTES);
}
