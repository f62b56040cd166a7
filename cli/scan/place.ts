import { hostname } from "node:os";
import { LeaktrailError } from "../../contract/index.ts";
import type { TreeScan } from "../../scanner/index.ts";
import { NAMED_MAX, say } from "../say.ts";
import type { ScanFlags } from "./flags.ts";

/** What kind of place is scanned. Throws `bad-configuration` where flags and paths do not go together. */
export function placeOf(paths: readonly string[], flags: ScanFlags): "history" | "staged" | "stream" | "tree" {
  const isStream = flags.stdin === true || paths.includes("-");
  const ofGit = [flags.staged && "--staged", flags.git !== undefined && "--git"].filter((flag) => typeof flag === "string");
  const [asked] = ofGit;
  if (flags.repo !== undefined && !asked) throw new LeaktrailError("bad-configuration", "--repo goes with --staged or --git");
  if (ofGit.length > 1) throw new LeaktrailError("bad-configuration", "--staged and --git are two scans: ask for one of them");
  if (asked) {
    if (!isStream && paths.length === 0) return flags.staged ? "staged" : "history";
    throw new LeaktrailError("bad-configuration", `${asked} takes no path and no standard input; --repo DIR names another repository`);
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
    exclude: flags.exclude,
    include: flags.include,
    host: hostname(),
    onUnreadable: (path, problem) => {
      named += 1;
      if (named <= NAMED_MAX) say(`could not read ${path}: ${problem}`);
    },
  };
}
