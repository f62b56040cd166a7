import { readFileSync } from "node:fs";
import { codeOf } from "../contents/index.ts";
import type { FileStat, Ports } from "../ports/index.ts";
import type { SaidOnce } from "../said-once.ts";
import { FollowedFile } from "./followed-file.ts";

/** Descriptors that are left for everything else: the state, connections, watches. */
const RESERVED_DESCRIPTORS = 256;
const DESCRIPTORS_DEFAULT = 1024;

/** Opens files as long as there are descriptors for them. Who has to wait is counted, and tried again by whoever asks. */
export class FileOpener {
  readonly #max: number;
  readonly #said: SaidOnce;
  readonly #ports: Ports;
  readonly #waiting = new Set<string>();

  constructor(said: SaidOnce, ports: Ports, max = openFilesMax()) {
    this.#max = max;
    this.#said = said;
    this.#ports = ports;
  }

  get waiting(): ReadonlySet<string> {
    return this.#waiting;
  }

  get problems(): readonly string[] {
    const { size } = this.#waiting;
    return size === 0 ? [] : [`${size} files wait to be opened, for only ${this.#max} may be open at once`];
  }

  /** The regular file that a path leads to now. */
  statAt(path: string): FileStat | undefined {
    try {
      const stat = this.#ports.files.stat(path);
      if (stat.isFile()) return stat;
      this.#said.say(`${path} is not a regular file and is not followed`);
    } catch (thrown) {
      if (codeOf(thrown) !== "ENOENT") this.#said.say(`${path} cannot be looked at: ${codeOf(thrown)}`);
    }
    return undefined;
  }

  /** `openCount`: how many are open already. */
  open(path: string, nowMs: number, openCount: number): FollowedFile | undefined {
    if (openCount >= this.#max) return void this.#postpone(path);
    try {
      const file = new FollowedFile(path, nowMs, this.#ports);
      this.#waiting.delete(path);
      return file;
    } catch (thrown) {
      const code = codeOf(thrown);
      if (code === "EMFILE" || code === "ENFILE") this.#postpone(path);
      else if (code !== "ENOENT") this.#said.say(`${path} cannot be read: ${code}`);
      return undefined;
    }
  }

  /** The path is not asked for any more. */
  forget(path: string): void {
    this.#waiting.delete(path);
  }

  #postpone(path: string): void {
    this.#waiting.add(path);
    this.#said.say(`files wait to be opened, for no more than ${this.#max} may be open at once; raise the limit of open files`);
  }
}

function openFilesMax(): number {
  return Math.max(1, descriptorsMax() - RESERVED_DESCRIPTORS);
}

function descriptorsMax(): number {
  try {
    const [, limit] = /^Max open files\s+(\d+|unlimited)/m.exec(readFileSync("/proc/self/limits", "utf8")) ?? [];
    if (limit === "unlimited") return Number.POSITIVE_INFINITY;
    return limit === undefined ? DESCRIPTORS_DEFAULT : Number(limit);
  } catch {
    return DESCRIPTORS_DEFAULT; // Not Linux: what every system grants.
  }
}
