import { createHash, createHmac, type Hmac, hkdfSync, randomBytes } from "node:crypto";
import { LeaktrailError } from "./errors.ts";
import { type FileKey, type KeyFile, readKeyFile } from "./key-file.ts";
import { isPlainKeyFile, KEY_BYTES, windowKeyOf } from "./key-file-shape.ts";
import { jsonOf } from "./parse.ts";
import { expandWindowKeys, type WindowKeys, type WindowPurpose } from "./windows/index.ts";

export { type KeyFile, keyFile } from "./key-file.ts";

/** What a HMAC sub-key is for. One purpose never uses another's key; the windows' purposes stand in windows/. */
export type KeyPurpose = "fingerprint" | "partial" | "index-mac" | "confirm";

/** Sub-keys are derived by HKDF-SHA-256 (RFC 5869) over purpose, tenant and epoch. */
function derive(key: FileKey, tenant: string, purpose: KeyPurpose | WindowPurpose): Buffer {
  const info = `${purpose}\0${tenant}\0${key.id}`;
  return Buffer.from(hkdfSync("sha256", Buffer.from(key.key, "base64url"), "leaktrail/1", info, KEY_BYTES));
}

/** One key epoch, expanded. */
export class KeyEpoch {
  readonly id: string;
  /** The id of the key that the window keys come from. Epochs that share it are sought in one pass over the text. */
  readonly windowEpoch: string;
  readonly #own: (purpose: KeyPurpose) => Buffer;
  readonly #shared: (purpose: WindowPurpose) => Buffer;
  // Derived when they are asked for: a scan in a commit hook needs few of them.
  readonly #subKeys: Partial<Record<KeyPurpose, Buffer>> = {};
  #windowKeys: WindowKeys | undefined;

  constructor(key: FileKey, windows: FileKey, tenant: string) {
    this.id = key.id;
    this.windowEpoch = windows.id;
    // One VOPRF key pair for all secrets of a window epoch: what a tier C index names has no fingerprint's epoch.
    this.#own = (purpose) => derive(purpose === "confirm" ? windows : key, tenant, purpose);
    this.#shared = (purpose) => derive(windows, tenant, purpose);
  }

  /** HMAC-SHA-256 of `bytes` under this epoch's sub-key for `purpose`; 32 bytes. */
  hmac(purpose: KeyPurpose, bytes: Uint8Array): Buffer {
    return this.startHmac(purpose).update(bytes).digest();
  }

  /** The same, for bytes that come in pieces. */
  startHmac(purpose: KeyPurpose): Hmac {
    this.#subKeys[purpose] ??= this.#own(purpose);
    return createHmac("sha256", this.#subKeys[purpose]);
  }

  /** The keys of the windows by which secrets of this epoch are found: see windows/. */
  windowKeys(): WindowKeys {
    this.#windowKeys ??= expandWindowKeys({
      order: this.#shared("order"),
      filter: this.#shared("filter"),
      tag: this.#shared("tag"),
      check: this.#shared("check"),
    });
    return this.#windowKeys;
  }
}

/** What the name of a key begins with that one user alone has. */
export const OWN_KEY_PREFIX = "local-";

/** Whether a key is one user's own, so that its fingerprints join with nobody's. */
export function isOwnKey(keyId: string): boolean {
  return keyId.startsWith(OWN_KEY_PREFIX);
}

/** What a key ring was made of, for another thread of this process to make the same one. Never written anywhere. */
export interface KeyMaterial {
  readonly file: KeyFile;
  readonly tenant: string;
  readonly now: Date;
}

/** All live key epochs of one tenant, current first. */
export class KeyRing {
  readonly current: KeyEpoch;
  readonly epochs: readonly KeyEpoch[];
  readonly #material: KeyMaterial;

  static of({ file, tenant, now }: KeyMaterial): KeyRing {
    return new KeyRing(file, tenant, now);
  }

  constructor(file: KeyFile, tenant = "default", now = new Date()) {
    this.#material = { file, tenant, now };
    const live = file.keys.filter((key) => isLive(key, now));
    const current = live.find((key) => key.id === file.current);
    if (!current) throw new LeaktrailError("wrong-key", `the key file's current key "${file.current}" has passed its notAfter`);
    const others = live.filter((key) => key !== current);
    // Windows outlive the key that they come from: it is looked up among all.
    this.epochs = [current, ...others].map((key) => new KeyEpoch(key, windowKeyOf(file.keys, key) ?? key, tenant));
    this.current = this.epochs[0] as KeyEpoch;
  }

  get material(): KeyMaterial {
    return this.#material;
  }

  /** The epoch of that id, or undefined where this ring does not hold it. */
  epoch(id: string): KeyEpoch | undefined {
    return this.epochs.find((epoch) => epoch.id === id);
  }
}

function isLive(key: FileKey, now: Date): boolean {
  return key.notAfter === null || new Date(key.notAfter) > now;
}

/** Parses a key file's text. Throws `bad-configuration` without quoting it. */
export function parseKeyFile(text: string): KeyFile {
  const json = jsonOf(text);
  if (json === undefined) {
    throw new LeaktrailError("bad-configuration", "the key file is not JSON; make one with: leaktrail key create --out FILE");
  }
  return isPlainKeyFile(json) ? (json as KeyFile) : readKeyFile(json);
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

const WINDOW_EPOCHS_MAX = 2;

/**
 * The same file with a fresh current key; the former current one stays alive until `formerNotAfter`. Windows go on as they
 * are, unless `windows` begins a new window epoch: each live one costs a scan one more pass over the text.
 */
export function rotateKeyFile(
  file: KeyFile,
  id: string | undefined,
  formerNotAfter: Date | null,
  { windows = false, now = new Date() }: { windows?: boolean; now?: Date } = {},
): KeyFile {
  const made = createKeyFile(id);
  if (file.keys.some((key) => key.id === made.current)) {
    throw new LeaktrailError("bad-configuration", `the key file already holds a key "${made.current}"`);
  }
  if (windows) refuseThirdWindowEpoch(file, now);
  const current = file.keys.find((key) => key.id === file.current);
  const kept = windows || !current ? {} : { windows: windowKeyOf(file.keys, current)?.id };
  const notAfter = formerNotAfter?.toISOString() ?? null;
  const former = file.keys.map((key) => (key === current ? { ...key, notAfter } : key));
  return { current: made.current, keys: [...made.keys.map((key) => ({ ...key, ...kept })), ...former] };
}

function refuseThirdWindowEpoch(file: KeyFile, now: Date): void {
  const live = file.keys.filter((key) => isLive(key, now)).map((key) => windowKeyOf(file.keys, key)?.id);
  const epochs = new Set(live);
  if (epochs.size < WINDOW_EPOCHS_MAX) return;
  throw new LeaktrailError(
    "bad-configuration",
    `the key file has ${epochs.size} window epochs alive (${[...epochs].join(", ")}), and each costs every scan one more pass over the text. ` +
      "Rotate without --windows, or wait until the keys of the older one have passed their notAfter",
  );
}
