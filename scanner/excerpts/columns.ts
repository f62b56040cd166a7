/** Further into a line nobody looks for a column; to count there would cost as much as the line is long, for each finding. */
const COUNTED_MAX_BYTES = 65_536;

/**
 * The column of a place in UTF-16 code units, as editors and code hosts count, from its column in bytes; both from 1. Far into a line, or where its
 * beginning is not in `bytes` any more, it is the column in bytes.
 */
export function characterColumn(bytes: Uint8Array, at: number, column: number): number {
  const from = at - (column - 1);
  if (from < 0 || column > COUNTED_MAX_BYTES) return column;
  let units = 0;
  for (let place = from; place < at; place++) {
    const byte = bytes[place] as number;
    // Of a character's bytes in UTF-8 the first counts; four of them are two units.
    if (byte >= 0xf0) units += 2;
    else if (byte < 0x80 || byte >= 0xc0) units += 1;
  }
  return units + 1;
}
