import { prefixedToken } from "../formats/index.ts";

export const cerebras = [
  prefixedToken({
    id: "cerebras-api-key",
    title: "Cerebras API key",
    family: "cerebras",
    severity: "high",
    prefix: "csk-",
    parts: [{ of: "lowerAndDigits", length: 48 }],
    formatSource: "https://inference-docs.cerebras.ai/quickstart",
    remedy: "Delete it under API Keys in the Cerebras console",
  }),
];
