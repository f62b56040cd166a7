import { hostname } from "node:os";
import { resolve } from "node:path";
import { Command, Option } from "commander";
import { LeaktrailError } from "../../contract/index.ts";
import {
  keepHeapSmall,
  listsDrops,
  openHistory,
  openStaged,
  reportNames,
  scanDiff,
  scanHistory,
  scanStaged,
  scanStream,
  scanTree,
  type TreeScan,
} from "../../scanner/index.ts";
import { addReport, reportsOf, type ScanFlags } from "./flags.ts";
import { addScanOptions } from "./options.ts";
import { placeOf, treeOf } from "./place.ts";
import { totalBytesOf } from "./progress.ts";
import { type Push, scanPush } from "./push.ts";
import { type Run, type ScanOccasion, scanWith } from "./run.ts";
import { topOf } from "./suppressions.ts";

/** `leaktrail scan`. */
export function scanCommand(): Command {
  const command = new Command("scan")
    .description("Find secrets in files and folders. Exit status: 0 none, 1 found, 2 could not scan.")
    .argument("[path...]", "files, folders or globs; - for standard input");
  return addScanOptions(command)
    .option("--stdin", "scan standard input")
    .option("--staged", "scan what is staged in git: what the next commit adds")
    .option("--diff", "scan what a patch on standard input adds, e.g. of git diff, git format-patch or diff -u")
    .option(
      "--send <url>",
      "send the findings to this collector; what it does not take waits on the disk. It asks for the organisation's key",
    )
    .option("--token-file <file>", "with --confirm or --send: an API token with the scope confirm or findings:write; else LEAKTRAIL_TOKEN")
    .addOption(new Option("--format <format>", "what standard output gets").choices(reportNames).default("pretty"))
    .option("--report <name=file>", `write a report to a file too (${reportNames.join(", ")}); may be repeated`, addReport, [])
    .option("--no-baseline", "neither a baseline nor .gitleaksignore counts")
    .option(
      "--suppressions-from <commit>",
      "baseline and .gitleaksignore count as this commit has them, and nothing that is scanned says so",
    )
    .option("--explain", "list what looks like a secret and is not reported, and why, in the reports pretty and json")
    .action(scan);
}

/** A scan of what a push brings, with the flags of `leaktrail scan`. */
export function pushCommand(push: Push): Command {
  return scanCommand().action((paths: readonly string[], flags: ScanFlags) => scanPush(push, paths, flags));
}

async function scan(paths: readonly string[], flags: ScanFlags): Promise<void> {
  refuseWhatIsNotListed(flags);
  await scanPlace(paths, flags);
}

function refuseWhatIsNotListed(flags: ScanFlags): void {
  if (flags.explain && !reportsOf(flags).some(listsDrops))
    throw new LeaktrailError(
      "bad-configuration",
      "--explain lists what was dropped in the reports pretty and json; the others hold findings alone",
    );
}

/** Scans what paths and flags name. */
export async function scanPlace(paths: readonly string[], flags: ScanFlags, occasion: ScanOccasion = {}): Promise<void> {
  const place = placeOf(paths, flags);
  const tree = treeOf(paths, flags);
  if (place !== "staged") keepHeapSmall();
  const totalBytes = totalBytesOf(place, paths);
  const coversAll = place === "history" ? flags.git === true : place === "tree" && hasTop(paths, flags.repo);
  const scanning = (run: Run) => scanWith(run, flags, { totalBytes, coversAll, ...occasion });
  if (place === "tree") return scanning((options, threads) => scanTree({ ...tree, ...threads }, options));
  if (place === "history") return scanGit(flags, tree, scanning);
  if (place === "stream") return scanning((options) => scanStream(process.stdin, { file: "-", host: hostname() }, tree, options));
  if (place === "diff") return scanning((options) => scanDiff(process.stdin, tree, options));
  // Asked first, so that git is at work while the engine gets ready.
  const staged = openStaged(flags.repo);
  try {
    await scanning((options) => scanStaged(staged, tree, options));
  } finally {
    staged.close();
  }
}

function hasTop(paths: readonly string[], repo: string | undefined): boolean {
  const top = topOf(repo);
  return paths.some((path) => resolve(path) === top);
}

async function scanGit(flags: ScanFlags, wish: TreeScan, scanning: (run: Run) => Promise<void>): Promise<void> {
  const history = openHistory(flags.repo, flags.git === true ? undefined : flags.git);
  try {
    await scanning((options) => scanHistory(history, wish, options));
  } finally {
    history.close();
  }
}
