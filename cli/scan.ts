import { availableParallelism, hostname } from "node:os";
import { Command, Option } from "commander";
import { type Confidence, type KeyRing, LeaktrailError, type OpenIndex } from "../contract/index.ts";
import { builtInIds, builtInRules, loadRuleFiles, versionOfRules } from "../rules/index.ts";
import {
  createEngine,
  Drops,
  indexOf,
  isReportName,
  keepHeapSmall,
  openIndexAt,
  openReport,
  openStaged,
  PrivateFile,
  type Report,
  type ReportName,
  reportNames,
  type ScanOptions,
  type ScanSummary,
  scanStaged,
  scanStream,
  scanTree,
  startPool,
  type TreeScan,
  threadsWithin,
} from "../scanner/index.ts";
import { type ConfirmFlags, confirmingOf } from "./confirming.ts";
import { TRUST, trustedOf } from "./index/trust.ts";
import { namedKeys, requiredKeys, scannerKeys } from "./keys.ts";
import { append } from "./repeated.ts";
import { NAMED_MAX, print, say } from "./say.ts";
import { SEEN, seenIndexes } from "./seen.ts";
import { version } from "./version.ts";

const EXIT_FINDINGS = 1;
const EXIT_FAILED = 2;

interface ScanFlags extends ConfirmFlags {
  readonly rules?: string;
  readonly index?: string;
  readonly keyFile?: string;
  readonly format: ReportName;
  readonly report: readonly { readonly name: ReportName; readonly file: string }[];
  readonly ignore: boolean;
  readonly binary?: true;
  readonly exclude: readonly string[];
  readonly include: readonly string[];
  readonly allowUnreadable?: true;
  readonly minConfidence: Confidence;
  readonly explain?: true;
  readonly stdin?: true;
  readonly staged?: true;
  readonly repo?: string;
  readonly threads?: number;
  readonly maxMemory?: number;
  readonly trust?: string;
  readonly seen?: string;
}

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

function parseCount(text: string): number {
  const count = Number(text);
  if (Number.isSafeInteger(count) && count > 0) return count;
  throw new LeaktrailError("bad-configuration", "--threads and --max-memory take a whole number above 0");
}

function addReport(text: string, list: ScanFlags["report"]): ScanFlags["report"] {
  const [, name = "", file = ""] = /^([a-z]+)=(.+)$/.exec(text) ?? [];
  if (!isReportName(name))
    throw new LeaktrailError("bad-configuration", `--report is NAME=FILE, where NAME is one of ${reportNames.join(", ")}`);
  return [...list, { name, file }];
}

