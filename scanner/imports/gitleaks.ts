import { z } from "zod";
import { parse } from "../../contract/index.ts";
import { hasFields, plaintextOf, type ReportFormat } from "./foreign.ts";

const position = z.int().min(0);

/** `report/finding.go` of gitleaks 8: a list, of which betterleaks 1 writes the same. Columns are those of the match, which may be more than the secret. */
const entries = z.array(
  z.object({
    RuleID: z.string().min(1),
    StartLine: position,
    EndLine: position,
    StartColumn: position,
    EndColumn: position,
    Secret: z.string().optional(),
    File: z.string().min(1),
    Commit: z.string().optional(),
    Email: z.string().optional(),
  }),
);

export const gitleaks: ReportFormat = {
  name: "gitleaks",
  isOne: (document) => Array.isArray(document) && document.every((entry) => hasFields(entry, "RuleID", "StartLine")),
  read: (documents, what) => ({
    ruledOut: 0,
    findings: documents
      .flatMap((document) => parse(entries, document, what))
      .map((entry) => ({
        tool: "gitleaks",
        rule: entry.RuleID,
        severity: "high",
        confidence: "medium",
        file: entry.File,
        line: entry.StartLine || undefined,
        endLine: entry.EndLine || undefined,
        column: entry.StartColumn,
        endColumn: entry.EndColumn,
        commit: entry.Commit || undefined,
        author: entry.Email || undefined,
        secret: plaintextOf(entry.Secret),
      })),
  }),
};
