import { createHash } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Place, Planting } from "./plant.ts";

/** Raised with every change to what the generators write: kept corpora of former versions are not read again. */
const GENERATOR_VERSION = 1;

export interface Corpus {
  /** The folder that holds it. */
  readonly folder: string;
  /** What to scan: a file or a folder. */
  readonly path: string;
  readonly bytes: number;
  readonly files: number;
  /** Where the planted texts stand, in their order. */
  readonly places: readonly Place[];
}

export interface Written {
  /** Relative to the folder. */
  readonly path: string;
  readonly bytes: number;
  readonly files: number;
  readonly places: readonly Place[];
}

/**
 * A corpus under the folder of temporary files, made by `write` where it is not there yet. It is keyed by the
 * generators' version and the parameters, and takes its name only when it is whole.
 */
export function keptCorpus(name: string, parameters: object, planting: Planting, write: (folder: string) => Written): Corpus {
  const kept = join(tmpdir(), "leaktrail-corpus");
  const folder = join(kept, `${name}-${keyOf(parameters, planting)}`);
  const manifest = join(folder, "manifest.json");
  if (!existsSync(manifest)) {
    const partial = `${folder}.${process.pid}.partial`;
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial, { recursive: true, mode: 0o700 });
    writeFileSync(join(partial, "manifest.json"), JSON.stringify(write(partial)));
    rmSync(folder, { recursive: true, force: true });
    renameSync(partial, folder);
  }
  const written = JSON.parse(readFileSync(manifest, "utf8")) as Written;
  return { ...written, folder, path: join(folder, written.path) };
}

function keyOf(parameters: object, { texts, isGlued }: Planting): string {
  const hash = createHash("sha256").update(JSON.stringify([GENERATOR_VERSION, parameters, isGlued === true, texts.length]));
  for (const text of texts) hash.update(String(text.length)).update(text);
  return hash.digest("hex").slice(0, 16);
}

/** Writes blocks one after another; returns how many bytes that were. */
export function writeBlocks(path: string, blocks: Iterable<Buffer>): number {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, "wx", 0o600);
  let bytes = 0;
  try {
    for (const block of blocks) {
      for (let at = 0; at < block.length; ) at += writeSync(file, block, at);
      bytes += block.length;
    }
  } finally {
    closeSync(file);
  }
  return bytes;
}
