import type { FileStat } from "../../scanner/ports/index.ts";

/** One place where a secret was written. A copy of its bytes is the same leak. */
export interface Leak {
  readonly token: string;
  readonly offset: number;
  /** Whether the watch may have read it before it was registered. */
  readonly isEarly: boolean;
  /** Why nobody can be blamed for not finding it; undefined where it must be found. */
  excuse?: string;
  /** Why it may be told once more, as part of a copy; undefined where it must not be. */
  mayRepeat?: string;
}

export interface Inode {
  ino: bigint;
  bytes: Buffer;
  mtimeNs: bigint;
  /** Names that lead to it, and descriptors that hold it: with neither its number is free to be used again. */
  links: number;
  holders: number;
  /** Counts what cut it, so that a writer knows whether its line was torn. */
  cuts: number;
  leaks: Leak[];
}

const DEVICE = 7n;
/** As coarse as the clock of a kernel's file times. */
const MTIME_STEP_MS = 4;

/** A file system in memory, as far as logs need one: one directory, inodes that are used again, files that outlive their names. */
export class Disk {
  readonly #nowMs: () => number;
  readonly #names = new Map<string, Inode>();
  readonly #free: bigint[] = [];
  #inodes = 100n;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  at(path: string): Inode | undefined {
    return this.#names.get(path);
  }

  paths(): string[] {
    return [...this.#names.keys()].sort();
  }

  create(path: string): Inode {
    const ino = this.#free.pop() ?? this.#inodes++;
    const inode = { ino, bytes: Buffer.alloc(0), mtimeNs: 0n, links: 1, holders: 0, cuts: 0, leaks: [] };
    this.#touch(inode);
    this.#names.set(path, inode);
    return inode;
  }

  append(inode: Inode, bytes: Buffer): void {
    inode.bytes = Buffer.concat([inode.bytes, bytes]);
    this.#touch(inode);
  }

  truncate(inode: Inode): void {
    inode.bytes = Buffer.alloc(0);
    inode.leaks = [];
    inode.cuts++;
    this.#touch(inode);
  }

  rename(from: string, to: string): void {
    const inode = this.#names.get(from);
    if (!inode) return;
    this.unlink(to);
    this.#names.delete(from);
    this.#names.set(to, inode);
  }

  unlink(path: string): void {
    const inode = this.#names.get(path);
    if (!inode) return;
    this.#names.delete(path);
    inode.links--;
    this.#reclaim(inode);
  }

  hold(inode: Inode): void {
    inode.holders++;
  }

  release(inode: Inode): void {
    inode.holders--;
    this.#reclaim(inode);
  }

  /** What stands in this file alone is about to go, and nobody had the time to read it. */
  excuse(inode: Inode, why: string): void {
    const others = [...this.#names.values()].filter((other) => other !== inode);
    for (const leak of inode.leaks) if (!others.some((other) => other.leaks.includes(leak))) leak.excuse ??= why;
  }

  #touch(inode: Inode): void {
    inode.mtimeNs = BigInt(Math.floor(this.#nowMs() / MTIME_STEP_MS) * MTIME_STEP_MS) * 1_000_000n;
  }

  #reclaim(inode: Inode): void {
    if (inode.links === 0 && inode.holders === 0) this.#free.push(inode.ino);
  }
}

export function statOf(inode: Inode): FileStat {
  return {
    dev: DEVICE,
    ino: inode.ino,
    size: BigInt(inode.bytes.length),
    mtimeNs: inode.mtimeNs,
    isFile: () => true,
    isDirectory: () => false,
  };
}
