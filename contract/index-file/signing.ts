import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from "node:crypto";
import { LeaktrailError } from "../errors.ts";

/** Whoever builds an index for others to trust signs its manifest with this. */
export interface SigningKey extends TrustedKey {
  sign(bytes: Uint8Array): Buffer;
}

/** Whose signature an index must bear. */
export interface TrustedKey {
  /** Names the key in public: the beginning of its SHA-256. */
  readonly id: string;
  verify(bytes: Uint8Array, signature: Uint8Array): boolean;
}

/** Signs nothing else than indexes. */
const CONTEXT = Buffer.from("leaktrail index signature\0");

/** A fresh Ed25519 key as PEM, and its public half. */
export function createSigningKey(): { privatePem: string; publicPem: string; id: string } {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  return {
    privatePem: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    publicPem: publicKey.export({ type: "spki", format: "pem" }).toString(),
    id: idOf(publicKey),
  };
}

/** Reads a private key. Throws `bad-configuration`, which does not quote it. */
export function parseSigningKey(pem: string): SigningKey {
  const key = ed25519(
    () => createPrivateKey(pem),
    "the signing key is no Ed25519 key in PEM; make one with: leaktrail index key --out FILE",
  );
  return { ...trustedKey(createPublicKey(key)), sign: (bytes) => sign(null, Buffer.concat([CONTEXT, bytes]), key) };
}

/** Reads public keys, one or several in one text: each is trusted, so that they can be changed without a gap. */
export function parseTrustedKeys(pem: string): TrustedKey[] {
  const blocks = pem.match(/-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/g) ?? [];
  if (blocks.length === 0) throw new LeaktrailError("bad-configuration", NOT_TRUSTED);
  return blocks.map((block) => trustedKey(ed25519(() => createPublicKey(block), NOT_TRUSTED)));
}

function trustedKey(key: KeyObject): TrustedKey {
  return { id: idOf(key), verify: (bytes, signature) => verify(null, Buffer.concat([CONTEXT, bytes]), key, signature) };
}

const NOT_TRUSTED = "the file of trusted keys holds no Ed25519 public key in PEM: what leaktrail index key printed";

function ed25519(read: () => KeyObject, problem: string): KeyObject {
  let key: KeyObject | undefined;
  try {
    key = read();
  } catch {
    // The cause is left out: it may quote a private key.
  }
  if (key?.asymmetricKeyType !== "ed25519") throw new LeaktrailError("bad-configuration", problem);
  return key;
}

function idOf(publicKey: KeyObject): string {
  const raw = publicKey.export({ type: "spki", format: "der" });
  return createHash("sha256").update(raw).digest("hex").slice(0, 16);
}
