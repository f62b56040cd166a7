import { prefixedToken } from "../formats/index.ts";

export const netbird = [
  prefixedToken({
    id: "netbird-personal-access-token",
    title: "NetBird personal access token",
    family: "netbird",
    severity: "critical",
    prefix: "nbp_",
    parts: [{ of: "base62", length: 36 }],
    formatSource: "https://docs.netbird.io/how-to/access-netbird-public-api",
    remedy: "DELETE https://api.netbird.io/api/users/{userId}/tokens/{tokenId}",
  }),
];
