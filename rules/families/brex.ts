import { prefixedToken } from "../formats/index.ts";

export const brex = [
  prefixedToken({
    id: "brex-user-token",
    title: "Brex user token",
    family: "brex",
    severity: "critical",
    confidence: "medium",
    prefix: "bxt_",
    parts: [{ of: "base62", length: 32, lengthMax: 64 }],
    formatSource: "https://developer.brex.com/docs/authentication/",
    remedy: "Revoke it under Developer settings in the Brex dashboard",
  }),
];
