import { randomBytes } from "node:crypto";
import { closeSync, fchmodSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { LeaktrailError } from "../contract/index.ts";
import { problemOf, shown } from "./sources/tree.ts";

const PRIVATE_MODE = 0o600;

/**
 * A file that only its owner may read and that is either wholly there or not at all: it is written under another name and
 * takes its own on `commit`. What is no regular file (a pipe, a terminal) is written straight.
 */
export class PrivateFile {
  readonly #path: string;
  readonly #temporary: string | undefined;
  readonly #fd: number;

  /** Throws `bad-configuration` where the place cannot be written. */
  constructor(path: string) {
    this.#path = path;
    const stats = statSync(path, { throwIfNoEntry: false });
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
    if (temporary === undefined) {
      closeSync(this.#fd);
      return;
    }
    this.#attempt(() => fsyncSync(this.#fd));
    closeSync(this.#fd);
    if (replace) this.#attempt(() => renameSync(temporary, this.#path));
    else this.#claim(temporary);
  }

  /** Leaves nothing behind. */
  discard(): void {
    closeSync(this.#fd);
    if (this.#temporary) rmSync(this.#temporary, { force: true });
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
    const why = problemOf(thrown);
    return new LeaktrailError(
      "bad-configuration",
      `${shown(this.#path)} cannot be written: ${why.startsWith("it is gone") ? "there is no such folder" : why}`,
    );
  }
}
