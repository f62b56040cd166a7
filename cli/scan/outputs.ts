import type { Rule } from "../../rules/index.ts";
import { adviser, openReport, ownersOnDisk, PrivateFile, type Report, type ReportContext } from "../../scanner/index.ts";
import { print, say } from "../say.ts";
import { version } from "../version.ts";
import type { ScanFlags } from "./flags.ts";

/** What reports are told of a scan beside what the user wrote. */
export interface Occasion {
  /** Nobody else has what is scanned: a push of it can still be stopped. */
  readonly isUnpublished?: boolean | undefined;
  /** Findings that standard output shows; the rest are counted. */
  readonly shownMax?: number | undefined;
  /** Nobody asked for findings: there is no report. */
  readonly isSilent?: boolean | undefined;
}

/** Standard output and the files of --report, which appear only once all of them is written. `rules` are those of the scan. */
export async function openReports(
  flags: ScanFlags,
  rules: () => readonly Rule[],
  { isUnpublished = false, shownMax, isSilent = false }: Occasion = {},
): Promise<Report & { discard: () => void }> {
  if (isSilent) return { finding: () => undefined, end: () => undefined, discard: () => undefined };
  const { env, stdout } = process;
  const folder = process.cwd();
  const context: ReportContext = {
    isTerminal: stdout.isTTY && !env.NO_COLOR && env.TERM !== "dumb",
    adviceOn: adviser({ rules, ownersOf: ownersOnDisk(flags.repo ?? folder), isUnpublished }),
    folder,
    commit: commitOf(env),
    version,
    now: () => new Date(),
    warn: say,
  };
  const files: PrivateFile[] = [];
  const discard = () => {
    for (const file of files) file.discard();
  };
  // Whatever ends the process, e.g. that nobody reads its output any more, leaves no half report.
  process.once("exit", discard);
  const all = [await openReport(flags.format, print, { ...context, shownMax })];
  try {
    for (const { name, file: path } of flags.report) {
      const file = new PrivateFile(path);
      files.push(file);
      all.push(await openReport(name, (text) => file.write(text), { ...context, isTerminal: false }));
    }
  } catch (thrown) {
    discard();
    throw thrown;
  }
  return {
    finding: (reported) => {
      for (const report of all) report.finding(reported);
    },
    end: (summary, drops) => {
      for (const report of all) report.end(summary, drops);
      for (const file of files) file.commit({ replace: true });
    },
    discard,
  };
}

/** What GitLab's runner says is checked out: https://docs.gitlab.com/ci/variables/predefined_variables/ */
function commitOf({ CI_COMMIT_SHA: commit = "" }: NodeJS.ProcessEnv): string | undefined {
  return /^[0-9a-f]{40,64}$/.test(commit) ? commit : undefined;
}
