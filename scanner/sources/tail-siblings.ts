import { basename, dirname, sep } from "node:path";

/** Whether `path` is named as rotation names the former content of `original`, e.g. app.log.1 or app.log-20260131. */
export function isSiblingOf(path: string, original: string): boolean {
  return path !== original && dirname(path) === dirname(original) && basename(path).startsWith(basename(original));
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
