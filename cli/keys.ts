import { existsSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { createKeyFile, isOwnKey, type KeyFile, KeyRing, LeaktrailError, OWN_KEY_PREFIX, parseKeyFile } from "../contract/index.ts";
import { PrivateFile } from "../scanner/index.ts";
import { readCredential, readSecretFile } from "./credential.ts";

const WHAT = "the key file";

/** The organisation's keys: `--key-file`, else LEAKTRAIL_KEY, LEAKTRAIL_KEY_FILE, LEAKTRAIL_KEY_COMMAND; undefined where none is named. */
export async function namedKeys(flags: { keyFile?: string }): Promise<KeyRing | undefined> {
  const text = await namedKeyText(flags.keyFile);
  return text === undefined ? undefined : new KeyRing(parseKeyFile(text));
}

async function namedKeyText(keyFile: string | undefined): Promise<string | undefined> {
  const { LEAKTRAIL_KEY, LEAKTRAIL_KEY_FILE, LEAKTRAIL_KEY_COMMAND } = process.env;
  if (keyFile !== undefined) return readSecretFile(keyFile, WHAT);
  if (LEAKTRAIL_KEY) return LEAKTRAIL_KEY;
  if (LEAKTRAIL_KEY_FILE) return readSecretFile(LEAKTRAIL_KEY_FILE, WHAT);
  if (LEAKTRAIL_KEY_COMMAND) return readCredential({ command: ["/bin/sh", "-c", LEAKTRAIL_KEY_COMMAND] }, "LEAKTRAIL_KEY_COMMAND");
  return undefined;
}

/** The organisation's keys; `bad-configuration` where none is named. */
export async function requiredKeys(flags: { keyFile?: string }): Promise<KeyRing> {
  const keys = await namedKeys(flags);
  if (keys) return keys;
  throw new LeaktrailError("bad-configuration", "no key: give --key-file FILE (make one with: leaktrail key create --out FILE)");
}

/** The keys of a scan. Where none is named and no index asks for one, this user's own: its fingerprints join with nobody's. */
export async function scannerKeys(flags: { keyFile?: string; index?: string }): Promise<KeyRing> {
  if (flags.index !== undefined) return requiredKeys(flags);
  return (await namedKeys(flags)) ?? new KeyRing(localKeyFile());
}

/** What a collector joins must be hashed under the organisation's key; a person's own is for findings that stay here. */
export async function senderKeys(flags: { keyFile?: string; index?: string }, isSent: boolean): Promise<KeyRing> {
  return isSent ? requiredKeys(flags) : scannerKeys(flags);
}

/** Whether these are a user's own keys, which nobody else has. */
export function areOwn(keys: KeyRing): boolean {
  return isOwnKey(keys.current.id);
}

/** Where this user's own key is, or will be. */
export function localKeyPath(): string {
  return join(process.env.XDG_CONFIG_HOME || join(homedir(), ".config"), "leaktrail", "local-key.json");
}

function localKeyFile(): KeyFile {
  const path = localKeyPath();
  if (!existsSync(path)) makeLocalKey(dirname(path), path);
  return parseKeyFile(readSecretFile(path, "this user's own key"));
}

function makeLocalKey(folder: string, path: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new LeaktrailError(
      "bad-configuration",
      `no key is given, and the folder ${folder} for one cannot be made; give --key-file FILE`,
      { cause },
    );
  }
  const { keys } = createKeyFile();
  const named = keys.map((key) => ({ ...key, id: key.id.replace(/^k-/, OWN_KEY_PREFIX) }));
  try {
    writeKeyFile(path, { current: named[0]?.id ?? "", keys: named }, { replace: false });
  } catch (thrown) {
    // Another scan of this user was first: its key is as good.
    if (!(thrown instanceof LeaktrailError && thrown.code === "conflict")) throw thrown;
  }
}

/** Writes a key file that only its owner may read, in one step. */
export function writeKeyFile(path: string, keys: KeyFile, options: { replace: boolean }): void {
  const file = new PrivateFile(path);
  file.write(`${JSON.stringify(keys, null, 2)}\n`);
  file.commit(options);
}
