import type { SampleRandom } from "./formats/index.ts";

/** A small seeded generator (mulberry32): the same seed gives the same samples everywhere. */
export function seeded(seed: number): SampleRandom {
  let state = seed >>> 0;
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  const text = (length: number, alphabet: string) => Array.from({ length }, () => alphabet[below(alphabet.length)]).join("");
  return { below, text };
}
