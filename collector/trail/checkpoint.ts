import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from "node:crypto";
import { LeaktrailError } from "../../contract/index.ts";

/** The size and root of the trail at one moment. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
}

/** The key that signs checkpoints, under a name: the trail's origin. */
export interface TrailSigner {
  readonly origin: string;
  readonly privateKey: KeyObject;
}

/** A fresh Ed25519 key pair as PEM: the private half stays in a file of mode 0600, the public half goes to auditors. */
export function makeTrailKey(): { privatePem: string; publicPem: string } {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  return {
    privatePem: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    publicPem: publicKey.export({ type: "spki", format: "pem" }).toString(),
  };
}

/** The signer of a trail. Throws `bad-configuration` where the PEM is no Ed25519 private key. */
export function trailSigner(origin: string, privatePem: string): TrailSigner {
  try {
    const privateKey = createPrivateKey(privatePem);
    if (privateKey.asymmetricKeyType === "ed25519") return { origin, privateKey };
  } catch {
    // Fall through: OpenSSL's message helps nobody, and may quote the key.
  }
  throw new LeaktrailError("bad-configuration", "the trail's key is not an Ed25519 private key in PEM");
}

const ED25519 = 1;

/** C2SP signed-note: the first four bytes of SHA-256(name || 0x0A || type || public key). */
function noteKeyId(origin: string, publicKey: KeyObject): Buffer {
  return createHash("sha256")
    .update(`${origin}\n`)
    .update(Buffer.from([ED25519]))
    .update(rawPublicKey(publicKey))
    .digest()
    .subarray(0, 4);
}

function rawPublicKey(publicKey: KeyObject): Buffer {
  return Buffer.from(publicKey.export({ format: "jwk" }).x ?? "", "base64url");
}

/** What tells one signer from another: the key id that its notes carry, as base64. */
export function signerIdOf({ origin, privateKey }: TrailSigner): string {
  return noteKeyId(origin, createPublicKey(privateKey)).toString("base64");
}

/** A signed checkpoint: C2SP tlog-checkpoint in a C2SP signed-note, with one Ed25519 signature. */
export function signCheckpoint(size: number, root: Buffer, signer: TrailSigner): string {
  const body = `${signer.origin}\n${size}\n${root.toString("base64")}\n`;
  const signature = sign(null, Buffer.from(body), signer.privateKey);
  const signed = Buffer.concat([noteKeyId(signer.origin, createPublicKey(signer.privateKey)), signature]);
  return `${body}\n— ${signer.origin} ${signed.toString("base64")}\n`;
}

/** Reads a signed checkpoint and checks its signature. Throws `corrupt-data`, which says what is wrong with it. */
export function openCheckpoint(note: string, publicPem: string): Checkpoint {
  const [, body, origin, size, root, signedBy, signed] =
    /^(([^\n]+)\n(\d{1,16})\n([A-Za-z0-9+/=]+)\n)\n— (\S+) ([A-Za-z0-9+/=]+)\n$/.exec(note) ?? [];
  if (body === undefined || origin === undefined || root === undefined || signed === undefined) {
    throw new LeaktrailError("corrupt-data", "the checkpoint is not a signed note");
  }
  const publicKey = createPublicKey(publicPem);
  const bytes = Buffer.from(signed, "base64");
  if (signedBy !== origin || !bytes.subarray(0, 4).equals(noteKeyId(origin, publicKey))) {
    throw new LeaktrailError("corrupt-data", "the checkpoint was signed with another key, or for another trail");
  }
  if (!verify(null, Buffer.from(body), publicKey, bytes.subarray(4))) {
    throw new LeaktrailError("corrupt-data", "the checkpoint's signature is wrong: it was changed after it was signed");
  }
  return { origin, size: Number(size), root: Buffer.from(root, "base64") };
}
