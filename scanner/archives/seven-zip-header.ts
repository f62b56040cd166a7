import { ArchiveProblem, damaged } from "./problem.ts";

/** How a folder's stream becomes another one. */
export interface Coder {
  /** As 7zFormat.txt and Methods.txt name it, in hexadecimal. */
  readonly method: string;
  readonly properties: Buffer;
  readonly inputs: number;
  readonly outputs: number;
}

/** Streams of one or more files, packed together by one coder behind the other. */
export interface Folder {
  readonly coders: readonly Coder[];
  readonly packedStreams: number;
  /** What each coder unpacks to, and where the last one's output is found. */
  readonly unpackedSizes: readonly number[];
  readonly mainOutput: number;
  checksum: number | undefined;
}

export interface Streams {
  readonly packedFrom: number;
  readonly packedSizes: readonly number[];
  readonly folders: readonly Folder[];
  /** The files of each folder: how long they are, and their checksums where they have one. */
  readonly files: readonly (readonly { readonly lengthBytes: number; readonly checksum: number | undefined }[])[];
}

export interface SevenZipFile {
  readonly name: string;
  readonly hasContent: boolean;
  readonly isFolder: boolean;
  readonly isLink: boolean;
}

export type SevenZipHeader =
  | { readonly kind: "packed"; readonly streams: Streams }
  | { readonly kind: "plain"; readonly streams: Streams | undefined; readonly files: readonly SevenZipFile[] };

const ID = {
  end: 0,
  header: 1,
  archiveProperties: 2,
  mainStreams: 4,
  files: 5,
  packInfo: 6,
  unpackInfo: 7,
  subStreams: 8,
  size: 9,
  checksum: 10,
  folder: 11,
  unpackSizes: 12,
  streamCounts: 13,
  emptyStream: 14,
  emptyFile: 15,
  names: 17,
  attributes: 21,
  packedHeader: 23,
} as const;
/** Numbers of things are no larger than the bytes that list them, but for a few that take no byte each; those have this bound. */
const THINGS_MAX = 1_000_000;
/** Each takes some hundred bytes of memory for a few of the header. */
const FOLDERS_MAX = 65_536;
const CODERS_MAX = 32;
/** Of a longer name the rest is passed. */
const NAME_MAX_BYTES = 8192;
const ATTRIBUTE_UNIX = 0x8000;
const MODE_KIND = 0o170000;
const MODE_LINK = 0o120000;

/** Reads a 7z archive's header (7zFormat.txt of the LZMA SDK). */
export function sevenZipHeaderOf(bytes: Buffer): SevenZipHeader {
  const at = new HeaderReader(bytes);
  const kind = at.number();
  if (kind === ID.packedHeader) return { kind: "packed", streams: readStreams(at) };
  if (kind !== ID.header) throw damaged("its header is none");
  let streams: Streams | undefined;
  let files: SevenZipFile[] = [];
  for (let id = at.number(); id !== ID.end; id = at.number()) {
    if (id === ID.archiveProperties) while (at.number() !== ID.end) at.bytes(at.number());
    else if (id === ID.mainStreams) streams = readStreams(at);
    else if (id === ID.files) files = readFiles(at);
    else throw damaged("its header is none");
  }
  return { kind: "plain", streams, files };
}

/** Reads what a header consists of, and throws where it ends too soon. */
class HeaderReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  bytes(count: number): Buffer {
    if (count > this.#bytes.length - this.#at) throw damaged("its header ends too soon");
    this.#at += count;
    return this.#bytes.subarray(this.#at - count, this.#at);
  }

  byte(): number {
    return this.bytes(1)[0] as number;
  }

  /** The first byte's leading ones say how many bytes follow, the lowest first; what is left of it comes on top. */
  number(): number {
    const first = this.byte();
    let more = 0;
    while (more < 8 && first & (0x80 >> more)) more += 1;
    let value = 0;
    for (let nth = 0; nth < more; nth++) value += this.byte() * 2 ** (8 * nth);
    if (more < 7) value += (first & (0x7f >> more)) * 2 ** (8 * more);
    if (!Number.isSafeInteger(value)) throw damaged("a number in its header is too large");
    return value;
  }

