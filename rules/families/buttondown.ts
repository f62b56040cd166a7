import { namedToken, uuid } from "../formats/index.ts";

export const buttondown = [
  namedToken({
    id: "buttondown-api-key",
    title: "Buttondown API key",
    family: "buttondown",
    severity: "high",
    names: ["buttondown"],
    parts: uuid,
    formatSource: "https://docs.buttondown.com/api-authentication",
    remedy: "Regenerate it under Settings, API",
  }),
];
