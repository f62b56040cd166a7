import { prefixedToken } from "../formats/index.ts";

export const sumup = [
  prefixedToken({
    id: "sumup-secret-key",
    title: "SumUp secret API key",
    family: "sumup",
    severity: "critical",
    prefix: "sup_sk_",
    parts: [{ of: "base62", length: 32, lengthMax: 36 }],
    formatSource: "https://developer.sumup.com/api/authentication",
    remedy: "Delete the key under Settings, For developers, API keys",
  }),
];
