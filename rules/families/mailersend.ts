import { prefixedToken } from "../formats/index.ts";

export const mailersend = [
  prefixedToken({
    id: "mailersend-api-token",
    title: "MailerSend API token",
    family: "mailersend",
    severity: "high",
    prefix: "mlsn.",
    parts: [{ of: "base62", length: 32, lengthMax: 100 }],
    formatSource: "https://developers.mailersend.com/general.html#authentication",
    remedy: "Delete it under Integrations, API tokens, or DELETE https://api.mailersend.com/v1/token/{id}",
  }),
];
