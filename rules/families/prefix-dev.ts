import { prefixedToken } from "../formats/index.ts";

export const prefixDev = [
  prefixedToken({
    id: "prefix-dev-api-key",
    title: "prefix.dev API key",
    family: "prefix-dev",
    severity: "high",
    confidence: "medium",
    prefix: "pfx_",
    parts: [{ of: "base62", length: 40, lengthMax: 64 }],
    formatSource: "https://prefix.dev/docs/prefix/authentication",
    remedy: "Delete it under Settings, API keys",
  }),
];
