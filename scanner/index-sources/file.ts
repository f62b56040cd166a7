import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { IndexDecoder, type KeyRing, LeaktrailError, toLeaktrailError } from "../../contract/index.ts";
import type { IndexSource } from "./index-source.ts";
import { polledIndexSource } from "./polled.ts";

const INTERVAL_MS = 1_000;

/** The index in a file, read again whenever the file changes. */
export function fileIndexSource(path: string, keys: KeyRing): IndexSource {
  let seen = "";
  return polledIndexSource({
    what: `index file ${path}`,
    intervalMs: INTERVAL_MS,
    load: async (signal, take) => {
      const state = await stateOf(path);
      if (state === seen) return;
      const decoder = new IndexDecoder(keys);
      for await (const chunk of createReadStream(path, { signal })) decoder.push(chunk as Buffer);
      take(decoder.end());
      seen = state;
    },
  });
}

async function stateOf(path: string): Promise<string> {
  try {
    const { dev, ino, size, mtimeNs } = await stat(path, { bigint: true });
    return [dev, ino, size, mtimeNs].join(" ");
  } catch (thrown) {
    throw new LeaktrailError("unreadable-source", toLeaktrailError(thrown).message);
  }
}
