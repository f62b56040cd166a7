export { makeTrailKey, openCheckpoint, type TrailSigner, trailSigner } from "./checkpoint.ts";
export { newestCheckpoint, Sequencer } from "./sequencer.ts";
export { Trail, trailEntries } from "./trail.ts";
export { type TrailVerdict, verifyTrail } from "./verify.ts";
