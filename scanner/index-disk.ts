import { closeSync, openSync, readSync } from "node:fs";
import { encodeIndex, IndexDecoder, type IndexSnapshot, type KeyRing, LeaktrailError } from "../contract/index.ts";
import { IssuedIndex } from "./issued-index.ts";
import { PrivateFile } from "./private-file.ts";
import { problemOf, shown } from "./sources/tree.ts";

const READ_BYTES = 1024 * 1024;

/**
 * Reads an index file piece by piece. Throws `wrong-key`, `corrupt-data`, `unknown-version` before anything of it is
 * used, `unreadable-source` where there is none.
 */
export function readIndexFile(path: string, keys: KeyRing): IssuedIndex {
  const decoder = new IndexDecoder(keys);
  const fd = open(path);
  try {
    const buffer = Buffer.allocUnsafe(READ_BYTES);
    for (let read = readSync(fd, buffer); read > 0; read = readSync(fd, buffer)) decoder.push(buffer.subarray(0, read));
  } finally {
    closeSync(fd);
  }
  return new IssuedIndex(keys, decoder.end());
}

function open(path: string): number {
  try {
    return openSync(path, "r");
  } catch (thrown) {
    throw new LeaktrailError("unreadable-source", `the index file ${shown(path)} cannot be read: ${problemOf(thrown)}`);
  }
}

/** Writes an index file, readable by its owner only, in one step. */
export function writeIndexFile(path: string, snapshot: IndexSnapshot, keys: KeyRing): void {
  const lines = encodeIndex(snapshot, keys);
  const file = new PrivateFile(path);
  try {
    for (const line of lines) file.write(line);
  } catch (thrown) {
    file.discard();
    throw thrown;
  }
  file.commit({ replace: true });
}
