import type { Anchors, Offer } from "./anchors.ts";
import { wholeBytes } from "./choice.ts";
import { endByteOf, firstByteOf, formLength } from "./forms.ts";
import { BESIDE_BITS, BESIDE_BYTES, GUESS_BITS, SPAN_BITS, toldBits } from "./told.ts";

/** A secret, as far as its residual entropy depends on it. */
export interface Measure {
  readonly entropyBits: number;
  readonly lengthBytes: number;
  readonly variableBytes: number;
  /** The checks that are stored: one over less than the whole secret can be guessed on its own, as a window can. */
  readonly checks: Anchors["checks"];
}

export type StoredWindow = Pick<Offer, "form" | "offset" | "span" | "constantBytes">;

/** What is known of a stretch of a secret, so that whoever knows the rest of it can guess what is left. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Of these bytes, so many are constant, as far as the stretch itself knows. */
  readonly constantBytes: number;
  /** No more than this many bytes are unknown in it, whichever characters touch it. */
  readonly bytesMax: number;
}

/**
 * The bits of a secret that are left to a thief who holds its stored windows and their key. A window whose unknown bytes
 * hold too little, less what it and the windows around tell, is guessed by itself; that makes more bytes known, and so
 * perhaps another window guessable.
 */
export function residualBits(measure: Measure, windows: readonly StoredWindow[]): number {
  const { entropyBits, lengthBytes, variableBytes } = measure;
  const bitsPerByte = entropyBits / variableBytes;
  const prefixes = measure.checks.filter((check) => check.lengthBytes < lengthBytes).map(stretchOfCheck);
  const spans = windows.map((window) => stretchOfWindow(window, lengthBytes));
  const [known, unguessed] = [new Known(), new Set<Stretch>([...prefixes, ...spans])];
  for (let learned = true; learned; ) {
    learned = false;
    for (const stretch of unguessed) {
      const unknown = Math.min(known.unknownIn(stretch.from, stretch.to), stretch.bytesMax) - stretch.constantBytes;
      if (unknown * bitsPerByte - toldOf(stretch, spans) >= GUESS_BITS) continue;
      known.add(stretch.from, stretch.to);
      unguessed.delete(stretch);
      learned = true;
    }
  }
  const guessedPrefix = prefixes.filter((prefix) => !unguessed.has(prefix)).at(-1);
  const knownBytes = known.size - (guessedPrefix?.constantBytes ?? 0);
  const told = windows.reduce((bits, { form }, i) => {
    return bits + toldBits(!unguessed.has(spans[i] as Stretch), formLength(lengthBytes, form));
  }, 0);
  return Math.max(0, entropyBits - Math.min(knownBytes, variableBytes) * bitsPerByte - told);
}

/** What windows tell of a stretch while it is guessed: those that share bytes with it, itself among them, and those beside it. */
function toldOf(stretch: Stretch, windows: readonly Stretch[]): number {
  return windows.reduce((bits, { from, to }) => {
    const gap = Math.max(from - stretch.to, stretch.from - to);
    return bits + (gap < 0 ? SPAN_BITS : gap < BESIDE_BYTES ? BESIDE_BITS : 0);
  }, 0);
}

function stretchOfCheck({ lengthBytes, variableBytes }: Anchors["checks"][number]): Stretch {
  return { from: 0, to: lengthBytes, constantBytes: lengthBytes - variableBytes, bytesMax: lengthBytes };
}

function stretchOfWindow({ form, offset, span, constantBytes }: StoredWindow, lengthBytes: number): Stretch {
  const to = Math.min(endByteOf(form, offset + span - 1), lengthBytes);
  return { from: firstByteOf(form, offset), to, constantBytes, bytesMax: wholeBytes(form, span) };
}

/** The bytes of a secret that are known: a few ranges, apart from each other. */
class Known {
  #ranges: { from: number; to: number }[] = [];

  get size(): number {
    return this.#ranges.reduce((sum, { from, to }) => sum + to - from, 0);
  }

  unknownIn(from: number, to: number): number {
    return this.#ranges.reduce((left, range) => left - Math.max(0, Math.min(to, range.to) - Math.max(from, range.from)), to - from);
  }

  add(from: number, to: number): void {
    const touches = (range: { from: number; to: number }) => range.from <= to && range.to >= from;
    const joined = this.#ranges.filter(touches);
    const apart = this.#ranges.filter((range) => !touches(range));
    const merged = { from: Math.min(from, ...joined.map((range) => range.from)), to: Math.max(to, ...joined.map((range) => range.to)) };
    this.#ranges = [...apart, merged];
  }
}
