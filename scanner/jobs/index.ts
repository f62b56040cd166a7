/** Threads that scan, for jobs that are worth them. */
export { type Beside, startBeside } from "./beside.ts";
export { keepHeapSmall, keepNewSpaceSmall } from "./heap.ts";
export { threadsWithin } from "./plan.ts";
export { WorkerPool } from "./pool.ts";
export { shareIndex, startPool } from "./start.ts";
export { type FileOutcome, inWhole, isSystemError, positionInWhole, scanUnit, type Unit } from "./unit.ts";
