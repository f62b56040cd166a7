/** A stream on its way from one process to another: scanned, masked and reported. */
export { openPipe, type Pipe, type PipeOptions, type PipeStats } from "./open.ts";
export type { OnFailure } from "./pipe-scanner.ts";
