import { createPublicKey, randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeTrailKey } from "../collector/index.ts";
import { LeaktrailError } from "../contract/index.ts";
import { readSecretFile } from "./credential.ts";

const FORMAT = 1;

/** Makes the data directory where there is none, and checks that this leaktrail can read it. Throws `newer-data`, `bad-configuration`. */
export function openDataDirectory(path: string): string {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new LeaktrailError("bad-configuration", `the data directory ${path} cannot be made`, { cause });
  }
  const versionFile = join(path, "version");
  if (!existsSync(versionFile)) writeDurably(versionFile, `${FORMAT}\n`, 0o600);
  const found = Number(readFileSync(versionFile, "utf8"));
  if (!Number.isInteger(found) || found < 1) throw new LeaktrailError("corrupt-data", `the file ${versionFile} does not hold a version`);
  if (found > FORMAT) {
    throw new LeaktrailError(
      "newer-data",
      `the data directory ${path} has format ${found}, made by a newer leaktrail; this one reads format ${FORMAT}. Nothing was changed: use the newer version.`,
    );
  }
  return path;
}

/** The key that signs the trail: made at the first start, its public half beside it for auditors. */
export function trailKeyOf(dataDirectory: string): string {
  const keyFile = join(dataDirectory, "trail.key");
  if (!existsSync(keyFile)) createDurably(keyFile, makeTrailKey().privatePem, 0o600);
  const privatePem = readSecretFile(keyFile, "the trail's key");
  const publicFile = join(dataDirectory, "trail.pub");
  if (!existsSync(publicFile)) writeDurably(publicFile, publicHalfOf(privatePem), 0o644);
  return privatePem;
}

function publicHalfOf(privatePem: string): string {
  try {
    return createPublicKey(privatePem).export({ type: "spki", format: "pem" }).toString();
  } catch {
    throw new LeaktrailError("bad-configuration", "the trail's key is not an Ed25519 private key in PEM");
  }
}

/** Writes a whole file or none of it; one that is there already is replaced. */
export function writeDurably(path: string, text: string, mode: number): void {
  withTemporary(path, text, mode, (temporary) => renameSync(temporary, path));
}

/** Writes a whole file where there is none; one that is there already stays as it is. */
export function createDurably(path: string, text: string, mode: number): void {
  withTemporary(path, text, mode, (temporary) => {
    try {
      linkSync(temporary, path);
    } catch (thrown) {
      if (!(thrown instanceof Error && "code" in thrown && thrown.code === "EEXIST")) throw thrown;
    }
    rmSync(temporary, { force: true });
  });
}

/** Nobody can have prepared the temporary file: its name is not to be guessed, and it must not be there. */
function withTemporary(path: string, text: string, mode: number, place: (temporary: string) => void): void {
  const temporary = `${path}.${randomBytes(8).toString("hex")}.tmp`;
  try {
    writeFileSync(temporary, text, { mode, flag: "wx", flush: true });
    place(temporary);
    flushDirectory(dirname(path));
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw new LeaktrailError("bad-configuration", `the file ${path} cannot be written`, { cause });
  }
}

/** A new name is durable once its directory is. */
function flushDirectory(path: string): void {
  if (process.platform === "win32") return;
  const directory = openSync(path, "r");
  try {
    fsyncSync(directory);
  } finally {
    closeSync(directory);
  }
}
