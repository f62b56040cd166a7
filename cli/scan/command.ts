import { hostname } from "node:os";
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
import { TRUST } from "../index/trust.ts";
import { append } from "../repeated.ts";
import { SEEN } from "../seen.ts";
import { addReport, parseCount, reportsOf, type ScanFlags } from "./flags.ts";
import { placeOf, treeOf } from "./place.ts";
import { totalBytesOf } from "./progress.ts";
import { type Push, scanPush } from "./push.ts";
import { type Run, scanWith } from "./run.ts";

/** `leaktrail scan`. */
export function scanCommand(): Command {
  return new Command("scan")
    .description("Find secrets in files and folders. Exit status: 0 none, 1 found, 2 could not scan.")
    .argument("[path...]", "files, folders or globs; - for standard input")
    .option("--stdin", "scan standard input")
    .option("--threads <n>", "scan with so many threads where there is much to scan; as many as there are cores by default", parseCount)
    .option("--max-memory <MB>", "take no more memory than this: fewer threads, or an error where the index alone is larger", parseCount)
    .option("--staged", "scan what is staged in git: what the next commit adds")
    .option("--diff", "scan what a patch on standard input adds, e.g. of git diff, git format-patch or diff -u")
    .option("--git [revisions]", "scan git's history: all of it, or what revisions such as main..HEAD name")
    .option("--repo <dir>", "with --staged and --git: the repository, where it is not the one of this folder")
    .option(
      "--rules <file>",
      "look for what the rules of this file describe, in gitleaks' format; with the built-in ones where it extends them",
    )
    .option("--index <file>", "look for the issued secrets of this index too")
    .option(...TRUST)
    .option(...SEEN)
    .option("--confirm <url>", "with an index of tier C: the collector that confirms what it finds")
    .option(
      "--send <url>",
      "send the findings to this collector; what it does not take waits on the disk. It asks for the organisation's key",
    )
    .option("--token-file <file>", "with --confirm or --send: an API token with the scope confirm or findings:write; else LEAKTRAIL_TOKEN")
    .option("--key-file <file>", "key file, mode 0600; without any key, one of this user's own is made")
    .addOption(new Option("--format <format>", "what standard output gets").choices(reportNames).default("pretty"))
    .option("--report <name=file>", `write a report to a file too (${reportNames.join(", ")}); may be repeated`, addReport, [])
    .option("--no-ignore", "scan what .gitignore files leave out, too")
    .option("--binary", "scan binary files too")
    .option("--archives", "open archives in folders too; one that is named, or comes by standard input, is opened anyway")
    .option("--archive-depth <n>", "open archives so many deep within one another", parseCount)
    .option("--archive-size <MB>", "unpack no more than this of one file", parseCount)
    .option("--exclude <glob>", "leave these out, as .gitignore would; may be repeated", append, [])
    .option("--include <glob>", "scan only these; may be repeated", append, [])
    .option("--allow-unreadable", "do not fail because something could not be read")
    .addOption(
      new Option("--min-confidence <confidence>", "leave out findings below it, which are counted")
        .choices(["low", "medium", "high"])
        .default("low"),
    )
    .option("--no-inline", "what is written beside a secret, such as leaktrail:allow RULE REASON, does not count")
    .option("--explain", "list what looks like a secret and is not reported, and why, in the reports pretty and json")
    .option("--quiet", "say neither how far the scan is nor, at its end, what it covered; what went wrong is said all the same")
    .action(scan);
}

/** A scan of what a push brings, with the flags of `leaktrail scan`. */
export function pushCommand(push: Push): Command {
  return scanCommand().action((paths: readonly string[], flags: ScanFlags) => scanPush(push, paths, flags));
}

async function scan(paths: readonly string[], flags: ScanFlags): Promise<void> {
  if (flags.explain && !reportsOf(flags).some(listsDrops))
    throw new LeaktrailError(
      "bad-configuration",
      "--explain lists what was dropped in the reports pretty and json; the others hold findings alone",
    );
  const place = placeOf(paths, flags);
  const tree = treeOf(paths, flags);
  if (place !== "staged") keepHeapSmall();
  const totalBytes = totalBytesOf(place, paths);
  const scanning = (run: Run) => scanWith(run, flags, { totalBytes });
  if (place === "tree") return scanning((options, threads) => scanTree({ ...tree, ...threads }, options));
  if (place === "history") return scanGit(flags, tree);
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

async function scanGit(flags: ScanFlags, wish: TreeScan): Promise<void> {
  const history = openHistory(flags.repo, flags.git === true ? undefined : flags.git);
  try {
    await scanWith((options) => scanHistory(history, wish, options), flags);
  } finally {
    history.close();
  }
}
