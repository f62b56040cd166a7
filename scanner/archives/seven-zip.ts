import { crc32 } from "node:zlib";
import { type Budget, counted } from "./budget.ts";
import { ByteReader, type RandomAccess, readerAt } from "./byte-reader.ts";
import { type ArchiveEntry, nameOf, type OpenArchive } from "./entry.ts";
import { inflate } from "./inflate.ts";
import { unLzma } from "./lzma.ts";
import { dictionaryBytesOf, unLzma2 } from "./lzma2.ts";
import { ArchiveProblem, BAD_CHECKSUM, CUT_OFF, damaged, ENCRYPTED } from "./problem.ts";
import { type Folder, type SevenZipFile, type Streams, sevenZipHeaderOf, unpackedBytesOf } from "./seven-zip-header.ts";

const SIGNATURE_HEADER_BYTES = 32;
const HEADER_MAX_BYTES = 64 * 2 ** 20;
/** A header may be packed, and that one's header again; nobody does so oftener. */
const HEADERS_MAX = 4;
const ENCRYPTION = "06f10701";

type Unpack = (packed: ByteReader, properties: Buffer, lengthBytes: number, budget: Budget) => AsyncIterable<Buffer>;

const coders: Readonly<Record<string, Unpack>> = {
  "00": (packed) => packed,
  "030101": (packed, properties, lengthBytes, budget) => {
    if (properties.length < 5) throw damaged("a coder of it lacks properties");
    const dictionaryBytes = properties.readUInt32LE(1);
    budget.window(dictionaryBytes);
    return unLzma(packed, { properties: properties[0] as number, dictionaryBytes, lengthBytes });
  },
  "21": (packed, properties, _, budget) => {
    const dictionaryBytes = dictionaryBytesOf(properties[0] ?? 0xff);
    budget.window(dictionaryBytes);
    return unLzma2(packed, dictionaryBytes);
  },
  "040108": (packed) => inflate(packed),
};

/**
 * Reads a 7z archive (7zFormat.txt of the LZMA SDK): files packed with LZMA, LZMA2, deflate, or not at all. What is packed another way
 * (PPMd, BZip2, filters for programs) is told, file by file.
 */
export async function* readSevenZip({ access, budget }: OpenArchive): AsyncGenerator<ArchiveEntry> {
  if (!access) throw new ArchiveProblem("it is too large to be read where it is: its directory stands at its end. Save or unpack it first");
  const { streams, files } = await readHeader(access, budget);
  const contents = files.filter(({ hasContent }) => hasContent)[Symbol.iterator]();
  for (const file of files) if (!file.hasContent && !file.isFolder) yield entryOf(file, nothing());
  let packedAt = SIGNATURE_HEADER_BYTES + (streams?.packedFrom ?? 0);
  let packedStream = 0;
  for (const [nth, folder] of (streams?.folders ?? []).entries()) {
    const packedBytes = (streams as Streams).packedSizes.slice(packedStream, packedStream + folder.packedStreams);
    packedStream += folder.packedStreams;
    const lengths = (streams as Streams).files[nth] ?? [];
    const unpacked = unpackedOf(folder, access, { from: packedAt, to: packedAt + (packedBytes[0] ?? 0), budget });
    packedAt += packedBytes.reduce((sum, size) => sum + size, 0);
    for (const { lengthBytes, checksum } of lengths) {
      const file = contents.next().value ?? { name: "", hasContent: true, isFolder: false, isLink: false };
      if (typeof unpacked === "string") {
        yield { kind: "unreadable", name: nameOf(file.name), problem: unpacked };
        continue;
      }
      const content = unpacked.limited(lengthBytes);
      yield entryOf(file, checked(content, checksum));
      await content.drain();
    }
    if (typeof unpacked !== "string") await unpacked.close();
  }
}

async function* nothing(): AsyncGenerator<Buffer> {}

function entryOf({ name, isLink }: SevenZipFile, content: AsyncIterable<Buffer>): ArchiveEntry {
  if (isLink) return { kind: "skipped", name: nameOf(name), reason: "symlink" };
  return { kind: "file", name: nameOf(name), content };
}

async function* checked(content: AsyncIterable<Buffer>, checksum: number | undefined): AsyncGenerator<Buffer> {
  let sum = 0;
  for await (const chunk of content) {
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (checksum !== undefined && sum !== checksum) throw new ArchiveProblem(BAD_CHECKSUM);
}

/** The stream of a folder, or why there is none. */
function unpackedOf(
  folder: Folder,
  access: RandomAccess,
  { from, to, budget }: { from: number; to: number; budget: Budget },
): ByteReader | string {
  if (folder.coders.some(({ method }) => method === ENCRYPTION)) return ENCRYPTED;
  const [coder] = folder.coders;
  const unpack = coder && coders[coder.method];
  if (!unpack || folder.coders.length > 1) {
    return `it is packed by ${folder.coders.map(({ method }) => method).join(" and ")}, which is not read`;
  }
  const packed = readerAt(access, from, Math.min(to, access.sizeBytes));
  return new ByteReader(counted(unpack(packed, coder.properties, unpackedBytesOf(folder), budget), budget));
}

async function readHeader(access: RandomAccess, budget: Budget): Promise<{ streams: Streams | undefined; files: readonly SevenZipFile[] }> {
  const start = access.at(0, SIGNATURE_HEADER_BYTES);
  if (start.length < SIGNATURE_HEADER_BYTES) throw new ArchiveProblem(CUT_OFF);
  if (crc32(start.subarray(12)) !== start.readUInt32LE(8)) throw new ArchiveProblem(BAD_CHECKSUM);
  const [offset, lengthBytes] = [Number(start.readBigUInt64LE(12)), Number(start.readBigUInt64LE(20))];
  if (lengthBytes === 0) return { streams: undefined, files: [] };
  if (lengthBytes > HEADER_MAX_BYTES) throw new ArchiveProblem(`its header is larger than ${HEADER_MAX_BYTES} bytes`);
  let bytes = access.at(SIGNATURE_HEADER_BYTES + offset, lengthBytes);
  if (bytes.length < lengthBytes) throw new ArchiveProblem(CUT_OFF);
  if (crc32(bytes) !== start.readUInt32LE(28)) throw new ArchiveProblem(BAD_CHECKSUM);
  for (let nth = 0; nth < HEADERS_MAX; nth++) {
    const header = sevenZipHeaderOf(bytes);
    if (header.kind === "plain") return header;
    bytes = await unpackHeader(header.streams, access, budget);
  }
  throw damaged("its header is packed again and again");
}

async function unpackHeader({ folders, packedFrom, packedSizes }: Streams, access: RandomAccess, budget: Budget): Promise<Buffer> {
  const [folder] = folders;
  if (!folder) throw damaged("its header is none");
  const from = SIGNATURE_HEADER_BYTES + packedFrom;
  const unpacked = unpackedOf(folder, access, { from, to: from + (packedSizes[0] ?? 0), budget });
  if (typeof unpacked === "string") throw new ArchiveProblem(unpacked);
  const lengthBytes = unpackedBytesOf(folder);
  if (lengthBytes > HEADER_MAX_BYTES) throw new ArchiveProblem(`its header is larger than ${HEADER_MAX_BYTES} bytes`);
  const bytes = await unpacked.take(lengthBytes);
  await unpacked.close();
  if (folder.checksum !== undefined && crc32(bytes) !== folder.checksum) throw new ArchiveProblem(BAD_CHECKSUM);
  return bytes;
}
