/** Bytes of a k-mer: what is ordered, and what the filter sees. */
export const KMER_BYTES = 8;

/** How many k-mers a window has: 9 make 16 bytes, 5 make 12. */
export type WindowWidth = 9 | 5;

/** The bytes of a window of `w` k-mers. */
export function windowBytes(w: WindowWidth): number {
  return KMER_BYTES + w - 1;
}

/** 0 `token`, 1 `wide`, 2 `any`: each holds the one before it. */
export type ByteClass = 0 | 1 | 2;
export const byteClasses: readonly ByteClass[] = [0, 1, 2];

const TOKEN = /[0-9A-Za-z+/_-]/;

function isOf(byteClass: ByteClass, byte: number): boolean {
  if (byteClass === 2) return true;
  if (byteClass === 1) return byte >= 0x80 || (byte >= 0x20 && byte <= 0x7e);
  return byte < 0x80 && TOKEN.test(String.fromCharCode(byte));
}

const tables = byteClasses.map((byteClass) => Uint8Array.from({ length: 256 }, (_, byte) => (isOf(byteClass, byte) ? 1 : 0)));

/** 256 entries: 1 where the byte is of the class. */
export function classTable(byteClass: ByteClass): Uint8Array {
  return tables[byteClass] as Uint8Array;
}

/** 256 entries: `-` becomes `+`, `_` becomes `/`, so that both base64 alphabets have the same windows. */
export const foldTable: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => (byte === 0x2d ? 0x2b : byte === 0x5f ? 0x2f : byte));
