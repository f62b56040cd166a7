import { namedToken } from "../formats/index.ts";

export const zerotier = [
  namedToken({
    id: "zerotier-api-token",
    title: "ZeroTier Central API token",
    family: "zerotier",
    severity: "critical",
    names: ["zerotier"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://docs.zerotier.com/api/tokens/",
    remedy: "Delete it under Account, API access tokens",
  }),
];