  /** How many there are of something. */
  count(max = THINGS_MAX): number {
    const count = this.number();
    if (count > max) throw new ArchiveProblem(`its header lists more than ${max} things`);
    return count;
  }

  bits(count: number): boolean[] {
    const bytes = this.bytes(Math.ceil(count / 8));
    return Array.from({ length: count }, (_, nth) => ((bytes[nth >> 3] as number) & (0x80 >> (nth & 7))) !== 0);
  }

  /** The same, or a byte that says: all of them. */
  optionalBits(count: number): boolean[] {
    return this.byte() === 0 ? this.bits(count) : new Array<boolean>(count).fill(true);
  }

  checksums(count: number): (number | undefined)[] {
    return this.optionalBits(count).map((isThere) => (isThere ? this.bytes(4).readUInt32LE() : undefined));
  }

  /** UTF-16 up to two zero bytes. */
  text(): string {
    let end = this.#at;
    while (end + 1 < this.#bytes.length && this.#bytes.readUInt16LE(end) !== 0) end += 2;
    const text = this.bytes(end - this.#at);
    this.bytes(2);
    return text.toString("utf16le", 0, NAME_MAX_BYTES);
  }

  expect(id: number): void {
    if (this.number() !== id) throw damaged("its header is none");
  }
}

function readStreams(at: HeaderReader): Streams {
  let [packedFrom, packedSizes]: [number, number[]] = [0, []];
  let folders: Folder[] = [];
  let files: Streams["files"] | undefined;
  for (let id = at.number(); id !== ID.end; id = at.number()) {
    if (id === ID.packInfo) [packedFrom, packedSizes] = readPackInfo(at);
    else if (id === ID.unpackInfo) folders = readFolders(at);
    else if (id === ID.subStreams) files = readSubStreams(at, folders);
    else throw damaged("its header is none");
  }
  files ??= folders.map((folder) => [{ lengthBytes: unpackedBytesOf(folder), checksum: folder.checksum }]);
  return { packedFrom, packedSizes, folders, files };
}

function readPackInfo(at: HeaderReader): [number, number[]] {
  const from = at.number();
  const count = at.count();
  let sizes: number[] = [];
  for (let id = at.number(); id !== ID.end; id = at.number()) {
    if (id === ID.size) sizes = Array.from({ length: count }, () => at.number());
    else if (id === ID.checksum) at.checksums(count);
    else throw damaged("its header is none");
  }
  return [from, sizes];
}

function readFolders(at: HeaderReader): Folder[] {
  at.expect(ID.folder);
  const count = at.count(FOLDERS_MAX);
  if (at.byte() !== 0) throw damaged("its header stands elsewhere");
  const bare = Array.from({ length: count }, () => readFolder(at));
  at.expect(ID.unpackSizes);
  const folders: Folder[] = bare.map((folder) => ({
    ...folder,
    unpackedSizes: Array.from({ length: folder.outputs }, () => at.number()),
    checksum: undefined,
  }));
  for (let id = at.number(); id !== ID.end; id = at.number()) {
    if (id !== ID.checksum) throw damaged("its header is none");
    for (const [nth, checksum] of at.checksums(count).entries()) (folders[nth] as Folder).checksum = checksum;
  }
  return folders;
}

function readFolder(at: HeaderReader): Omit<Folder, "unpackedSizes" | "checksum"> & { outputs: number } {
  const coders = Array.from({ length: at.count(CODERS_MAX) }, () => {
    const flags = at.byte();
    const method = at.bytes(flags & 0x0f).toString("hex");
    const [inputs, outputs] = flags & 0x10 ? [at.count(CODERS_MAX), at.count(CODERS_MAX)] : [1, 1];
    return { method, inputs, outputs, properties: flags & 0x20 ? at.bytes(at.number()) : Buffer.alloc(0) };
  });
  const inputs = coders.reduce((sum, coder) => sum + coder.inputs, 0);
  const outputs = coders.reduce((sum, coder) => sum + coder.outputs, 0);
  if (outputs === 0 || inputs < outputs - 1) throw damaged("its streams do not fit together");
  const bound = new Set<number>();
  for (let left = outputs - 1; left > 0; left--) {
    at.number();
    bound.add(at.number());
  }
  const packedStreams = inputs - (outputs - 1);
  if (packedStreams > 1) for (let left = packedStreams; left > 0; left--) at.number();
  const mainOutput = Array.from({ length: outputs }, (_, nth) => nth).find((nth) => !bound.has(nth)) ?? 0;
  return { coders, packedStreams, outputs, mainOutput };
}

export function unpackedBytesOf({ unpackedSizes, mainOutput }: Folder): number {
  return unpackedSizes[mainOutput] ?? 0;
}

function readSubStreams(at: HeaderReader, folders: readonly Folder[]): Streams["files"] {
  let counts = folders.map(() => 1);
  let id = at.number();
  if (id === ID.streamCounts) {
    counts = folders.map(() => at.count());
    if (counts.reduce((sum, count) => sum + count, 0) > THINGS_MAX) throw new ArchiveProblem(`it holds more than ${THINGS_MAX} entries`);
    id = at.number();
  }
  // Of the last file in a folder the size follows from the others'.
  const sizes = folders.map((folder, nth) => {
    const known = Array.from({ length: Math.max(0, (counts[nth] as number) - 1) }, () => (id === ID.size ? at.number() : 0));
    const lastBytes = unpackedBytesOf(folder) - known.reduce((sum, size) => sum + size, 0);
    if (lastBytes < 0) throw damaged("its files are longer than what holds them");
    return counts[nth] === 0 ? [] : [...known, lastBytes];
  });
  if (id === ID.size) id = at.number();
  const hasOwn = (nth: number) => counts[nth] === 1 && folders[nth]?.checksum !== undefined;
  const missing = counts.reduce((sum, count, nth) => sum + (hasOwn(nth) ? 0 : count), 0);
  let told: (number | undefined)[] = [];
  for (; id !== ID.end; id = at.number()) {
    if (id !== ID.checksum) throw damaged("its header is none");
    told = at.checksums(missing);
  }
  let next = 0;
  return sizes.map((lengths, nth) =>
    lengths.map((lengthBytes) => ({ lengthBytes, checksum: hasOwn(nth) ? folders[nth]?.checksum : told[next++] })),
  );
}

function readFiles(at: HeaderReader): SevenZipFile[] {
  const count = at.count();
  let names: string[] = [];
  let hasNone = new Array<boolean>(count).fill(false);
  let emptyFiles: boolean[] = [];
  let attributes: (number | undefined)[] = [];
  for (let id = at.number(); id !== ID.end; id = at.number()) {
    const property = new HeaderReader(at.bytes(at.number()));
    if (id === ID.emptyStream) hasNone = property.bits(count);
    else if (id === ID.emptyFile) emptyFiles = property.bits(hasNone.filter(Boolean).length);
    else if (id === ID.names) names = readNames(property, count);
    else if (id === ID.attributes) {
      const isThere = property.optionalBits(count);
      if (property.byte() !== 0) throw damaged("its header stands elsewhere");
      attributes = isThere.map((isOne) => (isOne ? property.bytes(4).readUInt32LE() : undefined));
    }
  }
  let nthEmpty = 0;
  return hasNone.map((isEmpty, nth) => {
    const attribute = attributes[nth] ?? 0;
    const isLink = (attribute & ATTRIBUTE_UNIX) !== 0 && ((attribute >>> 16) & MODE_KIND) === MODE_LINK;
    const isFolder = isEmpty && emptyFiles[nthEmpty] !== true;
    if (isEmpty) nthEmpty += 1;
    return { name: names[nth] ?? "", hasContent: !isEmpty, isFolder, isLink };
  });
}

function readNames(at: HeaderReader, count: number): string[] {
  if (at.byte() !== 0) throw damaged("its header stands elsewhere");
  return Array.from({ length: count }, () => at.text());
}
