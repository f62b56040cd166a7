/** What a tar consists of: headers are one block, contents are padded to whole ones. */
export const TAR_BLOCK_BYTES = 512;

const CHECKSUM = { from: 148, to: 156 } as const;
const SPACE = 0x20;

/** What a header says, as POSIX's ustar and GNU's tar have it. */
export interface TarHeader {
  /** As it stands there, in bytes: names need not be UTF-8. */
  readonly name: Buffer;
  readonly sizeBytes: number;
  /** The kind of entry: "0" or "\0" a file, "5" a folder, and so on. */
  readonly type: string;
  /** Whether blocks of GNU's map of holes follow, before the content. */
  readonly hasMoreHoles: boolean;
}

/** Whether a block is a header: its checksum is the sum of its bytes, in some six octal digits. */
export function isTarHeader(block: Buffer): boolean {
  if (block.length < TAR_BLOCK_BYTES || block[0] === 0) return false;
  const told = octalOf(block.subarray(CHECKSUM.from, CHECKSUM.to));
  if (told === undefined || told === 0) return false;
  let [sum, signedSum] = [0, 0];
  for (let at = 0; at < TAR_BLOCK_BYTES; at++) {
    const byte = at >= CHECKSUM.from && at < CHECKSUM.to ? SPACE : (block[at] as number);
    sum += byte;
    // Some old programs summed up signed bytes.
    signedSum += byte > 127 ? byte - 256 : byte;
  }
  return told === sum || told === signedSum;
}

/** Reads a header; undefined where its size is none. */
export function tarHeaderOf(block: Buffer): TarHeader | undefined {
  const sizeBytes = sizeOf(block.subarray(124, 136));
  if (sizeBytes === undefined) return undefined;
  const isPosix = block.toString("latin1", 257, 263) === "ustar\0";
  const prefix = isPosix ? textOf(block.subarray(345, 500)) : Buffer.alloc(0);
  const own = textOf(block.subarray(0, 100));
  const name = prefix.length === 0 ? own : Buffer.concat([prefix, Buffer.from("/"), own]);
  return { name, sizeBytes, type: String.fromCharCode(block[156] ?? 0), hasMoreHoles: block[482] === 1 };
}

/** Octal digits, or a binary number behind a first byte of 0x80 where it is too large for them; undefined for neither, and for less than 0. */
function sizeOf(field: Buffer): number | undefined {
  const first = field[0] ?? 0;
  if (first < 0x80) return octalOf(field);
  const value = first === 0x80 ? field.readBigUInt64BE(field.length - 8) : -1n;
  const isWhole = field.subarray(1, field.length - 8).every((byte) => byte === 0);
  return isWhole && value >= 0n && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : undefined;
}

/** Digits between spaces and NULs; 0 where there are none. */
function octalOf(field: Buffer): number | undefined {
  const digits = /^[ \0]*([0-7]*)[ \0]*$/.exec(field.toString("latin1"))?.[1];
  return digits === undefined ? undefined : Number.parseInt(digits || "0", 8);
}

/** Up to the first NUL. */
function textOf(field: Buffer): Buffer {
  const end = field.indexOf(0);
  return field.subarray(0, end < 0 ? field.length : end);
}
