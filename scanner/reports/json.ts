import type { OpenFormat } from "./report.ts";

/**
 * One document: `{"findings": […], "summary": {…}}`, with what was dropped, `"dropped": {"list": […], "more": 0}`, where that was asked
 * for. A finding that is suppressed says by what, `"suppression": {"by", "reason", "until"}`.
 */
export const jsonReport: OpenFormat = (write) => {
  let separator = '{"findings":[\n';
  return {
    finding({ finding, suppression }) {
      write(separator + JSON.stringify(suppression ? { ...finding, suppression } : finding));
      separator = ",\n";
    },
    end(summary, drops) {
      const dropped = drops ? `,"dropped":${JSON.stringify({ list: drops.list(), more: drops.more })}` : "";
      write(`${separator.startsWith("{") ? separator : "\n"}],"summary":${JSON.stringify(summary)}${dropped}}\n`);
    },
  };
};

/** One finding a line, as contract/finding.ts has it. */
export const jsonlReport: OpenFormat = (write) => ({
  finding: ({ finding }) => write(`${JSON.stringify(finding)}\n`),
  end: () => undefined,
});
