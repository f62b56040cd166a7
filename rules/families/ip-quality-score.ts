import { namedToken } from "../formats/index.ts";

export const ipQualityScore = [
  namedToken({
    id: "ip-quality-score-key",
    title: "IPQualityScore API key",
    family: "ip-quality-score",
    severity: "medium",
    names: ["ipqualityscore", "ipqs"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://www.ipqualityscore.com/documentation/overview",
    remedy: "Regenerate it in the account settings",
  }),
];
