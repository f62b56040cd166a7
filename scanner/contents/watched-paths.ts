import { dirname, join, resolve, sep } from "node:path";
import fastGlob from "fast-glob";
import { type DirectoryEntry, type FileStat, type Files, nodePorts } from "../ports/index.ts";

export const FILES_MAX = 20_000;
const COMPRESSED = /\.(gz|bz2|xz|zst|zip|lz4)$/i;

export function isCompressed(path: string): boolean {
  return COMPRESSED.test(path);
}

/** One PATH of the command line: a file that may not be there yet, everything below a directory, or a glob. */
type Wanted = { kind: "file"; path: string } | { kind: "directory"; path: string } | { kind: "glob"; path: string; base: string };

export interface Listing {
  /** Absolute paths, each once. */
  readonly files: readonly string[];
  /** What cannot be followed and why, one sentence each. */
  readonly problems: readonly string[];
}

/** The files that the given paths mean now. Asked again and again: files come and go. */
export class WatchedPaths {
  readonly #given: readonly string[];
  readonly #ignored: readonly string[];
  readonly #files: Files;

  /** `ignored`: directories of which nothing is followed, e.g. where the findings themselves are kept. */
  constructor(given: readonly string[], ignored: readonly string[] = [], { files } = nodePorts) {
    this.#given = given;
    this.#ignored = ignored.map((path) => resolve(path) + sep);
    this.#files = files;
  }

  list(): Listing {
    const [files, problems] = [new Set<string>(), new Set<string>()];
    for (const wanted of this.#wanted()) {
      for (const path of this.#filesOf(wanted, problems)) {
        if (this.#ignored.some((directory) => path.startsWith(directory))) continue;
        if (wanted.kind !== "file" && isCompressed(path)) problems.add(`compressed files are not followed, e.g. ${path}`);
        else files.add(path);
      }
    }
    if (files.size > FILES_MAX) problems.add(`${files.size} files match, of which only the first ${FILES_MAX} are followed`);
    // In order, so that a log is met before its copies.
    return { files: [...files].slice(0, FILES_MAX).sort(), problems: [...problems] };
  }

  /** Directories in which files may appear, and whether what lies below them matters. */
  roots(): { path: string; isDeep: boolean }[] {
    return this.#wanted().map((wanted) => {
      if (wanted.kind === "file") return { path: dirname(wanted.path), isDeep: false };
      return { path: wanted.kind === "glob" ? wanted.base : wanted.path, isDeep: true };
    });
  }

  /** Whether a file of that path may have been meant: whether its absence is worth a word. */
  covers(path: string): boolean {
    return this.#wanted().some((wanted) => {
      if (wanted.kind === "file") return wanted.path === path;
      return path.startsWith((wanted.kind === "glob" ? wanted.base : wanted.path) + sep);
    });
  }

  #wanted(): Wanted[] {
    return this.#given.map((given) => {
      const path = resolve(given);
      const stat = statOf(path, this.#files);
      if (stat?.isDirectory()) return { kind: "directory", path };
      if (stat || !fastGlob.isDynamicPattern(given)) return { kind: "file", path };
      const base = resolve(fastGlob.generateTasks(given)[0]?.base ?? ".");
      return { kind: "glob", path: given, base };
    });
  }

  #filesOf(wanted: Wanted, problems: Set<string>): Iterable<string> {
    if (wanted.kind === "file") return [wanted.path];
    if (wanted.kind === "directory") return filesBelow(this.#files, wanted.path, problems);
    try {
      return fastGlob.sync(wanted.path, { absolute: true, dot: true });
    } catch (thrown) {
      problems.add(`${wanted.path} cannot be listed: ${codeOf(thrown)}`);
      return [];
    }
  }
}

const DEPTH_MAX = 32;

function* filesBelow(files: Files, directory: string, problems: Set<string>, depth = 0): Iterable<string> {
  let entries: readonly DirectoryEntry[];
  try {
    entries = files.list(directory);
  } catch (thrown) {
    if (codeOf(thrown) !== "ENOENT") problems.add(`${directory} cannot be listed: ${codeOf(thrown)}`);
    return;
  }
  for (const entry of entries) {
    const path = join(directory, entry.name);
    const target = entry.isSymbolicLink() ? statOf(path, files) : entry;
    if (target?.isFile()) yield path;
    else if (!target?.isDirectory()) continue;
    else if (entry.isSymbolicLink()) problems.add(`links to directories are not followed, e.g. ${path}`);
    else if (depth === DEPTH_MAX) problems.add(`directories deeper than ${DEPTH_MAX} are not followed, e.g. ${path}`);
    else yield* filesBelow(files, path, problems, depth + 1);
  }
}

export function statOf(path: string, files = nodePorts.files): FileStat | undefined {
  try {
    return files.stat(path);
  } catch {
    return undefined; // A path that cannot be looked at is tried, and spoken of, when it is opened.
  }
}

/** An error's system code, e.g. `EACCES`; its message would repeat the path. */
export function codeOf(thrown: unknown): string {
  return thrown instanceof Error && "code" in thrown && typeof thrown.code === "string" ? thrown.code : "unknown error";
}
