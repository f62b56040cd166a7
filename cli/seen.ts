import { accessSync, constants, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { SeenIndexes } from "../scanner/index.ts";

export const SEEN = [
  "--seen <file>",
  "remember in this file (mode 0600) which version of each index was seen, so that no older one passes (default: one in ~/.local/state/leaktrail; none where CI is set)",
] as const;

/** This user's folder for what leaktrail remembers. */
export function stateFolder(): string {
  return join(process.env.XDG_STATE_HOME || join(homedir(), ".local", "state"), "leaktrail");
}

/** What a scan remembers of the indexes that it saw: nothing in CI, where each run begins with an empty home, unless a file is named. */
export function seenIndexes({ seen }: { seen?: string }): SeenIndexes | undefined {
  if (seen !== undefined) return new SeenIndexes(seen);
  if (process.env.CI && process.env.CI !== "false") return undefined;
  const folder = stateFolder();
  try {
    return seenIn(folder);
  } catch {
    process.stderr.write(
      `leaktrail: ${folder} cannot be written to, so that nobody would notice an older index in this one's place; --seen FILE names another\n`,
    );
    return undefined;
  }
}

/** The memory of a folder, which is made where it is not there. Throws where it cannot be written to. */
export function seenIn(folder: string): SeenIndexes {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  accessSync(folder, constants.W_OK);
  return new SeenIndexes(join(folder, "seen-indexes.json"));
}
