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

/** Window keys as the header of a tier C index holds them, each as base64url. There are no checks in it, so no key of theirs either. */
export interface EncodedWindowKeys {
  readonly order: string;
  readonly filter: string;
  readonly tag: string;
}

/** As many bytes as the hashes use of each. */
export const windowKeyBytes = { order: 18, filter: 12, tag: 16 } as const;

export function encodeWindowKeys({ order, filter, tag }: WindowKeys): EncodedWindowKeys {
  const text = (numbers: readonly number[], lengthBytes: number) => {
    const bytes = Buffer.alloc(numbers.length * lengthBytes);
    for (const [at, number] of numbers.entries()) bytes.writeUIntLE(number, at * lengthBytes, lengthBytes);
    return bytes.toString("base64url");
  };
  return { order: text([...order], 2), filter: text([...filter], 4), tag: text([...tag], 4) };
}

/** The keys that select and look up. With these no extent can be checked. */
export function decodeWindowKeys({ order, filter, tag }: EncodedWindowKeys): WindowKeys {
  const bytes = (text: string) => Buffer.from(text, "base64url");
  return expandWindowKeys({ order: bytes(order), filter: bytes(filter), tag: bytes(tag), check: Buffer.alloc(16) });
}

/** The first 16 bytes as a SipHash key. */
export function sipHashKey(bytes: Buffer): Uint32Array {
  return Uint32Array.from({ length: 4 }, (_, at) => bytes.readUInt32LE(at * 4));
}
