import { basename, dirname, join, sep } from "node:path";
import { isCompressed, keyOf } from "../contents/index.ts";
import type { Files } from "../ports/index.ts";
import type { Look } from "./tries.ts";

/** Whether `path` is named as rotation names the former content of `original`, e.g. app.log.1 or app.log-20260131. */
export function isSiblingOf(path: string, original: string): boolean {
  // In this order, for a directory may hold ten thousand others.
  return path !== original && path.startsWith(original) && dirname(path) === dirname(original);
}

/** Finds what a path may be the rotated content of without asking each of ten thousand. */
export class ByPath<Item extends { readonly path: string }> {
  readonly #items = new Map<string, Set<Item>>();

  add(item: Item): void {
    const same = this.#items.get(item.path);
    if (same) same.add(item);
    else this.#items.set(item.path, new Set([item]));
  }

  delete(item: Item): void {
    const same = this.#items.get(item.path);
    same?.delete(item);
    if (same?.size === 0) this.#items.delete(item.path);
  }

  /** Those of which `path` is a sibling: their names are beginnings of its name. */
  *originalsOf(path: string): Iterable<Item> {
    const name = basename(path);
    const directory = dirname(path);
    const start = directory.endsWith(sep) ? directory : directory + sep;
    for (let length = 1; length < name.length; length++) yield* this.#items.get(start + name.slice(0, length)) ?? [];
  }
}

const NEIGHBOURS_MAX = 20_000;

/** What stands in directories, looked at once until that is forgotten: ten thousand logs may have been rotated together. */
export class Neighbours {
  readonly #files: Files;
  readonly #names = new Map<string, readonly string[]>();
  readonly #paths = new Map<string, ReadonlyMap<string, string>>();

  constructor(files: Files) {
    this.#files = files;
  }

  forget(): void {
    this.#names.clear();
    this.#paths.clear();
  }

  /** Paths beside that of `former` that may hold its rest: that of the same file first, then those named after it. */
  *restsOf(former: { readonly path: string; readonly key: string }, look: Look): Iterable<string> {
    const directory = dirname(former.path);
    const same = this.#pathsIn(directory, look).get(former.key);
    if (same !== undefined) yield same;
    for (const name of this.#namesIn(directory, look)) {
      const path = join(directory, name);
      if (isSiblingOf(path, former.path) && !isCompressed(path)) yield path;
    }
  }

  #namesIn(directory: string, look: Look): readonly string[] {
    const list = () => this.#files.list(directory).map(({ name }) => name);
    const known = this.#names.get(directory) ?? (look(list) ?? []).slice(0, NEIGHBOURS_MAX);
    this.#names.set(directory, known);
    return known;
  }

  /** By `device:inode`. */
  #pathsIn(directory: string, look: Look): ReadonlyMap<string, string> {
    const known = this.#paths.get(directory);
    if (known) return known;
    const paths = new Map<string, string>();
    for (const path of this.#namesIn(directory, look).map((name) => join(directory, name))) {
      const key = look(() => keyOf(this.#files.stat(path)));
      if (key !== undefined) paths.set(key, path);
    }
    this.#paths.set(directory, paths);
    return paths;
  }
}
