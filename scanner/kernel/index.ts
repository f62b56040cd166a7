/** The scan loops, compiled to WebAssembly, and the memory that they read. */
export { CLASS_TABLES_BYTES, nibbleTables } from "./classes.ts";
export { KEYWORDS_AT, Kernel, type KernelExports, PADDING_BYTES, type SharedKernel } from "./kernel.ts";
export type { KernelText } from "./text.ts";
