import { crc32, deflateRawSync } from "node:zlib";

/** Archives made by hand, byte by byte, so that tests need no program and can make what no program would. */

export interface Packed {
  readonly name: string | Buffer;
  readonly content: Buffer;
}

const NOTHING = Buffer.alloc(0);

export interface TarEntry extends Packed {
  /** "0" is a file. */
  readonly type?: string;
  readonly linkName?: string;
  /** What the header says, where it is not so. */
  readonly sizeField?: Buffer;
}

/** A tar, with the two zero blocks at its end. */
export function tarOf(entries: readonly TarEntry[]): Buffer {
  return Buffer.concat([...entries.map(tarEntryOf), Buffer.alloc(1024)]);
}

export function tarEntryOf({ name, content, type = "0", linkName = "", sizeField }: TarEntry): Buffer {
  const header = Buffer.alloc(512);
  Buffer.from(name).copy(header, 0, 0, 100);
  header.write("0000644\0", 100);
  (sizeField ?? Buffer.from(`${content.length.toString(8).padStart(11, "0")}\0`)).copy(header, 124);
  header.write(type, 156);
  header.write(linkName, 157);
  header.write("ustar\x0000", 257, "latin1");
  return Buffer.concat([withTarChecksum(header), padded(content, 512)]);
}

export function withTarChecksum(header: Buffer): Buffer {
  header.fill(" ", 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return header;
}

/** A pax record, whose length counts itself. */
export function paxOf(key: string, value: string | Buffer): Buffer {
  const rest = Buffer.concat([Buffer.from(` ${key}=`), Buffer.from(value), Buffer.from("\n")]);
  const digits = [1, 2, 3, 4, 5].find((count) => String(count + rest.length).length === count) ?? 0;
  return Buffer.concat([Buffer.from(String(digits + rest.length)), rest]);
}

export interface ZipEntry extends Packed {
  readonly isStored?: boolean;
  readonly isEncrypted?: boolean;
  /** The sizes and the checksum stand behind the entry only. */
  readonly hasSizesBehind?: boolean;
  readonly checksum?: number;
  readonly unpackedBytes?: number;
  readonly method?: number;
  /** A mode as Unix has it, of which the highest bits say what it is. */
  readonly mode?: number;
}

export function zipOf(entries: readonly ZipEntry[], { hasDirectory = true } = {}): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const local = zipLocalOf(entry);
    locals.push(local);
    directory.push(zipDirectoryEntryOf(entry, offset));
    offset += local.length;
  }
  return Buffer.concat(
    hasDirectory ? [...locals, ...directory, zipEndOf(entries.length, Buffer.concat(directory).length, offset)] : locals,
  );
}

export function zipLocalOf(entry: ZipEntry): Buffer {
  const { packed, checksum, unpackedBytes, flags, method } = zipFieldsOf(entry);
  const name = Buffer.from(entry.name);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(method, 8);
  const sizes = [checksum, packed.length, unpackedBytes];
  for (const [nth, size] of sizes.entries()) header.writeUInt32LE(entry.hasSizesBehind ? 0 : size, 14 + 4 * nth);
  header.writeUInt16LE(name.length, 26);
  const descriptor = Buffer.alloc(entry.hasSizesBehind ? 16 : 0);
  if (entry.hasSizesBehind) for (const [nth, value] of [0x08074b50, ...sizes].entries()) descriptor.writeUInt32LE(value, 4 * nth);
  return Buffer.concat([header, name, packed, descriptor]);
}

export function zipDirectoryEntryOf(entry: ZipEntry, offset: number): Buffer {
  const { packed, checksum, unpackedBytes, flags, method } = zipFieldsOf(entry);
  const name = Buffer.from(entry.name);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(0x0314, 4);
  header.writeUInt16LE(flags, 8);
  header.writeUInt16LE(method, 10);
  for (const [nth, value] of [checksum, packed.length, unpackedBytes].entries()) header.writeUInt32LE(value, 16 + 4 * nth);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE((entry.mode ?? 0) * 65_536, 38);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name]);
}

export function zipEndOf(count: number, directoryBytes: number, directoryFrom: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count & 0xffff, 8);
  end.writeUInt16LE(count & 0xffff, 10);
  end.writeUInt32LE(directoryBytes, 12);
  end.writeUInt32LE(directoryFrom, 16);
  return end;
}

function zipFieldsOf({ content, isStored, isEncrypted, hasSizesBehind, ...wrong }: ZipEntry) {
  return {
    packed: isStored ? content : deflateRawSync(content),
    checksum: wrong.checksum ?? crc32(content),
    unpackedBytes: wrong.unpackedBytes ?? content.length,
    flags: (isEncrypted ? 1 : 0) | (hasSizesBehind ? 8 : 0) | 0x800,
    method: wrong.method ?? (isStored ? 0 : 8),
  };
}

