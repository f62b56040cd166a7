import type { ByteReader } from "./byte-reader.ts";
import { LzmaDecoder, type LzmaProperties, propertiesOf } from "./lzma.ts";
import { damaged } from "./problem.ts";

/** How far back a stream may refer, by the one byte that says so. */
export function dictionaryBytesOf(byte: number): number {
  if (byte > 40) throw damaged("no LZMA2 has this dictionary");
  return byte === 40 ? 0xffff_ffff : (2 | (byte & 1)) * 2 ** (Math.floor(byte / 2) + 11);
}

/** Unpacks LZMA2: chunks of LZMA, or of bytes as they are, which say how long they are; leaves `reader` behind the last. */
export async function* unLzma2(reader: ByteReader, dictionaryBytes: number): AsyncGenerator<Buffer> {
  const decoder = new LzmaDecoder(dictionaryBytes);
  let properties: LzmaProperties | undefined;
  let isFirst = true;
  for (;;) {
    const control = (await reader.take(1))[0] as number;
    if (control === 0) return;
    const resetsDictionary = control === 1 || control >= 0xe0;
    if (isFirst && !resetsDictionary) throw damaged("its first chunk refers to one before");
    if (control > 2 && control < 0x80) throw damaged("there is no such chunk in LZMA2");
    isFirst = false;
    if (resetsDictionary) decoder.resetDictionary();
    if (control === 1) properties = undefined;
    const lengths = await reader.take(control < 0x80 ? 2 : 4);
    if (control < 0x80) {
      yield* decoder.copy(await reader.take(lengths.readUInt16BE() + 1));
      continue;
    }
    const unpackedBytes = ((control & 0x1f) << 16) + lengths.readUInt16BE() + 1;
    const packedBytes = lengths.readUInt16BE(2) + 1;
    if (control >= 0xc0) properties = propertiesOf((await reader.take(1))[0] as number);
    if (!properties) throw damaged("a chunk of it lacks properties");
    if (control >= 0xa0) decoder.resetState(properties);
    if (packedBytes < 5) throw damaged("a chunk of it has another length than it says");
    decoder.start(await reader.take(packedBytes));
    const done = yield* decoder.unpack(unpackedBytes, true);
    if (done !== unpackedBytes || decoder.restBytes > 0) throw damaged("a chunk of it has another length than it says");
  }
}
