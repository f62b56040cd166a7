/** Secrets that are not spelled as they are: stretches of a text decoded to be scanned once more, and extents spelled out. */
export { createDecoders, type Decode, type Decoded, decodings } from "./decoders.ts";
export type { Decoding, Encoding } from "./encoding.ts";
export { type SourcePlace, type Stretch, sourceRange } from "./source-range.ts";
export { LONGEST_SPELLING, SLACK_BYTES, type SpelledOut, spelledOut } from "./spelled-out.ts";
