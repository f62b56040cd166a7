import { nodePorts } from "../ports/index.ts";
import type { FollowedFile } from "./followed-file.ts";

/** A file that has been still for as long is looked at in every SLOTS-th poll only, where events tell of its growth. */
const QUIET_MS = 10_000;
const SLOTS = 8;

/** `statfs` types of file systems whose changes the kernel tells of whoever made them: ext, xfs, btrfs, tmpfs, f2fs, zfs, bcachefs. */
const EVENTFUL = new Set([0xef53, 0x58465342, 0x9123683e, 0x01021994, 0xf2f52010, 0x2fc12fc1, 0xca451a4e]);

/** How often each file is looked at: all in every poll, unless file events can be relied on. */
export class Pace {
  readonly #log: (message: string) => void;
  readonly #typeOf: (path: string) => number;
  /** By device, whether its file system gives events. */
  readonly #isEventful = new Map<string, boolean>();
  /** Those of which an event told since their growth was last seen. */
  readonly #announced = new WeakSet<FollowedFile>();
  #hasEvents = true;
  #turn = 0;

  constructor(log: (message: string) => void, typeOf = nodePorts.files.fileSystem) {
    this.#log = log;
    this.#typeOf = typeOf;
  }

  nextPoll(): void {
    this.#turn = (this.#turn + 1) % SLOTS;
  }

  /** Whether what stands `at` that place in the list has its turn though it is quiet. */
  hasTurn(at: number): boolean {
    return at % SLOTS === this.#turn;
  }

  /** Whether it is enough to look at a file now and then. */
  isQuiet(file: FollowedFile, nowMs: number): boolean {
    return file.idleMs(nowMs) >= QUIET_MS && this.#hasEvents && this.#givesEvents(file);
  }

  /** An event told of this file. */
  hinted(file: FollowedFile): void {
    this.#announced.add(file);
  }

  /** A file that was quiet has grown: where no event told of it, none can be relied on. */
  grew(file: FollowedFile): void {
    if (!this.#announced.delete(file)) this.#distrust(file, `${file.path} grew, and no event told of it`);
  }

  /** No events are to be had of anything. */
  withoutEvents(): void {
    this.#hasEvents = false;
  }

  #givesEvents(file: FollowedFile): boolean {
    const known = this.#isEventful.get(deviceOf(file));
    if (known !== undefined) return known;
    const type = this.#fileSystemOf(file.path);
    const isEventful = EVENTFUL.has(type);
    if (!isEventful) this.#distrust(file, `${file.path} is on a file system (type 0x${type.toString(16)}) that may give no file events`);
    else this.#isEventful.set(deviceOf(file), true);
    return isEventful;
  }

  /** 0 where it cannot be told. */
  #fileSystemOf(path: string): number {
    try {
      return this.#typeOf(path);
    } catch {
      return 0;
    }
  }

  #distrust(file: FollowedFile, why: string): void {
    if (this.#isEventful.get(deviceOf(file)) === false) return;
    this.#isEventful.set(deviceOf(file), false);
    this.#log(`${why}; all files there are looked at in every poll`);
  }
}

function deviceOf({ key }: FollowedFile): string {
  return key.slice(0, key.indexOf(":"));
}
