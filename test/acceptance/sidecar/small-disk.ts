import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

const FILL_BYTES = [1 << 20, 4096, 1];

/** A disk of its own in memory, small enough to be filled to its last byte. Only root may make one. */
export class SmallDisk {
  readonly folder: string;
  readonly isReal: boolean;

  constructor(folder: string, sizeBytes: number) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    this.isReal = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${sizeBytes}`, "tmpfs", folder]).status === 0;
  }

  /** From here on not one byte more can be written. */
  fill(): void {
    if (!this.isReal) return;
    const file = openSync(this.#filler, "w");
    for (const bytes of FILL_BYTES) {
      const block = Buffer.alloc(bytes);
      try {
        while (writeSync(file, block) > 0);
      } catch (thrown) {
        if ((thrown as NodeJS.ErrnoException).code !== "ENOSPC") throw thrown;
      }
    }
    closeSync(file);
  }

  free(): void {
    rmSync(this.#filler, { force: true });
  }

  close(): void {
    if (this.isReal) spawnSync("umount", ["-l", this.folder]);
  }

  get #filler(): string {
    return join(this.folder, "filler");
  }
}
