import { type ByteClass, classTable } from "../../contract/index.ts";

/** Bytes of a class's tables: one for a byte's low half, one for its high half. */
export const CLASS_TABLES_BYTES = 32;

/**
 * A class as two tables of 16 bytes: a byte is in the class where the entry of its low half and the entry of its high half
 * share a bit. Each high half below 8 has a bit of its own; those from 8 on are in a class as a whole or not at all, and
 * use the bit of half 0, which no class but `any` uses.
 */
export function nibbleTables(byteClass: ByteClass): Uint8Array {
  const inClass = classTable(byteClass);
  const tables = new Uint8Array(CLASS_TABLES_BYTES);
  if (byteClass === 2) return tables.fill(1);
  for (let byte = 0; byte < 128; byte++) {
    if (inClass[byte] !== 1) continue;
    tables[byte & 15] = (tables[byte & 15] as number) | (1 << (byte >> 4));
    tables[16 + (byte >> 4)] = 1 << (byte >> 4);
  }
  if (inClass[0x80] === 1) {
    for (let half = 0; half < 16; half++) tables[half] = (tables[half] as number) | 1;
    tables.fill(1, 16 + 8);
  }
  return tables;
}
