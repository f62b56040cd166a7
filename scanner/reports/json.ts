import type { Report, Write } from "./report.ts";

/** One document: `{"findings": […], "summary": {…}}`, with what was dropped, `"dropped": {"list": […], "more": 0}`, where that was asked for. */
export function jsonReport(write: Write): Report {
  let separator = '{"findings":[\n';
  return {
    finding(finding) {
      write(separator + JSON.stringify(finding));
      separator = ",\n";
    },
    end(summary, drops) {
      const dropped = drops ? `,"dropped":${JSON.stringify({ list: drops.list(), more: drops.more })}` : "";
      write(`${separator.startsWith("{") ? separator : "\n"}],"summary":${JSON.stringify(summary)}${dropped}}\n`);
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
