/** What stands in the place of a secret where a text goes on. */
export { BLOCK_MAX_BYTES, type Block, blocksOf } from "./block.ts";
export { BLOCK_LABEL, labelOf, type Mask, masked, type Range, shortFingerprint, united } from "./mask.ts";
