import { prefixedToken } from "../formats/index.ts";

export const porkbun = [
  prefixedToken({
    id: "porkbun-secret-api-key",
    title: "Porkbun secret API key",
    family: "porkbun",
    severity: "critical",
    prefix: "sk1_",
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://porkbun.com/api/json/v3/documentation",
    remedy: "Delete it at https://porkbun.com/account/api",
  }),
  prefixedToken({
    id: "porkbun-api-key",
    title: "Porkbun API key",
    family: "porkbun",
    severity: "medium",
    prefix: "pk1_",
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://porkbun.com/api/json/v3/documentation",
    remedy: "Delete it at https://porkbun.com/account/api",
  }),
];
