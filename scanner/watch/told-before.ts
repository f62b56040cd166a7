import { rollupKeyOf, type Sighting } from "../spool/index.ts";

const REMEMBERED_MAX = 65_536;

/** Which secrets were told of which generation, so that their repeats may wait a moment to be counted. One that is forgotten is not waited with. */
export class ToldBefore {
  readonly #keys = new Set<string>();

  lacksSome(sightings: readonly Sighting[]): boolean {
    return sightings.some((sighting) => !this.#keys.has(rollupKeyOf(sighting)));
  }

  add(sightings: readonly Sighting[]): void {
    if (this.#keys.size + sightings.length > REMEMBERED_MAX) this.#keys.clear();
    for (const sighting of sightings) this.#keys.add(rollupKeyOf(sighting));
  }
}
