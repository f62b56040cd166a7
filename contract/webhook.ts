import { createHmac, timingSafeEqual } from "node:crypto";
import { LeaktrailError } from "./errors.ts";

/** Headers of a signed webhook, as the Standard Webhooks specification names them (standardwebhooks.com). */
export interface WebhookHeaders {
  readonly "webhook-id": string;
  readonly "webhook-timestamp": string;
  readonly "webhook-signature": string;
}

const TOLERANCE_SECONDS = 300;
const SECRET = /^whsec_([A-Za-z0-9+/]{32,128}={0,2})$/;

/** The key of a Standard Webhooks secret (`whsec_` and base64 of 24 to 64 bytes). Throws `bad-configuration`. */
export function webhookKey(secret: string): Buffer {
  const key = Buffer.from(SECRET.exec(secret.trim())?.[1] ?? "", "base64");
  if (key.length < 24 || key.length > 64) {
    throw new LeaktrailError("bad-configuration", "a webhook secret must be whsec_ and the base64 of 24 to 64 random bytes");
  }
  return key;
}

/** Signs one call: `v1,` and base64 of HMAC-SHA-256 over `id.timestamp.body`. `id` is the same over all retries of one call. */
export function signWebhook(key: Uint8Array, call: { id: string; at: Date; body: string }): WebhookHeaders {
  const timestamp = String(Math.floor(call.at.getTime() / 1000));
  return {
    "webhook-id": call.id,
    "webhook-timestamp": timestamp,
    "webhook-signature": `v1,${signatureOf(key, call.id, timestamp, call.body)}`,
  };
}

/** Whether a call was signed with this key, at most five minutes ago or ahead. */
export function verifyWebhook(key: Uint8Array, headers: WebhookHeaders, body: string, now: Date): boolean {
  const timestamp = headers["webhook-timestamp"];
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(now.getTime() / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) return false;
  const expected = Buffer.from(signatureOf(key, headers["webhook-id"], timestamp, body), "base64");
  return headers["webhook-signature"]
    .split(" ")
    .filter((signature) => signature.startsWith("v1,"))
    .map((signature) => Buffer.from(signature.slice(3), "base64"))
    .some((given) => given.length === expected.length && timingSafeEqual(given, expected));
}

function signatureOf(key: Uint8Array, id: string, timestamp: string, body: string): string {
  return createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
}
