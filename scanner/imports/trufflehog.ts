import { z } from "zod";
import { parse } from "../../contract/index.ts";
import { hasFields, plaintextOf, type ReportFormat } from "./foreign.ts";

/** What each kind of source may say of a place; a source that names no file has a link. */
const place = z.object({
  file: z.string().optional(),
  link: z.string().optional(),
  line: z.int().min(0).optional(),
  commit: z.string().optional(),
  email: z.string().optional(),
});

/** `pkg/output/json.go` of trufflehog 3: one document a line. Others of its lines are its log. */
const entry = z.object({
  SourceMetadata: z.object({ Data: z.record(z.string(), place) }),
  DetectorName: z.string().min(1),
  Verified: z.boolean().default(false),
  Raw: z.string().default(""),
  RawV2: z.string().default(""),
});

export const trufflehog: ReportFormat = {
  name: "trufflehog",
  isOne: (document) => hasFields(document, "SourceMetadata", "DetectorName"),
  read: (documents, what) => ({
    ruledOut: 0,
    findings: documents
      .filter((document) => hasFields(document, "DetectorName"))
      .map((document) => {
        const { SourceMetadata, DetectorName: rule, Verified, ...raw } = parse(entry, document, what);
        const [{ file, link, line, commit, email } = {}] = Object.values(SourceMetadata.Data);
        return {
          tool: "trufflehog",
          rule,
          severity: Verified ? "critical" : "high",
          confidence: Verified ? "high" : "medium",
          file: file || withoutQuery(link ?? "") || "(no file)",
          line: line || undefined,
          commit: commit || undefined,
          author: email || undefined,
          secret: plaintextOf(secretOf(rule, raw)),
        };
      }),
  }),
};

/** Of an AWS key `Raw` is its public id, and `RawV2` the id, a colon and the secret. */
function secretOf(detector: string, { Raw, RawV2 }: { Raw: string; RawV2: string }): string {
  return detector === "AWS" && RawV2.startsWith(`${Raw}:`) ? RawV2.slice(Raw.length + 1) : Raw;
}

/** A link's query may hold a token. */
function withoutQuery(link: string): string {
  return link.replace(/[?#].*$/s, "").replace(/\/\/[^/@]*@/, "//");
}
