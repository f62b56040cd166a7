import type { Finding } from "../../contract/index.ts";
import type { Advice } from "../advice/index.ts";
import { shown } from "../sources/tree.ts";
import type { OpenFormat } from "./report.ts";

type Column = (finding: Finding, advice: Advice) => string | number | undefined;

const columns: Readonly<Record<string, Column>> = {
  id: ({ id }) => id,
  at: ({ at }) => at,
  severity: ({ severity }) => severity,
  confidence: ({ confidence }) => confidence,
  kind: ({ kind }) => kind,
  rule: ({ rule }) => rule,
  title: (_, { title }) => title,
  preview: ({ preview }) => preview,
  file: ({ file }) => shown(file),
  line: ({ line }) => line,
  column: ({ column }) => column,
  endLine: ({ endLine }) => endLine,
  endColumn: ({ endColumn }) => endColumn,
  repo: ({ source }) => source.repo,
  commit: ({ source }) => source.commit,
  author: ({ source }) => source.author,
  fingerprint: ({ fingerprint }) => `${fingerprint.keyId}:${fingerprint.value}`,
  issuance: ({ issuance }) => issuance?.id,
  revoke: (_, { revoke }) => revoke,
  owner: (_, { owner }) => owner,
};

/**
 * A table with a header line, as RFC 4180 has it. A cell that a spreadsheet would take for a formula begins with an apostrophe.
 *
 * https://www.rfc-editor.org/rfc/rfc4180, https://owasp.org/www-community/attacks/CSV_Injection
 */
export const csvReport: OpenFormat = (write, { adviceOn }) => {
  const row = (cells: readonly (string | number | undefined)[]) => write(`${cells.map(cellOf).join(",")}\r\n`);
  row(Object.keys(columns));
  return {
    finding({ finding }) {
      const advice = adviceOn(finding);
      row(Object.values(columns).map((column) => column(finding, advice)));
    },
    end: () => undefined,
  };
};

/** Also in full width, which some spreadsheets read alike. */
const FORMULA = /^[\s"']*[=+\-@＝＋－＠]/;

function cellOf(value: string | number | undefined = ""): string {
  const text = typeof value === "string" && FORMULA.test(value) ? `'${value}` : String(value);
  return /[",\r\n']|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
