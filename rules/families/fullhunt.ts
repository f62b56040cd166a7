import { namedToken, uuid } from "../formats/index.ts";

export const fullhunt = [
  namedToken({
    id: "fullhunt-api-key",
    title: "FullHunt API key",
    family: "fullhunt",
    severity: "medium",
    names: ["fullhunt"],
    parts: uuid,
    formatSource: "https://api-docs.fullhunt.io/",
    remedy: "Regenerate it under Profile, API Access",
  }),
];
