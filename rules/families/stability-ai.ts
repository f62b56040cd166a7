import { namedToken } from "../formats/index.ts";

export const stabilityAi = [
  namedToken({
    id: "stability-ai-api-key",
    title: "Stability AI API key",
    family: "stability-ai",
    severity: "high",
    names: ["stability", "dreamstudio"],
    parts: ["sk-", { of: "base62", length: 48 }],
    formatSource: "https://platform.stability.ai/docs/getting-started/authentication",
    remedy: "Delete it under Account, API keys",
  }),
];
