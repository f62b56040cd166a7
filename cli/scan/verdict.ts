import { type ScanSummary, type SuppressionProblem, suppressionProblems } from "../../scanner/index.ts";
import { say } from "../say.ts";
import type { ScanFlags } from "./flags.ts";

const EXIT_FINDINGS = 1;
const EXIT_FAILED = 2;

/** Says on standard error what was scanned. */
export function sayCoverage(summary: ScanSummary, { minConfidence }: ScanFlags, issued: number | undefined): void {
  const { commits, isShallow, files, bytes, findings, belowConfidence, suppressed, skipped, unreadable, durationMs } = summary;
  const left = Object.entries(skipped).map(([reason, count]) => `${count} ${reason}`);
  const against = issued === undefined ? "known patterns" : `known patterns and ${issued} issued secrets`;
  say(
    `scanned ${commits === undefined ? "" : `${commits} commits, `}${files} files, ${bytes} bytes, in ${durationMs} ms for ${against}; skipped ${left.length === 0 ? "nothing" : left.join(", ")}; ${unreadable} unreadable; ${findings} findings${suppressed > 0 ? `, ${suppressed} suppressed` : ""}${minConfidence === "low" ? "" : `, ${belowConfidence} left out below ${minConfidence} confidence`}`,
  );
  for (const [problem, count] of Object.entries(summary.suppressionProblems)) {
    say(`${count} findings count ${suppressionProblems[problem as SuppressionProblem]}`);
  }
  const { count, named } = summary.idleMarks;
  if (count > 0) say(`${count} marks allow what is not there: ${named.join(", ")}${count > named.length ? ", …" : ""}`);
  if (isShallow) say("this clone is shallow: the commits behind its end were not scanned. git fetch --unshallow gets them");
}

/** 0 clean, 1 findings, 2 could not do what was asked. */
export function exitCodeOf(summary: ScanSummary, flags: ScanFlags, refused: number): number {
  // A push may bring refs alone, of commits that are there; a range that somebody names is to have some.
  if (summary.commits === 0 && flags.git !== undefined) {
    say("no commit is in what was asked for, so this says nothing about secrets");
    return EXIT_FAILED;
  }
  if (summary.files === 0 && summary.unreadable === 0 && flags.staged) {
    if (!flags.quiet) say("nothing is staged that could be scanned");
  } else if (summary.files === 0 && summary.unreadable === 0 && flags.diff) {
    if (!flags.quiet) say("the patch adds nothing that could be scanned");
  } else if (summary.files === 0 && summary.unreadable === 0 && summary.commits !== undefined) {
    if (!flags.quiet) say(summary.commits === 0 ? "no commit is new" : "these commits bring in no file that could be scanned");
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
