/** Secrets in a repository's history: which commit brought each of them in, and whether it still stands in HEAD. */
export { type HistoryWish, scanHistory } from "./scan-history.ts";
