import { filterHash, type KeyEpoch, SLOTS_PER_BUCKET, tagHash } from "../../contract/index.ts";
import type { Random } from "../corpus/index.ts";
import { leastWorkBits, type OpenSpan, unknownBits } from "./guessing.ts";
import type { StolenIndex } from "./stolen.ts";
import type { Victim } from "./victims.ts";
import { type OwnSlot, rangeOf, spanOf } from "./with-key.ts";

/** What one question to an index tells: the bits of a filter's yes, and of a tag's. */
export interface Told {
  readonly filterBits: number;
  readonly tagBits: number;
}

const WINDOW_BYTES = 16;
const GUESS_BITS = 80;
const TAG_BITS = 16;

/** How rarely windows that nobody registered pass the filter, and how rarely the tags, each for itself. */
export function falseRates(index: StolenIndex, epoch: KeyEpoch, random: Random, trials: number): { filter: number; tags: number } {
  const keys = epoch.windowKeys();
  const stored = storedTags(index);
  const [pair, tag] = [new Uint32Array(2), new Uint32Array(2)];
  let [filter, tags] = [0, 0];
  for (let trial = 0; trial < trials; trial++) {
    const window = random.bytes(WINDOW_BYTES);
    filterHash(window, 0, keys, pair);
    if (index.passesFilter(pair[0] as number, pair[1] as number)) filter += 1;
    tagHash(window, 0, WINDOW_BYTES, keys, tag);
    if (stored(tag[0] as number, tag[1] as number)) tags += 1;
  }
  return { filter: filter / trials, tags: tags / trials };
}

/** Looks a tag up without the filter before it. */
function storedTags(index: StolenIndex): (low: number, high: number) => boolean {
  const { nBuckets, sections } = index.layout;
  return (low, high) => {
    const tag16 = low & 0xffff || 1;
    let bucket = Number((BigInt(high >>> 0) * BigInt(nBuckets)) >> 32n);
    for (let looked = 0; looked < nBuckets; looked++, bucket = (bucket + 1) % nBuckets) {
      for (let slot = 0; slot < SLOTS_PER_BUCKET; slot++) {
        const held = index.image.readUInt16LE(sections.tags.offset + (bucket * SLOTS_PER_BUCKET + slot) * 2);
        if (held === 0) return false;
        if (held === tag16) return true;
      }
    }
    return false;
  };
}

/** What an index whose tags name their secret tells: which of its slots, besides the tag. */
export function toldByRefs(filterRate: number, index: StolenIndex): Told {
  return { filterBits: -Math.log2(filterRate), tagBits: TAG_BITS + Math.log2(index.layout.nBuckets) };
}

/** The least work that makes a secret known, in bits, once every window of less than 80 bits is guessed. */
export function workLeft({ alphabets, entropyBits }: Victim, slots: readonly Pick<OwnSlot, "form" | "offset">[], told: Told): number {
  let candidate = alphabets;
  const variable = alphabets.filter((allowed) => allowed.length > 1).length;
  const ranges = slots.map((slot) => {
    const span = spanOf(slot, alphabets, entropyBits / variable);
    return { range: rangeOf(slot, span, alphabets.length), mostBits: ((slot.form === 0 ? span : span * 0.75) * entropyBits) / variable };
  });
  const open = new Set(ranges);
  for (let learned = true; learned; ) {
    learned = false;
    for (const span of open) {
      const [from, to] = span.range;
      if (Math.min(unknownBits(candidate, from, to), span.mostBits) >= GUESS_BITS) continue;
      candidate = candidate.map((allowed, at) => (at >= from && at < to ? allowed.slice(0, 1) : allowed));
      open.delete(span);
      learned = true;
    }
  }
  const spans = [...open].map(({ range: [from, to] }): OpenSpan => ({ unknownBits: unknownBits(candidate, from, to) }));
  return leastWorkBits({ restBits: unknownBits(candidate), open: spans, ...told });
}
