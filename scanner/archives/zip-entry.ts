import { crc32 } from "node:zlib";
import { type Budget, counted } from "./budget.ts";
import type { ByteReader } from "./byte-reader.ts";
import { type ArchiveEntry, nameOf } from "./entry.ts";
import { inflate } from "./inflate.ts";
import { unLzma } from "./lzma.ts";
import { ArchiveProblem, BAD_CHECKSUM, ENCRYPTED } from "./problem.ts";
import { unXz } from "./xz.ts";
import { unZstd } from "./zstd.ts";

/** What a zip says of an entry, in its directory or before its bytes. */
export interface ZipHeader {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
}

export const FLAG_ENCRYPTED = 1;
export const FLAG_SIZES_BEHIND = 8;
const FLAG_UTF8 = 0x800;
export const STORED = 0;
export const DEFLATED = 8;

/** Unpacks the bytes of an entry; by the ids of APPNOTE.TXT, 4.4.5. */
const methods: Readonly<Record<number, (packed: ByteReader, header: ZipHeader, budget: Budget) => AsyncIterable<Buffer>>> = {
  [STORED]: (packed) => packed,
  [DEFLATED]: (packed) => inflate(packed),
  14: (packed, { unpackedBytes }, budget) => unZipLzma(packed, unpackedBytes, budget),
  93: (packed, _, budget) => unZstd(packed, budget),
  95: (packed, _, budget) => unXz(packed, budget),
};

/** The entry of a header, whose bytes `packed` has. */
export function zipEntryOf(header: ZipHeader, packed: ByteReader, budget: Budget): ArchiveEntry {
  const { name, flags, method } = header;
  if (flags & FLAG_ENCRYPTED) return { kind: "unreadable", name, problem: ENCRYPTED };
  const unpack = methods[method];
  if (!unpack) return { kind: "unreadable", name, problem: `it is packed by method ${method}, which is not read` };
  return { kind: "file", name, content: checked(counted(unpack(packed, header, budget), budget), header) };
}

/** Names are UTF-8 where a flag says so, and most where none does. */
export function zipNameOf(bytes: Buffer, flags: number): string {
  const text = bytes.toString("utf8");
  return nameOf(flags & FLAG_UTF8 || !text.includes("\ufffd") ? text : bytes.toString("latin1"));
}

/** Passes an entry on to its end, however long it says it is, and then compares. */
async function* checked(chunks: AsyncIterable<Buffer>, { checksum, unpackedBytes }: ZipHeader): AsyncGenerator<Buffer> {
  let [sum, lengthBytes] = [0, 0];
  for await (const chunk of chunks) {
    sum = crc32(chunk, sum);
    lengthBytes += chunk.length;
    yield chunk;
  }
  if (sum !== checksum || lengthBytes !== unpackedBytes) throw new ArchiveProblem(BAD_CHECKSUM);
}

/** A version, the length of the properties, then they: the context bits and the dictionary's size. */
async function* unZipLzma(packed: ByteReader, lengthBytes: number, budget: Budget): AsyncGenerator<Buffer> {
  const header = await packed.take(9);
  const dictionaryBytes = header.readUInt32LE(5);
  budget.window(dictionaryBytes);
  yield* unLzma(packed, { properties: header[4] as number, dictionaryBytes, lengthBytes });
}
