import { infixedToken } from "../formats/index.ts";

export const mailchimp = [
  infixedToken({
    id: "mailchimp-api-key",
    title: "Mailchimp API key",
    family: "mailchimp",
    severity: "high",
    before: [{ of: "hex", length: 32 }],
    infix: "-us",
    after: [{ of: "digits", length: 1, lengthMax: 2 }],
    formatSource: "https://mailchimp.com/developer/marketing/docs/fundamentals/",
    remedy: "Revoke it under Account & billing, Extras, API keys",
  }),
];
