import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import type { Budget } from "./budget.ts";
import type { ByteReader } from "./byte-reader.ts";
import { Crc64 } from "./crc64.ts";
import { dictionaryBytesOf, unLzma2 } from "./lzma2.ts";
import { ArchiveProblem, BAD_CHECKSUM, damaged } from "./problem.ts";

const STREAM_HEADER_BYTES = 12;
const FOOTER_BYTES = 12;
const LZMA2 = 0x21;
/** Checks by their id, and the bytes they take. */
const CHECK_BYTES = [0, 4, 4, 4, 8, 8, 8, 16, 16, 16, 32, 32, 32, 64, 64, 64];

/** Unpacks xz (The .xz File Format, 1.2.1), stream after stream. Checks are compared once all of a block was given. */
export async function* unXz(reader: ByteReader, budget: Budget): AsyncGenerator<Buffer> {
  do {
    const header = await reader.take(STREAM_HEADER_BYTES);
    if (header.toString("latin1", 0, 6) !== "\xfd7zXZ\0") throw damaged("a part of it does not begin as xz does");
    if (crc32(header.subarray(6, 8)) !== header.readUInt32LE(8)) throw new ArchiveProblem(BAD_CHECKSUM);
    const checkId = (header[7] as number) & 0x0f;
    for (let size = await reader.take(1); size[0] !== 0; size = await reader.take(1)) {
      yield* unpackBlock(reader, (size[0] as number) * 4 + 4, { checkId, budget });
    }
    await passIndex(reader);
    await reader.take(FOOTER_BYTES);
  } while (await hasAnother(reader));
}

/** A block, of whose header the first byte was read. */
async function* unpackBlock(
  reader: ByteReader,
  headerBytes: number,
  { checkId, budget }: { checkId: number; budget: Budget },
): AsyncGenerator<Buffer> {
  const rest = await reader.take(headerBytes - 1);
  const own = Buffer.concat([Buffer.from([headerBytes / 4 - 1]), rest.subarray(0, -4)]);
  if (crc32(own) !== rest.readUInt32LE(rest.length - 4)) throw new ArchiveProblem(BAD_CHECKSUM);
  const dictionaryBytes = dictionaryOf(own);
  budget.entry();
  budget.window(dictionaryBytes);
  const beginBytes = reader.takenBytes;
  const check = checkOf(checkId);
  for await (const chunk of unLzma2(reader, dictionaryBytes)) {
    check.update(chunk);
    yield chunk;
  }
  await passPadding(reader, beginBytes);
  const told = await reader.take(CHECK_BYTES[checkId] as number);
  const made = check.digest();
  if (made && !made.equals(told)) throw new ArchiveProblem(BAD_CHECKSUM);
}

/** The dictionary that the block's one filter declares. */
function dictionaryOf(header: Buffer): number {
  const flags = header[1] as number;
  let at = 2;
  const number = () => {
    const { value, next } = numberAt(header, at);
    at = next;
    return value;
  };
  if (flags & 0x40) number();
  if (flags & 0x80) number();
  const filter = number();
  if ((flags & 3) !== 0 || filter !== LZMA2) throw new ArchiveProblem("it was packed with a filter that is not read");
  number();
  return dictionaryBytesOf(header[at] ?? 0xff);
}

/** Seven bits a byte, the lowest first. */
function numberAt(bytes: Buffer, from: number): { value: number; next: number } {
  let value = 0;
  for (let nth = 0; nth < 9; nth++) {
    const byte = bytes[from + nth];
    if (byte === undefined) break;
    value += (byte & 0x7f) * 2 ** (7 * nth);
    if (byte < 0x80) return { value, next: from + nth + 1 };
  }
  throw damaged("a number in it does not end");
}

/** The index says again what the blocks said; it ends at a multiple of four bytes, with a checksum. */
async function passIndex(reader: ByteReader): Promise<void> {
  const beginBytes = reader.takenBytes - 1;
  const number = async () => {
    const { value, next } = numberAt(await reader.peek(9), 0);
    await reader.take(next);
    return value;
  };
  for (let left = 2 * (await number()); left > 0; left--) await number();
  await passPadding(reader, beginBytes);
  await reader.take(4);
}

/** Zeros up to a multiple of four bytes. */
async function passPadding(reader: ByteReader, beginBytes: number): Promise<void> {
  await reader.take((4 - ((reader.takenBytes - beginBytes) % 4)) % 4);
}

/** Whether another stream follows, behind zeros in fours. */
async function hasAnother(reader: ByteReader): Promise<boolean> {
  for (;;) {
    const next = await reader.peek(4);
    if (next.length < 4) return false;
    if (next.readUInt32LE() !== 0) return next.readUInt32BE() === 0xfd377a58;
    await reader.take(4);
  }
}

interface Check {
  readonly update: (chunk: Buffer) => void;
  /** Undefined where there is none, or none that is known. */
  readonly digest: () => Buffer | undefined;
}

function checkOf(id: number): Check {
  if (id === 1) {
    let sum = 0;
    const update = (chunk: Buffer) => {
      sum = crc32(chunk, sum);
    };
    return { update, digest: () => littleEndian(sum) };
  }
  if (id === 4) {
    const sum = new Crc64();
    return { update: (chunk) => sum.update(chunk), digest: () => sum.digest() };
  }
  if (id === 10) {
    const hash = createHash("sha256");
    return { update: (chunk) => void hash.update(chunk), digest: () => hash.digest() };
  }
  return { update: () => undefined, digest: () => undefined };
}

function littleEndian(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
