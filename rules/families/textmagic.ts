import { namedToken } from "../formats/index.ts";

export const textmagic = [
  namedToken({
    id: "textmagic-api-key",
    title: "Textmagic API key",
    family: "textmagic",
    severity: "high",
    names: ["textmagic", "text_magic"],
    parts: [{ of: "base62", length: 30 }],
    formatSource: "https://docs.textmagic.com/",
    remedy: "Delete it under Services, API, API settings",
  }),
];
