import { namedToken } from "../formats/index.ts";

export const chatfuel = [
  namedToken({
    id: "chatfuel-token",
    title: "Chatfuel broadcasting token",
    family: "chatfuel",
    severity: "high",
    names: ["chatfuel"],
    parts: [{ of: "base62", length: 128 }],
    formatSource: "https://docs.chatfuel.com/en/articles/790461-broadcasting-api",
    remedy: "Renew the token under Configure in Chatfuel",
  }),
];
