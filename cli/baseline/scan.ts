import { scanPlace } from "../scan/command.ts";
import type { ScanFlags } from "../scan/flags.ts";
import type { OpenJudge } from "../scan/suppressions.ts";

const EXIT_FAILED = 2;

/** The flags of `leaktrail baseline`: those of a scan, but for its reports. */
export type BaselineFlags = Omit<ScanFlags, "format" | "report">;

/**
 * Scans for a baseline: this folder, where nothing is named. `openJudge` hears of each finding. Returns whether all was scanned that was
 * asked for; the exit status says so then.
 */
export async function scanFor(paths: readonly string[], flags: BaselineFlags, openJudge: OpenJudge): Promise<boolean> {
  const places = paths.length === 0 && flags.git === undefined ? ["."] : paths;
  await scanPlace(places, { ...flags, format: "json", report: [] }, { isSilent: true, openJudge });
  return process.exitCode !== EXIT_FAILED;
}
