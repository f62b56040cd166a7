import { prefixedToken } from "../formats/index.ts";

export const pangea = [
  prefixedToken({
    id: "pangea-service-token",
    title: "Pangea service token",
    family: "pangea",
    severity: "high",
    prefix: "pts_",
    parts: [{ of: "lowerAndDigits", length: 32 }],
    formatSource: "https://pangea.cloud/docs/admin-guide/tokens",
    remedy: "Revoke it under Tokens in the Pangea console",
  }),
];
