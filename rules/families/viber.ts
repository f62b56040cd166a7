import { namedToken } from "../formats/index.ts";

export const viber = [
  namedToken({
    id: "viber-auth-token",
    title: "Viber bot token",
    family: "viber",
    severity: "high",
    names: ["viber"],
    parts: [{ of: "lowerAndDigits", length: 16 }, "-", { of: "lowerAndDigits", length: 16 }, "-", { of: "lowerAndDigits", length: 16 }],
    formatSource: "https://developers.viber.com/docs/api/rest-bot-api/",
    remedy: "Generate a new token under the bot's settings at partners.viber.com",
  }),
];
