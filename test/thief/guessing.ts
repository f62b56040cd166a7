/** How a thief counts and tries. Pure. */

/** Where a secret may differ: by offset, the bytes that may stand there. */
export type Alphabets = readonly (readonly number[])[];

/** What may still stand at each offset of a secret: one byte where it is known. */
export type Candidate = readonly (readonly number[])[];

/** Bits that are not known in [from, to) of a candidate. */
export function unknownBits(candidate: Candidate, from = 0, to = candidate.length): number {
  let bits = 0;
  for (let at = from; at < to; at++) bits += Math.log2(candidate[at]?.length ?? 1);
  return bits;
}

/** A candidate with [from, to) filled in. */
export function fixed(candidate: Candidate, from: number, to: number, bytes: Uint8Array): Candidate {
  return candidate.map((allowed, at) => (at >= from && at < to ? [bytes[at] as number] : allowed));
}

/**
 * Fills in what is unknown in [from, to), in every way, in an order that `shuffle` decides: no secret is nearer to the
 * beginning than another. The buffer is the same each time; what lies outside is a byte that may stand there.
 */
export function* fillings(candidate: Candidate, from: number, to: number, shuffle: (below: number) => number): Generator<Uint8Array> {
  const bytes = Uint8Array.from(candidate, (allowed) => allowed[0] as number);
  const open = [...candidate.keys()].filter((at) => at >= from && at < to && (candidate[at] as readonly number[]).length > 1);
  const sizes = open.map((at) => (candidate[at] as readonly number[]).length);
  const turns = sizes.map((size) => shuffle(size));
  const digits = sizes.map(() => 0);
  for (;;) {
    for (const [i, at] of open.entries()) {
      bytes[at] = candidate[at]?.[((digits[i] as number) + (turns[i] as number)) % (sizes[i] as number)] as number;
    }
    yield bytes;
    let place = 0;
    while (place < open.length && (digits[place] as number) + 1 === sizes[place]) digits[place++] = 0;
    if (place === open.length) return;
    digits[place] = (digits[place] as number) + 1;
  }
}

/** How far a count lies from what chance makes of `trials` at `rate`, in standard deviations. */
export function deviations(count: number, trials: number, rate: number): number {
  const spread = Math.sqrt(trials * rate * (1 - rate));
  return spread === 0 ? (count === trials * rate ? 0 : Number.POSITIVE_INFINITY) : (count - trials * rate) / spread;
}

/** How far bytes lie from uniform ones, in standard deviations of chi-squared. */
export function byteDeviations(bytes: Iterable<number>): number {
  const counts = new Float64Array(256);
  let total = 0;
  for (const byte of bytes) {
    counts[byte] = (counts[byte] ?? 0) + 1;
    total += 1;
  }
  const expected = total / 256;
  const chiSquared = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return (chiSquared - 255) / Math.sqrt(2 * 255);
}

/** A span whose hash is stored, as far as a thief must guess it. */
export interface OpenSpan {
  readonly unknownBits: number;
  /** What it takes to guess it whole: what is unknown in it, less what windows tell as soon as a part of it is guessed. */
  readonly workBits: number;
}

/**
 * The least work, in bits, that makes a whole secret known whose cheap windows are guessed already and count as known: either
 * its rest is tried out, with what the filter tells of each open span; or an open span is guessed, and then the rest with
 * what all tags tell.
 */
export function leastWorkBits({
  restBits,
  open,
  filterBits,
  tagBits,
}: {
  /** Of the secret, without what is guessed already and what the windows' places tell. */
  restBits: number;
  open: readonly OpenSpan[];
  /** What the filter tells of a span, and the tag with its place beside that. */
  filterBits: number;
  tagBits: number;
}): number {
  const without = restBits - open.length * filterBits;
  if (open.length === 0) return without;
  const first = Math.min(...open.map((span) => span.workBits));
  const told = open.reduce((sum, span) => sum + Math.min(span.unknownBits, filterBits + tagBits), 0);
  return Math.min(without, Math.max(first, restBits - told));
}
