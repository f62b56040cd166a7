import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://docs.easypost.com/docs/authentication";

export const easypost = [
  prefixedToken({
    id: "easypost-production-api-key",
    title: "EasyPost production API key",
    family: "easypost",
    severity: "high",
    prefix: "EZAK",
    parts: [{ of: "base62", length: 54 }],
    formatSource,
    remedy: "Disable the key under API Keys",
  }),
  prefixedToken({
    id: "easypost-test-api-key",
    title: "EasyPost test API key",
    family: "easypost",
    severity: "low",
    prefix: "EZTK",
    parts: [{ of: "base62", length: 54 }],
    formatSource,
    remedy: "Disable the key under API Keys",
  }),
];
