import { namedToken } from "../formats/index.ts";

export const mailtrap = [
  namedToken({
    id: "mailtrap-api-token",
    title: "Mailtrap API token",
    family: "mailtrap",
    severity: "high",
    names: ["mailtrap"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.mailtrap.io/guides/api-tokens",
    remedy: "Delete it under Settings, API Tokens",
  }),
];
