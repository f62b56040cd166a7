import { z } from "zod";
import { confidence, parse } from "../../contract/index.ts";
import { hasFields, plaintextOf, type ReportFormat } from "./foreign.ts";

const position = z.int().min(0);

const entry = z.object({
  rule_id: z.string().min(1),
  confidence: confidence.catch("medium"),
  match: z.object({ value: z.string().optional() }),
  attributes: z.record(z.string(), z.unknown()).default({}),
  location: z.object({
    path: z.string().min(1),
    start_line: position,
    end_line: position,
    start_column: position,
    end_column: position,
  }),
});

/** What betterleaks 2 writes (schema_version 1): one document, or a finding a line and its own account last. */
const report = z.object({ findings: z.array(entry).optional(), finding: entry.optional() });

export const betterleaks: ReportFormat = {
  name: "betterleaks",
  isOne: (document) => hasFields(document, "schema_version"),
  read: (documents, what) => ({
    ruledOut: 0,
    findings: documents
      .map((document) => parse(report, document, what))
      .flatMap(({ findings = [], finding }) => (finding ? [finding] : findings))
      .map(({ rule_id: rule, confidence, match, attributes, location }) => ({
        tool: "betterleaks",
        rule,
        severity: "high",
        confidence,
        file: location.path,
        line: location.start_line || undefined,
        endLine: location.end_line || undefined,
        column: location.start_column,
        endColumn: location.end_column,
        commit: textOf(attributes["git.sha"]),
        author: textOf(attributes["git.author_email"]),
        secret: plaintextOf(match.value),
      })),
  }),
};

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
