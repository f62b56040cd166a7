import type { OpenFormat } from "./report.ts";

const REDACTED = "REDACTED";

/**
 * The JSON report of gitleaks 8, for what reads that: an array of findings. Secret, match and commit message are left out; the
 * entropy, which says something of a secret, is 0. Columns are counted from 1, and the end is the last byte.
 *
 * https://github.com/gitleaks/gitleaks/blob/master/report/finding.go
 */
export const gitleaksReport: OpenFormat = (write, { adviceOn }) => {
  let separator = "[\n";
  return {
    finding({ finding }) {
      const { rule, line, endLine, column, endColumn, file, source, severity, preview } = finding;
      const { title } = adviceOn(finding);
      const { commit = "", author = "" } = source;
      const [, name = author, email = ""] = /^(.*?)\s*<([^>]*)>$/.exec(author) ?? [];
      const entry = {
        RuleID: rule,
        Description: `${title} ${preview}`,
        StartLine: line,
        EndLine: endLine,
        StartColumn: column,
        EndColumn: Math.max(1, endColumn - 1),
        Match: REDACTED,
        Secret: REDACTED,
        File: file,
        SymlinkFile: "",
        Commit: commit,
        Entropy: 0,
        Author: name,
        Email: email,
        Date: "",
        Message: "",
        Tags: [severity],
        Fingerprint: [...(commit === "" ? [] : [commit]), file, rule, line].join(":"),
      };
      write(separator + JSON.stringify(entry));
      separator = ",\n";
    },
    end: () => write(separator.startsWith("[") ? "[]\n" : "\n]\n"),
  };
};
