import { namedToken } from "../formats/index.ts";

export const pepipost = [
  namedToken({
    id: "pepipost-api-key",
    title: "Pepipost (Netcore) API key",
    family: "pepipost",
    severity: "high",
    names: ["pepipost", "netcore_email"],
    parts: [{ of: "lowerAndDigits", length: 32 }],
    formatSource: "https://developers.pepipost.com/email-api/email-api/authentication",
    remedy: "Delete it under Settings, Integrations",
  }),
];
