import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { KeyRing, parseKeyFile } from "../../../contract/index.ts";
import { benchSecrets, type MadeIndex, makeIndex, makeKey } from "../../bench/issued-index.ts";
import { FarEnd } from "../far-end.ts";
import type { AcceptanceOptions } from "../item.ts";
import { type WatchOrder, WatchProcess } from "./watch-process.ts";

/** A secret of the index, as its issuance names it. */
export interface Leakable {
  readonly id: string;
  readonly bytes: Buffer;
}

const sizes = {
  full: {
    indexSecrets: 1_000_000,
    latencyMs: 60_000,
    leaksPerSecond: 10,
    backlogBytes: 2e9,
    idleMs: 60_000,
    repeats: { lines: 2_300_000, bytes: 1e9 },
    kills: 50,
    longLineBytes: 1e9,
    burstBytes: 1e9,
  },
  small: {
    indexSecrets: 20_000,
    latencyMs: 5_000,
    leaksPerSecond: 20,
    backlogBytes: 100e6,
    idleMs: 5_000,
    repeats: { lines: 115_000, bytes: 50e6 },
    kills: 3,
    longLineBytes: 32e6,
    burstBytes: 200e6,
  },
};
type Sizes = (typeof sizes)["full"];

/** What all lines of the sidecar's acceptance share: how much of everything, a key, an index, and the far end. */
export interface Setting extends AcceptanceOptions, Sizes {
  readonly folder: string;
  readonly keyFile: string;
  readonly index: MadeIndex;
  readonly end: FarEnd;
  /** So many secrets of the index that no line has leaked yet. */
  take(count: number): Leakable[];
  /** A folder for one line, and in it a sidecar, not yet started, that sends to the far end. */
  sidecar(
    name: string,
    order: (folder: string) => Partial<WatchOrder> & Pick<WatchOrder, "paths">,
  ): { folder: string; watch: WatchProcess };
}

/** Runs with a key, an index and a far end, which are gone afterwards. `ready` holds a key and an index that are built already. */
export async function withSetting(
  options: AcceptanceOptions,
  run: (setting: Setting) => Promise<void>,
  ready?: Pick<Setting, "keyFile" | "index">,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "leaktrail-acceptance-"));
  const size = options.small ? sizes.small : sizes.full;
  try {
    const keyFile = ready?.keyFile ?? makeKey(folder);
    const index = ready?.index ?? (await makeIndex(size.indexSecrets, { folder, keyFile }));
    const keys = new KeyRing(parseKeyFile(readFileSync(keyFile, "utf8")));
    const end = await FarEnd.open(options.small ? "embedded" : "kafka", keys, folder);
    const secrets = issued(index.secrets);
    const flags = ["--index", index.file, "--key-file", keyFile, ...end.sinkFlags];
    try {
      await run({
        ...options,
        ...size,
        ...{ folder, keyFile, index, end },
        take: (count) => Array.from({ length: count }, () => secrets.next().value as Leakable),
        sidecar: (name, order) => {
          const own = join(folder, name);
          mkdirSync(own);
          return { folder: own, watch: new WatchProcess({ folder: own, flags, ...order(own) }) };
        },
      });
    } finally {
      await end.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function* issued(count: number): Generator<Leakable> {
  let number = 0;
  for (const { bytes } of benchSecrets(count)) yield { id: `iss-${number++}`, bytes: Buffer.from(bytes) };
}
