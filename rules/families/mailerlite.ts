import { namedToken } from "../formats/index.ts";

export const mailerlite = [
  namedToken({
    id: "mailerlite-classic-api-key",
    title: "MailerLite Classic API key",
    family: "mailerlite",
    severity: "high",
    names: ["mailerlite", "mailer_lite"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developers-classic.mailerlite.com/docs/authentication",
    remedy: "Regenerate it under Integrations, Developer API",
  }),
];
