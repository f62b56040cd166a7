/** The index of issued secrets: how it is built, what its file holds, and how it is read. See docs/fingerprint.md. */
export { type BuiltIndex, type FormChoice, IndexBuilder, type IndexRefusal } from "./builder.ts";
export { IndexChanges, type IndexUpdate, indexUpdate } from "./changes.ts";
export type { IndexSink } from "./data-writer.ts";
export { INDEX_CHANGE_SCHEMA, type IndexChange, type IndexEntry, type IndexSnapshot, indexChange, indexEntry } from "./documents.ts";
export { HEADER_BYTES, INDEX_SCHEMA, type Proof } from "./header.ts";
export { type IndexHeader, indexHeader } from "./header-schema.ts";
export { type CurrentRecord, PAGE_SECRETS, parsePage, type SecretRecord } from "./ids.ts";
export {
  filterBits,
  type ImageLayout,
  LONG_BYTES,
  SECRET_BYTES,
  type Section,
  type SectionName,
  SLOTS_PER_BUCKET,
  scaled,
  secretFlags,
  storedTag,
  unpackRef,
} from "./image.ts";
export { lookup, lookupTag, passesFilter, type ReadImage, type Sighting } from "./lookup.ts";
export { type IndexBytes, indexBytes, OpenIndex, type OpenOptions, type OpenSegment, openIndexFile } from "./open.ts";
export type { Segment, SegmentFacts } from "./segment.ts";
export { createSigningKey, parseSigningKey, parseTrustedKeys, type SigningKey, type TrustedKey } from "./signing.ts";
export { type IndexState, isRebuildDue, stateAfter, type UpdatedIndex, writeChanges } from "./update.ts";
export { BufferSink, encodeIndex, type IndexIdentity, writeIndex } from "./write.ts";
