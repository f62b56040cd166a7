import { prefixedToken } from "../formats/index.ts";

export const fireworksAi = [
  prefixedToken({
    id: "fireworks-ai-api-key",
    title: "Fireworks AI API key",
    family: "fireworks-ai",
    severity: "high",
    confidence: "medium",
    prefix: "fw_",
    parts: [{ of: "base62", length: 22, lengthMax: 40 }],
    formatSource: "https://docs.fireworks.ai/api-reference/introduction",
    remedy: "Delete it under Settings, API Keys, or with firectl delete api-key",
  }),
];
