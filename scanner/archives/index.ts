import { ARCHIVE_LIMITS, type ArchiveLimits } from "./budget.ts";
import type { RandomAccess } from "./byte-reader.ts";
import type { ArchiveVisitor } from "./visitor.ts";

/** Reads what lies in archives, and in archives within them, as streams: nothing of it is written anywhere. */
export { ARCHIVE_LIMITS, type ArchiveLimits } from "./budget.ts";
export { ByteReader, bufferAccess, fileAccess, type RandomAccess } from "./byte-reader.ts";
export { formatOf, HEAD_BYTES } from "./format.ts";
export type { ArchivedFile, ArchiveVisitor } from "./visitor.ts";

/**
 * Reads an archive, which findings name `file`, and all archives in it. What is damaged, cut off, encrypted or past a limit is told to
 * the visitor and never thrown; thrown is what the system or the visitor throws.
 */
export async function readArchive(
  from: RandomAccess | AsyncIterable<Uint8Array>,
  file: string,
  visitor: ArchiveVisitor,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Promise<void> {
  // On demand: most scans meet no archive, and a commit hook none at all.
  const { walkArchive } = await import("./walk.ts");
  await walkArchive(from, file, visitor, limits);
}