async function scan(paths: readonly string[], flags: ScanFlags): Promise<void> {
  if (flags.explain && [flags.format, ...flags.report.map(({ name }) => name)].every((name) => name === "jsonl"))
    throw new LeaktrailError(
      "bad-configuration",
      "--explain lists what was dropped in the reports pretty and json; jsonl holds findings alone",
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

function placeOf(paths: readonly string[], flags: ScanFlags): "staged" | "stream" | "tree" {
  const isStream = flags.stdin === true || paths.includes("-");
  if (flags.repo !== undefined && !flags.staged) throw new LeaktrailError("bad-configuration", "--repo goes with --staged");
  if (flags.staged) {
    if (!isStream && paths.length === 0) return "staged";
    throw new LeaktrailError("bad-configuration", "--staged takes no path and no standard input; --repo DIR names another repository");
  }
  if (isStream ? paths.some((path) => path !== "-") : paths.length === 0) {
    throw new LeaktrailError("bad-configuration", "name the files and folders to scan, or - for standard input alone, or --staged");
  }
  return isStream ? "stream" : "tree";
}

type Run = (options: ScanOptions, threads: Pick<TreeScan, "startPool">) => ScanSummary | Promise<ScanSummary>;

async function scanWith(run: Run, flags: ScanFlags): Promise<void> {
  // First of all: nothing is scanned with rules that are wrong.
  const own = flags.rules === undefined ? undefined : await ownRules(flags.rules);
  const { keys, file } = await openWith(flags);
  const issuedIndex = file && indexOf(keys, file, { takesCandidates: true });
  const confirming = await confirmingOf(flags, file);
  const refused = issuedIndex?.refused ?? { count: 0, named: [] };
  for (const { id, reason } of refused.named.slice(0, NAMED_MAX)) say(`cannot look for issued secret ${id}: ${reason}`);
  const rules = { rules: own?.set.rules ?? builtInRules, ruleParts: own?.set.parts, judge: own?.set.judge };
  const engine = createEngine({ ...rules, keys, ...(issuedIndex && { issuedIndex }) });
  const maxMemoryBytes = (flags.maxMemory ?? Number.POSITIVE_INFINITY) * 1_048_576;
  const threads = threadsWithin(flags.threads ?? availableParallelism(), issuedIndex?.lengthBytes ?? 0, maxMemoryBytes);
  const index = file && issuedIndex && { path: flags.index as string, file, issued: issuedIndex };
  const pool =
    threads > 1 && !confirming
      ? {
          startPool: () =>
            startPool(threads, {
              keys,
              skipBinary: flags.binary !== true,
              explains: flags.explain === true,
              ruleFiles: own?.files,
              index,
            }),
        }
      : {};
  const scanner = {
    id: `scan@${hostname()}`,
    version,
    indexVersion: issuedIndex?.version ?? null,
    get rulesVersion() {
      if (!own) return versionOfRules();
      return own.set.usesBuiltIn ? `${versionOfRules()}+${own.set.version}` : own.set.version;
    },
  };
  const reports = openReports(flags);
  try {
    const drops = flags.explain && new Drops();
    const candidates = confirming && { candidates: confirming.candidates };
    const options = { engine, scanner, onFinding: reports.finding, minConfidence: flags.minConfidence, drops, ...candidates };
    const summary = await run(options, pool);
    reports.end(summary, drops);
    sayCoverage(summary, flags, issuedIndex?.size);
    for (const [reason, count] of confirming?.candidates.unconfirmed ?? []) say(`${count} candidates are unconfirmed: ${reason}`);
    process.exitCode = exitCodeOf(summary, flags, refused.count);
  } catch (thrown) {
    reports.discard();
    throw thrown;
  } finally {
    await confirming?.close();
  }
}

/** The user's own rules, and the files that they were read from. */
async function ownRules(path: string) {
  const { readRuleFiles, ruleSetOf } = await loadRuleFiles();
  const files = readRuleFiles(path);
  return { files, set: ruleSetOf(files, builtInRules, builtInIds) };
}

/** The index, and the keys of the scan. One of tier C is read without a key file: patterns are then fingerprinted under this user's own. */
async function openWith(flags: ScanFlags): Promise<{ keys: KeyRing; file: OpenIndex | undefined }> {
  if (flags.index === undefined) return { keys: await scannerKeys(flags), file: undefined };
  // Tier C counts by its signature alone, so that without --trust it is none.
  const keys = flags.trust === undefined ? await requiredKeys(flags) : await namedKeys(flags);
  const file = openIndexAt(flags.index, { keys, trusted: trustedOf(flags), seen: seenIndexes(flags) });
  return { keys: keys ?? (await scannerKeys({})), file };
}

function treeOf(paths: readonly string[], flags: ScanFlags): TreeScan {
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

/** Standard output and the files of --report, which appear only once all of them is written. */
function openReports(flags: ScanFlags): Report & { discard: () => void } {
  const files = flags.report.map(({ name, file }) => ({ name, file: new PrivateFile(file) }));
  const toOutput = openReport(flags.format, print, {
    colour: process.stdout.isTTY && !process.env.NO_COLOR,
  });
  const all: Report[] = [toOutput, ...files.map(({ name, file }) => openReport(name, (text) => file.write(text), { colour: false }))];
  return {
    finding: (finding) => {
      for (const report of all) report.finding(finding);
    },
    end: (summary, drops) => {
      for (const report of all) report.end(summary, drops);
      for (const { file } of files) file.commit({ replace: true });
    },
    discard: () => {
      for (const { file } of files) file.discard();
    },
  };
}

function sayCoverage(summary: ScanSummary, { minConfidence }: ScanFlags, issued: number | undefined): void {
  const { files, bytes, findings, belowConfidence, skipped, unreadable, durationMs } = summary;
  const left = Object.entries(skipped).map(([reason, count]) => `${count} ${reason}`);
  const against = issued === undefined ? "known patterns" : `known patterns and ${issued} issued secrets`;
  say(
    `scanned ${files} files, ${bytes} bytes, in ${durationMs} ms for ${against}; skipped ${left.length === 0 ? "nothing" : left.join(", ")}; ${unreadable} unreadable; ${findings} findings${minConfidence === "low" ? "" : `, ${belowConfidence} left out below ${minConfidence} confidence`}`,
  );
}

function exitCodeOf(summary: ScanSummary, flags: ScanFlags, refused: number): number {
  if (summary.files === 0 && summary.unreadable === 0 && flags.staged) {
    say("nothing is staged that could be scanned");
  } else if (summary.files === 0 && !flags.staged) {
    say("nothing was scanned, so this says nothing about secrets");
    return EXIT_FAILED;
  }
  if (refused > 0) {
    say(`${refused} issued secrets of the index were not looked for`);
    return EXIT_FAILED;
  }
  if (summary.unconfirmed > 0) {
    say(
      `${summary.unconfirmed} places may hold an issued secret, and nobody could say: this is not clean. Scan again once the reason is gone`,
    );
    return EXIT_FAILED;
  }
  if (summary.unreadable > 0 && !flags.allowUnreadable) {
    say(`${summary.unreadable} places could not be read; --allow-unreadable accepts that`);
    return EXIT_FAILED;
  }
  return summary.findings > 0 ? EXIT_FINDINGS : 0;
}
