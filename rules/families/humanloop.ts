import { prefixedToken } from "../formats/index.ts";

export const humanloop = [
  prefixedToken({
    id: "humanloop-api-key",
    title: "Humanloop API key",
    family: "humanloop",
    severity: "high",
    prefix: "hl_sk_",
    parts: [{ of: "hex", length: 48 }],
    formatSource: "https://humanloop.com/docs/guides/create-an-api-key",
    remedy: "Revoke it under Organization settings, API Keys",
  }),
];
