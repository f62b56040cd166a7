/** The sub-keys of one window epoch, as their hashes use them. Little-endian from the sub-key's bytes; see docs/fingerprint.md. */
export interface WindowKeys {
  /** Nine odd 16-bit numbers: a multiplier for each byte of the k-mer, and one for the last mix. */
  readonly order: Uint16Array;
  /** Three 32-bit numbers. */
  readonly filter: Uint32Array;
  /** SipHash keys: four 32-bit numbers each. */
  readonly tag: Uint32Array;
  readonly check: Uint32Array;
}

export const windowPurposes = ["order", "filter", "tag", "check"] as const;
export type WindowPurpose = (typeof windowPurposes)[number];

/** Expands the four sub-keys of a window epoch, each of 18 bytes or more. */
export function expandWindowKeys(subKeys: Readonly<Record<WindowPurpose, Buffer>>): WindowKeys {
  const { order, filter, tag, check } = subKeys;
  return {
    order: Uint16Array.from({ length: 9 }, (_, at) => order.readUInt16LE(at * 2) | 1),
    filter: Uint32Array.from({ length: 3 }, (_, at) => filter.readUInt32LE(at * 4)),
    tag: sipHashKey(tag),
    check: sipHashKey(check),
  };
}

/** The first 16 bytes as a SipHash key. */
export function sipHashKey(bytes: Buffer): Uint32Array {
  return Uint32Array.from({ length: 4 }, (_, at) => bytes.readUInt32LE(at * 4));
}
