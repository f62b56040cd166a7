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

  /** Whether what stands at a candidate is a repeat, which is gathered by now. */
  takes({ state, form, ref, start }: Candidate, segment: LoadedSegment): boolean {
    if (state !== "plain" || form !== 0) return false;
    const hit = this.#known.get(segment)?.get(ref);
    if (!hit) return false;
    const lengthBytes = hit.end - hit.start;
    const last = hit.repeats.at(-1) ?? hit.start;
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
