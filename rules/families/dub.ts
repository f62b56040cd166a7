import { prefixedToken } from "../formats/index.ts";

export const dub = [
  prefixedToken({
    id: "dub-api-key",
    title: "Dub API key",
    family: "dub",
    severity: "high",
    prefix: "dub_",
    parts: [{ of: "base62", length: 24 }],
    formatSource: "https://dub.co/docs/api-reference/tokens",
    remedy: "Delete it under the workspace's settings, API Keys",
  }),
];
