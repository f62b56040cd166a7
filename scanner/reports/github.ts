import { shown } from "../sources/tree.ts";
import { pathFrom } from "./paths.ts";
import type { OpenFormat } from "./report.ts";

const commands = { critical: "error", high: "error", medium: "warning", low: "notice" } as const;
/** GitHub shows so many annotations of a kind for one step; the rest stand in the log alone. */
const SHOWN_MAX = 10;

/**
 * Annotations of a change: workflow commands, which GitHub reads from the log of a step.
 *
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export const githubReport: OpenFormat = (write, { adviceOn, folder }) => {
  const counts = { error: 0, warning: 0, notice: 0 };
  return {
    finding({ finding, excerpt }) {
      const { severity, line, endLine, file, preview, rule } = finding;
      const { column, endColumn } = excerpt ?? finding;
      const { title, origin, revoke, owner } = adviceOn(finding);
      const command = commands[severity];
      counts[command] += 1;
      // Columns of a place that spans lines are refused.
      const columns = line === endLine ? { col: column, endColumn } : {};
      const properties = { file: shown(pathFrom(folder, file)), line, ...columns, endLine, title: `${title} (${rule})` };
      const message = `${title} ${preview} stands here, ${origin}. Revoke: ${revoke}${owner ? `. Owner: ${owner}` : ""}`;
      write(`::${command} ${propertiesOf(properties)}::${escaped(message)}\n`);
    },
    end({ suppressed }) {
      const more = Object.values(counts).reduce((sum, count) => sum + Math.max(0, count - SHOWN_MAX), 0);
      if (more > 0)
        write(`leaktrail: GitHub shows ${SHOWN_MAX} annotations of a kind a step; ${more} more findings stand in this log alone\n`);
      if (suppressed > 0) write(`leaktrail: ${suppressed} findings are suppressed\n`);
    },
  };
};

function propertiesOf(properties: Readonly<Record<string, string | number>>): string {
  return Object.entries(properties)
    .map(([name, value]) => `${name}=${escaped(String(value)).replaceAll(":", "%3A").replaceAll(",", "%2C")}`)
    .join(",");
}

function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
