import { prefixedToken } from "../formats/index.ts";

export const sendgrid = [
  prefixedToken({
    id: "sendgrid-api-key",
    title: "SendGrid API key",
    family: "sendgrid",
    severity: "critical",
    prefix: "SG.",
    parts: [{ of: "url64", length: 22 }, ".", { of: "url64", length: 43 }],
    formatSource: "https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys",
    remedy: "DELETE https://api.sendgrid.com/v3/api_keys/{id}",
  }),
  prefixedToken({
    id: "sendgrid-api-key-of-other-parts",
    title: "SendGrid API key of other parts",
    family: "sendgrid",
    severity: "critical",
    confidence: "medium",
    prefix: "SG.",
    parts: [{ of: "unreserved", length: 66 }],
    formatSource: "https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys",
    remedy: "DELETE https://api.sendgrid.com/v3/api_keys/{api_key_id}",
  }),
];
