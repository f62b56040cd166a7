import type { Fingerprint } from "../../contract/index.ts";
import type { Candidate } from "./probe.ts";
import type { LoadedSegment } from "./segment.ts";

/** A place that stands for itself and for those behind it that are the same. */
interface Gathering {
  readonly start: number;
  readonly end: number;
  readonly repeats: number[];
}

/** Anchors of which the last place is remembered, a segment. */
const REMEMBERED_MAX = 4096;

/**
 * Gathers the places of a secret that a text repeats, byte by byte as it stood before: to make a hit of each takes longer than to find
 * it. Of secrets that stand there as they are, and not where two of them overlap.
 */
export class Repeats<Hit extends Gathering> {
  readonly #text: Buffer;
  readonly #known = new Map<LoadedSegment, Map<number, Hit>>();

  constructor(text: Buffer) {
    this.#text = text;
  }

  /** Whether the secret `ref`, which stands at `start` as it is, is a repeat, which is gathered by now. */
  takes(segment: LoadedSegment, ref: number, start: number): boolean {
    const hit = this.#known.get(segment)?.get(ref);
    if (!hit) return false;
    const lengthBytes = hit.end - hit.start;
    const last = hit.repeats[hit.repeats.length - 1] ?? hit.start;
    if (start < last + lengthBytes || start + lengthBytes > this.#text.length || !this.#isSame(hit.start, start, lengthBytes)) return false;
    hit.repeats.push(start);
    return true;
  }

  /** From here on, repeats of what was confirmed at this candidate are gathered by `hit`. */
  gather({ state, form, ref, start }: Candidate, segment: LoadedSegment, hit: Hit): void {
    if (state !== "plain" || form !== 0 || hit.start !== start) return;
    const known = this.#known.get(segment) ?? new Map<number, Hit>();
    if (known.size === 0) this.#known.set(segment, known);
    if (known.size >= REMEMBERED_MAX) known.clear();
    known.set(ref, hit);
  }

  /** In constant time; without views of the text, which take longer to make than to compare. */
  #isSame(left: number, right: number, lengthBytes: number): boolean {
    const text = this.#text;
    let difference = 0;
    for (let at = 0; at < lengthBytes; at++) difference |= (text[left + at] as number) ^ (text[right + at] as number);
    return difference === 0;
  }
}

/** Starts of repeats are looked for in each of so many lists; of more, they are all put together. */
const LISTS_MAX = 8;

/** Tells where issued secrets begin that stood in the same text before; undefined where none did. */
export function repeatedIn(
  hits: readonly { readonly start: number; readonly fingerprint: Fingerprint; readonly repeats: readonly number[] }[],
): { has(start: number): boolean } | undefined {
  const seen = new Set<Fingerprint>();
  const single = new Set<number>();
  const lists: (readonly number[])[] = [];
  for (const { start, fingerprint, repeats } of hits) {
    if (seen.has(fingerprint)) single.add(start);
    seen.add(fingerprint);
    if (repeats.length > 0) lists.push(repeats);
  }
  if (lists.length > LISTS_MAX) for (const list of lists.splice(0)) for (const start of list) single.add(start);
  if (single.size + lists.length === 0) return undefined;
  return { has: (start) => single.has(start) || lists.some((list) => list[firstAbove(list, start - 1)] === start) };
}

/** The place of the first number that is larger, in numbers that rise; their count where none is. */
export function firstAbove(rising: readonly number[], number: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] as number) > number) high = middle;
    else low = middle + 1;
  }
  return low;
}
