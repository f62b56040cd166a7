import { readFileSync } from "node:fs";
import { jsonOf, LeaktrailError } from "../../contract/index.ts";
import { PrivateFile } from "../private-file.ts";
import { shown } from "../sources/tree.ts";

const ENTRIES_MAX = 1000;

interface Seen {
  /** The newest version of each origin. */
  readonly versions: readonly (readonly [string, number])[];
  /** Which origin stood at each place. */
  readonly places: readonly (readonly [string, string])[];
}

/** By hand, since a commit hook reads it and would wait for a library of schemas longer than for all else. */
function isSeen(value: unknown): value is Seen {
  if (typeof value !== "object" || value === null || !("versions" in value) || !("places" in value)) return false;
  const isVersion = (version: unknown) => Number.isSafeInteger(version) && (version as number) >= 0;
  return isListOfPairs(value.versions, isVersion) && isListOfPairs(value.places, (origin) => typeof origin === "string");
}

function isListOfPairs(list: unknown, isSecond: (second: unknown) => boolean): boolean {
  const isPair = (pair: unknown) => Array.isArray(pair) && pair.length === 2 && typeof pair[0] === "string" && isSecond(pair[1]);
  return Array.isArray(list) && list.length <= ENTRIES_MAX && list.every(isPair);
}

/**
 * The indexes that were seen, in a file of this user's: whoever puts an older index, or that of another scope, in the place
 * of one that was used before is found out.
 */
export class SeenIndexes {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** The newest version of an origin, or undefined where none was seen. */
  newest(origin: string): number | undefined {
    return this.#read().versions.get(origin);
  }

  /** Remembers an index. Throws `conflict` where another one stood at this place before. */
  take(place: string, { origin, version }: { origin: string; version: number }): void {
    const { versions, places } = this.#read();
    const former = places.get(place);
    if (former !== undefined && former !== origin) {
      const message = `another index stood at ${shown(place)} before (origin ${former}, now ${origin}); if that is meant, delete ${shown(this.#path)}`;
      throw new LeaktrailError("conflict", message);
    }
    if (former === origin && versions.get(origin) === version) return;
    // The newest last, so that the oldest are forgotten first.
    versions.delete(origin);
    versions.set(origin, version);
    places.delete(place);
    places.set(place, origin);
    this.#write({ versions: [...versions].slice(-ENTRIES_MAX), places: [...places].slice(-ENTRIES_MAX) });
  }

  #read(): { versions: Map<string, number>; places: Map<string, string> } {
    let text: string;
    try {
      text = readFileSync(this.#path, "utf8");
    } catch (thrown) {
      if (thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT") return { versions: new Map(), places: new Map() };
      throw this.#unreadable();
    }
    const seen = jsonOf(text);
    if (!isSeen(seen)) throw this.#unreadable();
    return { versions: new Map(seen.versions), places: new Map(seen.places) };
  }

  #unreadable(): LeaktrailError {
    return new LeaktrailError(
      "bad-configuration",
      `the record of indexes that were seen, ${shown(this.#path)}, cannot be read; if it is damaged, delete it`,
    );
  }

  #write(seen: Seen): void {
    const file = new PrivateFile(this.#path);
    file.write(`${JSON.stringify(seen)}\n`);
    file.commit({ replace: true });
  }
}
