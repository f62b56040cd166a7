import { namedToken } from "../formats/index.ts";

export const upwave = [
  namedToken({
    id: "upwave-api-key",
    title: "Upwave API key",
    family: "upwave",
    severity: "high",
    names: ["upwave"],
    parts: [{ of: "lowerAndDigits", length: 32 }],
    formatSource: "https://www.upwave.io/api/",
    remedy: "Delete it under the account's integrations",
  }),
];
