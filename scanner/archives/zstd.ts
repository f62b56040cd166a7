import type { Decompress as Decompressor } from "fzstd";
import type { Budget } from "./budget.ts";
import type { ByteReader } from "./byte-reader.ts";
import { ArchiveProblem, damaged } from "./problem.ts";

const FRAME = 0xfd2fb528;
const FRAME_TO_SKIP = 0x184d2a50;
const CHECKSUM_BYTES = 4;
const RLE = 1;

/**
 * Unpacks Zstandard (RFC 8878), frame after frame. Frames are taken apart here, so that the decoder gets one block at a time and none
 * of a frame that asks for too much. Its checksums are not compared: the decoder cannot make them.
 */
export async function* unZstd(reader: ByteReader, budget: Budget): AsyncGenerator<Buffer> {
  const { Decompress } = await import("fzstd");
  while ((await reader.peek(1)).length > 0) {
    const magic = (await reader.peek(4)).length < 4 ? 0 : (await reader.peek(4)).readUInt32LE();
    if (magic === FRAME) yield* unpackFrame(reader, budget, Decompress);
    else if ((magic & 0xffff_fff0) >>> 0 === FRAME_TO_SKIP) await passFrame(reader);
    else throw damaged("a part of it does not begin as zstd does");
  }
}

async function passFrame(reader: ByteReader): Promise<void> {
  const lengthBytes = (await reader.take(8)).readUInt32LE(4);
  await reader.limited(lengthBytes).drain();
}

async function* unpackFrame(reader: ByteReader, budget: Budget, Decompress: typeof Decompressor): AsyncGenerator<Buffer> {
  const { header, windowBytes, hasChecksum } = await readHeader(reader);
  budget.entry();
  budget.window(windowBytes);
  const unpacked: Buffer[] = [];
  const decoder = new Decompress((chunk) => void unpacked.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)));
  const push = (bytes: Buffer, isLast: boolean) => {
    // The decoder moves all of its window with each block.
    budget.moved(windowBytes);
    try {
      decoder.push(bytes, isLast);
    } catch {
      throw damaged("what is packed cannot be unpacked");
    }
    return unpacked.splice(0);
  };
  yield* push(header, false);
  for (let isLast = false; !isLast; ) {
    const blockHeader = (await reader.peek(3)).length < 3 ? await reader.take(3) : await reader.peek(3);
    const said = blockHeader.readUIntLE(0, 3);
    isLast = (said & 1) === 1;
    const contentBytes = ((said >> 1) & 3) === RLE ? 1 : said >> 3;
    yield* push(await reader.take(3 + contentBytes + (isLast && hasChecksum ? CHECKSUM_BYTES : 0)), isLast);
  }
}

async function readHeader(reader: ByteReader): Promise<{ header: Buffer; windowBytes: number; hasChecksum: boolean }> {
  const begin = await reader.take(5);
  const flags = begin[4] as number;
  const hasWindow = (flags & 0x20) === 0;
  const sizeFlag = flags >> 6;
  const sizeBytes = sizeFlag === 0 ? (hasWindow ? 0 : 1) : 1 << sizeFlag;
  const dictionaryBytes = [0, 1, 2, 4][flags & 3] as number;
  const rest = await reader.take((hasWindow ? 1 : 0) + dictionaryBytes + sizeBytes);
  if (rest.subarray(hasWindow ? 1 : 0, (hasWindow ? 1 : 0) + dictionaryBytes).some((byte) => byte !== 0)) {
    throw new ArchiveProblem("it was packed with a dictionary, which is not at hand");
  }
  const windowBytes = hasWindow ? windowOf(rest[0] as number) : contentOf(rest.subarray(dictionaryBytes));
  return { header: Buffer.concat([begin, rest]), windowBytes, hasChecksum: (flags & 4) !== 0 };
}

function windowOf(byte: number): number {
  const base = 2 ** (10 + (byte >> 3));
  return base + (base / 8) * (byte & 7);
}

/** The content's size; of two bytes it is less by 256. */
function contentOf(bytes: Buffer): number {
  if (bytes.length === 8) return Number(bytes.readBigUInt64LE());
  return bytes.readUIntLE(0, bytes.length) + (bytes.length === 2 ? 256 : 0);
}
