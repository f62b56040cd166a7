import { crc32 } from "node:zlib";

/** The checksums that issuers document: a token that does not hold its own was made up, cut or mistyped. */

const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const BASE62_CHARACTERS = 6;

/** The CRC-32 of `text` as GitHub and npm write it: six base62 digits, most significant first. */
export function base62Checksum(text: string): string {
  let [rest, digits] = [crc32(text), ""];
  for (let at = 0; at < BASE62_CHARACTERS; at++) {
    digits = (BASE62[rest % 62] as string) + digits;
    rest = Math.floor(rest / 62);
  }
  return digits;
}

/** A checksum at a token's end. */
interface Checksum {
  readonly lengthBytes: number;
  readonly inWords: string;
  /** What it must be behind all that stands before it; the prefix is part of that. In letters of either case. */
  readonly of: (before: string, prefix: string) => string;
}

export const checksums = {
  /** GitHub and npm: of what stands behind the prefix. */
  "base62-crc32": {
    lengthBytes: BASE62_CHARACTERS,
    inWords: "the last six characters are the CRC-32 of those behind the prefix, in base62",
    of: (before, prefix) => base62Checksum(before.slice(prefix.length)),
  },
  /** Atlassian: of all, the equals sign with it. */
  "hex-crc32": { lengthBytes: 8, inWords: "the last eight digits are the CRC-32 of all before them", of: (before) => hexOf(crc32(before)) },
  /** Grafana: of all but the last underscore, the least significant byte first. */
  "hex-crc32-reversed": {
    lengthBytes: 8,
    inWords: "the last eight digits are the CRC-32 of what stands before the last underscore, its bytes reversed",
    of: (before) =>
      Buffer.from(hexOf(crc32(before.slice(0, -1))), "hex")
        .reverse()
        .toString("hex"),
  },
} as const satisfies Record<string, Checksum>;
export type ChecksumName = keyof typeof checksums;

const hexOf = (sum: number) => sum.toString(16).padStart(8, "0");

/** Whether a token ends with the checksum of the rest. Digits of base 62 are told by their case, hexadecimal ones are not. */
export function holdsChecksum(name: ChecksumName, token: Buffer, prefix: string): boolean {
  const { lengthBytes, of } = checksums[name];
  const text = token.toString("latin1");
  const [made, found] = [of(text.slice(0, -lengthBytes), prefix), text.slice(-lengthBytes)];
  return made === (name === "base62-crc32" ? found : found.toLowerCase());
}

const BASE36_CHARACTERS = 7;

/** The CRC-32 of GitLab's routable tokens: seven base36 digits of all that stands before them. */
export function base36Checksum(before: string): string {
  return crc32(before).toString(36).padStart(BASE36_CHARACTERS, "0");
}

const rotated = (word: number, bits: number) => (word << bits) | (word >>> (32 - bits));

/** Marvin32 of .NET, with which Microsoft's identifiable keys check themselves. The seed's low half is its first state. */
export function marvin32(bytes: Buffer, seed: bigint): number {
  let [low, high] = [Number(seed & 0xffffffffn) | 0, Number(seed >> 32n) | 0];
  const mix = (word: number) => {
    low = (low + word) | 0;
    high ^= low;
    low = (rotated(low, 20) + high) | 0;
    high = rotated(high, 9) ^ low;
    low = (rotated(low, 27) + high) | 0;
    high = rotated(high, 19);
  };
  const whole = bytes.length - (bytes.length % 4);
  for (let at = 0; at < whole; at += 4) mix(bytes.readInt32LE(at));
  const last = Buffer.alloc(4);
  bytes.copy(last, 0, whole);
  last[bytes.length - whole] = 0x80;
  mix(last.readInt32LE(0));
  mix(0);
  return (low ^ high) >>> 0;
}
