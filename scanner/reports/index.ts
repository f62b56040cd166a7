import { jsonlReport, jsonReport } from "./json.ts";
import { prettyReport } from "./pretty.ts";
import type { Report, Write } from "./report.ts";

export type { Report } from "./report.ts";

export const reportNames = ["pretty", "json", "jsonl"] as const;
export type ReportName = (typeof reportNames)[number];

export function isReportName(text: string): text is ReportName {
  return reportNames.some((name) => name === text);
}

/** The report of that name; what it says goes to `write`. */
export function openReport(name: ReportName, write: Write, options: { colour: boolean }): Report {
  if (name === "pretty") return prettyReport(write, options);
  return name === "json" ? jsonReport(write) : jsonlReport(write);
}
