import { namedToken } from "../formats/index.ts";

export const diffbot = [
  namedToken({
    id: "diffbot-token",
    title: "Diffbot API token",
    family: "diffbot",
    severity: "high",
    names: ["diffbot"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.diffbot.com/reference/authentication",
    remedy: "Ask Diffbot to replace it",
  }),
];
