import { type ArchiveLimits, Budget, counted } from "./budget.ts";
import { ByteReader, bufferAccess, type RandomAccess, readerAt } from "./byte-reader.ts";
import type { ArchiveEntry, OpenArchive } from "./entry.ts";
import { type ArchiveFormat, type CodecFormat, type ContainerFormat, formatOf, HEAD_BYTES } from "./format.ts";
import { gunzip } from "./gzip.ts";
import { ArchiveProblem } from "./problem.ts";
import { readSevenZip } from "./seven-zip.ts";
import { readTar } from "./tar.ts";
import type { ArchivedFile, ArchiveVisitor } from "./visitor.ts";
import { unXz } from "./xz.ts";
import { readZip } from "./zip.ts";
import { unZstd } from "./zstd.ts";

const containers: Readonly<Record<ContainerFormat, (archive: OpenArchive) => AsyncIterable<ArchiveEntry>>> = {
  zip: readZip,
  tar: readTar,
  "7z": readSevenZip,
};
const codecs: Readonly<Record<CodecFormat, (reader: ByteReader, budget: Budget) => AsyncIterable<Buffer>>> = {
  gzip: gunzip,
  xz: unXz,
  zstd: unZstd,
};
/** A finding's file is no longer. */
const FILE_MAX_LENGTH = 4096;

/** Something that may be an archive, and where it lies. */
interface Place extends ArchivedFile {
  readonly access?: RandomAccess;
  readonly depth: number;
}

/** Reads a file that is an archive, and all archives in it; see `readArchive`. */
export async function walkArchive(
  from: RandomAccess | AsyncIterable<Uint8Array>,
  file: string,
  visitor: ArchiveVisitor,
  limits: ArchiveLimits,
): Promise<void> {
  const budget = new Budget(limits);
  const walk = new Walk(visitor, budget);
  if ("at" in from) {
    budget.packed(from.sizeBytes);
    await walk.top({ file, ordinal: "", depth: 0, reader: readerAt(from, 0), access: from });
  } else {
    await walk.top({ file, ordinal: "", depth: 0, reader: new ByteReader(packed(from, budget)) });
  }
}

async function* packed(chunks: AsyncIterable<Uint8Array>, budget: Budget): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    budget.packed(chunk.length);
    yield chunk;
  }
}

class Walk {
  readonly #visitor: ArchiveVisitor;
  readonly #budget: Budget;
  /** What was thrown and told last: the archive around an entry hears the same again where it reads on. */
  #told: unknown;

  constructor(visitor: ArchiveVisitor, budget: Budget) {
    this.#visitor = visitor;
    this.#budget = budget;
  }

  async top(place: Place): Promise<void> {
    try {
      await this.#guarded(place);
    } catch (thrown) {
      if (!(thrown instanceof ArchiveProblem)) throw thrown;
      this.#visitor.onUnreadable(place.file, thrown.message);
    }
  }

  /** Reads it as far as it can be read. Throws where a limit of the whole is reached. */
  async #guarded(place: Place): Promise<void> {
    try {
      await this.#read(place);
    } catch (thrown) {
      if (!(thrown instanceof ArchiveProblem) || this.#budget.isSpent) throw thrown;
      if (thrown !== this.#told) this.#visitor.onUnreadable(place.file, thrown.message);
      this.#told = thrown;
    }
  }

  async #read(place: Place): Promise<void> {
    const format = formatOf(await place.reader.peek(HEAD_BYTES));
    if (!format) return this.#visitor.onFile(place);
    const { depthMax } = this.#budget.limits;
    if (place.depth >= depthMax) {
      throw new ArchiveProblem(`it lies in ${place.depth} others, and ${depthMax} are allowed (--archive-depth)`);
    }
    if (isContainer(format)) await this.#readContainer(format, place);
    else await this.#readCompressed(format, place);
  }

  /** What was compressed is the same file in fewer bytes, and has its name. */
  async #readCompressed(format: CodecFormat, { file, ordinal, depth, reader }: Place): Promise<void> {
    const unpacked = new ByteReader(counted(codecs[format](reader, this.#budget), this.#budget));
    try {
      await this.#read({ file, ordinal, depth: depth + 1, reader: unpacked });
    } finally {
      await unpacked.close();
    }
  }

  async #readContainer(format: ContainerFormat, place: Place): Promise<void> {
    const { reader, depth } = place;
    const isReadFromItsEnd = format !== "tar";
    const held = !place.access && isReadFromItsEnd ? await reader.peek(this.#budget.spareBytes + 1) : undefined;
    const isWhole = held !== undefined && held.length <= this.#budget.spareBytes;
    const access = place.access ?? (isWhole ? bufferAccess(held) : undefined);
    this.#budget.hold(held?.length ?? 0);
    try {
      let nth = 0;
      for await (const entry of containers[format]({ reader, budget: this.#budget, ...(access && { access }) })) {
        this.#budget.entry();
        const ordinal = `${place.ordinal}.${nth++}`;
        await this.#entry(entry, { file: within(place.file, entry.name), ordinal, depth: depth + 1 });
      }
      // What is wrong with the stream that it came by shows at that one's end.
      if (isWhole) await reader.drain();
    } finally {
      this.#budget.hold(-(held?.length ?? 0));
    }
  }

  async #entry(entry: ArchiveEntry, place: Omit<Place, "reader">): Promise<void> {
    if (entry.kind === "skipped") return this.#visitor.onSkipped(place.file, entry.reason);
    if (entry.kind === "unreadable") return this.#visitor.onUnreadable(place.file, entry.problem);
    const reader = new ByteReader(entry.content);
    try {
      await this.#guarded({ ...place, reader });
    } finally {
      await reader.close();
    }
  }
}

function isContainer(format: ArchiveFormat): format is ContainerFormat {
  return format in containers;
}

function within(outer: string, name: string): string {
  const file = `${outer}!/${name}`;
  return file.length > FILE_MAX_LENGTH ? `${file.slice(0, FILE_MAX_LENGTH - 2)}…` : file;
}
