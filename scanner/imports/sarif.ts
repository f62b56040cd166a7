import { z } from "zod";
import { parse, type Severity } from "../../contract/index.ts";
import { type ForeignFinding, hasFields, plaintextOf, type ReportFormat } from "./foreign.ts";

const position = z.int().min(0).optional();

const location = z.object({
  physicalLocation: z
    .object({
      artifactLocation: z.object({ uri: z.string().optional() }).optional(),
      region: z
        .object({
          startLine: position,
          endLine: position,
          startColumn: position,
          endColumn: position,
          snippet: z.object({ text: z.string().optional() }).optional(),
        })
        .optional(),
    })
    .optional(),
});

const result = z.object({
  ruleId: z.string().optional(),
  rule: z.object({ id: z.string().optional() }).optional(),
  level: z.string().optional(),
  locations: z.array(location).default([]),
  partialFingerprints: z.record(z.string(), z.string()).default({}),
  suppressions: z.array(z.object({ status: z.string().optional() })).nullish(),
});

/** SARIF 2.1.0 (OASIS), as far as it says where something was found. */
const log = z.object({
  runs: z.array(z.object({ tool: z.object({ driver: z.object({ name: z.string().min(1) }) }), results: z.array(result).nullish() })),
});
type Run = z.output<typeof log>["runs"][number];

/** Those whose snippet is the secret; others give the line around it, or nothing. */
const snippetIsSecret = new Set(["gitleaks", "betterleaks", "kingfisher"]);

const severities: Readonly<Record<string, Severity>> = { error: "high", warning: "medium", note: "low", none: "low" };

export const sarif: ReportFormat = {
  name: "sarif",
  isOne: (document) => hasFields(document, "runs"),
  read: (documents, what) => {
    const all = documents.flatMap((document) => parse(log, document, what).runs).map(readRun);
    return { findings: all.flatMap(({ findings }) => findings), ruledOut: all.reduce((sum, { ruledOut }) => sum + ruledOut, 0) };
  },
};

function readRun({ tool, results }: Run): { findings: ForeignFinding[]; ruledOut: number } {
  const name = tool.driver.name.toLowerCase();
  const all = results ?? [];
  // A suppression without a status is accepted (3.35.3).
  const kept = all.filter(({ suppressions }) => !suppressions?.some(({ status = "accepted" }) => status === "accepted"));
  const findings = kept.flatMap((one) =>
    one.locations.map(({ physicalLocation }): ForeignFinding => {
      const region = physicalLocation?.region;
      return {
        tool: name,
        rule: one.ruleId || one.rule?.id || "(no rule)",
        severity: severities[one.level ?? "warning"] ?? "medium",
        confidence: "medium",
        file: fileOf(physicalLocation?.artifactLocation?.uri) || "(no file)",
        line: region?.startLine || undefined,
        endLine: region?.endLine || undefined,
        column: region?.startColumn,
        endColumn: region?.endColumn,
        commit: one.partialFingerprints.commitSha || undefined,
        author: one.partialFingerprints.email || undefined,
        secret: snippetIsSecret.has(name) ? plaintextOf(region?.snippet?.text) : undefined,
      };
    }),
  );
  return { findings, ruledOut: all.length - kept.length };
}

function fileOf(uri = ""): string {
  const path = uri.replace(/^file:\/\/[^/]*/, "").replace(/[?#].*$/s, "");
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
