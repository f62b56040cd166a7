import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { KeyRing, parseKeyFile } from "../../../contract/index.ts";
import { type MadeIndex, makeIndex, makeKey } from "../../bench/issued-index.ts";
import type { AcceptanceOptions } from "../item.ts";

/** What all lines of the engine's acceptance share: how much of everything, a key, and the indexes. */
export interface Setting extends AcceptanceOptions {
  readonly folder: string;
  readonly cacheFolder: string;
  readonly keyFile: string;
  readonly keys: KeyRing;
  /** Secrets of the index that is judged. */
  readonly secrets: number;
  /** The same secrets with all forms, and with one anchor each. */
  readonly all: MadeIndex;
  readonly raw: MadeIndex;
  readonly planted: number;
  readonly otherBytes: number;
  readonly hostileBytes: number;
}

const sizes = {
  full: { secrets: 1_000_000, planted: 10_000, otherBytes: 5e9, hostileBytes: 16e6 },
  small: { secrets: 20_000, planted: 300, otherBytes: 64e6, hostileBytes: 1e6 },
};

/** Runs with a key and indexes in a folder that is gone afterwards. `ready` holds indexes that are built already, and their key. */
export async function withSetting(
  options: AcceptanceOptions,
  run: (setting: Setting) => Promise<void>,
  ready?: Pick<Setting, "keyFile" | "all" | "raw">,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "leaktrail-acceptance-"));
  try {
    const cacheFolder = join(tmpdir(), "leaktrail-corpus", "cache");
    mkdirSync(cacheFolder, { recursive: true, mode: 0o700 });
    const size = options.small ? sizes.small : sizes.full;
    const keyFile = ready?.keyFile ?? makeKey(folder);
    const all = ready?.all ?? (await makeIndex(size.secrets, { folder, keyFile }));
    const raw = ready?.raw ?? (await makeIndex(size.secrets, { folder, keyFile, forms: "raw" }));
    const keys = new KeyRing(parseKeyFile(readFileSync(keyFile, "utf8")));
    await run({ ...options, ...size, folder, cacheFolder, keyFile, keys, all, raw });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
