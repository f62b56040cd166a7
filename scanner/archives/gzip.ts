import { crc32 } from "node:zlib";
import type { Budget } from "./budget.ts";
import type { ByteReader } from "./byte-reader.ts";
import { inflate } from "./inflate.ts";
import { ArchiveProblem, BAD_CHECKSUM, CUT_OFF, damaged } from "./problem.ts";

const HEADER_BYTES = 10;
const TRAILER_BYTES = 8;
/** A name or a comment in a header is no longer. */
const TEXT_MAX_BYTES = 65_536;
const HAS = { headerChecksum: 2, extra: 4, name: 8, comment: 16 } as const;

/**
 * Unpacks gzip (RFC 1952), member after member. What stands behind the last is no gzip and is left. The checksum of a member is
 * compared once all of it was given.
 */
export async function* gunzip(reader: ByteReader, budget: Budget): AsyncGenerator<Buffer> {
  do {
    budget.entry();
    await passHeader(reader);
    let [checksum, sizeBytes] = [0, 0];
    for await (const chunk of inflate(reader)) {
      checksum = crc32(chunk, checksum);
      sizeBytes += chunk.length;
      yield chunk;
    }
    const trailer = await reader.take(TRAILER_BYTES);
    if (trailer.readUInt32LE(0) !== checksum || trailer.readUInt32LE(4) !== sizeBytes >>> 0) throw new ArchiveProblem(BAD_CHECKSUM);
  } while ((await reader.peek(2)).toString("hex") === "1f8b");
}

async function passHeader(reader: ByteReader): Promise<void> {
  const header = await reader.take(HEADER_BYTES);
  if (header.readUIntBE(0, 3) !== 0x1f8b08) throw damaged("a part of it does not begin as gzip does");
  const flags = header[3] as number;
  if (flags & HAS.extra) await reader.take((await reader.take(2)).readUInt16LE());
  if (flags & HAS.name) await passText(reader);
  if (flags & HAS.comment) await passText(reader);
  if (flags & HAS.headerChecksum) await reader.take(2);
}

/** Text that a NUL ends. */
async function passText(reader: ByteReader): Promise<void> {
  for (let lengthBytes = 256; ; lengthBytes *= 4) {
    const text = await reader.peek(lengthBytes);
    const end = text.indexOf(0);
    if (end >= 0) {
      await reader.take(end + 1);
      return;
    }
    if (text.length < lengthBytes) throw new ArchiveProblem(CUT_OFF);
    if (lengthBytes >= TEXT_MAX_BYTES) throw damaged("its name does not end");
  }
}
