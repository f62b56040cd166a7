import { randomBytes } from "node:crypto";
import {
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { type IndexBytes, type IndexSink, LeaktrailError, type OpenIndex, type OpenOptions, openIndexFile } from "../contract/index.ts";
import type { SeenIndexes } from "./index-sources/seen.ts";
import { problemOf, shown } from "./sources/tree.ts";

const PRIVATE_MODE = 0o600;

/** How an index on disk is opened: `seen` remembers its version, and refuses an older one or another one in its place. */
export type OpenAtOptions = Omit<OpenOptions, "newestSeen" | "now"> & { readonly seen?: SeenIndexes | undefined; readonly now?: Date };

/**
 * Opens an index file. What is opened stays the same although another takes its name meanwhile. Throws
 * `unreadable-source` where there is none, and what `openIndexFile` throws.
 */
export function openIndexAt(path: string, { seen, now = new Date(), ...proofs }: OpenAtOptions): OpenIndex {
  const bytes = fileBytes(path);
  try {
    const file = openIndexFile(bytes, { ...proofs, newestSeen: seen && ((origin) => seen.newest(origin)), now });
    seen?.take(realpathSync(path), file.header);
    return file;
  } catch (thrown) {
    bytes.close?.();
    throw thrown;
  }
}

function fileBytes(path: string): IndexBytes {
  let fd: number | undefined;
  try {
    const opened = openSync(path, "r");
    fd = opened;
    const stats = fstatSync(fd);
    if (!stats.isFile()) throw new LeaktrailError("unreadable-source", `${shown(path)} is no file`);
    const read: IndexBytes["read"] = (target, offset) => {
      try {
        return readSync(opened, target, 0, target.length, offset);
      } catch (thrown) {
        throw unreadable(path, thrown);
      }
    };
    return { lengthBytes: stats.size, read, close: () => closeSync(opened), path };
  } catch (thrown) {
    if (fd !== undefined) closeSync(fd);
    throw thrown instanceof LeaktrailError ? thrown : unreadable(path, thrown);
  }
}

function unreadable(path: string, thrown: unknown): LeaktrailError {
  return new LeaktrailError("unreadable-source", `the index file ${shown(path)} cannot be read: ${problemOf(thrown)}`);
}

/** Writes an index file, readable by its owner only, which takes its name once it is whole; on any error the former one stays. */
export function writeIndexAt<T>(path: string, write: (sink: IndexSink) => T): T {
  demandFile(path);
  const temporary = `${path}.${process.pid}.${randomBytes(4).toString("hex")}.tmp`;
  const fd = attempt(path, () => openSync(temporary, "wx", PRIVATE_MODE));
  return finish(path, temporary, fd, () => write(sinkTo(path, fd)));
}

/**
 * Has `change` write what is new into a copy of an index file, which then takes its place in one step: who reads it goes on
 * with the former one. `change` returns how long the file is now. Throws `conflict` where another update is under way.
 */
export function updateIndexAt<T extends { readonly lengthBytes: number }>(
  path: string,
  options: OpenAtOptions,
  change: (file: OpenIndex, sink: IndexSink) => T,
): T {
  demandFile(path);
  const before = stateOf(path);
  const copy = `${path}.update`;
  copyOnce(path, copy);
  const fd = attempt(path, () => openSync(copy, "r+"));
  return finish(path, copy, fd, () => {
    const file = openIndexAt(copy, options);
    try {
      const made = change(file, sinkTo(path, fd));
      attempt(path, () => ftruncateSync(fd, made.lengthBytes));
      if (stateOf(path) !== before) throw new LeaktrailError("conflict", `${shown(path)} was replaced meanwhile: update it again`);
      return made;
    } finally {
      file.close();
    }
  });
}

/** The copy is the lock, too: one update at a time. Where the file system can, it shares its blocks with the original. */
function copyOnce(path: string, copy: string): void {
  try {
    copyFileSync(path, copy, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && thrown.code === "EEXIST") {
      const message = `another update of ${shown(path)} is under way; where none is, one was cut off: delete ${shown(copy)}`;
      throw new LeaktrailError("conflict", message);
    }
    throw unreadable(path, thrown);
  }
}

/** Does the work, and gives the written file its name; removes it where anything fails. */
function finish<T>(path: string, written: string, fd: number, work: () => T): T {
  try {
    attempt(path, () => fchmodSync(fd, PRIVATE_MODE));
    const made = work();
    attempt(path, () => fsyncSync(fd));
    attempt(path, () => renameSync(written, path));
    return made;
  } catch (thrown) {
    rmSync(written, { force: true });
    throw thrown;
  } finally {
    closeSync(fd);
  }
}

function sinkTo(path: string, fd: number): IndexSink {
  return {
    write: (bytes, offset) =>
      attempt(path, () => {
        for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at, bytes.length - at, offset + at);
      }),
  };
}

function demandFile(path: string): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats && !stats.isFile()) throw new LeaktrailError("bad-configuration", `${shown(path)} is no file: an index is written to one`);
}

/** Changes when the file is replaced or written to. */
function stateOf(path: string): string {
  try {
    const { dev, ino, size, mtimeNs } = statSync(path, { bigint: true });
    return [dev, ino, size, mtimeNs].join(" ");
  } catch (thrown) {
    throw unreadable(path, thrown);
  }
}

function attempt<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (thrown) {
    const why = problemOf(thrown);
    const said = why.startsWith("it is gone") ? "there is no such folder" : why;
    throw new LeaktrailError("bad-configuration", `the index file ${shown(path)} cannot be written: ${said}`);
  }
}
