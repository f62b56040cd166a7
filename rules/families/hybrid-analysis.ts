import { namedToken } from "../formats/index.ts";

export const hybridAnalysis = [
  namedToken({
    id: "hybrid-analysis-api-key",
    title: "Hybrid Analysis API key",
    family: "hybrid-analysis",
    severity: "medium",
    names: ["hybrid_analysis"],
    parts: [{ of: "lowerAndDigits", length: 64 }],
    formatSource: "https://www.hybrid-analysis.com/docs/api/v2",
    remedy: "Replace it under Profile, API key",
  }),
];
