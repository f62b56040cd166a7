import { type KeyRing, LeaktrailError, type OpenIndex } from "../../contract/index.ts";
import type { IssuedIndex } from "../issued/index.ts";
import type { WorkerStart } from "./messages.ts";
import { WorkerPool } from "./pool.ts";

/** Addresses that a thread has for itself in shared memory; what it does not use takes no memory. */
const THREAD_MEMORY_BYTES = 128 * 1024 * 1024;

export interface PoolOptions extends Omit<WorkerStart, "keys" | "index"> {
  readonly keys: KeyRing;
  /** The index, and the file that it was read from. */
  readonly index?: { readonly file: OpenIndex; readonly issued: IssuedIndex } | undefined;
  /** Hears how many bytes other threads have scanned, as they do. */
  readonly onScanned?: ((lengthBytes: number) => void) | undefined;
}

/** Starts what is missing to so many threads that scan: the main one is one of them. */
export function startPool(threads: number, { keys, index, onScanned, ...asked }: PoolOptions): WorkerPool {
  const startOf = () => ({ ...asked, keys: keys.material, index: index && shareIndex(index.file, index.issued) });
  return new WorkerPool(Array.from({ length: threads - 1 }, startOf), onScanned);
}

/** An index for one more thread, which opens the file that it was read from. */
export function shareIndex(file: OpenIndex, issued: IssuedIndex): NonNullable<WorkerStart["index"]> {
  const { path, header } = file;
  if (path === undefined) throw new LeaktrailError("internal-fault", "an index that is no file on disk cannot be shared with a thread");
  return { path, digest: header.digests.sha256, shared: issued.share(THREAD_MEMORY_BYTES) };
}
