import { type FindingSource, finding, findingSource } from "../../contract/index.ts";
import { shown } from "../sources/tree.ts";
import type { TextPlace, Texts } from "../texts/index.ts";

const ADDRESS_MAX = 4096;
const LABEL_MAX = 512;

/** Where a text says it comes from, as far as it may say that itself. */
export const givenAddress = finding.shape.file;
export const givenSource = findingSource.omit({ kind: true });
export type GivenSource = Omit<FindingSource, "kind">;

/** A text without an address of its own. */
const NO_ADDRESS = "-";

/** In place of a name in which there is no end of secrets. */
const MASKED = "[leaktrail:masked]";
const MASKS_MAX = 16;

type Names = Readonly<Record<string, string>>;

/** Makes the places of texts, of names that strangers chose: they may be long, broken, made to redraw a terminal, or be a secret. */
export class Places {
  readonly #texts: Texts;
  readonly #shared: GivenSource;

  /** `shared` is what all texts have in common, unless they say otherwise themselves. */
  constructor(texts: Texts, shared: GivenSource) {
    this.#texts = texts;
    this.#shared = shared;
  }

  /** The place of a text. A secret in its names is masked there, and reported as one that stands in this place. Throws as `Texts.take`. */
  of(kind: "message" | "log", address: string | undefined, source: { readonly [Name in keyof GivenSource]?: unknown }): TextPlace {
    const given = Object.entries({ ...this.#shared, ...source, file: address ?? "" });
    const names = Object.fromEntries(given.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
    const all = Buffer.from(Object.values(names).join("\n"));
    if (this.#texts.look(all, placeBy(kind, {})).length === 0) return placeBy(kind, names);
    const place = placeBy(kind, Object.fromEntries(Object.entries(names).map(([key, name]) => [key, this.#masked(name)])));
    this.#texts.take(all, place);
    return place;
  }

  #masked(name: string): string {
    let bytes = Buffer.from(name);
    for (let masks = 0; masks < MASKS_MAX; masks++) {
      const [found] = this.#texts.look(bytes, placeBy("message", {}));
      if (!found) return bytes.toString();
      const label = Buffer.from(`[leaktrail:${found.rule}]`);
      bytes = Buffer.concat([bytes.subarray(0, found.offset), label, bytes.subarray(found.offset + found.length)]);
    }
    return MASKED;
  }
}

function placeBy(kind: "message" | "log", { file = "", ...source }: Names): TextPlace {
  const labels = Object.entries(source).map(([name, value]) => [name, printable(value, LABEL_MAX)] as const);
  const told = Object.fromEntries(labels.filter(([, label]) => label !== ""));
  return { file: printable(file, ADDRESS_MAX) || NO_ADDRESS, source: { kind, ...told } };
}

/** A name as it may be printed, cut to `max` UTF-16 units. */
function printable(name: string, max: number): string {
  const escaped = shown(name.slice(0, max).replace(/\p{Surrogate}/gu, "\ufffd"));
  return escaped.slice(0, max).replace(/\p{Surrogate}/gu, "");
}
