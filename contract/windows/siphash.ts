/**
 * SipHash-2-4 of `bytes[from, to)`: `out[0]` gets the low half, `out[1]` the high one. Each byte goes through `table`.
 * 64-bit words are pairs of 32-bit integers, for BigInt is a hundred times slower.
 */
export function sipHash(key: Uint32Array, bytes: Uint8Array, from: number, to: number, table: Uint8Array, out: Uint32Array): void {
  const [k0l, k0h, k1l, k1h] = [key[0] as number, key[1] as number, key[2] as number, key[3] as number];
  let [v0l, v0h, v1l, v1h] = [k0l ^ 0x70736575, k0h ^ 0x736f6d65, k1l ^ 0x6e646f6d, k1h ^ 0x646f7261];
  let [v2l, v2h, v3l, v3h] = [k0l ^ 0x6e657261, k0h ^ 0x6c796765, k1l ^ 0x79746573, k1h ^ 0x74656462];
  const length = to - from;
  const words = (length >>> 3) + 1;
  for (let word = 0; word <= words; word++) {
    const isLast = word === words;
    let [low, high] = [0, 0];
    if (!isLast) {
      const at = from + word * 8;
      low = littleEndian(bytes, at, to, table);
      high = littleEndian(bytes, at + 4, to, table);
      if (word === words - 1) high |= length << 24;
      v3l ^= low;
      v3h ^= high;
    } else v2l ^= 0xff;
    for (let rounds = isLast ? 4 : 2; rounds > 0; rounds--) {
      let sum = (v0l + v1l) | 0;
      v0h = (v0h + v1h + carry(sum, v1l)) | 0;
      v0l = sum;
      let turned = (v1l << 13) | (v1h >>> 19);
      v1h = ((v1h << 13) | (v1l >>> 19)) ^ v0h;
      v1l = turned ^ v0l;
      turned = v0l;
      v0l = v0h;
      v0h = turned;

      sum = (v2l + v3l) | 0;
      v2h = (v2h + v3h + carry(sum, v3l)) | 0;
      v2l = sum;
      turned = (v3l << 16) | (v3h >>> 16);
      v3h = ((v3h << 16) | (v3l >>> 16)) ^ v2h;
      v3l = turned ^ v2l;

      sum = (v0l + v3l) | 0;
      v0h = (v0h + v3h + carry(sum, v3l)) | 0;
      v0l = sum;
      turned = (v3l << 21) | (v3h >>> 11);
      v3h = ((v3h << 21) | (v3l >>> 11)) ^ v0h;
      v3l = turned ^ v0l;

      sum = (v2l + v1l) | 0;
      v2h = (v2h + v1h + carry(sum, v1l)) | 0;
      v2l = sum;
      turned = (v1l << 17) | (v1h >>> 15);
      v1h = ((v1h << 17) | (v1l >>> 15)) ^ v2h;
      v1l = turned ^ v2l;
      turned = v2l;
      v2l = v2h;
      v2h = turned;
    }
    v0l ^= low;
    v0h ^= high;
  }
  out[0] = v0l ^ v1l ^ v2l ^ v3l;
  out[1] = v0h ^ v1h ^ v2h ^ v3h;
}

/** 1 where a 32-bit sum ran over. */
function carry(sum: number, addend: number): number {
  return sum >>> 0 < addend >>> 0 ? 1 : 0;
}

function littleEndian(bytes: Uint8Array, at: number, to: number, table: Uint8Array): number {
  if (at + 4 <= to) {
    return (
      (table[bytes[at] as number] as number) |
      ((table[bytes[at + 1] as number] as number) << 8) |
      ((table[bytes[at + 2] as number] as number) << 16) |
      ((table[bytes[at + 3] as number] as number) << 24)
    );
  }
  let word = 0;
  for (let next = at; next < to; next++) word |= (table[bytes[next] as number] as number) << (8 * (next - at));
  return word;
}
