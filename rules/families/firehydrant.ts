import { namedToken } from "../formats/index.ts";

export const firehydrant = [
  namedToken({
    id: "firehydrant-bot-token",
    title: "FireHydrant bot token",
    family: "firehydrant",
    severity: "high",
    names: ["firehydrant"],
    parts: ["fhb-", { of: "lowerAndDigits", length: 20, lengthMax: 64 }],
    formatSource: "https://docs.firehydrant.com/docs/api-keys",
    remedy: "Delete it under Settings, API keys",
  }),
];
