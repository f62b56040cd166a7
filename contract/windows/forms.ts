/** How a secret may stand in a text so that a window of its own finds it: 0 raw, 1 to 3 base64 at alignment 0 to 2. */
export type Form = 0 | 1 | 2 | 3;
export const forms: readonly Form[] = [0, 1, 2, 3];

const BASE64 = Buffer.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");

/** By form: the secret's first bits that share a base64 character with what stands before the secret. */
const skippedBits = [0, 0, 4, 2] as const;

/** The length of a secret's form: of base64, the characters that the secret fixes alone. */
export function formLength(lengthBytes: number, form: Form): number {
  return form === 0 ? lengthBytes : Math.floor((lengthBytes * 8 - skippedBits[form]) / 6);
}

/** Writes a base64 form of the secret to `out`, whole; returns its length. */
export function writeBase64Form(secret: Uint8Array, form: Form, out: Uint8Array): number {
  const length = formLength(secret.length, form);
  for (let at = 0, bit: number = skippedBits[form]; at < length; at++, bit += 6) {
    const byte = bit >>> 3;
    const pair = ((secret[byte] as number) << 8) | (secret[byte + 1] ?? 0);
    out[at] = BASE64[(pair >>> (10 - (bit & 7))) & 63] as number;
  }
  return length;
}

/** The first of the secret's bytes that the form's byte at `offset` depends on. */
export function firstByteOf(form: Form, offset: number): number {
  return form === 0 ? offset : (skippedBits[form] + offset * 6) >>> 3;
}

/** One past the last of the secret's bytes that the form's byte at `offset` depends on. */
export function endByteOf(form: Form, offset: number): number {
  return form === 0 ? offset + 1 : (skippedBits[form] + offset * 6 + 5 + 8) >>> 3;
}
