import { prefixedToken } from "../formats/index.ts";

export const rootly = [
  prefixedToken({
    id: "rootly-api-key",
    title: "Rootly API key",
    family: "rootly",
    severity: "high",
    prefix: "rootly_",
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://docs.rootly.com/api-reference/overview",
    remedy: "Delete it under Account, Manage API keys",
  }),
];
