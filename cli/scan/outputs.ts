import { openReport, PrivateFile, type Report } from "../../scanner/index.ts";
import { print } from "../say.ts";
import type { ScanFlags } from "./flags.ts";

/** Standard output and the files of --report, which appear only once all of them is written. */
export function openReports(flags: ScanFlags): Report & { discard: () => void } {
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
