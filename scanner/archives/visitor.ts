import type { ByteReader } from "./byte-reader.ts";
import type { ArchiveEntry } from "./entry.ts";

/** A file that lies in an archive. */
export interface ArchivedFile {
  /** `outer.zip!/inner/path`; what is only compressed has the name of its file. */
  readonly file: string;
  /** Its place among the entries, and that of the archive it lies in: names may stand twice. */
  readonly ordinal: string;
  readonly reader: ByteReader;
}

/** Hears of what an archive holds, one thing after the other. */
export interface ArchiveVisitor {
  /** Reads the file, or as much of it as it needs. What the reader throws must be let through. */
  readonly onFile: (file: ArchivedFile) => Promise<void>;
  readonly onSkipped: (file: string, reason: Extract<ArchiveEntry, { kind: "skipped" }>["reason"]) => void;
  /** Hears of each archive and entry that could not be read to its end; what came before was told. */
  readonly onUnreadable: (file: string, problem: string) => void;
}
