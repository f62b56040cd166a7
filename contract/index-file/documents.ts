import { z } from "zod";
import { id, instant } from "../fields.ts";
import { parse } from "../parse.ts";
import { registration } from "../registration.ts";

export const INDEX_CHANGE_SCHEMA = "leaktrail.index-change/1";

/** One issued secret in an index: its record's id, its registration, whether the issuer has said that it is dead, and when it ends. */
export const indexEntry = z.strictObject({ id, registration, revokedAt: instant.nullable(), expiresAt: instant.nullable().optional() });
export type IndexEntry = z.output<typeof indexEntry>;

/** A numbered change on `leaktrail.index`. Numbers have no gap; who sees one fetches the snapshot. */
export const indexChange = z.strictObject({
  schema: z.literal(INDEX_CHANGE_SCHEMA),
  version: z.int().min(1),
  put: z.array(indexEntry).max(10_000),
});
export type IndexChange = z.output<typeof indexChange>;

/** An index as the bus tells it: all entries, and the number of the last change that they include. */
export interface IndexSnapshot {
  readonly version: number;
  readonly createdAt: string;
  readonly entries: readonly IndexEntry[];
}

/** What may have become of a record since its index was built. */
export const indexUpdate = z.union([
  z.strictObject({ put: indexEntry }),
  z.strictObject({ revoke: id, at: instant }),
  z.strictObject({ expire: id, at: instant }),
  z.strictObject({ remove: id }),
]);
export type IndexUpdate = z.output<typeof indexUpdate>;

/** Reads what became of a record. Throws `invalid-input` that says what is wrong. */
export function readIndexUpdate(document: unknown): IndexUpdate {
  return parse(indexUpdate, document, "a change");
}

const refusals = z.array(z.strictObject({ id: z.string(), reason: z.string() }));

/** Reads the records that an index cannot look for. Throws `invalid-input` that says what is wrong. */
export function readRefusals(document: unknown): z.output<typeof refusals> {
  return parse(refusals, document, "the list");
}
