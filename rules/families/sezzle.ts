import { prefixedToken } from "../formats/index.ts";

export const sezzle = [
  prefixedToken({
    id: "sezzle-private-key",
    title: "Sezzle private key",
    family: "sezzle",
    severity: "critical",
    prefix: "sz_pr_",
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://docs.sezzle.com/docs/api/core/authentication/postauthentication",
    remedy: "Delete the key pair under Settings, API Keys in the merchant dashboard",
  }),
];
