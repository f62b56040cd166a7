import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { GivenSource } from "../place.ts";

/** One text of a payload, and where a person finds it. */
export interface Told {
  readonly text: string;
  readonly address: string | undefined;
  readonly source: { readonly [Name in keyof GivenSource]?: string | undefined };
}

/** What a payload says: texts, nothing that is looked at, or a question whether this is the right place. */
export interface Telling {
  readonly texts: readonly Told[];
  readonly isIgnored?: boolean;
  readonly challenge?: string;
  /** What its operator should know. */
  readonly warning?: string;
}

export const IGNORED: Telling = { texts: [], isIgnored: true };

/** A service that posts what is written in it. */
export interface Webhook {
  /** Whether the body was signed with the secret, which is known before anything of it is read. */
  isGenuine(body: Buffer, headers: IncomingHttpHeaders, secret: string, nowMs: number): boolean;
  /** Throws `invalid-input` and `malformed-request`, without a word of the payload. */
  read(body: Buffer, headers: IncomingHttpHeaders): Telling;
}

/** Whether `given` is PREFIX and the HMAC-SHA-256 of `signed` in hexadecimal; compared in constant time. */
export function isSignature(
  given: string | string[] | undefined,
  prefix: string,
  secret: string,
  ...signed: readonly (string | Buffer)[]
): boolean {
  const hmac = createHmac("sha256", secret);
  for (const part of signed) hmac.update(part);
  const expected = Buffer.from(prefix + hmac.digest("hex"));
  const bytes = Buffer.from(typeof given === "string" ? given : "");
  return bytes.length === expected.length && timingSafeEqual(bytes, expected);
}
