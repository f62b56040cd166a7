/** Follows logs and configs, and sends what is found in them. */
export type { ContentAccount } from "./coverage.ts";
export type { Watch, WatchHealth, WatchStats } from "./watch.ts";
export { type WatchLogsOptions, watchLogs } from "./watch-logs.ts";
