import { z } from "zod";
import { id, instant, keyId } from "./fields.ts";
import { registration } from "./registration.ts";

export const INDEX_SCHEMA = "leaktrail.index/1";
export const INDEX_CHANGE_SCHEMA = "leaktrail.index-change/1";

/** One issued secret in an index: its record's id, its registration, and whether the issuer has said that it is dead. */
export const indexEntry = z.strictObject({ id, registration, revokedAt: instant.nullable() });
export type IndexEntry = z.output<typeof indexEntry>;

/**
 * The first line of an index file (newline-delimited JSON; one entry a line follows). `macs` holds, for each key epoch
 * in the index, `<check>.<mac>`: an HMAC-SHA-256 of a constant, by which a wrong key is told from a changed file, and one
 * over the header's other fields and all entry lines. Both are known before anything is scanned. See index-codec.ts.
 */
export const indexHeader = z.strictObject({
  schema: z.literal(INDEX_SCHEMA),
  version: z.int().min(0),
  tier: z.literal("A"),
  entries: z.int().min(0),
  createdAt: instant,
  macs: z.record(keyId, z.string()),
});
export type IndexHeader = z.output<typeof indexHeader>;

/** A numbered change on `leaktrail.index`. Numbers have no gap; who sees one fetches the snapshot. */
export const indexChange = z.strictObject({
  schema: z.literal(INDEX_CHANGE_SCHEMA),
  version: z.int().min(1),
  put: z.array(indexEntry).max(10_000),
});
export type IndexChange = z.output<typeof indexChange>;
