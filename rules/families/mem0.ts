import { prefixedToken } from "../formats/index.ts";

export const mem0 = [
  prefixedToken({
    id: "mem0-api-key",
    title: "Mem0 API key",
    family: "mem0",
    severity: "high",
    confidence: "medium",
    prefix: "m0-",
    parts: [{ of: "base62", length: 32, lengthMax: 44 }],
    formatSource: "https://docs.mem0.ai/api-reference",
    remedy: "Delete it under API Keys in the Mem0 dashboard",
  }),
];
