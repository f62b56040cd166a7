/** Findings that wait to be sent, durable together with the cursors behind which they stand. */
export { rollUp, rollupKeyOf, type Sighting, withCount } from "./rollup.ts";
export { type Commit, openSpool, type Spool, type Spooled } from "./spool.ts";
