import { stat } from "node:fs/promises";
import { type KeyRing, LeaktrailError, toLeaktrailError } from "../../contract/index.ts";
import { type OpenAtOptions, openIndexAt } from "../index-disk.ts";
import type { IndexSource } from "./index-source.ts";
import { polledIndexSource } from "./polled.ts";

const INTERVAL_MS = 1_000;

/** The index in a file, read again whenever the file changes. */
export function fileIndexSource(path: string, keys: KeyRing, options: Omit<OpenAtOptions, "keys"> = {}): IndexSource {
  let seen = "";
  return polledIndexSource({
    what: `index file ${path}`,
    intervalMs: INTERVAL_MS,
    load: async (_signal, take) => {
      const state = await stateOf(path);
      if (state === seen) return;
      take(openIndexAt(path, { ...options, keys }));
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
