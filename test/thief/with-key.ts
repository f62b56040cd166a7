import {
  checkHash,
  endByteOf,
  type Form,
  filterHash,
  firstByteOf,
  type KeyEpoch,
  type Span,
  tagHash,
  writeBase64Form,
} from "../../contract/index.ts";
import { type Candidate, fillings, fixed, unknownBits } from "./guessing.ts";
import type { Slot, StolenIndex } from "./stolen.ts";

const FORM_MAX_BYTES = 512;
const CANDIDATES_MAX = 4096;

/** A slot that belongs to a secret. */
export interface OwnSlot extends Slot {
  readonly form: Form;
  readonly offset: number;
}

/** What a thief did to one secret. */
export interface Robbery {
  /** Tries at windows, and at what the windows had left. */
  readonly windowGuesses: number;
  readonly restGuesses: number;
  /** What was left to try when the windows were guessed. */
  readonly bitsLeft: number;
  readonly secret: Buffer | undefined;
}

/** A thief with an index and its key: he guesses windows one by one, the cheapest first, and then the rest. */
export class ThiefWithKey {
  readonly #index: StolenIndex;
  readonly #epoch: KeyEpoch;
  readonly #random: (below: number) => number;
  readonly #pair = new Uint32Array(2);
  readonly #tag = new Uint32Array(2);
  readonly #form = new Uint8Array(FORM_MAX_BYTES);

  constructor(index: StolenIndex, epoch: KeyEpoch, random: (below: number) => number) {
    this.#index = index;
    this.#epoch = epoch;
    this.#random = random;
  }

  /** The slots of each secret, by its number. */
  slotsOf(): Map<number, OwnSlot[]> {
    const slots = new Map<number, OwnSlot[]>();
    for (const slot of this.#index.slots()) {
      if (slot.secret === undefined || slot.form === undefined || slot.offset === undefined) continue;
      const own = { ...slot, form: slot.form, offset: slot.offset };
      slots.set(slot.secret, [...(slots.get(slot.secret) ?? []), own]);
    }
    return slots;
  }

  /** Robs a secret of which `candidate` is known, by windows of 8 bytes and the check. */
  rob(number: number, slots: readonly OwnSlot[], candidate: Candidate): Robbery {
    let candidates = [candidate];
    const left = [...slots];
    let windowGuesses = 0;
    while (left.length > 0) {
      const [first = candidate] = candidates;
      left.sort((one, other) => bitsUnder(first, one) - bitsUnder(first, other));
      const slot = left.shift() as OwnSlot;
      const { fitting, guesses } = this.tryWindow(number, slot, 8, candidates);
      windowGuesses += guesses;
      candidates = fitting;
    }
    const bitsLeft = Math.log2(candidates.reduce((sum, each) => sum + 2 ** unknownBits(each), 0));
    return { windowGuesses, bitsLeft, ...this.#tryRest(number, candidates) };
  }

  /** All ways to fill a window that the index says yes to. */
  tryWindow(number: number, slot: OwnSlot, span: Span, candidates: readonly Candidate[]): { fitting: Candidate[]; guesses: number } {
    const fitting: Candidate[] = [];
    let guesses = 0;
    for (const candidate of candidates) {
      const [from, to] = rangeOf(slot, span, candidate.length);
      for (const bytes of fillings(candidate, from, to, this.#random)) {
        guesses += 1;
        if (!this.holds(number, slot, span, bytes)) continue;
        if (fitting.length < CANDIDATES_MAX) fitting.push(fixed(candidate, from, to, bytes));
      }
    }
    return { fitting, guesses };
  }

  /** All ways to fill in [from, to), in an order of the thief's own. */
  fillings(candidate: Candidate, from: number, to: number): Generator<Uint8Array> {
    return fillings(candidate, from, to, this.#random);
  }

  /** Whether the index holds this filling as that secret's window. */
  holds(number: number, { form, offset }: OwnSlot, span: Span, bytes: Uint8Array): boolean {
    const text = form === 0 ? bytes : this.#form.subarray(0, writeBase64Form(bytes, form, this.#form));
    const keys = this.#epoch.windowKeys();
    filterHash(text, offset, keys, this.#pair);
    const [h1 = 0, h2 = 0] = this.#pair;
    if (!this.#index.passesFilter(h1, h2)) return false;
    tagHash(text, offset, span, keys, this.#tag);
    const [tagLow = 0, tagHigh = 0] = this.#tag;
    return this.#index
      .lookup({ h1, h2, tagLow, tagHigh })
      .some((sighting) => sighting.secret === number && sighting.form === form && sighting.offset === offset);
  }

  #tryRest(number: number, candidates: readonly Candidate[]): { restGuesses: number; secret: Buffer | undefined } {
    let restGuesses = 0;
    const row = this.#index.secret(number);
    for (const candidate of candidates) {
      for (const bytes of fillings(candidate, 0, candidate.length, this.#random)) {
        restGuesses += 1;
        if (checkHash(bytes, 0, row.checkedBytes, this.#epoch.windowKeys()) !== row.check) continue;
        const fingerprint = this.#epoch.hmac("fingerprint", bytes);
        if (fingerprint.subarray(0, row.hmacPrefix.length).equals(row.hmacPrefix)) return { restGuesses, secret: Buffer.from(bytes) };
      }
    }
    return { restGuesses, secret: undefined };
  }
}

/** The bytes of a secret that a window depends on. */
export function rangeOf({ form, offset }: Pick<OwnSlot, "form" | "offset">, span: Span, lengthBytes: number): [number, number] {
  return [firstByteOf(form, offset), Math.min(endByteOf(form, offset + span - 1), lengthBytes)];
}

function bitsUnder(candidate: Candidate, slot: OwnSlot): number {
  return unknownBits(candidate, ...rangeOf(slot, 8, candidate.length));
}
