import { readFileSync } from "node:fs";
import { z } from "zod";
import { LeaktrailError } from "../../contract/index.ts";
import { PrivateFile } from "../private-file.ts";
import { shown } from "../sources/tree.ts";

const ENTRIES_MAX = 1000;

const seenFile = z.strictObject({
  /** The newest version of each origin. */
  versions: z.array(z.tuple([z.string(), z.int().min(0)])).max(ENTRIES_MAX),
  /** Which origin stood at each place. */
  places: z.array(z.tuple([z.string(), z.string()])).max(ENTRIES_MAX),
});

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
    try {
      const { versions, places } = seenFile.parse(JSON.parse(text));
      return { versions: new Map(versions), places: new Map(places) };
    } catch {
      throw this.#unreadable();
    }
  }

  #unreadable(): LeaktrailError {
    return new LeaktrailError(
      "bad-configuration",
      `the record of indexes that were seen, ${shown(this.#path)}, cannot be read; if it is damaged, delete it`,
    );
  }

  #write(seen: z.input<typeof seenFile>): void {
    const file = new PrivateFile(this.#path);
    file.write(`${JSON.stringify(seen)}\n`);
    file.commit({ replace: true });
  }
}
