import type { Finding } from "../../contract/index.ts";
import type { ScanSummary } from "../scan.ts";
import { shown } from "../sources/tree.ts";
import { pathFrom } from "./paths.ts";
import type { OpenFormat } from "./report.ts";

const VERSION = "15.0.7";
const severities = { critical: "Critical", high: "High", medium: "Medium", low: "Low" } as const;
const NAME_MAX = 255;
const SOLUTION_MAX = 7000;
/** Of what is in no commit that is known. */
const NO_COMMIT = "0".repeat(40);

/**
 * GitLab's secret detection report, `gl-secret-detection-report.json`. It never has a `raw_source_code_extract`.
 *
 * https://docs.gitlab.com/development/integrations/secure/#report, and the schema in test/schemas
 */
export const gitlabReport: OpenFormat = (write, { adviceOn, folder, commit = NO_COMMIT, version, now }) => {
  const startedAt = now();
  const vendor = { name: "leaktrail" };
  const scanner = { id: "leaktrail", name: "leaktrail", version, vendor };
  let separator = `{"version":"${VERSION}","vulnerabilities":[\n`;

  function vulnerabilityOf(finding: Finding) {
    const { id, rule, severity, preview, file, line, endLine, source } = finding;
    const { title, origin, revoke, owner, history } = adviceOn(finding);
    const solution = [`Revoke: ${revoke}`, ...(owner ? [`Owner: ${owner}`] : []), ...(history ? [`History: ${history}`] : [])].join(". ");
    return {
      id,
      category: "secret_detection",
      name: title.slice(0, NAME_MAX),
      description: `${title} ${preview}, ${origin}.`,
      severity: severities[severity],
      solution: solution.slice(0, SOLUTION_MAX),
      identifiers: [{ type: "leaktrail_rule_id", name: `leaktrail rule ID ${rule}`, value: rule }],
      location: { file: shown(pathFrom(folder, file)), commit: { sha: source.commit ?? commit }, start_line: line, end_line: endLine },
    };
  }

  return {
    finding({ finding }) {
      write(separator + JSON.stringify(vulnerabilityOf(finding)));
      separator = ",\n";
    },
    end(summary) {
      const scan = {
        analyzer: scanner,
        scanner,
        type: "secret_detection",
        start_time: timeOf(startedAt),
        end_time: timeOf(now()),
        status: summary.files === 0 && summary.unreadable > 0 ? "failure" : "success",
        messages: messagesOn(summary),
      };
      write(`${separator.startsWith("{") ? separator : "\n"}],"scan":${JSON.stringify(scan)}}\n`);
    },
  };
};

function messagesOn({ unreadable, unconfirmed, suppressed }: ScanSummary): { level: "info" | "warn"; value: string }[] {
  return [
    ...(unreadable > 0 ? [{ level: "warn" as const, value: `${unreadable} places could not be read` }] : []),
    ...(unconfirmed > 0
      ? [{ level: "warn" as const, value: `${unconfirmed} places may hold an issued secret, and nobody could say` }]
      : []),
    ...(suppressed > 0 ? [{ level: "info" as const, value: `${suppressed} findings are suppressed and not listed` }] : []),
  ];
}

/** In UTC, without a zone. */
function timeOf(at: Date): string {
  return at.toISOString().slice(0, 19);
}
