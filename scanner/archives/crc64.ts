/** The polynomial of ECMA-182, reflected, in two halves: numbers hold no 64 bits, and BigInt is a hundred times slower. */
const POLYNOMIAL = { low: 0xd7870f42, high: 0xc96c5795 } as const;

const [lowTable, highTable] = tables();

/** The checksum of xz by default. */
export class Crc64 {
  #low = -1;
  #high = -1;

  update(bytes: Uint8Array): void {
    let [low, high] = [this.#low, this.#high];
    for (const byte of bytes) {
      const at = (low ^ byte) & 0xff;
      low = ((low >>> 8) | (high << 24)) ^ (lowTable[at] as number);
      high = (high >>> 8) ^ (highTable[at] as number);
    }
    [this.#low, this.#high] = [low, high];
  }

  /** The lowest byte first, as xz has it. */
  digest(): Buffer {
    const bytes = Buffer.alloc(8);
    bytes.writeInt32LE(~this.#low, 0);
    bytes.writeInt32LE(~this.#high, 4);
    return bytes;
  }
}

function tables(): [Int32Array, Int32Array] {
  const [lows, highs] = [new Int32Array(256), new Int32Array(256)];
  for (let byte = 0; byte < 256; byte++) {
    let [low, high] = [byte, 0];
    for (let bit = 0; bit < 8; bit++) {
      const isOdd = (low & 1) === 1;
      low = (low >>> 1) | (high << 31);
      high >>>= 1;
      if (isOdd) [low, high] = [low ^ POLYNOMIAL.low, high ^ POLYNOMIAL.high];
    }
    [lows[byte], highs[byte]] = [low, high];
  }
  return [lows, highs];
}
