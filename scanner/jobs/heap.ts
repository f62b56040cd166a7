import { setFlagsFromString } from "node:v8";

/**
 * What a scan makes is soon forgotten, and V8 would let some 40 MB of it gather before it looks: room for new objects stays as it is
 * at the start, and old ones may grow by less than half, and by less than 8 MB, between two looks. It holds for all threads, until one
 * more begins: V8 then takes the first back, so that each thread says it again.
 */
export function keepHeapSmall(): void {
  for (const flag of ["--semi-space-growth-factor=1", "--heap-growing-percent=40", "--optimize-for-size"]) setFlagsFromString(flag);
}
