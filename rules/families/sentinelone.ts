import { namedToken } from "../formats/index.ts";

export const sentinelone = [
  namedToken({
    id: "sentinelone-api-token",
    title: "SentinelOne API token",
    family: "sentinelone",
    severity: "critical",
    names: ["sentinel_one"],
    parts: [{ of: "base62", length: 80 }],
    formatSource: "https://usea1-partners.sentinelone.net/api-doc/overview",
    remedy: "Revoke it under My User, API token operations",
  }),
];
