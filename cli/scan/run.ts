import { availableParallelism, hostname } from "node:os";
import type { KeyRing, OpenIndex } from "../../contract/index.ts";
import { builtInIds, builtInRules, loadRuleFiles, versionOfRules } from "../../rules/index.ts";
import {
  createEngine,
  Drops,
  hasExcerpts,
  indexOf,
  openIndexAt,
  type Reported,
  type ScanOptions,
  type ScanSummary,
  startPool,
  type TreeScan,
  threadsWithin,
} from "../../scanner/index.ts";
import { confirmingOf } from "../confirming.ts";
import { trustedOf } from "../index/trust.ts";
import { namedKeys, requiredKeys, senderKeys } from "../keys.ts";
import { clearBeforeSaying, NAMED_MAX, say } from "../say.ts";
import { seenIndexes } from "../seen.ts";
import { version } from "../version.ts";
import { reportsOf, type ScanFlags } from "./flags.ts";
import { type Occasion, openReports } from "./outputs.ts";
import { Progress } from "./progress.ts";
import { type OpenJudge, openSuppressions } from "./suppressions.ts";
import { exitCodeOf, sayCoverage } from "./verdict.ts";

const EXIT_FAILED = 2;

/** Scans with these. */
export type Run = (options: ScanOptions, threads: Pick<TreeScan, "startPool">) => ScanSummary | Promise<ScanSummary>;

/** Of what a scan is. */
export interface ScanOccasion extends Occasion {
  readonly totalBytes?: number | undefined;
  /** All that the repository holds is scanned, so that what is not met is nowhere. */
  readonly coversAll?: boolean | undefined;
  /** Who judges findings, where that is not what the repository or the user says. */
  readonly openJudge?: OpenJudge | undefined;
}

/** Makes the engine and the reports, has `run` scan with them, and says how it went. */
export async function scanWith(run: Run, flags: ScanFlags, occasion: ScanOccasion = {}): Promise<void> {
  const scan = await prepared(flags, occasion);
  const { sender, progress, confirming, judge } = scan;
  const reports = await openReports(flags, scan.rules, occasion);
  try {
    if (progress) clearBeforeSaying(() => progress.clear());
    progress?.start();
    const drops = flags.explain && new Drops();
    const onFinding = (reported: Reported) => {
      reports.finding(reported);
      if (!reported.suppression) sender?.add(reported.finding);
    };
    const wanted = { withExcerpts: hasExcerptsIn(flags), withMarks: countsMarks(flags), minConfidence: flags.minConfidence };
    const candidates = confirming && { candidates: confirming.candidates };
    const options = { engine: scan.engine, scanner: scan.scanner, onFinding, ...wanted, judge, drops, ...candidates };
    const summary = await run({ ...options, onFile: progress?.counted }, scan.pool);
    progress?.end();
    reports.end(summary, drops);
    if (!flags.quiet) sayCoverage(summary, flags, scan.issued?.size);
    for (const [reason, count] of confirming?.candidates.unconfirmed ?? []) say(`${count} candidates are unconfirmed: ${reason}`);
    judge.end?.(occasion.coversAll === true && coversWhole(summary, flags));
    const isSent = (await sender?.end()) ?? true;
    process.exitCode = isSent ? exitCodeOf(summary, flags, scan.refused) : EXIT_FAILED;
  } catch (thrown) {
    reports.discard();
    throw thrown;
  } finally {
    progress?.end();
    await sender?.close();
    await confirming?.close();
  }
}

/** What a scan needs before it reads anything. */
async function prepared(flags: ScanFlags, { totalBytes, openJudge }: ScanOccasion) {
  // First of all: nothing is scanned with rules that are wrong.
  const own = flags.rules === undefined ? undefined : await ownRules(flags.rules);
  const sender = flags.send === undefined ? undefined : (await import("./send.ts")).openSender(flags.send, flags.tokenFile);
  const { keys, file } = await openWith(flags);
  const judge = await (openJudge?.(keys) ?? openSuppressions(flags, keys));
  const issued = file && indexOf(keys, file, { takesCandidates: true });
  const confirming = await confirmingOf(flags, file);
  const refused = issued?.refused ?? { count: 0, named: [] };
  for (const { id, reason } of refused.named.slice(0, NAMED_MAX)) say(`cannot look for issued secret ${id}: ${reason}`);
  const rules = { rules: own?.set.rules ?? builtInRules, ruleParts: own?.set.parts, judge: own?.set.judge };
  const progress = flags.quiet ? undefined : new Progress({ screen: () => process.stderr, totalBytes });
  const made = createEngine({ ...rules, keys, salt: judge.salt, ...(issued && { issuedIndex: issued }) });
  const threads = confirming ? 1 : threadsFor(flags, issued?.lengthBytes ?? 0);
  const index = file && issued && { file, issued };
  const startThreads = () =>
    startPool(threads, {
      keys,
      salt: judge.salt,
      skipBinary: flags.binary !== true,
      explains: flags.explain === true,
      withExcerpts: hasExcerptsIn(flags),
      withMarks: countsMarks(flags),
      ruleFiles: own?.files,
      index,
      onScanned: progress?.scanned,
    });
  const scanner = {
    id: `scan@${hostname()}`,
    version,
    indexVersion: issued?.version ?? null,
    get rulesVersion() {
      if (!own) return versionOfRules();
      return own.set.usesBuiltIn ? `${versionOfRules()}+${own.set.version}` : own.set.version;
    },
  };
  const pool = threads > 1 ? { startPool: startThreads } : {};
  const engine = progress?.over(made) ?? made;
  return { engine, pool, scanner, rules: rules.rules, judge, sender, progress, confirming, issued, refused: refused.count };
}

function threadsFor({ threads, maxMemory }: ScanFlags, indexBytes: number): number {
  return threadsWithin(threads ?? availableParallelism(), indexBytes, (maxMemory ?? Number.POSITIVE_INFINITY) * 1_048_576);
}

function hasExcerptsIn(flags: ScanFlags): boolean {
  return reportsOf(flags).some(hasExcerpts);
}

/** Where others say what may stand there, the scanned files do not. */
function countsMarks({ inline, suppressionsFrom }: ScanFlags): boolean {
  return inline && suppressionsFrom === undefined;
}

function coversWhole({ unreadable, isShallow }: ScanSummary, { minConfidence, exclude, include }: ScanFlags): boolean {
  return unreadable === 0 && !isShallow && minConfidence === "low" && exclude.length === 0 && include.length === 0;
}

/** The user's own rules, and the files that they were read from. */
async function ownRules(path: string) {
  const { readRuleFiles, ruleSetOf } = await loadRuleFiles();
  const files = readRuleFiles(path);
  return { files, set: ruleSetOf(files, builtInRules, builtInIds) };
}

/** The index, and the keys of the scan. One of tier C is read without a key file: patterns are then fingerprinted under this user's own. */
async function openWith(flags: ScanFlags): Promise<{ keys: KeyRing; file: OpenIndex | undefined }> {
  const isSent = flags.send !== undefined;
  if (flags.index === undefined) return { keys: await senderKeys(flags, isSent), file: undefined };
  // Tier C counts by its signature alone, so that without --trust it is none.
  const keys = flags.trust === undefined ? await requiredKeys(flags) : await namedKeys(flags);
  const file = openIndexAt(flags.index, { keys, trusted: trustedOf(flags), seen: seenIndexes(flags) });
  return { keys: keys ?? (await senderKeys({}, isSent)), file };
}