/** xz, of which nothing is packed: LZMA2 has chunks for that. */
export function xzOf(content: Buffer, { dictionary = 0 } = {}): Buffer {
  const magic = Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]);
  const flags = Buffer.from([0, 1]);
  const header = Buffer.from([2, 0, 0x21, 1, dictionary, 0, 0, 0]);
  const packed = lzma2Of(content);
  const unpaddedBytes = header.length + 4 + packed.length + 4;
  const index = padded(Buffer.concat([Buffer.from([0, 1]), xzNumber(unpaddedBytes), xzNumber(content.length)]), 4);
  const footer = Buffer.concat([uint32((index.length + 4) / 4 - 1), flags]);
  return Buffer.concat([
    ...[magic, flags, uint32(crc32(flags))],
    ...[header, uint32(crc32(header)), padded(packed, 4), uint32(crc32(content))],
    ...[index, uint32(crc32(index))],
    ...[uint32(crc32(footer)), footer, Buffer.from("YZ")],
  ]);
}

function lzma2Of(content: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; at < content.length; at += 65_536) {
    const part = content.subarray(at, at + 65_536);
    chunks.push(Buffer.from([at === 0 ? 1 : 2, (part.length - 1) >> 8, (part.length - 1) & 0xff]), part);
  }
  return Buffer.concat([...chunks, Buffer.from([0])]);
}

function xzNumber(value: number): Buffer {
  const bytes: number[] = [];
  let left = value;
  for (; left >= 0x80; left = Math.floor(left / 128)) bytes.push((left % 128) | 0x80);
  return Buffer.from([...bytes, left]);
}

/** Zstandard, of which nothing is packed. */
export function zstdOf(content: Buffer, { windowByte = 0 } = {}): Buffer {
  const blocks: Buffer[] = [];
  // The window's first kilobyte is the largest block.
  for (let at = 0; at === 0 || at < content.length; at += 1024) {
    const part = content.subarray(at, at + 1024);
    blocks.push(uint32((part.length << 3) | (at + 1024 >= content.length ? 1 : 0)).subarray(0, 3), part);
  }
  return Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, windowByte]), ...blocks]);
}

/** 7z, in which files stand one behind the other, not packed. */
export function sevenZipOf(files: readonly Packed[], { method = "00" } = {}): Buffer {
  const full = files.filter(({ content }) => content.length > 0);
  const packed = Buffer.concat(full.map(({ content }) => content));
  const id = Buffer.from(method, "hex");
  const streams = Buffer.concat([
    Buffer.from([4, 6, 0, 1, 9]),
    sevenZipNumber(packed.length),
    Buffer.from([0, 7, 11, 1, 0, 1, id.length]),
    id,
    Buffer.from([12]),
    sevenZipNumber(packed.length),
    Buffer.from([0, 8, 13]),
    sevenZipNumber(full.length),
    Buffer.from(full.length > 1 ? [9] : []),
    ...full.slice(0, -1).map(({ content }) => sevenZipNumber(content.length)),
    Buffer.from([10, 1]),
    ...full.map(({ content }) => uint32(crc32(content))),
    Buffer.from([0, 0]),
  ]);
  const names = Buffer.concat([Buffer.from([0]), ...files.map(({ name }) => Buffer.from(`${name}\0`, "utf16le"))]);
  const isEmpty = files.map(({ content }) => content.length === 0);
  const empty = bitsOf(isEmpty);
  const emptyFiles = bitsOf(isEmpty.filter(Boolean));
  const hasEmpty = empty.some(Boolean);
  const header = Buffer.concat([
    Buffer.from([1]),
    full.length > 0 ? streams : NOTHING,
    Buffer.from([5]),
    sevenZipNumber(files.length),
    ...(hasEmpty ? [Buffer.from([14]), sevenZipNumber(empty.length), empty] : []),
    ...(hasEmpty ? [Buffer.from([15]), sevenZipNumber(emptyFiles.length), emptyFiles] : []),
    Buffer.from([17]),
    sevenZipNumber(names.length),
    names,
    Buffer.from([0, 0]),
  ]);
  const start = Buffer.concat([uint64(packed.length), uint64(header.length), uint32(crc32(header))]);
  return Buffer.concat([Buffer.from("377abcaf271c0004", "hex"), uint32(crc32(start)), start, packed, header]);
}

function bitsOf(bits: readonly boolean[]): Buffer {
  const bytes = Buffer.alloc(Math.ceil(bits.length / 8));
  for (const [nth, bit] of bits.entries()) if (bit) bytes[nth >> 3] = (bytes[nth >> 3] as number) | (0x80 >> (nth & 7));
  return bytes;
}

function sevenZipNumber(value: number): Buffer {
  if (value < 0x80) return Buffer.from([value]);
  return Buffer.concat([Buffer.from([0xff]), uint64(value)]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}

function uint64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}

function padded(content: Buffer, blockBytes: number): Buffer {
  return Buffer.concat([content, Buffer.alloc((blockBytes - (content.length % blockBytes)) % blockBytes)]);
}
