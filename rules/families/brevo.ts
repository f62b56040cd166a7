import { prefixedToken } from "../formats/index.ts";

const shared = { family: "brevo", remedy: "Delete it under SMTP & API in the Brevo account" } as const;

export const brevo = [
  prefixedToken({
    ...shared,
    id: "brevo-api-key",
    title: "Brevo (Sendinblue) API key",
    severity: "critical",
    prefix: "xkeysib-",
    parts: [{ of: "anyHex", length: 64 }, "-", { of: "base62", length: 16 }],
    formatSource: "https://developers.brevo.com/docs/getting-started",
  }),
  prefixedToken({
    ...shared,
    id: "brevo-smtp-key",
    title: "Brevo (Sendinblue) SMTP key",
    severity: "high",
    prefix: "xsmtpsib-",
    parts: [{ of: "anyHex", length: 64 }, "-", { of: "base62", length: 16 }],
    formatSource: "https://help.brevo.com/hc/en-us/articles/7959631848850",
  }),
];
