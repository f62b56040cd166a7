/** The part of a keyword that the automaton seeks; whether the rest stands around it is looked at where it is met. */
export interface Fragment {
  /** Where it begins in the keyword. */
  readonly start: number;
  readonly bytes: Buffer;
}

/** Longer ones are met less often, but make more states: with eight bytes nearly all that are met are keywords, and what is met costs more than the rows. */
export const FRAGMENT_MAX_BYTES = 8;

/** The bytes of logs and sources, letters in lower case, the most common ones first. */
const common = Buffer.from(" et\"rnoasi201ld:5c*3/pm.f764h-_89u,bvg=y)('kw;x`z\\#][q{}j%|+?><&");
const rarities = Float64Array.from({ length: 256 }, (_, byte) => {
  const rank = common.indexOf(byte);
  return Math.log2(2 + (rank === -1 ? 2 * common.length : rank));
});

/** How seldom a byte is met, as the binary logarithm of about one in so many. */
export function rarityOf(byte: number): number {
  return rarities[byte] as number;
}

/** The rarest bytes of a keyword that stand together, or all of a short one. */
export function fragmentOf(keyword: Buffer): Fragment {
  let best = { start: 0, rarity: 0 };
  for (let start = 0; start + FRAGMENT_MAX_BYTES <= keyword.length; start++) {
    let rarity = 0;
    for (let at = start; at < start + FRAGMENT_MAX_BYTES; at++) rarity += rarityOf(keyword[at] as number);
    if (rarity > best.rarity) best = { start, rarity };
  }
  return { start: best.start, bytes: keyword.subarray(best.start, best.start + FRAGMENT_MAX_BYTES) };
}
