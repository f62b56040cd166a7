import { namedToken } from "../formats/index.ts";

export const ipqualityscore = [
  namedToken({
    id: "ipqualityscore-api-key",
    title: "IPQualityScore API key",
    family: "ipqualityscore",
    severity: "medium",
    names: ["ipqualityscore", "ipqs"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://www.ipqualityscore.com/documentation/overview",
    remedy: "Reset it under Settings in the IPQualityScore dashboard",
  }),
];
