import { randomInt } from "node:crypto";

const FIRST_SLOTS = 1024;
/** An id's bytes in 32-bit words: SHA-256 needs eight, SHA-1 five. */
const WORDS_MAX = 8;

/**
 * Object ids, in 32 bytes a slot: a history of a million commits has several million blobs, and strings would take three
 * times as much. Ids spread by themselves; a random factor keeps those who choose contents from choosing slots.
 */
export class IdSet {
  readonly #factor = randomInt(2 ** 31) * 2 + 1;
  readonly #id = new Uint32Array(WORDS_MAX);
  #slots = new Uint32Array(FIRST_SLOTS * WORDS_MAX);
  #mask = FIRST_SLOTS - 1;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Adds an id in hexadecimal; false where it is in already. */
  add(id: string): boolean {
    for (let word = 0; word < WORDS_MAX; word++) this.#id[word] = Number.parseInt(id.slice(8 * word, 8 * word + 8), 16) || 0;
    if (!this.#put(this.#id)) return false;
    this.#size += 1;
    if (this.#size * 2 > this.#mask) this.#grow();
    return true;
  }

  has(id: string): boolean {
    for (let word = 0; word < WORDS_MAX; word++) this.#id[word] = Number.parseInt(id.slice(8 * word, 8 * word + 8), 16) || 0;
    return !this.#isFree(this.#slotOf(this.#id));
  }

  #put(id: Uint32Array): boolean {
    const slot = this.#slotOf(id);
    if (!this.#isFree(slot)) return false;
    this.#slots.set(id, slot);
    return true;
  }

  /** Where an id stands, or would. */
  #slotOf(id: Uint32Array): number {
    const spread = Math.imul((id[0] as number) ^ ((id[1] as number) >>> 7), this.#factor) ^ (id[2] as number);
    for (let at = (spread ^ (spread >>> 15)) & this.#mask; ; at = (at + 1) & this.#mask) {
      const slot = at * WORDS_MAX;
      if (this.#isFree(slot) || id.every((word, nth) => this.#slots[slot + nth] === word)) return slot;
    }
  }

  /** No object's id is all zeros: that is how git spells none. */
  #isFree(slot: number): boolean {
    for (let word = slot; word < slot + WORDS_MAX; word++) if (this.#slots[word] !== 0) return false;
    return true;
  }

  #grow(): void {
    const former = this.#slots;
    this.#slots = new Uint32Array(2 * former.length);
    this.#mask = this.#slots.length / WORDS_MAX - 1;
    for (let slot = 0; slot < former.length; slot += WORDS_MAX) {
      const id = former.subarray(slot, slot + WORDS_MAX);
      if (id.some((word) => word !== 0)) this.#put(id);
    }
  }
}
