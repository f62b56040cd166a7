import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
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
  if (!existsSync(keyFile)) {
    const { privatePem, publicPem } = makeTrailKey();
    writeDurably(join(dataDirectory, "trail.pub"), publicPem, 0o644);
    writeDurably(keyFile, privatePem, 0o600);
  }
  return readSecretFile(keyFile, "the trail's key");
}

/** Writes a whole file or none of it. */
export function writeDurably(path: string, text: string, mode: number): void {
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, text, { mode, flush: true });
  renameSync(temporary, path);
}
