import { prefixedToken } from "../formats/index.ts";

export const keycdn = [
  prefixedToken({
    id: "keycdn-api-key",
    title: "KeyCDN API key",
    family: "keycdn",
    severity: "high",
    confidence: "medium",
    prefix: "sk_prod_",
    parts: [{ of: "base62", length: 24, lengthMax: 64 }],
    formatSource: "https://www.keycdn.com/api",
    remedy: "Make a new one under Account, API keys, and delete the old",
  }),
];
