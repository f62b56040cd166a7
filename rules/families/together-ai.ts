import { namedToken, prefixedToken } from "../formats/index.ts";

const shared = {
  family: "together-ai",
  formatSource: "https://docs.together.ai/docs/api-keys-authentication",
  remedy: "Delete it under API Keys in the Together settings",
} as const;

export const togetherAi = [
  prefixedToken({
    ...shared,
    id: "together-ai-api-key",
    title: "Together AI API key",
    severity: "high",
    prefix: "tgp_v1_",
    parts: [{ of: "url64", length: 43 }],
  }),
  namedToken({
    ...shared,
    id: "together-ai-legacy-key",
    title: "Together AI API key of the old format",
    severity: "high",
    names: ["together_ai", "together_api"],
    parts: [{ of: "hex", length: 64 }],
  }),
];
