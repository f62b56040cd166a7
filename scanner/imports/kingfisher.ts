import { z } from "zod";
import { confidence, parse } from "../../contract/index.ts";
import { hasFields, plaintextOf, type ReportFormat } from "./foreign.ts";

const entry = z.object({
  rule: z.object({ id: z.string().min(1) }),
  finding: z.object({
    snippet: z.string().optional(),
    confidence: confidence.catch("medium"),
    line: z.int().min(0),
    column_start: z.int().min(0).optional(),
    column_end: z.int().min(0).optional(),
    path: z.string().min(1),
    validation: z.object({ status: z.string().optional() }).optional(),
    git_metadata: z
      .object({
        commit: z.object({ id: z.string().optional(), committer: z.object({ email: z.string().optional() }).optional() }).optional(),
      })
      .nullish(),
  }),
});

/** What kingfisher writes: with `--format json` one document, with `jsonl` a finding a line, and its own account last. Columns begin with 0. */
const report = z.object({ findings: z.array(entry).default([]) });

export const kingfisher: ReportFormat = {
  name: "kingfisher",
  isOne: (document) =>
    hasFields(document, "rule", "finding") || (hasFields(document, "findings") && !hasFields(document, "schema_version")),
  read: (documents, what) => ({
    ruledOut: 0,
    findings: documents
      .flatMap((document) => (hasFields(document, "finding") ? [parse(entry, document, what)] : parse(report, document, what).findings))
      .map(({ rule, finding }) => {
        const isActive = finding.validation?.status === "Active Credential";
        return {
          tool: "kingfisher",
          rule: rule.id,
          severity: isActive ? "critical" : "high",
          confidence: isActive ? "high" : finding.confidence,
          file: finding.path,
          line: finding.line || undefined,
          column: finding.column_start === undefined ? undefined : finding.column_start + 1,
          endColumn: finding.column_end === undefined ? undefined : finding.column_end + 1,
          commit: finding.git_metadata?.commit?.id,
          author: finding.git_metadata?.commit?.committer?.email,
          secret: plaintextOf(finding.snippet),
        };
      }),
  }),
};
