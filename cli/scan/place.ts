import { hostname } from "node:os";
import { LeaktrailError } from "../../contract/index.ts";
import { ARCHIVE_LIMITS, type TreeScan } from "../../scanner/index.ts";
import { NAMED_MAX, say } from "../say.ts";
import type { ScanFlags } from "./flags.ts";

export type ScanPlace = "history" | "staged" | "diff" | "stream" | "tree";

/** What kind of place is scanned. Throws `bad-configuration` where flags and paths do not go together. */
export function placeOf(paths: readonly string[], flags: ScanFlags): ScanPlace {
  const isStream = flags.stdin === true || paths.includes("-");
  const asked = [flags.staged && "--staged", flags.git !== undefined && "--git", flags.diff && "--diff"].filter(
    (flag) => typeof flag === "string",
  );
  if (asked.length > 1) throw new LeaktrailError("bad-configuration", `${asked.join(" and ")} are several scans: ask for one of them`);
  if (flags.repo !== undefined && !flags.staged && flags.git === undefined)
    throw new LeaktrailError("bad-configuration", "--repo goes with --staged or --git");
  if (flags.staged || flags.git !== undefined) {
    if (!isStream && paths.length === 0) return flags.staged ? "staged" : "history";
    throw new LeaktrailError("bad-configuration", `${asked[0]} takes no path and no standard input; --repo DIR names another repository`);
  }
  if (flags.diff) {
    if (paths.every((path) => path === "-")) return "diff";
    throw new LeaktrailError("bad-configuration", "--diff takes no path: the patch comes on standard input");
  }
  if (isStream ? paths.some((path) => path !== "-") : paths.length === 0) {
    throw new LeaktrailError(
      "bad-configuration",
      "name the files and folders to scan, or - for standard input alone, or --staged, or --git",
    );
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
