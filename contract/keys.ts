import { createHash, createHmac, type Hmac, hkdfSync, randomBytes } from "node:crypto";
import { z } from "zod";
import { LeaktrailError } from "./errors.ts";
import { instant, keyId } from "./fields.ts";
import { parse } from "./parse.ts";

const KEY_BYTES = 32;

const base64Key = z.string().refine((text) => Buffer.from(text, "base64url").length === KEY_BYTES, "must be 32 bytes as base64url");

/** The key file: every live key epoch; `current` names the one that new fingerprints are made with. */
export const keyFile = z
  .strictObject({
    current: keyId,
    keys: z
      .array(z.strictObject({ id: keyId, key: base64Key, notAfter: instant.nullable() }))
      .min(1)
      .max(16),
  })
  .refine((file) => file.keys.some((key) => key.id === file.current), { path: ["current"], message: "names no key of this file" })
  .refine((file) => new Set(file.keys.map((key) => key.id)).size === file.keys.length, { path: ["keys"], message: "hold one id twice" });
export type KeyFile = z.output<typeof keyFile>;

/** What a sub-key is for. One purpose never uses another's key. */
export type KeyPurpose = "fingerprint" | "window" | "index-mac";

/** One key epoch, expanded. Sub-keys are derived by HKDF-SHA-256 (RFC 5869) over purpose, tenant and epoch. */
export class KeyEpoch {
  readonly id: string;
  readonly #subKeys: Record<KeyPurpose, Buffer>;

  constructor(id: string, key: Buffer, tenant: string) {
    this.id = id;
    const derive = (purpose: KeyPurpose) => Buffer.from(hkdfSync("sha256", key, "leaktrail/1", `${purpose}\0${tenant}\0${id}`, KEY_BYTES));
    this.#subKeys = { fingerprint: derive("fingerprint"), window: derive("window"), "index-mac": derive("index-mac") };
  }

  /** HMAC-SHA-256 of `bytes` under this epoch's sub-key for `purpose`; 32 bytes. */
  hmac(purpose: KeyPurpose, bytes: Uint8Array): Buffer {
    return this.startHmac(purpose).update(bytes).digest();
  }

  /** The same, for bytes that come in pieces. */
  startHmac(purpose: KeyPurpose): Hmac {
    return createHmac("sha256", this.#subKeys[purpose]);
  }

  /** The two odd 32-bit numbers that key the window hash (see registration.ts). */
  windowKey(): { multiplier: number; mixer: number } {
    const key = this.#subKeys.window;
    return { multiplier: key.readUInt32LE(0) | 1, mixer: key.readUInt32LE(4) | 1 };
  }
}

/** All live key epochs of one tenant, current first. */
export class KeyRing {
  readonly current: KeyEpoch;
  readonly epochs: readonly KeyEpoch[];

  constructor(file: KeyFile, tenant = "default", now = new Date()) {
    const live = file.keys.filter((key) => key.notAfter === null || new Date(key.notAfter) > now);
    const current = live.find((key) => key.id === file.current);
    if (!current) throw new LeaktrailError("wrong-key", `the key file's current key "${file.current}" has passed its notAfter`);
    const others = live.filter((key) => key !== current);
    this.epochs = [current, ...others].map((key) => new KeyEpoch(key.id, Buffer.from(key.key, "base64url"), tenant));
    this.current = this.epochs[0] as KeyEpoch;
  }

  /** The epoch of that id, or undefined where this ring does not hold it. */
  epoch(id: string): KeyEpoch | undefined {
    return this.epochs.find((epoch) => epoch.id === id);
  }
}

/** Parses a key file's text. Throws `bad-configuration` without quoting it. */
export function parseKeyFile(text: string): KeyFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new LeaktrailError("bad-configuration", "the key file is not JSON; make one with: leaktrail key create --out FILE");
  }
  return parse(keyFile, json, "the key file", "bad-configuration");
}

/**
 * A key file with one fresh random key. Without an id the key is named after itself, so that two keys never share a name:
 * whoever holds another key then learns it from the name, and not from finding nothing.
 */
export function createKeyFile(id?: string): KeyFile {
  const key = randomBytes(KEY_BYTES);
  const name = id ?? `k-${createHash("sha256").update(key).digest("hex").slice(0, 8)}`;
  return { current: name, keys: [{ id: name, key: key.toString("base64url"), notAfter: null }] };
}

/** The same file with a fresh current key; the former current one stays alive until `formerNotAfter`. */
export function rotateKeyFile(file: KeyFile, id: string | undefined, formerNotAfter: Date | null): KeyFile {
  const made = createKeyFile(id);
  if (file.keys.some((key) => key.id === made.current)) {
    throw new LeaktrailError("bad-configuration", `the key file already holds a key "${made.current}"`);
  }
  const notAfter = formerNotAfter?.toISOString() ?? null;
  const former = file.keys.map((key) => (key.id === file.current ? { ...key, notAfter } : key));
  return { current: made.current, keys: [...made.keys, ...former] };
}
