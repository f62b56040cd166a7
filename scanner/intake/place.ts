import { type FindingSource, finding, findingSource } from "../../contract/index.ts";
import { shown } from "../sources/tree.ts";
import type { TextPlace } from "../texts/index.ts";

const ADDRESS_MAX = 4096;
const LABEL_MAX = 512;

/** Where a text says it comes from, as far as it may say that itself. */
export const givenAddress = finding.shape.file;
export const givenSource = findingSource.omit({ kind: true });
export type GivenSource = Omit<FindingSource, "kind">;

/** A text without an address of its own. */
const NO_ADDRESS = "-";

/** The place of a text, of names that strangers chose: they may be long, broken, or made to redraw a terminal. */
export function placeOf(
  kind: "message" | "log",
  address: string | undefined,
  source: { readonly [Name in keyof GivenSource]?: unknown },
): TextPlace {
  const labels = Object.entries(source).flatMap(([name, value]) => {
    const label = typeof value === "string" ? printable(value, LABEL_MAX) : "";
    return label === "" ? [] : [[name, label]];
  });
  return { file: printable(address ?? "", ADDRESS_MAX) || NO_ADDRESS, source: { kind, ...Object.fromEntries(labels) } as FindingSource };
}

/** A name as it may be printed, cut to `max` UTF-16 units. */
export function printable(name: string, max: number): string {
  const escaped = shown(name.slice(0, max).replace(/\p{Surrogate}/gu, "\ufffd"));
  return escaped.slice(0, max).replace(/\p{Surrogate}/gu, "");
}
