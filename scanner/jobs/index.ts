/** Threads that scan, for jobs that are worth them. */
export { keepHeapSmall, keepNewSpaceSmall } from "./heap.ts";
export { threadsWithin } from "./plan.ts";
export { WorkerPool } from "./pool.ts";
export { startPool } from "./start.ts";
export { type FileOutcome, inWhole, isSystemError, positionInWhole, scanUnit, type Unit } from "./unit.ts";
