import type { Report, Write } from "./report.ts";

/** One document: `{"findings": […], "summary": {…}}`. */
export function jsonReport(write: Write): Report {
  let separator = '{"findings":[\n';
  return {
    finding(finding) {
      write(separator + JSON.stringify(finding));
      separator = ",\n";
    },
    end(summary) {
      write(`${separator.startsWith("{") ? separator : "\n"}],"summary":${JSON.stringify(summary)}}\n`);
    },
  };
}

/** One finding a line, as contract/finding.ts has it. */
export function jsonlReport(write: Write): Report {
  return {
    finding: (finding) => write(`${JSON.stringify(finding)}\n`),
    end: () => undefined,
  };
}
