/**
 * The hashes of docs/fingerprint.md, written a second time, slowly and in other words, so that the fast ones can be wrong
 * without the tests being wrong with them.
 */

const WORD = 1n << 64n;

function sipRound(v: bigint[]): void {
  const rotate = (value: bigint, by: bigint) => ((value << by) | (value >> (64n - by))) % WORD;
  const [a, b, c, d] = v as [bigint, bigint, bigint, bigint];
  const ab = (a + b) % WORD;
  const b1 = rotate(b, 13n) ^ ab;
  const cd = (c + d) % WORD;
  const d1 = rotate(d, 16n) ^ cd;
  const ad = (rotate(ab, 32n) + d1) % WORD;
  const cb = (cd + b1) % WORD;
  v.splice(0, 4, ad, rotate(b1, 17n) ^ cb, rotate(cb, 32n), rotate(d1, 21n) ^ ad);
}

/** SipHash-2-4 with a 16-byte key. */
export function sipHash(key: Buffer, bytes: Uint8Array): bigint {
  const [k0, k1] = [key.readBigUInt64LE(0), key.readBigUInt64LE(8)];
  const v = [k0 ^ 0x736f6d6570736575n, k1 ^ 0x646f72616e646f6dn, k0 ^ 0x6c7967656e657261n, k1 ^ 0x7465646279746573n];
  const padded = Buffer.alloc(Math.floor(bytes.length / 8) * 8 + 8);
  padded.set(bytes);
  padded[padded.length - 1] = bytes.length & 0xff;
  for (let at = 0; at < padded.length; at += 8) {
    const word = padded.readBigUInt64LE(at);
    v[3] = (v[3] as bigint) ^ word;
    sipRound(v);
    sipRound(v);
    v[0] = (v[0] as bigint) ^ word;
  }
  v[2] = (v[2] as bigint) ^ 0xffn;
  for (let round = 0; round < 4; round++) sipRound(v);
  return v.reduce((all, part) => all ^ part, 0n);
}

export function fold(bytes: Uint8Array): Buffer {
  return Buffer.from(Buffer.from(bytes).toString("latin1").replaceAll("-", "+").replaceAll("_", "/"), "latin1");
}

/** The order of a k-mer under the sub-key `order`. */
export function order(subKey: Buffer, kmer: Uint8Array): number {
  const odd = (at: number) => BigInt(subKey.readUInt16LE(at) | 1);
  let sum = fold(kmer).reduce((all, byte, j) => all + BigInt(byte) * odd(j * 2), 0n) % 65536n;
  sum = ((sum ^ (sum >> 7n)) * odd(16)) % 65536n;
  return Number((sum ^ (sum >> 8n)) | 1n);
}

/** The filter hash of a k-mer under the sub-key `filter`: h1 and h2. */
export function filter(subKey: Buffer, kmer: Uint8Array): [number, number] {
  const [mod, bytes, key] = [1n << 32n, fold(kmer), (at: number) => BigInt(subKey.readUInt32LE(at))];
  const mix = (given: bigint) => {
    let x = given;
    x = ((x ^ (x >> 16n)) * 0x7feb352dn) % mod;
    x = ((x ^ (x >> 15n)) * 0x846ca68bn) % mod;
    return x ^ (x >> 16n);
  };
  let a = BigInt(bytes.readUInt32LE(0)) ^ key(0);
  let b = BigInt(bytes.readUInt32LE(4)) ^ key(4);
  b = (b + mix(a)) % mod;
  a ^= mix(b ^ key(8));
  b = (b + mix(a)) % mod;
  return [Number(a), Number(b)];
}

const classes = [/^[0-9A-Za-z+/_-]*$/, /^[\x20-\x7e\x80-\xff]*$/, /^[\s\S]*$/] as const;

/** Whether all bytes are of the class. */
export function isOf(byteClass: number, bytes: Uint8Array): boolean {
  return (classes[byteClass] as RegExp).test(Buffer.from(bytes).toString("latin1"));
}

/** By the definition: p is selected where some full window in the class holds it and none of its k-mers is less. */
export function isSelected(subKey: Buffer, bytes: Uint8Array, byteClass: number, w: number, p: number): boolean {
  const orderAt = (at: number) => order(subKey, bytes.subarray(at, at + 8));
  for (let q = Math.max(0, p - w + 1); q <= p && q + w + 7 <= bytes.length; q++) {
    if (!isOf(byteClass, bytes.subarray(q, q + w + 7))) continue;
    if (Array.from({ length: w }, (_, i) => orderAt(q + i)).every((other) => other >= orderAt(p))) return true;
  }
  return false;
}
