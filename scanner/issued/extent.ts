import type { Candidate } from "./probe.ts";

/** Where a secret stands in a text, and its bytes: a view of the text where it stands there as it is, else a copy. */
export interface Extent {
  readonly start: number;
  readonly end: number;
  readonly bytes: Buffer;
}

/** The extent that a checked candidate covers. Of base64, the characters that hold any bit of the secret. */
export function extentOf(text: Buffer, { form, start }: Candidate, lengthBytes: number): Extent {
  if (form === 0) return { start, end: start + lengthBytes, bytes: text.subarray(start, start + lengthBytes) };
  const alignment = form - 1;
  const characters = text.subarray(start + alignment, start + base64Length(alignment, lengthBytes));
  return { start: start + alignment, end: start + alignment + characters.length, bytes: fromBase64(characters, alignment, lengthBytes) };
}

/** Characters from a group's beginning to the last that holds a bit of a secret that begins `alignment` bytes into it. */
export function base64Length(alignment: number, lengthBytes: number): number {
  return Math.ceil(((alignment + lengthBytes) * 8) / 6);
}

/** The secret in base64 characters of which the first is the group's character number `alignment`. */
export function fromBase64(characters: Buffer, alignment: number, lengthBytes: number): Buffer {
  const whole = Buffer.from("A".repeat(alignment) + characters.toString("latin1"), "base64");
  const secret = Buffer.from(whole.subarray(alignment, alignment + lengthBytes));
  whole.fill(0);
  return secret;
}
