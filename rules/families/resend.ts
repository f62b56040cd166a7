import { prefixedToken } from "../formats/index.ts";

export const resend = [
  prefixedToken({
    id: "resend-api-key",
    title: "Resend API key",
    family: "resend",
    severity: "high",
    prefix: "re_",
    parts: [{ of: "base62", length: 8 }, "_", { of: "base62", length: 24 }],
    formatSource: "https://resend.com/docs/api-reference/introduction",
    remedy: "DELETE https://api.resend.com/api-keys/{id}",
  }),
];
