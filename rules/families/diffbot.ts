import { namedToken } from "../formats/index.ts";

export const diffbot = [
  namedToken({
    id: "diffbot-token",
    title: "Diffbot token",
    family: "diffbot",
    severity: "medium",
    names: ["diffbot"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.diffbot.com/reference/authentication",
    remedy: "Ask Diffbot support to replace it, or regenerate it in the dashboard",
  }),
];
