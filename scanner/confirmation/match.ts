import type { Match } from "../match.ts";
import type { Verdict } from "./confirm.ts";

/**
 * A confirmed candidate as the engine's matches are, so that it becomes a finding as any other. `rule` is that of issued
 * secrets; `from` is where the candidate's surroundings begin.
 */
export function confirmedMatch(rule: string, { start, end, isBase64, record }: Verdict & { kind: "confirmed" }, from: number): Match {
  return {
    kind: "issued",
    rule,
    severity: record.severity,
    confidence: "high",
    start: from + start,
    end: from + end,
    fingerprint: record.fingerprint,
    fingerprints: [record.fingerprint],
    issuance: { id: record.id, otherIds: record.otherIds },
    preview: `(${end - start} bytes)`,
    encoding: isBase64 ? ["base64"] : [],
  };
}
