import type { OpenFormat, Report, ReportContext, Write } from "./report.ts";

export type { Report, ReportContext } from "./report.ts";

/**
 * Every format, each of which is loaded when it is asked for. `holdsSuppressed`: it has a place for what is suppressed;
 * `hasExcerpts`: it shows the lines, or columns as others count them; `explains`: it lists what was dropped.
 */
const formats = {
  pretty: { load: async () => (await import("./pretty.ts")).prettyReport, hasExcerpts: true, explains: true },
  json: { load: async () => (await import("./json.ts")).jsonReport, holdsSuppressed: true, explains: true },
  jsonl: { load: async () => (await import("./json.ts")).jsonlReport },
  csv: { load: async () => (await import("./csv.ts")).csvReport },
  sarif: { load: async () => (await import("./sarif.ts")).sarifReport, holdsSuppressed: true, hasExcerpts: true },
  gitlab: { load: async () => (await import("./gitlab.ts")).gitlabReport },
  junit: { load: async () => (await import("./junit.ts")).junitReport },
  gitleaks: { load: async () => (await import("./gitleaks.ts")).gitleaksReport },
  github: { load: async () => (await import("./github.ts")).githubReport, hasExcerpts: true },
  html: { load: async () => (await import("./html.ts")).htmlReport, hasExcerpts: true },
} as const satisfies Readonly<Record<string, FormatFacts>>;

interface FormatFacts {
  readonly load: () => Promise<OpenFormat>;
  readonly holdsSuppressed?: true;
  readonly hasExcerpts?: true;
  readonly explains?: true;
}

export type ReportName = keyof typeof formats;
export const reportNames = Object.keys(formats) as readonly ReportName[];

export function isReportName(text: string): text is ReportName {
  return Object.hasOwn(formats, text);
}

/** Whether a report needs the lines that secrets stand on. */
export function hasExcerpts(name: ReportName): boolean {
  return factsOf(name).hasExcerpts === true;
}

/** Whether a report lists what was dropped. */
export function listsDrops(name: ReportName): boolean {
  return factsOf(name).explains === true;
}

/** Opens the report of that name; what it says goes to `write`. */
export async function openReport(name: ReportName, write: Write, context: ReportContext): Promise<Report> {
  const { load, holdsSuppressed = false } = factsOf(name);
  const format = (await load())(write, context);
  return {
    finding(reported) {
      if (!reported.suppression || holdsSuppressed) format.finding(reported);
    },
    end: (summary, drops) => format.end(summary, drops),
  };
}

function factsOf(name: ReportName): FormatFacts {
  return formats[name];
}
