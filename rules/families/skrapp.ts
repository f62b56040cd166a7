import { namedToken } from "../formats/index.ts";

export const skrapp = [
  namedToken({
    id: "skrapp-api-key",
    title: "Skrapp.io API key",
    family: "skrapp",
    severity: "medium",
    names: ["skrapp"],
    parts: [{ of: "base62", length: 42 }],
    formatSource: "https://api.skrapp.io/",
    remedy: "Regenerate it under API access",
  }),
];
