import { namedToken } from "../formats/index.ts";

export const diffbot = [
  namedToken({
    id: "diffbot-api-key",
    title: "Diffbot API key",
    family: "diffbot",
    severity: "medium",
    names: ["diffbot"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.diffbot.com/reference/authentication",
    remedy: "Ask Diffbot for a new token",
  }),
];
