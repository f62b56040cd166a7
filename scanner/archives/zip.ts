import { type RandomAccess, readerAt } from "./byte-reader.ts";
import type { ArchiveEntry, OpenArchive } from "./entry.ts";
import { ArchiveProblem, CUT_OFF, damaged } from "./problem.ts";
import { type ZipHeader, zipEntryOf, zipNameOf } from "./zip-entry.ts";
import { readZipStream, sizesOf } from "./zip-stream.ts";

const END = { signature: 0x06054b50, lengthBytes: 22 } as const;
const COMMENT_MAX_BYTES = 65_535;
const END_64 = { signature: 0x06064b50, lengthBytes: 56 } as const;
const LOCATOR_64 = { signature: 0x07064b50, lengthBytes: 20 } as const;
const DIRECTORY_ENTRY = { signature: 0x02014b50, lengthBytes: 46 } as const;
const LOCAL_BYTES = 30;
const MADE_ON_UNIX = 3;
const MODE_KIND = 0o170000;
const MODE_LINK = 0o120000;

/** Where the directory stands. */
interface Directory {
  readonly from: number;
  readonly to: number;
  /** What stands before the zip, where its own offsets do not count it. */
  readonly beforeBytes: number;
}

/**
 * Reads a zip (APPNOTE.TXT 6.3) by its directory, as programs that unpack it do. One without a directory was cut off, or comes as a
 * stream: then its entries are read one after the other.
 */
export async function* readZip(archive: OpenArchive): AsyncGenerator<ArchiveEntry> {
  const { access, reader, budget } = archive;
  if (!access) return yield* readZipStream(reader, budget);
  const directory = directoryOf(access);
  if (!directory) {
    yield* readZipStream(reader, budget);
    throw new ArchiveProblem(CUT_OFF);
  }
  const entries = readerAt(access, directory.from, directory.to);
  while ((await entries.peek(1)).length > 0) {
    const fixed = await entries.take(DIRECTORY_ENTRY.lengthBytes);
    if (fixed.readUInt32LE(0) !== DIRECTORY_ENTRY.signature) throw damaged("its directory is none");
    const [nameBytes, extraBytes, commentBytes] = [fixed.readUInt16LE(28), fixed.readUInt16LE(30), fixed.readUInt16LE(32)];
    const name = zipNameOf(await entries.take(nameBytes), fixed.readUInt16LE(8));
    const extra = await entries.take(extraBytes);
    await entries.take(commentBytes);
    if (name.endsWith("/") && fixed.readUInt32LE(24) === 0) continue;
    const isLink = fixed.readUInt16LE(4) >> 8 === MADE_ON_UNIX && ((fixed.readUInt32LE(38) >>> 16) & MODE_KIND) === MODE_LINK;
    if (isLink) yield { kind: "skipped", name, reason: "symlink" };
    else yield entryOf(archive, access, { fixed, name, extra, beforeBytes: directory.beforeBytes });
  }
}

function entryOf(
  { budget }: OpenArchive,
  access: RandomAccess,
  { fixed, name, extra, beforeBytes }: { fixed: Buffer; name: string; extra: Buffer; beforeBytes: number },
): ArchiveEntry {
  const short = [fixed.readUInt32LE(24), fixed.readUInt32LE(20), fixed.readUInt32LE(42)] as const;
  const [unpackedBytes = 0, packedBytes = 0, offset = 0] = sizesOf(short, extra);
  const header: ZipHeader = {
    name,
    flags: fixed.readUInt16LE(8),
    method: fixed.readUInt16LE(10),
    checksum: fixed.readUInt32LE(16),
    packedBytes,
    unpackedBytes,
  };
  const local = access.at(beforeBytes + offset, LOCAL_BYTES);
  if (local.length < LOCAL_BYTES || local.readUInt32LE(0) !== 0x04034b50) {
    return { kind: "unreadable", name, problem: "its directory says that it stands where it does not" };
  }
  const from = beforeBytes + offset + LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28);
  return zipEntryOf(header, readerAt(access, from, Math.min(from + packedBytes, access.sizeBytes)), budget);
}

/** Looks for the end of the directory from the zip's end backwards: a comment may stand behind it. */
function directoryOf(access: RandomAccess): Directory | undefined {
  const tailBytes = Math.min(access.sizeBytes, END.lengthBytes + COMMENT_MAX_BYTES);
  const tailFrom = access.sizeBytes - tailBytes;
  const tail = access.at(tailFrom, tailBytes);
  for (let at = tail.length - END.lengthBytes; at >= 0; at--) {
    if (tail[at] !== 0x50 || tail.readUInt32LE(at) !== END.signature) continue;
    const found = directoryBefore(access, tailFrom + at, tail.subarray(at, at + END.lengthBytes));
    if (found) return found;
  }
  return undefined;
}

function directoryBefore(access: RandomAccess, endAt: number, end: Buffer): Directory | undefined {
  const locator = endAt < LOCATOR_64.lengthBytes ? undefined : access.at(endAt - LOCATOR_64.lengthBytes, LOCATOR_64.lengthBytes);
  let [to, sizeBytes, offset] = [endAt, end.readUInt32LE(12), end.readUInt32LE(16)];
  if (locator?.readUInt32LE(0) === LOCATOR_64.signature) {
    const at = [Number(locator.readBigUInt64LE(8)), endAt - LOCATOR_64.lengthBytes - END_64.lengthBytes].find((place) =>
      isEnd64(access, place),
    );
    if (at === undefined) return undefined;
    const end64 = access.at(at, END_64.lengthBytes);
    [to, sizeBytes, offset] = [at, Number(end64.readBigUInt64LE(40)), Number(end64.readBigUInt64LE(48))];
  }
  const from = to - sizeBytes;
  return from < 0 || offset > from ? undefined : { from, to, beforeBytes: from - offset };
}

function isEnd64(access: RandomAccess, at: number): boolean {
  if (at < 0 || at > access.sizeBytes - END_64.lengthBytes) return false;
  return access.at(at, 4).readUInt32LE() === END_64.signature;
}
