/** One searchable table in memory, as scanner/issued/segment.ts writes it. */
@unmanaged
export class Segment {
  filter!: usize;
  words!: u32;
  tags!: usize;
  buckets!: u32;
  /** 0 where the segment only filters (tier C). */
  refs!: usize;
  offsets!: usize;
  secrets!: usize;
  /** Keys: filter 12 bytes, at 16 the tag's, at 32 the check's. */
  keys!: usize;
}
