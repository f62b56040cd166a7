import { randomBytes } from "node:crypto";
import { closeSync, fchmodSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { LeaktrailError } from "../contract/index.ts";
import { problemOf, shown } from "./sources/tree.ts";

const PRIVATE_MODE = 0o600;

/** What the system means, where its code does not say it. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such folder",
  ENOTDIR: "there is no such folder",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk is full",
  EFBIG: "it would be larger than files may be here",
  EROFS: "the file system is read-only",
  EISDIR: "it is a folder",
  EPIPE: "nobody reads it any more",
};

/**
 * A file that only its owner may read and that is either wholly there or not at all: it is written under another name and
 * takes its own on `commit`. What is no regular file (a pipe, a terminal) is written straight.
 */
export class PrivateFile {
  readonly #path: string;
  readonly #temporary: string | undefined;
  readonly #fd: number;
  #isOpen = true;

  /** Throws `bad-configuration` where the place cannot be written. */
  constructor(path: string) {
    this.#path = path;
    const stats = this.#attempt(() => statSync(path, { throwIfNoEntry: false }));
    this.#temporary = stats && !stats.isFile() ? undefined : `${path}.${process.pid}.${randomBytes(4).toString("hex")}.tmp`;
    this.#fd = this.#attempt(() => openSync(this.#temporary ?? path, this.#temporary ? "wx" : "w", PRIVATE_MODE));
    if (this.#temporary) fchmodSync(this.#fd, PRIVATE_MODE);
  }

  write(text: string): void {
    const bytes = Buffer.from(text);
    this.#attempt(() => {
      for (let at = 0; at < bytes.length; ) at += writeSync(this.#fd, bytes, at);
    });
  }

  /** Makes it durable under its name. With `replace` false, a file that is there already is a `conflict`. */
  commit({ replace }: { replace: boolean }): void {
    const temporary = this.#temporary;
    if (temporary !== undefined) this.#attempt(() => fsyncSync(this.#fd));
    this.#close();
    if (temporary === undefined) return;
    if (replace) this.#attempt(() => renameSync(temporary, this.#path));
    else this.#claim(temporary);
  }

  /** Leaves nothing behind but what was committed. */
  discard(): void {
    this.#close();
    if (this.#temporary) rmSync(this.#temporary, { force: true });
  }

  #close(): void {
    if (this.#isOpen) closeSync(this.#fd);
    this.#isOpen = false;
  }

  /** A link, unlike a rename, fails where the name is taken. */
  #claim(temporary: string): void {
    try {
      linkSync(temporary, this.#path);
    } catch (thrown) {
      if (thrown instanceof Error && "code" in thrown && thrown.code === "EEXIST") {
        throw new LeaktrailError("conflict", `${shown(this.#path)} exists already and is left as it is`);
      }
      throw this.#failure(thrown);
    } finally {
      rmSync(temporary, { force: true });
    }
  }

  #attempt<T>(act: () => T): T {
    try {
      return act();
    } catch (thrown) {
      throw this.#failure(thrown);
    }
  }

  #failure(thrown: unknown): LeaktrailError {
    const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : "";
    return new LeaktrailError("bad-configuration", `${shown(this.#path)} cannot be written: ${reasons[code] ?? problemOf(thrown)}`);
  }
}
