import { namedToken } from "../formats/index.ts";

export const mailmodo = [
  namedToken({
    id: "mailmodo-api-key",
    title: "Mailmodo API key",
    family: "mailmodo",
    severity: "high",
    names: ["mailmodo"],
    parts: [
      { of: "upperAndDigits", length: 7 },
      "-",
      { of: "upperAndDigits", length: 7 },
      "-",
      { of: "upperAndDigits", length: 7 },
      "-",
      { of: "upperAndDigits", length: 7 },
    ],
    formatSource: "https://www.mailmodo.com/developers/",
    remedy: "Delete it under Settings, API keys",
  }),
];
