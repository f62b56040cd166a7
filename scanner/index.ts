/** From bytes to findings: the engine, its sources, the index it looks into, and the ways its findings leave. */
export { createEngine, type Engine, type Match } from "./engine.ts";
export { readIndexFile, writeIndexFile } from "./index-disk.ts";
export { busIndexSource, fileIndexSource, httpIndexSource, type IndexSource } from "./index-sources/index.ts";
export { IssuedIndex } from "./issued-index.ts";
export { PrivateFile } from "./private-file.ts";
export { isReportName, openReport, type Report, type ReportName, reportNames } from "./reports/index.ts";
export { type ScanSummary, scanStream, scanTree } from "./scan.ts";
export { busSink, httpSink, jsonlSink, type Sink } from "./sinks/index.ts";
export { shown } from "./sources/tree.ts";
export type { Watch, WatchHealth, WatchStats } from "./watch.ts";
export { type WatchLogsOptions, watchLogs } from "./watch-logs.ts";
