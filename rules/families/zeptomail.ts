import { prefixedToken } from "../formats/index.ts";

export const zeptomail = [
  prefixedToken({
    id: "zeptomail-send-token",
    title: "ZeptoMail send mail token",
    family: "zeptomail",
    severity: "high",
    confidence: "medium",
    prefix: "Zoho-enczapikey ",
    parts: [{ of: "base64", length: 60, lengthMax: 250 }],
    formatSource: "https://www.zoho.com/zeptomail/help/api/email-sending.html",
    remedy: "Regenerate the token under the mail agent's SMTP/API tab",
  }),
];
