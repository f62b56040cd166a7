import { namedToken } from "../formats/index.ts";

export const mailsac = [
  namedToken({
    id: "mailsac-api-key",
    title: "Mailsac API key",
    family: "mailsac",
    severity: "high",
    names: ["mailsac"],
    parts: ["k_", { of: "base62", length: 36, lengthMax: 48 }],
    formatSource: "https://docs.mailsac.com/en/latest/services/api/api.html",
    remedy: "Delete it under API Keys in the Mailsac dashboard",
  }),
];
