import { namedToken } from "../formats/index.ts";

export const mailjet = [
  namedToken({
    id: "mailjet-api-secret",
    title: "Mailjet API key or secret",
    family: "mailjet",
    severity: "high",
    names: ["mailjet", "mj_apikey"],
    kinds: ["api_key", "api_secret", "secret_key", "secret", "private", "password", "token", "key"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://dev.mailjet.com/email/guides/",
    remedy: "Reset the secret key, or deactivate the pair, under API Key Management",
  }),
];
