export { lookAtSpool } from "./look.ts";
/** Findings that wait to be sent, durable together with the cursors behind which they stand. */
export { openSpool } from "./open.ts";
export { rollUp, rollupKeyOf, type Sighting, withCount } from "./rollup.ts";
export type { Commit, Over, Spool, Spooled } from "./spool.ts";
