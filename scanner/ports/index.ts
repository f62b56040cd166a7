import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readSync, statfsSync, statSync } from "node:fs";
import { growthHints } from "./growth-hints.ts";

export type { GrowthHints, HintedPlaces } from "./growth-hints.ts";

export interface FileStat {
  readonly dev: bigint;
  readonly ino: bigint;
  readonly size: bigint;
  readonly mtimeNs: bigint;
  isFile(): boolean;
  isDirectory(): boolean;
}

export interface DirectoryEntry {
  readonly name: string;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

/** What a watch asks of the file system: it only ever reads. Each call throws what node:fs throws. */
export interface Files {
  /** Follows links. */
  stat(path: string): FileStat;
  isLink(path: string): boolean;
  open(path: string): number;
  fstat(fd: number): FileStat;
  /** Reads into `into` from `at` on, `length` bytes at most, from `position` of the file; 0 at its end. */
  read(fd: number, into: Buffer, at: number, length: number, position: number): number;
  close(fd: number): void;
  list(directory: string): readonly DirectoryEntry[];
  /** The type of the file system that `path` is on, as `statfs` gives it. */
  fileSystem(path: string): number;
}

export interface Clock {
  /** Never goes back. */
  nowMs(): number;
  /** Calls `act` once, after `ms`. Gives what calls it off. */
  after(ms: number, act: () => void): () => void;
  /** Lets timers, signals and input have their turn. */
  turn(): Promise<void>;
}

/** All that a watch takes from the machine beside its spool and its sink, so that a simulation can be that machine. */
export interface Ports {
  readonly files: Files;
  readonly clock: Clock;
  /** Processor time that this process has taken, of all its threads. */
  readonly cpuMs: () => number;
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly hints: typeof growthHints;
}

/** The machine that this process runs on. */
export const nodePorts: Ports = {
  files: {
    stat: (path) => statSync(path, { bigint: true }),
    isLink: (path) => lstatSync(path).isSymbolicLink(),
    // Non-blocking, for a path that was swapped for a named pipe would otherwise stop the whole process.
    open: (path) => openSync(path, constants.O_RDONLY | constants.O_NONBLOCK),
    fstat: (fd) => fstatSync(fd, { bigint: true }),
    read: readSync,
    close: closeSync,
    list: (directory) => readdirSync(directory, { withFileTypes: true }),
    fileSystem: (path) => statfsSync(path).type,
  },
  clock: {
    nowMs: () => performance.now(),
    after: (ms, act) => {
      const timer = setTimeout(act, ms);
      return () => clearTimeout(timer);
    },
    turn: () => new Promise(setImmediate),
  },
  cpuMs: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  },
  random: Math.random,
  hints: growthHints,
};
