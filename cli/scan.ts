import { hostname } from "node:os";
import { Command, Option } from "commander";
import { type Confidence, type Finding, LeaktrailError } from "../contract/index.ts";
import { builtInRules, rulesVersion } from "../rules/index.ts";
import {
  createEngine,
  isReportName,
  openReport,
  PrivateFile,
  type Report,
  type ReportName,
  readIndexFile,
  reportNames,
  type ScanSummary,
  scanStream,
  scanTree,
} from "../scanner/index.ts";
import { scannerKeys } from "./keys.ts";
import { version } from "./version.ts";

const EXIT_FINDINGS = 1;
const EXIT_FAILED = 2;
/** Places that could not be read and are named one by one; the rest are counted. */
const NAMED_MAX = 100;

interface ScanFlags {
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
  readonly stdin?: true;
}

/** `leaktrail scan`. */
export function scanCommand(): Command {
  return new Command("scan")
    .description("Find secrets in files and folders. Exit status: 0 none, 1 found, 2 could not scan.")
    .argument("[path...]", "files, folders or globs; - for standard input")
    .option("--stdin", "scan standard input")
    .option("--index <file>", "look for the issued secrets of this index too")
    .option("--key-file <file>", "key file, mode 0600; without any key, one of this user's own is made")
    .addOption(new Option("--format <format>", "what standard output gets").choices(reportNames).default("pretty"))
    .option("--report <name=file>", `write a report to a file too (${reportNames.join(", ")}); may be repeated`, addReport, [])
    .option("--no-ignore", "scan what .gitignore files leave out, too")
    .option("--binary", "scan binary files too")
    .option("--exclude <glob>", "leave these out, as .gitignore would; may be repeated", append, [])
    .option("--include <glob>", "scan only these; may be repeated", append, [])
    .option("--allow-unreadable", "do not fail because something could not be read")
    .addOption(new Option("--min-confidence <confidence>", "leave out findings below it").choices(["low", "medium", "high"]).default("low"))
    .action(scan);
}

function append(text: string, list: readonly string[]): readonly string[] {
  return [...list, text];
}

function addReport(text: string, list: ScanFlags["report"]): ScanFlags["report"] {
  const [, name = "", file = ""] = /^([a-z]+)=(.+)$/.exec(text) ?? [];
  if (!isReportName(name))
    throw new LeaktrailError("bad-configuration", `--report is NAME=FILE, where NAME is one of ${reportNames.join(", ")}`);
  return [...list, { name, file }];
}

async function scan(paths: readonly string[], flags: ScanFlags): Promise<void> {
  const isStream = flags.stdin === true || paths.includes("-");
  if (isStream ? paths.some((path) => path !== "-") : paths.length === 0) {
    throw new LeaktrailError("bad-configuration", "name the files and folders to scan, or - for standard input alone");
  }
  const keys = await scannerKeys(flags);
  const issuedIndex = flags.index === undefined ? undefined : readIndexFile(flags.index, keys);
  const refused = issuedIndex?.refused ?? [];
  for (const { id, reason } of refused.slice(0, NAMED_MAX)) say(`cannot look for issued secret ${id}: ${reason}`);
  const engine = createEngine({ rules: builtInRules, keys, ...(issuedIndex && { issuedIndex }) });
  const scanner = { id: `scan@${hostname()}`, version, rulesVersion, indexVersion: issuedIndex?.version ?? null };
  const reports = openReports(flags);
  try {
    const options = { engine, scanner, onFinding: reports.finding, isWanted: atLeast(flags.minConfidence) };
    const summary = isStream
      ? await scanStream(process.stdin, { file: "-", host: hostname() }, options)
      : scanTree(treeOf(paths, flags), options);
    reports.end(summary);
    sayCoverage(summary, issuedIndex?.size);
    process.exitCode = exitCodeOf(summary, flags, refused.length);
  } catch (thrown) {
    reports.discard();
    throw thrown;
  }
}

function treeOf(paths: readonly string[], flags: ScanFlags): Parameters<typeof scanTree>[0] {
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

const confidences = ["low", "medium", "high"] as const;

function atLeast(least: Confidence): (finding: Finding) => boolean {
  return (finding) => confidences.indexOf(finding.confidence) >= confidences.indexOf(least);
}

/** Standard output and the files of --report, which appear only once all of them is written. */
function openReports(flags: ScanFlags): { finding: (finding: Finding) => void; end: (summary: ScanSummary) => void; discard: () => void } {
  const files = flags.report.map(({ name, file }) => ({ name, file: new PrivateFile(file) }));
  const toOutput = openReport(flags.format, (text) => process.stdout.write(text), {
    colour: process.stdout.isTTY && !process.env.NO_COLOR,
  });
  const all: Report[] = [toOutput, ...files.map(({ name, file }) => openReport(name, (text) => file.write(text), { colour: false }))];
  return {
    finding: (finding) => {
      for (const report of all) report.finding(finding);
    },
    end: (summary) => {
      for (const report of all) report.end(summary);
      for (const { file } of files) file.commit({ replace: true });
    },
    discard: () => {
      for (const { file } of files) file.discard();
    },
  };
}

function say(text: string): void {
  process.stderr.write(`leaktrail: ${text}\n`);
}

function sayCoverage(summary: ScanSummary, issued: number | undefined): void {
  const { files, bytes, findings, skipped, unreadable, durationMs } = summary;
  const left = Object.entries(skipped).map(([reason, count]) => `${count} ${reason}`);
  const against = issued === undefined ? "known patterns" : `known patterns and ${issued} issued secrets`;
  say(
    `scanned ${files} files, ${bytes} bytes, in ${durationMs} ms for ${against}; skipped ${left.length === 0 ? "nothing" : left.join(", ")}; ${unreadable} unreadable; ${findings} findings`,
  );
}

function exitCodeOf(summary: ScanSummary, flags: ScanFlags, refused: number): number {
  if (summary.files === 0) {
    say("nothing was scanned, so this says nothing about secrets");
    return EXIT_FAILED;
  }
  if (refused > 0) {
    say(`${refused} issued secrets of the index were not looked for`);
    return EXIT_FAILED;
  }
  if (summary.unreadable > 0 && !flags.allowUnreadable) {
    say(`${summary.unreadable} places could not be read; --allow-unreadable accepts that`);
    return EXIT_FAILED;
  }
  return summary.findings > 0 ? EXIT_FINDINGS : 0;
}
