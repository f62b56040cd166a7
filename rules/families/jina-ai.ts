import { prefixedToken } from "../formats/index.ts";

export const jinaAi = [
  prefixedToken({
    id: "jina-ai-api-key",
    title: "Jina AI API key",
    family: "jina-ai",
    severity: "high",
    prefix: "jina_",
    parts: [{ of: "base62", length: 60 }],
    formatSource: "https://jina.ai/api-dashboard/",
    remedy: "Revoke it under API key management",
  }),
];
