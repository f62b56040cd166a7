import { z } from "zod";
import { confirmPublicKey } from "../confirmation.ts";
import { count, instant, keyId } from "../fields.ts";

const part = z.strictObject({ offset: count, lengthBytes: count });
const windowKey = z.string().regex(/^[A-Za-z0-9_-]{16,24}$/, "must be base64url");
const segmentHeader = z.strictObject({
  windowEpoch: keyId,
  byteClass: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  w: z.union([z.literal(9), z.literal(5)]),
  spans: z.array(z.union([z.literal(8), z.literal(16)])).max(2),
  secrets: count,
  records: count,
  anchors: count,
  long: count,
  shortestBytes: count,
  longestBytes: count,
  nWords: z.int().min(1),
  nBuckets: z.int().min(1),
  image: part,
  ids: part,
  /** In tier C alone, which is read without a key file: the public key by which the service confirms, and what the windows need. */
  confirmKey: confirmPublicKey.optional(),
  windowKeys: z.strictObject({ order: windowKey, filter: windowKey, tag: windowKey }).optional(),
});

/** What an index file says of itself: signed, and sealed under each key that its secrets were registered with. A reader checks it by header-check.ts. */
export const indexHeader = z.strictObject({
  /** Names the line of versions that this one belongs to. */
  origin: z.string().regex(/^[\x21-\x7e]{1,128}$/, "must be printable ASCII without spaces"),
  version: count,
  tier: z.enum(["A", "B", "C"]),
  createdAt: instant,
  expiresAt: instant.nullable(),
  records: count,
  /** Base64 forms of secrets, and first parts of secrets, that this index does not look for, for its tier does not allow it. */
  formsLeftOut: count,
  partialsLeftOut: count,
  /** Records that cannot be looked for; the first of them are named in the part. */
  refused: z.strictObject({ count, ...part.shape }),
  /** A secret names the key of its fingerprint by its place in this list. */
  keys: z.array(keyId).max(255),
  segments: z.array(segmentHeader).max(16),
  /** What changed since the segments were built. */
  changes: z.strictObject({ count, ...part.shape }),
  /** Of all that lies between the header and the digests: SHA-256 of each block, the first 16 bytes; and one of all these. */
  digests: z.strictObject({ ...part.shape, sha256: z.string().length(43) }),
});
export type IndexHeader = z.output<typeof indexHeader>;
export type SegmentHeader = IndexHeader["segments"][number];
