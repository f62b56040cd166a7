/*
 * A prober's workspace, and what stands where in it. It is the caller's memory: nothing may stand in memory of the module's own,
 * which a thread that starts would write anew in the midst of another one's work.
 */

/** A block's folded bytes, one class bit a byte, and the selected positions, u16 each. Vectors are written whole: each part has room behind it. */
export const FOLDED: usize = 0;
export const CLASS_BITS: usize = 33024;
export const POSITIONS: usize = 37376;
/** The places in the text that passed the filter, u32 each. */
export const PASSED: usize = 103424;
/** Of a batch of positions: where to read in the filter, which bits count, what was read, and a byte for each whether it passes. */
export const READS: usize = 235520;
export const BITS: usize = 237568;
export const WORDS: usize = 239616;
export const HITS: usize = 243712;
/** The folded bytes under an anchor. */
export const SPAN: usize = 244224;
/** What was decoded of base64. */
export const SCRATCH: usize = 244288;
/** The table of select.ts. */
export const COMPACT: usize = 244480;
/** What was judged before, 6208 bytes of memo.ts. */
export const MEMO: usize = 248576;
/** What was spelled out, and how much of it there may be: longer extents are left to JavaScript. */
export const SPELLED: usize = 254784;
export const SPELLED_BYTES: i32 = 26112;
/** The tags of spans that were hashed, 256 of 48 bytes: probe.ts. */
export const TAGS: usize = 280896;
export const TAGS_LENGTH: usize = 12288;
