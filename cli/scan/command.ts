import { hostname } from "node:os";
import { Command, Option } from "commander";
import { LeaktrailError } from "../../contract/index.ts";
import { keepHeapSmall, listsDrops, openStaged, reportNames, scanStaged, scanStream, scanTree } from "../../scanner/index.ts";
import { TRUST } from "../index/trust.ts";
import { append } from "../repeated.ts";
import { SEEN } from "../seen.ts";
import { addReport, parseCount, reportsOf, type ScanFlags } from "./flags.ts";
import { placeOf, treeOf } from "./place.ts";
import { scanWith } from "./run.ts";

/** `leaktrail scan`. */
export function scanCommand(): Command {
  return new Command("scan")
    .description("Find secrets in files and folders. Exit status: 0 none, 1 found, 2 could not scan.")
    .argument("[path...]", "files, folders or globs; - for standard input")
    .option("--stdin", "scan standard input")
    .option("--threads <n>", "scan with so many threads where there is much to scan; as many as there are cores by default", parseCount)
    .option("--max-memory <MB>", "take no more memory than this: fewer threads, or an error where the index alone is larger", parseCount)
    .option("--staged", "scan what is staged in git: what the next commit adds")
    .option("--repo <dir>", "with --staged: the repository, where it is not the one of this folder")
    .option(
      "--rules <file>",
      "look for what the rules of this file describe, in gitleaks' format; with the built-in ones where it extends them",
    )
    .option("--index <file>", "look for the issued secrets of this index too")
    .option(...TRUST)
    .option(...SEEN)
    .option("--confirm <url>", "with an index of tier C: the collector that confirms what it finds")
    .option("--token-file <file>", "with --confirm: an API token with the scope confirm; else LEAKTRAIL_TOKEN")
    .option("--key-file <file>", "key file, mode 0600; without any key, one of this user's own is made")
    .addOption(new Option("--format <format>", "what standard output gets").choices(reportNames).default("pretty"))
    .option("--report <name=file>", `write a report to a file too (${reportNames.join(", ")}); may be repeated`, addReport, [])
    .option("--no-ignore", "scan what .gitignore files leave out, too")
    .option("--binary", "scan binary files too")
    .option("--exclude <glob>", "leave these out, as .gitignore would; may be repeated", append, [])
    .option("--include <glob>", "scan only these; may be repeated", append, [])
    .option("--allow-unreadable", "do not fail because something could not be read")
    .addOption(
      new Option("--min-confidence <confidence>", "leave out findings below it, which are counted")
        .choices(["low", "medium", "high"])
        .default("low"),
    )
    .option("--explain", "list what looks like a secret and is not reported, and why, in the reports pretty and json")
    .action(scan);
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
  if (place === "tree") return scanWith((options, threads) => scanTree({ ...tree, ...threads }, options), flags);
  if (place === "stream") return scanWith((options) => scanStream(process.stdin, { file: "-", host: hostname() }, options), flags);
  // Asked first, so that git is at work while the engine gets ready.
  const staged = openStaged(flags.repo);
  try {
    await scanWith((options) => scanStaged(staged, tree, options), flags);
  } finally {
    staged.close();
  }
}
