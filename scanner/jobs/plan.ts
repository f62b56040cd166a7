import { LeaktrailError } from "../../contract/index.ts";

/** What a process takes that scans alone, besides its index: node itself, the rules, the texts at hand. */
const PROCESS_BYTES = 110 * 1024 * 1024;
/** What each thread takes on top. */
const THREAD_BYTES = 48 * 1024 * 1024;
/** More threads than that read faster than most disks. */
const THREADS_MAX = 16;

/**
 * How many threads to scan with, of those that are wanted, in so much memory; the main one is the first. Throws
 * `bad-configuration` where not even that fits.
 */
export function threadsWithin(wanted: number, indexBytes: number, maxMemoryBytes: number): number {
  const leftBytes = maxMemoryBytes - PROCESS_BYTES - indexBytes;
  if (leftBytes < 0) {
    const neededMb = Math.ceil((PROCESS_BYTES + indexBytes) / 1_048_576);
    throw new LeaktrailError(
      "bad-configuration",
      `the scan needs about ${neededMb} MB with this index, and --max-memory allows ${Math.floor(maxMemoryBytes / 1_048_576)}: allow more, or scan with a smaller index`,
    );
  }
  return Math.max(1, Math.min(wanted, THREADS_MAX, Math.floor(leftBytes / THREAD_BYTES)));
}
