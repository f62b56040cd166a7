import { namedToken } from "../formats/index.ts";

const uuid = [
  { of: "hex", length: 8 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 12 },
] as const;

export const fullhunt = [
  namedToken({
    id: "fullhunt-api-key",
    title: "FullHunt API key",
    family: "fullhunt",
    severity: "medium",
    names: ["fullhunt"],
    parts: [...uuid],
    formatSource: "https://api-docs.fullhunt.io/",
    remedy: "Regenerate it under Profile, API Access",
  }),
];
