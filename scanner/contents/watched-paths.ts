import { dirname, join, resolve, sep } from "node:path";
import fastGlob from "fast-glob";
import { type DirectoryEntry, type FileStat, type Files, type HintedPlaces, nodePorts } from "../ports/index.ts";

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

export interface HintedListing extends Listing {
  /** Where the file system tells of growth, and of new files. */
  readonly hinted: HintedPlaces;
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

  list(): HintedListing {
    const found: Found = { files: new Set(), directories: new Set(), links: new Set(), problems: new Set() };
    for (const wanted of this.#wanted()) this.#add(wanted, found);
    const { files, directories, links, problems } = found;
    if (files.size > FILES_MAX) problems.add(`${files.size} files match, of which only the first ${FILES_MAX} are followed`);
    // In order, so that a log is met before its copies.
    return { files: [...files].slice(0, FILES_MAX).sort(), hinted: { directories, links }, problems: [...problems] };
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

  #add(wanted: Wanted, found: Found): void {
    for (const { path, isLink } of this.#placesOf(wanted, found)) {
      if (this.#ignored.some((directory) => path.startsWith(directory))) continue;
      if (wanted.kind !== "file" && isCompressed(path)) {
        found.problems.add(`compressed files are not followed, e.g. ${path}`);
        continue;
      }
      found.files.add(path);
      if (isLink) found.links.add(path);
      // Those below a wanted directory are there already.
      if (wanted.kind !== "directory") found.directories.add(dirname(path));
    }
  }

  #placesOf(wanted: Wanted, found: Found): Iterable<Place> {
    if (wanted.kind === "directory") return placesBelow(this.#files, wanted.path, found);
    if (wanted.kind === "file") return [this.#placeAt(wanted.path)];
    found.directories.add(wanted.base);
    try {
      return fastGlob.sync(wanted.path, { absolute: true, dot: true }).map((path) => this.#placeAt(path));
    } catch (thrown) {
      found.problems.add(`${wanted.path} cannot be listed: ${codeOf(thrown)}`);
      return [];
    }
  }

  #placeAt(path: string): Place {
    try {
      return { path, isLink: this.#files.isLink(path) };
    } catch {
      return { path, isLink: false }; // It is not there yet, or will be spoken of when it is opened.
    }
  }
}

/** A file of a listing. */
interface Place {
  readonly path: string;
  /** Its growth is told of where the link leads, not where it stands. */
  readonly isLink: boolean;
}

interface Found extends HintedPlaces {
  readonly files: Set<string>;
  readonly directories: Set<string>;
  readonly links: Set<string>;
  readonly problems: Set<string>;
}

const DEPTH_MAX = 32;

function* placesBelow(files: Files, directory: string, found: Found, depth = 0): Iterable<Place> {
  const { problems } = found;
  let entries: readonly DirectoryEntry[];
  try {
    entries = files.list(directory);
  } catch (thrown) {
    if (codeOf(thrown) !== "ENOENT") problems.add(`${directory} cannot be listed: ${codeOf(thrown)}`);
    return;
  }
  found.directories.add(directory);
  for (const entry of entries) {
    const path = join(directory, entry.name);
    const isLink = entry.isSymbolicLink();
    const target = isLink ? statOf(path, files) : entry;
    if (target?.isFile()) yield { path, isLink };
    else if (!target?.isDirectory()) continue;
    else if (isLink) problems.add(`links to directories are not followed, e.g. ${path}`);
    else if (depth === DEPTH_MAX) problems.add(`directories deeper than ${DEPTH_MAX} are not followed, e.g. ${path}`);
    else yield* placesBelow(files, path, found, depth + 1);
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
