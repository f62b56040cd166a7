import type { ByteReader } from "./byte-reader.ts";
import { type ArchiveEntry, nameOf, type OpenArchive } from "./entry.ts";
import { damaged } from "./problem.ts";
import { isTarHeader, TAR_BLOCK_BYTES, type TarHeader, tarHeaderOf } from "./tar-header.ts";

/** A long name or a pax header is no longer; another program would not take it either. */
const EXTENSION_MAX_BYTES = 2 ** 20;
/** Kinds of entries: GNU's and pax's headers that say more of the next entry, links, and what holds no bytes. */
const LONG_NAME = "L";
const LONG_LINK = "K";
const PAX = "x";
const PAX_FOR_ALL = "g";
const FOLDER = "5";
const skipReasons = { "1": "hardlink", "2": "symlink", "3": "special", "4": "special", "6": "special" } as const;
const GNU_SPARSE = "S";
const GNU_FOLDER_LISTS = new Set(["D", "V", "M"]);

/** What headers before an entry said of it. */
interface Told {
  name?: Buffer;
  sizeBytes?: number;
  /** Its content begins with a map of its holes. */
  hasMap?: boolean;
}

/**
 * Reads a tar: POSIX ustar and pax, and GNU's (long names, sizes in base 256, sparse files, whose holes are left out). What stands
 * behind the zero blocks at its end is read on, where that is a tar too.
 */
export async function* readTar({ reader }: OpenArchive): AsyncGenerator<ArchiveEntry> {
  let told: Told = {};
  let hasEnded = false;
  for (;;) {
    const block = await reader.peek(TAR_BLOCK_BYTES);
    if (block.length < TAR_BLOCK_BYTES && hasEnded) return await reader.drain();
    if (block.length < TAR_BLOCK_BYTES) await reader.take(TAR_BLOCK_BYTES);
    if (block.every((byte) => byte === 0)) {
      hasEnded = true;
      await reader.take(TAR_BLOCK_BYTES);
      continue;
    }
    if (!isTarHeader(block)) {
      if (hasEnded) return await reader.drain();
      throw damaged("one of its headers is none");
    }
    await reader.take(TAR_BLOCK_BYTES);
    const header = tarHeaderOf(block);
    if (!header) throw damaged("an entry's size is none");
    hasEnded = false;
    const sizeBytes = told.sizeBytes ?? header.sizeBytes;
    const paddingBytes = (TAR_BLOCK_BYTES - (sizeBytes % TAR_BLOCK_BYTES)) % TAR_BLOCK_BYTES;
    if (header.type === LONG_NAME || header.type === PAX) {
      if (header.sizeBytes > EXTENSION_MAX_BYTES) throw damaged("a name in it is longer than any");
      const text = await reader.take(header.sizeBytes);
      told = header.type === PAX ? { ...told, ...paxOf(text) } : { ...told, name: withoutNul(text) };
      await reader.take((TAR_BLOCK_BYTES - (header.sizeBytes % TAR_BLOCK_BYTES)) % TAR_BLOCK_BYTES);
      continue;
    }
    const content = reader.limited(sizeBytes);
    if (header.type !== PAX_FOR_ALL && header.type !== LONG_LINK) {
      yield* entryOf(header, told, reader, content);
      told = {};
    }
    await content.drain();
    await reader.take(paddingBytes);
  }
}

async function* entryOf(header: TarHeader, told: Told, reader: ByteReader, content: ByteReader): AsyncGenerator<ArchiveEntry> {
  const name = nameOf(told.name ?? header.name);
  if (header.type === FOLDER || GNU_FOLDER_LISTS.has(header.type)) return;
  const reason = skipReasons[header.type as keyof typeof skipReasons];
  if (reason) {
    yield { kind: "skipped", name, reason };
    return;
  }
  if (header.type === GNU_SPARSE && header.hasMoreHoles) await passHoles(reader);
  if (told.hasMap) await passMap(content);
  // Before POSIX, a folder was a file whose name ends so.
  if (name.endsWith("/") && header.sizeBytes === 0) return;
  yield { kind: "file", name, content };
}

/** Records of pax: "LENGTH KEY=VALUE\n", the length being that of the whole record. */
function paxOf(text: Buffer): Told {
  const told: Told = {};
  for (let at = 0; at < text.length; ) {
    const space = text.indexOf(0x20, at);
    const lengthBytes = Number(text.toString("latin1", at, Math.min(space, at + 16)));
    if (space < 0 || !Number.isSafeInteger(lengthBytes) || lengthBytes < 5 || at + lengthBytes > text.length) throw damaged("a pax header");
    const equals = text.indexOf(0x3d, space);
    const key = text.toString("latin1", space + 1, equals);
    const value = text.subarray(equals + 1, at + lengthBytes - 1);
    if (key === "GNU.sparse.name" || (key === "path" && !told.hasMap)) told.name = value;
    if (key === "size") told.sizeBytes = sizeOf(value.toString("latin1"));
    if (key === "GNU.sparse.major" && value.toString("latin1") === "1") told.hasMap = true;
    at += lengthBytes;
  }
  return told;
}

function sizeOf(text: string): number {
  const sizeBytes = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(sizeBytes)) throw damaged("an entry's size is none");
  return sizeBytes;
}

function withoutNul(text: Buffer): Buffer {
  const end = text.indexOf(0);
  return text.subarray(0, end < 0 ? text.length : end);
}

/** Blocks of GNU's former map of holes go on behind the header. */
async function passHoles(reader: ByteReader): Promise<void> {
  while ((await reader.take(TAR_BLOCK_BYTES))[504] === 1);
}

/** GNU's map of holes in version 1.0 stands before the content: how many there are, then two numbers each, a line a number, padded to whole blocks. */
async function passMap(content: ByteReader): Promise<void> {
  let lines = Number.POSITIVE_INFINITY;
  let [seen, number] = [0, ""];
  while (seen < lines) {
    for (const byte of await content.take(TAR_BLOCK_BYTES)) {
      if (seen >= lines) break;
      if (byte !== 0x0a) {
        number = seen === 0 ? `${number}${String.fromCharCode(byte)}`.slice(0, 16) : number;
        continue;
      }
      if (seen === 0) lines = 1 + 2 * sizeOf(number);
      seen += 1;
    }
  }
}
