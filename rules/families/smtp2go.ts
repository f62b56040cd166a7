import { namedToken } from "../formats/index.ts";

export const smtp2go = [
  namedToken({
    id: "smtp2go-api-key",
    title: "SMTP2GO API key",
    family: "smtp2go",
    severity: "high",
    names: ["smtp2go", "smtp_2_go"],
    parts: ["api-", { of: "upperAndDigits", length: 32 }],
    formatSource: "https://developers.smtp2go.com/docs/getting-started",
    remedy: "Delete it under Sending, API Keys",
  }),
];
