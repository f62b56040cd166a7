import { namedToken } from "../formats/index.ts";

const shared = { family: "mailerlite", severity: "high", names: ["mailerlite", "mailer_lite"] } as const;

export const mailerlite = [
  namedToken({
    ...shared,
    id: "mailerlite-api-token",
    title: "MailerLite API token",
    parts: [
      "eyJ",
      { of: "url64", length: 15, lengthMax: 300 },
      ".eyJ",
      { of: "url64", length: 30, lengthMax: 900 },
      ".",
      { of: "url64", length: 43, lengthMax: 700 },
    ],
    formatSource: "https://developers.mailerlite.com/docs/#authentication",
    remedy: "Delete it under Integrations, API",
  }),
  namedToken({
    ...shared,
    id: "mailerlite-classic-api-key",
    title: "MailerLite Classic API key",
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developers-classic.mailerlite.com/docs/authentication",
    remedy: "Regenerate it under Integrations, Developer API",
  }),
];
