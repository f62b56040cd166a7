import { type FSWatcher, watch } from "node:fs";
import { join } from "node:path";

/** What the file system is asked to tell of. */
export interface HintedPlaces {
  /** Of each file in them, by its path. */
  readonly directories: ReadonlySet<string>;
  /** Links to files elsewhere: of what happens to those, by the link's path. */
  readonly links: ReadonlySet<string>;
}

export interface GrowthHints {
  /** From here on tells of these places, and of no others. The same object again costs nothing. */
  follow(places: HintedPlaces): void;
  close(): void;
}

/** What is not there or may not be read is spoken of by whoever lists and opens it. */
const SAID_ELSEWHERE = new Set(["ENOENT", "ENOTDIR", "EACCES", "EPERM"]);

/**
 * Calls `onHint` with a path soon after something happened to it, and asks the file system nothing on its own: logs may grow a thousand
 * times a second. Only a hint: overlay and network file systems give none, queues overflow, and whoever asks `stat` again and again still
 * sees everything. `onProblem` is called where the kernel grants no more events.
 */
export function growthHints(onHint: (path: string) => void, onProblem: (problem: string) => void): GrowthHints {
  return new Watches(onHint, onProblem);
}

class Watches implements GrowthHints {
  readonly #onHint: (path: string) => void;
  readonly #onProblem: (problem: string) => void;
  readonly #watchers = new Map<string, FSWatcher>();
  /** What is followed, unless a watcher has ended since. */
  #places: HintedPlaces | undefined;
  /** No watcher is begun any more: this is closed, or the kernel grants no more, and nobody relies on events from here on. */
  #isOver = false;

  constructor(onHint: (path: string) => void, onProblem: (problem: string) => void) {
    this.#onHint = onHint;
    this.#onProblem = onProblem;
  }

  follow(places: HintedPlaces): void {
    if (places === this.#places) return;
    const { directories, links } = places;
    for (const path of this.#watchers.keys()) if (!directories.has(path) && !links.has(path)) this.#end(path);
    for (const path of directories) this.#begin(path, (kind, name) => this.#saw(kind, name === null ? path : join(path, name), path));
    for (const path of links) this.#begin(path, (kind) => this.#saw(kind, path, path));
    this.#places = places;
  }

  close(): void {
    this.#isOver = true;
    for (const path of this.#watchers.keys()) this.#end(path);
  }

  /** An event at `path`, told by the watcher of `place`. */
  #saw(kind: string, path: string, place: string): void {
    // A link, or a directory itself, that was moved or replaced leads elsewhere now, and its watcher does not go along.
    if (kind === "rename" && this.#watchers.has(path)) this.#end(path);
    if (kind === "rename" && isNameOf(path, place)) this.#end(place);
    this.#onHint(path);
  }

  #begin(path: string, listener: (kind: string, name: string | null) => void): void {
    if (this.#isOver || this.#watchers.has(path)) return;
    try {
      const watcher = watch(path, listener);
      watcher.on("error", (thrown) => {
        this.#end(path);
        this.#failed(thrown);
      });
      this.#watchers.set(path, watcher);
    } catch (thrown) {
      this.#failed(thrown);
    }
  }

  #end(path: string): void {
    this.#watchers.get(path)?.close();
    this.#watchers.delete(path);
    this.#places = undefined;
  }

  #failed(thrown: unknown): void {
    const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : String(thrown);
    if (this.#isOver || SAID_ELSEWHERE.has(code)) return;
    this.#isOver = true;
    this.#onProblem(code);
  }
}

/** Whether `path` is what the kernel calls `directory` itself, in words of its parent: one in it of the same name looks alike. */
function isNameOf(path: string, directory: string): boolean {
  return path === join(directory, directory.slice(directory.lastIndexOf("/") + 1));
}
