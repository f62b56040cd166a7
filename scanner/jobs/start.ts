import type { KeyRing, OpenIndex } from "../../contract/index.ts";
import type { RuleFileText } from "../../rules/index.ts";
import type { IssuedIndex } from "../issued/index.ts";
import { WorkerPool } from "./pool.ts";

/** Addresses that a thread has for itself in shared memory; what it does not use takes no memory. */
export const THREAD_MEMORY_BYTES = 128 * 1024 * 1024;

/** Starts what is missing to so many threads that scan: the main one is one of them. */
export function startPool(
  threads: number,
  options: {
    readonly keys: KeyRing;
    readonly skipBinary: boolean;
    readonly explains: boolean;
    readonly withExcerpts: boolean;
    readonly withMarks: boolean;
    /** See `EngineOptions`. */
    readonly salt?: Uint8Array | undefined;
    readonly ruleFiles?: readonly RuleFileText[] | undefined;
    /** The index, and the file that it was read from. */
    readonly index?: { readonly path: string; readonly file: OpenIndex; readonly issued: IssuedIndex } | undefined;
    /** Hears how many bytes other threads have scanned, as they do. */
    readonly onScanned?: ((lengthBytes: number) => void) | undefined;
  },
): WorkerPool {
  const { keys, skipBinary, explains, withExcerpts, withMarks, salt, ruleFiles, index, onScanned } = options;
  return new WorkerPool(
    Array.from({ length: threads - 1 }, () => ({
      keys: keys.material,
      skipBinary,
      explains,
      withExcerpts,
      withMarks,
      salt,
      ruleFiles,
      index: index && { path: index.path, digest: index.file.header.digests.sha256, shared: index.issued.share(THREAD_MEMORY_BYTES) },
    })),
    onScanned,
  );
}
