import { isTarHeader, TAR_BLOCK_BYTES } from "./tar-header.ts";

/** Formats that hold files, and formats that are one file in fewer bytes. */
export type ContainerFormat = "zip" | "tar" | "7z";
export type CodecFormat = "gzip" | "xz" | "zstd";
export type ArchiveFormat = ContainerFormat | CodecFormat;

/** How much of a file's beginning tells what it is. */
export const HEAD_BYTES = TAR_BLOCK_BYTES;

/** What a file that begins like this is an archive of, whatever its name says; undefined where it is none that can be read. */
export function formatOf(head: Buffer): ArchiveFormat | undefined {
  if (head.length < 4) return undefined;
  const first = head.readUInt32BE(0);
  // A zip begins with an entry, or, where it has none, with the end of its directory.
  if (first === 0x504b0304 || first === 0x504b0506) return "zip";
  // Of gzip's flags the three highest are reserved, and deflate is its only method.
  if (first >>> 8 === 0x1f8b08 && (first & 0xe0) === 0) return "gzip";
  // A frame, or one to be skipped, which some compressors begin with.
  if (first === 0x28b52ffd || (first & 0xf0ffffff) >>> 0 === 0x502a4d18) return "zstd";
  if (first === 0xfd377a58 && head.length >= 6 && head.readUInt16BE(4) === 0x5a00) return "xz";
  if (first === 0x377abcaf && head.length >= 6 && head.readUInt16BE(4) === 0x271c) return "7z";
  return isTarHeader(head) ? "tar" : undefined;
}
