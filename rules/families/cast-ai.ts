import { prefixedToken } from "../formats/index.ts";

export const castAi = [
  prefixedToken({
    id: "cast-ai-api-key",
    title: "CAST AI API key",
    family: "cast-ai",
    severity: "critical",
    prefix: "castai_v1_",
    parts: [{ of: "lowerAndDigits", length: 64 }, "_", { of: "lowerAndDigits", length: 8 }],
    formatSource: "https://docs.cast.ai/docs/authentication",
    remedy: "DELETE https://api.cast.ai/v1/auth/tokens/{id}",
  }),
];
