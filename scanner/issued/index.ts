/** Issued secrets: the index in the kernel's memory, and the places of a text where one of its secrets stands. */

export type { Origin } from "./confirm.ts";
export { baseOfFile, type IndexBase, IssuedIndex, type IssuedRecord, indexOf, type SharedIndex } from "./issued-index.ts";
export { createIssuedProbe, type IssuedHit, type IssuedProbe, type UnconfirmedHit } from "./issued-probe.ts";
export { firstAbove, repeatedIn } from "./repeats.ts";
export type { SegmentSource } from "./source.ts";
