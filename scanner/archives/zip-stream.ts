import { crc32 } from "node:zlib";
import { type Budget, counted } from "./budget.ts";
import { ByteReader } from "./byte-reader.ts";
import type { ArchiveEntry } from "./entry.ts";
import { inflate } from "./inflate.ts";
import { ArchiveProblem, BAD_CHECKSUM, damaged } from "./problem.ts";
import { DEFLATED, FLAG_ENCRYPTED, FLAG_SIZES_BEHIND, type ZipHeader, zipEntryOf, zipNameOf } from "./zip-entry.ts";

const LOCAL = { signature: 0x04034b50, lengthBytes: 30 } as const;
/** What follows the last entry: the directory, or its end where there are no entries. */
const BEHIND = new Set([0x02014b50, 0x06054b50, 0x06064b50, 0x08064b50]);
const DESCRIPTOR = 0x08074b50;
const EXTRA_64 = 1;
const ELSEWHERE = 0xffff_ffff;

/** Reads a zip's entries one after the other, by what stands before each. Throws where it ends before its directory begins. */
export async function* readZipStream(reader: ByteReader, budget: Budget): AsyncGenerator<ArchiveEntry> {
  for (;;) {
    const signature = (await reader.take(4)).readUInt32LE();
    if (BEHIND.has(signature)) return await reader.drain();
    if (signature !== LOCAL.signature) throw damaged("an entry does not begin where the one before ends");
    const header = await readHeader(reader);
    const { name, flags, method } = header;
    const isFolder = name.endsWith("/") && header.unpackedBytes === 0;
    const hasSizesBehind = (flags & FLAG_SIZES_BEHIND) !== 0 && header.packedBytes === 0;
    if (!hasSizesBehind) {
      const packed = reader.limited(header.packedBytes);
      if (!isFolder) yield zipEntryOf(header, packed, budget);
      await packed.drain();
      // It may say again behind its bytes what it said before them.
      if (flags & FLAG_SIZES_BEHIND) await passDescriptor(reader, header);
      continue;
    }
    if (method !== DEFLATED || flags & FLAG_ENCRYPTED) {
      throw new ArchiveProblem("an entry does not say how long it is, so that what follows was not scanned; unpack it first");
    }
    const seen = { checksum: 0, unpackedBytes: 0, packedBytes: 0 };
    const content = new ByteReader(seenOf(reader, budget, seen));
    yield { kind: "file", name, content };
    await content.drain();
    if ((await passDescriptor(reader, seen)) !== seen.checksum) throw new ArchiveProblem(BAD_CHECKSUM);
  }
}

async function readHeader(reader: ByteReader): Promise<ZipHeader> {
  const fixed = await reader.take(LOCAL.lengthBytes - 4);
  const flags = fixed.readUInt16LE(2);
  const name = zipNameOf(await reader.take(fixed.readUInt16LE(22)), flags);
  const extra = await reader.take(fixed.readUInt16LE(24));
  const [unpackedBytes = 0, packedBytes = 0] = sizesOf([fixed.readUInt32LE(18), fixed.readUInt32LE(14)], extra);
  return { name, flags, method: fixed.readUInt16LE(4), checksum: fixed.readUInt32LE(10), packedBytes, unpackedBytes };
}

/** Sizes and offsets that do not fit in their fields stand in the extra field of zip64, in the same order, and only they. */
export function sizesOf(short: readonly number[], extra: Buffer): number[] {
  let more: Buffer = Buffer.alloc(0);
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === EXTRA_64) more = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
  }
  let at = 0;
  return short.map((value) => {
    if (value !== ELSEWHERE || at + 8 > more.length) return value;
    at += 8;
    return Number(more.readBigUInt64LE(at - 8));
  });
}

type Seen = { checksum: number; unpackedBytes: number; packedBytes: number };

async function* seenOf(reader: ByteReader, budget: Budget, seen: Seen): AsyncGenerator<Buffer> {
  const beginBytes = reader.takenBytes;
  for await (const chunk of counted(inflate(reader), budget)) {
    seen.checksum = crc32(chunk, seen.checksum);
    seen.unpackedBytes += chunk.length;
    yield chunk;
  }
  seen.packedBytes = reader.takenBytes - beginBytes;
}

/** Behind an entry: perhaps a signature, the checksum, and both sizes in four bytes or in eight. Gives the checksum. */
async function passDescriptor(
  reader: ByteReader,
  { packedBytes, unpackedBytes }: Pick<Seen, "packedBytes" | "unpackedBytes">,
): Promise<number> {
  const next = await reader.peek(24);
  const start = next.length >= 4 && next.readUInt32LE() === DESCRIPTOR ? 4 : 0;
  for (const [width, end] of [
    [4, start + 12],
    [8, start + 20],
  ] as const) {
    if (next.length < end) continue;
    const [packed, unpacked] =
      width === 4
        ? [next.readUInt32LE(start + 4), next.readUInt32LE(start + 8)]
        : [Number(next.readBigUInt64LE(start + 4)), Number(next.readBigUInt64LE(start + 12))];
    const modulus = width === 4 ? 2 ** 32 : Number.POSITIVE_INFINITY;
    if (packed !== packedBytes % modulus || unpacked !== unpackedBytes % modulus) continue;
    return (await reader.take(end)).readUInt32LE(start);
  }
  throw damaged("an entry has another length than it says");
}
