import { expect } from "vitest";
import {
  createKeyFile,
  IndexBuilder,
  type IndexEntry,
  KeyRing,
  lookup,
  type Offer,
  PAGE_SECRETS,
  parsePage,
  register,
  type SecretRecord,
  type SecretShape,
  type Segment,
  type Tier,
} from "../../contract/index.ts";
import { seeded } from "../../rules/index.ts";

export const keyFile = createKeyFile("k1");
export const keys = new KeyRing(keyFile);
export const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
export const HEX = "0123456789abcdef";
export const PRINTABLE = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join("");

export const secretOf = (seed: number, length = 24, alphabet = BASE62) => Buffer.from(seeded(seed).text(length, alphabet));
export const entryOf = (id: string, secret: Buffer, shape?: SecretShape, more: Partial<IndexEntry> = {}): IndexEntry => ({
  id,
  registration: register(secret, keys.current, shape),
  revokedAt: null,
  ...more,
});

export function built(entries: readonly IndexEntry[], { tier = "A" as Tier, ring = keys } = {}) {
  const builder = new IndexBuilder(ring, tier);
  const refused = entries.flatMap((entry) => {
    const reason = builder.add(entry);
    return reason === undefined ? [] : [{ id: entry.id, reason }];
  });
  return { index: builder.finish(), refused };
}

/** The offers of an entry that the image holds for that secret. */
export function storedOffers(segment: Segment, image: Uint8Array, secret: number, offers: readonly Offer[]): Offer[] {
  return offers.filter((offer) =>
    lookup(image, segment.layout, offer).some((seen) => seen.secret === secret && seen.form === offer.form && seen.offset === offer.offset),
  );
}

export function recordsOf(segment: Segment): SecretRecord[][] {
  const ids = Buffer.concat([...segment.idParts()]);
  const pages = Math.ceil(segment.facts.secrets / PAGE_SECRETS);
  const at = (page: number) => (pages + 1) * 4 + ids.readUInt32LE(page * 4);
  return Array.from({ length: pages }, (_, page) => parsePage(ids.subarray(at(page), at(page + 1)))).flat();
}

export function secretRow(segment: Segment, image: Uint8Array, secret: number) {
  const row = Buffer.from(image).subarray(segment.layout.sections.secrets.offset + secret * 24);
  const [lengthBytes, keyNumber, flags] = [row.readUInt16LE(0), row.readUInt8(2), row.readUInt8(3)];
  return { lengthBytes, keyNumber, flags, check: row.readUInt32LE(4), expiresAt: row.readUInt32LE(8), prefix: row.subarray(12, 24) };
}

export const only = (segments: readonly Segment[]): Segment => {
  expect(segments).toHaveLength(1);
  return segments[0] as Segment;
};
