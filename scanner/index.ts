/** From bytes to findings: the engine, its sources, the index it looks into, and the ways its findings leave. */

export { adviser, ownersOnDisk } from "./advice/index.ts";
export { ARCHIVE_LIMITS } from "./archives/index.ts";
export { Candidates } from "./candidates.ts";
export { type ConfirmationService, loadHttpConfirmation } from "./confirmation/index.ts";
export { Drops } from "./drop.ts";
export { createEngine, type Engine } from "./engine.ts";
export {
  defaultPolicy,
  Guard,
  type GuardAction,
  type GuardPolicy,
  guardActions,
  guardEvents,
  listenGuard,
  type Verdict,
} from "./guard/index.ts";
export { scanHistory } from "./history/index.ts";
export { importFindings, readForeignReport, type ToolName, toolNames } from "./imports/index.ts";
export { openIndexAt, updateIndexAt, writeIndexAt } from "./index-disk.ts";
export { busIndexSource, fileIndexSource, httpIndexSource, type IndexSource, SeenIndexes } from "./index-sources/index.ts";
export {
  type Intake,
  type IntakeOptions,
  type IntakeStats,
  isWebhookName,
  openIntake,
  type WebhookName,
  webhookNames,
} from "./intake/index.ts";
export { IssuedIndex, indexOf } from "./issued/index.ts";
export { keepHeapSmall, keepNewSpaceSmall, startPool, threadsWithin, type WorkerPool } from "./jobs/index.ts";
export type { Match } from "./match.ts";
export { type OnFailure, openPipe, type Pipe } from "./pipe/index.ts";
export { PrivateFile } from "./private-file.ts";
export type { Reported, Suppression } from "./reported.ts";
export {
  hasExcerpts,
  isReportName,
  listsDrops,
  openReport,
  type Report,
  type ReportContext,
  type ReportName,
  reportNames,
} from "./reports/index.ts";
export { openPushes, type Pushes, type RepositoriesStats, type RepositoryWatch, watchRepositories } from "./repositories/index.ts";
export { type RuleTest, testRule } from "./rule-test.ts";
export type { ScanOptions, ScanSummary } from "./scan.ts";
export { scanDiff } from "./scan-diff.ts";
export { scanStaged } from "./scan-staged.ts";
export { scanStream } from "./scan-stream.ts";
export { scanTree, type TreeScan } from "./scan-tree.ts";
export { busSink, httpSink, jsonlSink, type Sink } from "./sinks/index.ts";
export { filesAt } from "./sources/git/files-at.ts";
export { openHistory } from "./sources/git/history.ts";
export { commitsOfPush, type PushedRef, type Receiver } from "./sources/git/push.ts";
export { openStaged } from "./sources/git/staged.ts";
export { repositoryOf, shown } from "./sources/tree.ts";
export { lookAtSpool } from "./spool/index.ts";
export {
  BASELINE_MAX_BYTES,
  Baseline,
  BaselineDraft,
  type BaselineFile,
  type BaselineLine,
  type FindingJudge,
  freshSalt,
  GITLEAKS_IGNORE_MAX_BYTES,
  GitleaksIgnore,
  isDay,
  isOver,
  keyIdOf,
  type LeftOut,
  parseBaseline,
  type SuppressionProblem,
  Suppressions,
  suppressionProblems,
  writeBaseline,
} from "./suppression/index.ts";
export { openTexts, type Texts } from "./texts/index.ts";
export { type Watch, type WatchHealth, type WatchLogsOptions, type WatchStats, watchLogs } from "./watch/index.ts";
