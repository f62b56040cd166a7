import { hostname } from "node:os";
import { LeaktrailError } from "../../contract/index.ts";
import { ARCHIVE_LIMITS, type TreeScan } from "../../scanner/index.ts";
import { NAMED_MAX, say } from "../say.ts";
import type { ScanFlags } from "./flags.ts";

/** What kind of place is scanned. Throws `bad-configuration` where flags and paths do not go together. */
export function placeOf(paths: readonly string[], flags: ScanFlags): "staged" | "diff" | "stream" | "tree" {
  const isStream = flags.stdin === true || paths.includes("-");
  if (flags.repo !== undefined && !flags.staged) throw new LeaktrailError("bad-configuration", "--repo goes with --staged");
  if (flags.staged) {
    if (!isStream && !flags.diff && paths.length === 0) return "staged";
    throw new LeaktrailError("bad-configuration", "--staged takes no path and no standard input; --repo DIR names another repository");
  }
  if (flags.diff) {
    if (paths.every((path) => path === "-")) return "diff";
    throw new LeaktrailError("bad-configuration", "--diff takes no path: the patch comes on standard input");
  }
  if (isStream ? paths.some((path) => path !== "-") : paths.length === 0) {
    throw new LeaktrailError("bad-configuration", "name the files and folders to scan, or - for standard input alone, or --staged");
  }
  return isStream ? "stream" : "tree";
}

/** The files that are asked for, and which of them. */
export function treeOf(paths: readonly string[], flags: ScanFlags): TreeScan {
  let named = 0;
  return {
    paths,
    respectIgnoreFiles: flags.ignore,
    skipBinary: flags.binary !== true,
    opensArchives: flags.archives === true,
    archiveLimits: {
      ...ARCHIVE_LIMITS,
      ...(flags.archiveDepth !== undefined && { depthMax: flags.archiveDepth }),
      ...(flags.archiveSize !== undefined && { unpackedMaxBytes: flags.archiveSize * 1_048_576 }),
    },
    exclude: flags.exclude,
    include: flags.include,
    host: hostname(),
    onUnreadable: (path, problem) => {
      named += 1;
      if (named <= NAMED_MAX) say(`could not read ${path}: ${problem}`);
    },
  };
}
