import { filterHash, formLength, type KeyEpoch, SLOTS_PER_BUCKET, type Span, tagHash } from "../../contract/index.ts";
import type { Random } from "../corpus/index.ts";
import { type Candidate, leastWorkBits, unknownBits } from "./guessing.ts";
import type { StolenIndex } from "./stolen.ts";
import type { Victim } from "./victims.ts";
import { type OwnSlot, rangeOf } from "./with-key.ts";

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

/** That one of nine k-mers is the least of them, and what of that the bytes around bear where the least k-mer is known. */
const ORDER_BITS = Math.log2(9);
const BESIDE_BITS = (8 / 9) * Math.log2(Math.E);
const BESIDE_BYTES = 8;
/** Where an anchor stands, in whichever of three windows; no more than there are places for one. */
const placeBits = (formBytes: number) => Math.log2(Math.min(9 * 3, formBytes - 7));

/** Bits of a secret, counted from its beginning. */
type BitRange = readonly [from: number, to: number];

interface Stored {
  /** The bytes that it depends on. */
  readonly bytes: readonly [number, number];
  /** The bits that its tag covers, and those that its filter bits do. */
  readonly bits: BitRange;
  readonly kmer: BitRange;
  readonly placeBits: number;
}

/** The least work that makes a secret known, in bits, once every window is guessed that takes less than 80 bits of work. */
export function workLeft({ alphabets, offers }: Victim, slots: readonly Pick<OwnSlot, "form" | "offset">[], told: Told): number {
  let candidate = alphabets;
  const spanOf = ({ form, offset }: Pick<OwnSlot, "form" | "offset">) =>
    offers.find((offer) => offer.form === form && offer.offset === offset)?.span ?? 8;
  const stored = slots.map((slot) => storedAt(slot, spanOf(slot), alphabets.length));
  const open = new Set(stored);
  const work = (window: Stored) => guessWork(candidate, window, [...open], stored, told.filterBits + ORDER_BITS);
  for (;;) {
    // The cheapest first: what is nearly known must not count as if it told as much as what is not.
    const [cheapest] = [...open].map((window) => ({ window, bits: work(window) })).sort((one, other) => one.bits - other.bits);
    if (!cheapest || cheapest.bits >= GUESS_BITS) break;
    const [from, to] = cheapest.window.bytes;
    candidate = candidate.map((allowed, at) => (at >= from && at < to ? allowed.slice(0, 1) : allowed));
    open.delete(cheapest.window);
  }
  const spans = [...open].map((window) => ({
    unknownBits: unknownIn(candidate, [window.bits]),
    workBits: work(window),
  }));
  const placesTold = stored.reduce((sum, window) => sum + window.placeBits - (open.has(window) ? 0 : ORDER_BITS - BESIDE_BITS), 0);
  return leastWorkBits({ restBits: unknownBits(candidate) - placesTold, open: spans, ...told });
}

function storedAt(slot: Pick<OwnSlot, "form" | "offset">, span: Span, lengthBytes: number): Stored {
  const { form, offset } = slot;
  const each = form === 0 ? 8 : 6;
  // Base64 behind a bytes: the first characters are shared with these.
  const skipped = form === 0 ? 0 : Math.ceil((8 * (form - 1)) / 6) * 6 - 8 * (form - 1);
  const bits = (characters: number): BitRange => [skipped + offset * each, skipped + (offset + characters) * each];
  return { bytes: rangeOf(slot, span, lengthBytes), bits: bits(span), kmer: bits(8), placeBits: placeBits(formLength(lengthBytes, form)) };
}

/**
 * What it takes to guess a window whole: its own filter bits and order sort guesses out before its tag does, and those of
 * other open ones do, whose k-mers lie in it or are guessed along with it. Windows beside it that are guessed tell a little.
 */
function guessWork(candidate: Candidate, window: Stored, open: readonly Stored[], stored: readonly Stored[], openBits: number): number {
  const others = open.filter((other) => other !== window);
  const known = stored.filter((other) => !open.includes(other) && isBeside(other, window));
  let least = Number.POSITIVE_INFINITY;
  for (let choice = 0; choice < 2 ** others.length; choice++) {
    const along = others.filter((_, i) => (choice >> i) & 1);
    const work = unknownIn(candidate, [window.bits, ...along.map(({ kmer }) => kmer)]) - (along.length + 1) * openBits;
    least = Math.min(least, work);
  }
  return least - known.length * BESIDE_BITS;
}

function isBeside({ bytes: [from, to] }: Stored, { bytes }: Stored): boolean {
  return from < bytes[1] + BESIDE_BYTES && bytes[0] < to + BESIDE_BYTES;
}

/** What is unknown in these bits together; the bits of a byte hold each the same. */
function unknownIn(candidate: Candidate, ranges: readonly BitRange[]): number {
  const seen = new Set<number>();
  let bits = 0;
  for (const [from, to] of ranges) {
    for (let bit = from; bit < to; bit++) {
      if (!seen.has(bit)) bits += Math.log2(candidate[bit >> 3]?.length ?? 1) / 8;
      seen.add(bit);
    }
  }
  return bits;
}
