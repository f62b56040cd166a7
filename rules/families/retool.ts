import { prefixedToken } from "../formats/index.ts";

export const retool = [
  prefixedToken({
    id: "retool-api-token",
    title: "Retool API access token",
    family: "retool",
    severity: "critical",
    prefix: "retool_01",
    parts: [{ of: "lowerAndDigits", length: 24 }],
    formatSource: "https://docs.retool.com/org-users/guides/retool-api/authentication",
    remedy: "Revoke it under Settings, API",
  }),
];
