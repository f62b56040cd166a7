import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import type { ChunkScanner, PlacedMatch } from "../chunks.ts";

/** A NUL within so many bytes makes a file binary, as git has it. */
const SNIFFED_BYTES = 8192;
const HASH_BUFFER_BYTES = 65_536;

export interface FileScan {
  readonly bytes: number;
  readonly isBinary: boolean;
}

/** A match, and the hash of the whole content that it stands in: made when asked for, since most files hold no secret. */
export type OnMatch = (placed: PlacedMatch, contentHash: () => string) => void;

/**
 * Scans one file through the reused memory of `chunks`. Throws what the system throws. A file that became something else
 * since it was listed is not followed and not waited for.
 */
export function scanFile(path: string, chunks: ChunkScanner, options: { skipBinary: boolean; onMatch: OnMatch }): FileScan {
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    if (!fstatSync(fd).isFile()) throw Object.assign(new Error(), { code: "not a file any more" });
    let hash: string | undefined;
    const contentHash = () => {
      hash ??= hashOf(fd);
      return hash;
    };
    const report = (found: readonly PlacedMatch[]) => {
      for (const placed of found) options.onMatch(placed, contentHash);
    };
    chunks.reset();
    let bytes = 0;
    for (;;) {
      const space = chunks.space();
      const read = readSync(fd, space, 0, space.length, null);
      if (read === 0) break;
      if (bytes === 0 && options.skipBinary && space.subarray(0, Math.min(read, SNIFFED_BYTES)).includes(0))
        return { bytes: 0, isBinary: true };
      bytes += read;
      report(chunks.filled(read));
    }
    report(chunks.end());
    return { bytes, isBinary: false };
  } finally {
    closeSync(fd);
  }
}

function hashOf(fd: number): string {
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafe(HASH_BUFFER_BYTES);
  for (let at = 0; ; ) {
    const read = readSync(fd, buffer, 0, buffer.length, at);
    if (read === 0) return hash.digest("hex");
    hash.update(buffer.subarray(0, read));
    at += read;
  }
}
