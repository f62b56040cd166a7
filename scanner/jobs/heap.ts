import { setFlagsFromString } from "node:v8";

/** Room for new objects stays as it is at the start: what is made for a text is soon forgotten, and V8 would let megabytes of it gather. */
export function keepNewSpaceSmall(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
}

/**
 * The same, and old objects may grow by less than half, and by less than 8 MB, between two looks, which costs time where
 * many are found. It holds for all threads, until one more begins: V8 then takes the first back, so that each thread says it again.
 */
export function keepHeapSmall(): void {
  keepNewSpaceSmall();
  for (const flag of ["--heap-growing-percent=40", "--optimize-for-size"]) setFlagsFromString(flag);
}
