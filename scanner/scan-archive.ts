import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import type { FindingSource } from "../contract/index.ts";
import {
  type ArchivedFile,
  type ArchiveLimits,
  fileAccess,
  formatOf,
  HEAD_BYTES,
  type RandomAccess,
  readArchive,
} from "./archives/index.ts";
import type { ChunkScanner, PlacedMatch } from "./chunks.ts";
import { findingMaker } from "./finding.ts";
import { pieceTeller, type ScanOptions, type Tally } from "./scan.ts";
import { contentHashOf, isBinary, SNIFFED_BYTES } from "./sources/file.ts";
import { type FilePlace, shown } from "./sources/tree.ts";

export interface ArchiveWish {
  readonly skipBinary: boolean;
  /** Hears of each archive and entry that could not be read to its end, by a name that is safe to print. */
  readonly onUnreadable: (file: string, problem: string) => void;
  readonly archiveLimits?: ArchiveLimits | undefined;
}

/** An archive, as findings name it. */
export interface ArchivePlace {
  readonly file: string;
  /** Asked for with the first finding. */
  readonly placeOf: () => FilePlace;
  /** Tells two contents of one file apart; asked for likewise. */
  readonly generationOf: () => string;
}

/** What an archive is scanned with. */
interface ArchiveScan {
  readonly chunks: ChunkScanner;
  readonly tally: Tally;
  readonly wish: ArchiveWish;
  readonly options: ScanOptions;
}

/** Whether the file is an archive that can be read. Throws what the system throws. */
export function isArchiveAt(path: string): boolean {
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    return formatOf(head.subarray(0, readSync(fd, head))) !== undefined;
  } finally {
    closeSync(fd);
  }
}

/** Scans what lies in an archive of the file system. Throws what the system throws. */
export async function scanArchiveAt(path: string, placeOf: () => FilePlace, scan: ArchiveScan): Promise<void> {
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const generation = once(() => contentHashOf(fd));
    await scanArchive(fileAccess(fd, fstatSync(fd).size), { file: path, placeOf, generationOf: generation }, scan);
  } finally {
    closeSync(fd);
  }
}

/** Scans what lies in an archive, entry by entry. What could not be read is counted and told. */
export async function scanArchive(
  from: RandomAccess | AsyncIterable<Uint8Array>,
  place: ArchivePlace,
  { chunks, tally, wish, options }: ArchiveScan,
): Promise<void> {
  const placeOf = once(place.placeOf);
  const visitor = {
    onFile: scanEntry,
    onSkipped: (_: string, reason: "symlink" | "hardlink" | "special") => tally.skip(reason),
    onUnreadable: (file: string, problem: string) => {
      tally.unreadable();
      wish.onUnreadable(shown(file), problem);
    },
  };
  await readArchive(from, place.file, visitor, wish.archiveLimits);

  async function scanEntry(entry: ArchivedFile): Promise<void> {
    const { file, reader } = entry;
    if (wish.skipBinary && isBinary(await reader.peek(SNIFFED_BYTES))) return tally.skip("binary");
    const make = once(() => makerOf(entry));
    const tell = (placed: PlacedMatch) => tally.found(make()(placed, new Date()), placed);
    const report = pieceTeller({ name: file, tell }, chunks, tally, options);
    chunks.reset({ place: { path: file } });
    let bytes = 0;
    try {
      for (let chunk = await reader.next(); chunk; chunk = await reader.next()) {
        bytes += chunk.length;
        await report(chunks.push(chunk));
      }
    } finally {
      // What came before the entry broke off counts too.
      await report(chunks.end());
      tally.file(bytes);
    }
  }

  function makerOf({ file, ordinal }: ArchivedFile): ReturnType<typeof findingMaker> {
    const { identity, source } = placeOf();
    return findingMaker({
      source: { ...source, kind: "archive" } satisfies FindingSource,
      file,
      identity: identity + file.slice(place.file.length),
      // A name may stand twice in an archive: by its place there, what stands in either is told apart.
      generation: `${place.generationOf()}${ordinal}`,
      scanner: options.scanner,
    });
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
