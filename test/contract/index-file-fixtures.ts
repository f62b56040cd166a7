import { expect } from "vitest";
import {
  createKeyFile,
  createSigningKey,
  encodeIndex,
  IndexBuilder,
  type IndexEntry,
  indexBytes,
  KeyRing,
  LeaktrailError,
  type OpenIndex,
  type OpenOptions,
  openIndexFile,
  parseSigningKey,
  parseTrustedKeys,
  register,
  type SecretShape,
  type SigningKey,
  type Tier,
} from "../../contract/index.ts";
import { seeded } from "../../rules/index.ts";

export const BLOCK = 16_384;
export const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
export const keyFile = createKeyFile("k1");
export const keys = new KeyRing(keyFile);
export const now = new Date("2026-06-01T00:00:00Z");
export const identity = { origin: "idx_test", version: 7, createdAt: "2026-05-01T00:00:00Z", expiresAt: null as string | null };

export const secretOf = (seed: number, length = 40) => Buffer.from(seeded(seed).text(length, BASE62));
export const entryOf = (id: string, seed: number, shape: SecretShape = { entropyBits: 230 }, ring = keys): IndexEntry => ({
  id,
  registration: register(secretOf(seed), ring.current, shape),
  revokedAt: null,
});

export function signer() {
  const { privatePem, publicPem } = createSigningKey();
  return { signingKey: parseSigningKey(privatePem), trusted: parseTrustedKeys(publicPem) };
}

export function built(entries: readonly IndexEntry[], { tier = "A" as Tier, ring = keys } = {}) {
  const builder = new IndexBuilder(ring, tier);
  for (const entry of entries) builder.add(entry);
  return builder.finish();
}

export function encoded(
  entries: readonly IndexEntry[],
  options: { tier?: Tier; ring?: KeyRing; signingKey?: SigningKey; identity?: Partial<typeof identity> } = {},
) {
  const { ring = keys, signingKey } = options;
  return encodeIndex(built(entries, options), { ...identity, ...options.identity }, { keys: ring, ...(signingKey && { signingKey }) });
}

export const open = (bytes: Uint8Array, options: Partial<OpenOptions> = {}) => openIndexFile(indexBytes(bytes), { keys, now, ...options });
export const many = Array.from({ length: 1500 }, (_, at) => entryOf(`iss-${at}`, at));
export const whole = encoded(many);

export function flipped(bytes: Uint8Array, at: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] as number) ^ 1;
  return changed;
}

/** The error's code and message; fails where there is none, or one that is not for people. */
export function refusalOf(act: () => unknown): { code: string; message: string } {
  try {
    act();
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(LeaktrailError);
    const { code, message } = thrown as LeaktrailError;
    return { code, message };
  }
  throw new TypeError("it was not refused");
}

export function imageOf(file: OpenIndex, at = 0): Uint8Array {
  const segment = file.segments[at];
  if (!segment) throw new TypeError("no such segment");
  const image = new Uint8Array(new SharedArrayBuffer(segment.image.lengthBytes));
  file.loadInto(image, segment);
  return image;
}
