import { z } from "zod";
import { parse } from "../../contract/index.ts";
import { hasFields, type ReportFormat } from "./foreign.ts";

/** A baseline (`.secrets.baseline`) of detect-secrets 1: by file, with the SHA-1 of each secret and no plaintext. */
const baseline = z.object({
  results: z.record(
    z.string(),
    z.array(
      z.object({
        type: z.string().min(1),
        hashed_secret: z.string().regex(/^[0-9a-f]{40}$/, "must be a SHA-1 in hex"),
        is_verified: z.boolean().default(false),
        /** What an audit said, if there was one. */
        is_secret: z.boolean().nullish(),
        line_number: z.int().min(0).optional(),
      }),
    ),
  ),
});

/** Its kind `Private Key` stands for the first line alone, and hashes that. */
const PRIVATE_KEY = "Private Key";

export const detectSecrets: ReportFormat = {
  name: "detect-secrets",
  isOne: (document) => hasFields(document, "results", "plugins_used"),
  read: (documents, what) => {
    const files = documents.flatMap((document) => Object.entries(parse(baseline, document, what).results));
    const all = files.flatMap(([file, found]) => found.map((one) => ({ file, ...one })));
    const kept = all.filter(({ is_secret }) => is_secret !== false);
    return {
      ruledOut: all.length - kept.length,
      findings: kept.map(({ file, type, hashed_secret, is_verified, line_number }) => ({
        tool: "detect-secrets",
        rule: type,
        severity: is_verified ? "critical" : "high",
        confidence: is_verified ? "high" : /entropy/i.test(type) ? "low" : "medium",
        file,
        line: line_number || undefined,
        ...(type !== PRIVATE_KEY && { sha1: hashed_secret }),
      })),
    };
  },
};
